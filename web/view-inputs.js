// The fields that a practice fills in, and the offers that can be chosen.
import { element } from './dom.js';
import { fieldId, figure, goTo, offerName } from './figure.js';

function field(input) {
  const id = fieldId(input.name);
  const notes = [
    ['hint', input.hint],
    ['problem', input.problem],
    ['warning', input.warning],
  ].filter(([, text]) => text);
  return element('div', { class: `field ${input.problem ? 'faulty' : ''}`, key: id },
    element('label', { for: id }, input.label),
    notes.filter(([kind]) => kind === 'hint')
      .map(([kind, text]) => element('p', { class: kind, id: `${id}-${kind}` }, text)),
    element('input', {
      id,
      name: input.name,
      type: 'text',
      inputmode: 'decimal',
      autocomplete: 'off',
      spellcheck: 'false',
      value: input.text,
      placeholder: input.placeholder,
      'aria-invalid': input.problem ? 'true' : null,
      'aria-describedby': notes.map(([kind]) => `${id}-${kind}`).join(' ') || null,
    }),
    notes.filter(([kind]) => kind !== 'hint')
      .map(([kind, text]) => element('p', { class: kind, id: `${id}-${kind}` }, text)));
}

/** The answer first: what each chosen offer pays. Shown where the text view stands alone. */
function summary(offers) {
  if (offers.length === 0) return null;
  return element('div', { class: 'summary', key: 'summary' },
    element('p', { class: 'secondary' }, 'Income a year'),
    element('ul', {}, offers.map(({ id, income, ...offer }) => element('li', { key: id },
      goTo(`income-${id}`, offerName(offer)),
      figure('span', id, 'summary.income.year', income.text.year, income.year,
        { input: income.leavesOut[0]?.input ?? '' }),
      income.year !== null && income.leavesOutText &&
        element('span', { class: 'secondary line' }, income.leavesOutText)))));
}

/** Your practice: the lists. */
export function practiceSection(comparison) {
  const lists = comparison.inputs.filter((input) => input.kind === 'list');
  return element('section', { id: 'practice', class: 'card', 'aria-labelledby': 'practice-title',
    key: 'practice' },
  element('h3', { id: 'practice-title', tabindex: '-1' }, 'Your practice'),
  element('p', { class: comparison.example ? 'example' : 'practice-text' }, comparison.practiceText),
  summary(comparison.offers),
  element('fieldset', {},
    element('legend', {}, 'List size'),
    element('div', { class: 'fields' }, lists.map(field))),
  element('button', { type: 'button', 'data-do': 'start-again' }, 'Start again'));
}

/** The offers, bundled ones and the reader's own, to be chosen. */
export function choicesSection(comparison) {
  const group = (legend, choices) => choices.length > 0 && element('fieldset', { key: legend },
    element('legend', {}, legend),
    element('div', { class: 'choices' }, choices.map((choice) =>
      element('label', { class: 'choice', key: choice.id },
        element('input', { type: 'checkbox', 'data-choice': choice.id, checked: choice.chosen }),
        element('span', {}, choice.title, ' ',
          element('span', { class: 'secondary' }, choice.commissioner))))));
  const chosen = comparison.choices.filter((choice) => choice.chosen).length;
  return element('section', { id: 'choose', class: 'card', 'aria-labelledby': 'choose-title',
    key: 'choose' },
  element('h3', { id: 'choose-title', tabindex: '-1' }, 'Offers to compare'),
  element('p', { class: 'secondary' }, `${chosen} chosen, up to six side by side`),
  group('Published offers', comparison.choices.filter((choice) => !choice.own)),
  group('Your own files', comparison.choices.filter((choice) => choice.own)));
}

/** The volumes and assumptions of the chosen offers, grouped by the offers that use them. */
export function volumesSection(comparison) {
  const names = new Map(comparison.offers.map((offer) => [offer.id, offer.shortTitle]));
  const groups = new Map();
  for (const input of comparison.inputs) {
    if (input.kind === 'list') continue;
    const users = input.offers.map((id) => names.get(id) ?? id).join(', ');
    const legend = input.kind === 'assumption' ? `Assumptions for ${users}` : `For ${users}`;
    if (!groups.has(legend)) groups.set(legend, []);
    groups.get(legend).push(input);
  }
  return element('section', { id: 'volumes', class: 'card', 'aria-labelledby': 'volumes-title',
    key: 'volumes' },
  element('h3', { id: 'volumes-title', tabindex: '-1' }, 'Volumes'),
  groups.size === 0
    ? element('p', {}, 'The chosen offers pay by the list alone: there is nothing more to enter.')
    : element('p', { class: 'secondary' },
      'How many a year. A line without its number stays out of the total, and the total says so.'),
  [...groups].map(([legend, inputs]) => element('fieldset', { key: legend },
    element('legend', {}, legend),
    element('div', { class: 'fields' }, inputs.map(field)))));
}
