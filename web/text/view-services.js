// Services: what must be done, service by service, beside the other offers.
import { element, lazy } from '../page/dom.js';
import { bullets, cell, figure, groupRow, offerName, row, table, whereFrom } from './figure.js';

/** The input that a service's figure waits for. */
function inputOf(service, offer) {
  return offer.payments.find((line) => line.amount === null && line.missing === 'not-entered' &&
    line.services.includes(service.id))?.input;
}

function serviceCell(service, entry, offer) {
  const plain = entry.state === 'not-in-offer' || entry.state === 'not-published';
  if (plain && !entry.rateText && !entry.requirement) {
    return cell(offer.shortTitle, entry.stateText, 'missing');
  }
  return cell(offer.shortTitle, [
    element('span', { class: `state ${entry.state}` }, entry.stateText),
    entry.rateText && (entry.priced
      ? element('span', { class: 'line' }, entry.rateText)
      : element('span', { class: 'line missing' }, `price ${entry.rateText}`)),
    entry.notComparable && element('span', { class: 'line secondary' },
      'Not comparable as it stands. Per registered patient: ',
      figure('span', offer.id, `services.${service.id}.perRegisteredPatient`,
        entry.perRegisteredPatientText, entry.perRegisteredPatient,
        { input: inputOf(service, offer) })),
    entry.requirement && element('span', { class: 'line requirement' }, entry.requirement),
    whereFrom(`service-${offer.id}-${service.id}`, `: ${service.title}, ${offer.shortTitle}`,
      entry.source),
  ]);
}

function serviceRow(service, byId) {
  return row(service.id, [
    service.title,
    service.notComparable && element('span', { class: 'line secondary' }, 'priced on different bases'),
  ], service.cells.map((entry) => serviceCell(service, entry, byId.get(entry.offer))));
}

function groups(services) {
  const found = new Map();
  for (const service of services) {
    if (!found.has(service.group)) found.set(service.group, []);
    found.get(service.group).push(service);
  }
  return [...found];
}

function matrix({ offers, services }) {
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  const names = offers.map((offer) => offer.shortTitle);
  return table('services-table', {
    caption: 'What each offer asks for and how it pays, service by service',
    kind: `services columns-${offers.length}`,
    wide: offers.length > 3,
    columns: [{ title: 'Service' }, ...offers.map((offer) => ({ title: offerName(offer) }))],
    bodies: groups(services).map(([group, members]) => element('tbody',
      { role: 'rowgroup', key: group },
      groupRow(group, offers.length + 1),
      members.map((service) => lazy('tr', service.id, [service, names],
        () => serviceRow(service, byId))))),
  });
}

/** How an offer bears on others. What it says on the questions of an LMC stands under Terms. */
function relationsOf(offer) {
  return offer.terms.filter((line) => line.relation);
}

/** How an offer bears on others, and what is not published of it. */
function besides(offer) {
  return element('div', { class: 'offer', key: `besides-${offer.id}` },
  element('h4', {}, offerName(offer), ': other offers, and gaps'),
  element('dl', { class: 'besides' },
    relationsOf(offer).map((relation, index) => element('div', {},
      element('dt', {}, relation.title),
      element('dd', {}, relation.text,
        whereFrom(`relation-${offer.id}-${index}`, `: ${relation.title}`, relation.source)))),
    offer.gaps.length > 0 && element('div', { key: 'gaps' },
      element('dt', {}, 'What is not published, or not clear?'),
      element('dd', {}, bullets(offer.gaps)))));
}

export function servicesSection(comparison) {
  const { offers, services } = comparison;
  return element('section', { id: 'services', class: 'card', 'aria-labelledby': 'services-title',
    key: 'services' },
  element('h3', { id: 'services-title', tabindex: '-1' }, 'Services'),
  services.length > 0 ? matrix(comparison) : bullets(['No service is named by the chosen offers.']),
  offers.filter((offer) => relationsOf(offer).length + offer.gaps.length > 0)
    .map((offer) => lazy('div', `besides-${offer.id}`,
      [offer.shortTitle, offer.own, offer.terms, offer.gaps], () => besides(offer))));
}
