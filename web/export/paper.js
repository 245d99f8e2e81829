// The paper for a partners' meeting: what the text view takes on while it is printed. print.css does the rest.
import { element } from '../page/dom.js';

/** Fields that the reader filled in stand in the open; so does what tells how a figure comes about. */
const FIELDS = '.inputs, .inputs > details, .costs';
const SUMS = '.on-paper, .where:has(.steps)';

function isForPaper(details) {
  return details.matches(SUMS) || (details.matches(FIELDS) && details.querySelector('.field:not(.empty)') !== null);
}

function listed(names) {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What is compared, for whom, when, and by what. */
function head({ rows, practiceText, dateText, disclaimer }) {
  const names = rows.map((row) => row.name);
  return [
    element('h1', {}, names.length > 1 ? `${listed(names)} side by side` : names.join('') || 'No offer is chosen'),
    element('p', { class: 'for-whom' }, practiceText),
    element('p', {}, [dateText && `${dateText}.`, disclaimer, document.getElementById('version').textContent].filter(Boolean).join(' ')),
  ];
}

/** Called once. */
export function preparePaper(session) {
  const paper = element('header', { id: 'paper' });
  document.querySelector('main').before(paper);
  let opened = [];
  window.addEventListener('beforeprint', () => {
    if (!session.isDown) paper.replaceChildren(...head(session.card()));
    opened = [...document.querySelectorAll('#text-view details:not([open])')].filter(isForPaper);
    for (const details of opened) details.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}
