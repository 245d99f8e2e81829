// Offers of one commissioner and year that are chosen side by side, added up with nothing twice.
import { element } from '../page/dom.js';
import { bullets, figure, sentence } from './figure.js';

export function togetherSums({ together }) {
  return together.map((sum) => {
    const ids = sum.offers.join('+');
    return element('div', { class: 'offer together', key: ids },
      element('h4', {}, `Taken together: ${sum.commissioner} ${sum.yearText}`),
      element('p', {},
        figure('span', ids, 'together.year', sentence(sum.text), sum.year, { kind: 'big' }),
        sum.year !== null && ' a year'),
      sum.perRegisteredPatient !== null && element('p', {},
        figure('span', ids, 'together.perRegisteredPatient', sum.perRegisteredPatientText,
          sum.perRegisteredPatient), ' per registered patient'),
      sum.parts.length > 1 && bullets(sum.parts),
      sum.notes.map((note) => element('p', { class: 'secondary' }, note)));
  });
}
