// The HTML view: every section of it, brought up to date after each change.
import { element, update } from '../page/dom.js';
import { fieldId, goTo } from './figure.js';
import { changesSections } from './view-changes.js';
import { choicesSection, seek } from './view-choose.js';
import { practiceSection, volumesSection } from './view-inputs.js';
import { compareSection } from './view-compare.js';
import { incomeSection } from './view-income.js';
import { servicesSection } from './view-services.js';
import { upliftSection } from './view-uplift.js';
import { workloadSection } from './view-workload.js';
import { termsSection } from './view-terms.js';
import { decisionSection } from './view-decision.js';
import { sourcesSection } from './view-sources.js';
import { copyText } from '../page/copy.js';
import { hush, say } from '../page/messages.js';
import { preparePaper } from '../export/paper.js';

const PLACES = [
  ['practice', 'Your practice'],
  ['compare', 'Compare'],
  ['volumes', 'Volumes'],
  ['income', 'Income'],
  ['services', 'Services'],
  ['uplift', 'Uplift risk'],
  ['workload', 'Workload'],
  ['terms', 'Terms'],
  ['decision', 'Decision'],
  ['changes', 'What changed'],
  ['sources', 'Sources'],
];
const FAR_WINDOWS = 4;
const VIEWS = new Set(['compare', 'income', 'services', 'uplift', 'workload', 'terms', 'decision', 'sources']);

/** All that can be shown before the module has come, of a comparison that holds no more than these need. */
function firstSections(comparison, places = PLACES.filter(([id]) => id !== 'changes')) {
  return [
    element('nav', { class: 'places', key: 'places', 'aria-label': 'Sections of the text view' },
      element('ul', {}, places.map(([id, title]) => element('li', { key: id }, goTo(id, title))))),
    element('div', { class: 'entry', key: 'entry' },
      practiceSection(comparison), choicesSection(comparison)),
    compareSection(comparison),
  ];
}

function sections(comparison) {
  const places = PLACES.filter(([id]) => id !== 'changes' || comparison.changes.length > 0);
  return [
    firstSections(comparison, places),
    volumesSection(comparison),
    incomeSection(comparison),
    servicesSection(comparison),
    upliftSection(comparison),
    workloadSection(comparison),
    termsSection(comparison),
    decisionSection(comparison),
    changesSections(comparison),
    sourcesSection(comparison),
  ];
}

/** The section of the view that the canvas shows; of the first one, the top of the text view with its fields. */
function placeShown(session) {
  const view = session.comparison()?.view;
  return VIEWS.has(view) && view !== 'compare' ? view : 'text-view';
}

/** Goes to the element `id`: opens what hides it, shows it, and puts the focus there. */
function go(id) {
  const place = document.getElementById(id);
  if (!place) return;
  let box = place.closest('details') ?? place.querySelector(':scope > #finder');
  for (; box; box = box.parentElement.closest('details')) box.open = true;
  // What is far away would be a long way of blank pages, drawn for nobody.
  const isFar = Math.abs(place.getBoundingClientRect().top) > FAR_WINDOWS * window.innerHeight;
  place.scrollIntoView({ block: 'start', behavior: isFar ? 'instant' : 'auto' });
  const target = place.matches('input, select, [tabindex]')
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
  const draw = () => {
    const comparison = session.comparison();
    if (comparison === null) return;
    const drawn = session.hasStarted ? sections(comparison) : firstSections(comparison);
    // While no module is there to take what is entered, it stays as it was entered.
    update(body, drawn, (field) => session.isDown || field === typing);
  };

  const choose = (id, chosen) => {
    const sentence = session.choose(id, chosen);
    if (sentence) say('problem', sentence);
    else hush();
    draw();
  };

  body.addEventListener('input', (event) => {
    const field = event.target;
    if (field.id === 'find-offer') {
      seek(field.value);
      draw();
    }
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
    if (choice !== undefined) choose(choice, event.target.checked);
  });
  body.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    const section = button.closest('section');
    const { add, takeOff, suggest, copy } = button.dataset;
    if (add) choose(add, true);
    if (takeOff) choose(takeOff, false);
    if (copy) copyText(copy);
    if (suggest) {
      session.enter(suggest, 'suggested');
      document.getElementById(fieldId(suggest))?.focus();
    }
    if (button.dataset.do === 'start-again') {
      typing = null;
      startAgain();
    }
    // A button that has done its work and is gone leaves the focus where it stood.
    if (!button.isConnected && document.activeElement === document.body) {
      section.querySelector('[tabindex="-1"]')?.focus({ preventScroll: true });
    }
  });
  preparePaper(session);
  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-go]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const id = link.id === 'text-view-link' ? placeShown(session) : link.dataset.go;
    if (VIEWS.has(id)) session.show(id);
    go(id);
  });

  session.subscribe(draw);
  draw();
}
