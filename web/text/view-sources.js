// Sources: every document behind the screen, and what it was used for.
import { element, lazy } from '../page/dom.js';
import { cell, documentTitle, offerName, row, table } from './figure.js';

function documents(offer, lines) {
  return element('div', { class: 'offer', key: offer.id },
  element('h4', {}, offerName(offer)),
  table(`sources-${offer.id}`, {
    caption: `Documents behind ${offer.title}`,
    kind: 'documents',
    columns: [{ title: 'Document' }, { title: 'Publisher' }, { title: 'Date' },
      { title: 'How it was checked' }, { title: 'Used for' }],
    bodies: element('tbody', { role: 'rowgroup' }, lines.map(({ document: source, usedFor }, index) =>
      row(`document-${index}`, [
        documentTitle(source),
        source.documentNote && element('span', { class: 'line secondary' }, source.documentNote)],
      [
        cell('Publisher', source.publisher),
        cell('Date', source.dateText),
        cell('How it was checked', source.verificationText),
        cell('Used for', usedFor.length > 0 ? usedFor.join('; ') : 'background'),
      ]))),
  }));
}

export function sourcesSection({ offers, sources }) {
  return element('section', { id: 'sources', class: 'card', 'aria-labelledby': 'sources-title',
    key: 'sources' },
  element('h3', { id: 'sources-title', tabindex: '-1' }, 'Sources'),
  offers.map((offer) => {
    const lines = sources.filter((line) => line.offer === offer.id);
    return lazy('div', offer.id, [offer.title, offer.shortTitle, offer.own, lines],
      () => documents(offer, lines));
  }));
}
