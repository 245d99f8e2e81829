// The HTML view: every section of it, brought up to date after each change.
import { element, update } from './dom.js';
import { goTo } from './figure.js';
import { choicesSection, practiceSection, volumesSection } from './view-inputs.js';
import { compareSection } from './view-compare.js';
import { incomeSection } from './view-income.js';
import { servicesSection } from './view-services.js';
import { sourcesSection } from './view-sources.js';
import { hush, say } from './messages.js';

const PLACES = [
  ['practice', 'Your practice'],
  ['compare', 'Compare'],
  ['volumes', 'Volumes'],
  ['income', 'Income'],
  ['services', 'Services'],
  ['sources', 'Sources'],
];
const VIEWS = new Set(['compare', 'income', 'services', 'sources']);

function sections(comparison) {
  return [
    element('nav', { class: 'places', key: 'places', 'aria-label': 'Sections of the text view' },
      element('ul', {}, PLACES.map(([id, title]) => element('li', {}, goTo(id, title))))),
    element('div', { class: 'entry', key: 'entry' },
      practiceSection(comparison), choicesSection(comparison)),
    compareSection(comparison),
    volumesSection(comparison),
    incomeSection(comparison),
    servicesSection(comparison),
    sourcesSection(comparison),
  ];
}

/** Goes to the element `id`: opens what hides it, shows it, and puts the focus there. */
function go(id) {
  const place = document.getElementById(id);
  if (!place) return;
  place.scrollIntoView({ block: 'start' });
  const target = place.matches('input, [tabindex]')
    ? place
    : place.querySelector('h2[tabindex], h3[tabindex], h4[tabindex]');
  target?.focus({ preventScroll: true });
}

/**
 * Draws the session into `body` and keeps it drawn; takes what is entered and chosen there.
 * `startAgain()` is called for the button of that name.
 */
export function startTextView(session, body, { startAgain }) {
  let typing = null;  // the field whose text is the reader's own until they leave it
  const draw = () => update(body, sections(session.comparison()), (field) => field === typing);

  body.addEventListener('input', (event) => {
    const field = event.target;
    if (!field.name) return;
    typing = field;
    session.enter(field.name, field.value);
  });
  body.addEventListener('focusout', () => {
    if (typing === null) return;
    typing = null;
    draw();
  });
  body.addEventListener('change', (event) => {
    const { choice } = event.target.dataset;
    if (choice === undefined) return;
    const sentence = session.choose(choice, event.target.checked);
    if (sentence) say('problem', sentence);
    else hush();
    draw();
  });
  body.addEventListener('click', (event) => {
    if (event.target.closest('[data-do="start-again"]')) {
      typing = null;
      startAgain();
    }
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-go]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const id = link.dataset.go;
    if (VIEWS.has(id)) session.show(id);
    go(id);
  });

  session.subscribe(draw);
  draw();
}
