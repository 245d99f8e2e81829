// The fields that a practice fills in: its lists, then the volumes and assumptions of the offers.
import { element } from '../page/dom.js';
import { fieldId, figure, goTo, offerName, sentence, whereFrom } from './figure.js';

// More fields than this stand folded until the reader opens them.
const FEW = 6;
const UNITS = { percent: '%', pounds: '£', months: 'months' };

/** The label, with the unit where the words leave it open. */
function label({ label: words, unit }) {
  const sign = UNITS[unit];
  return sign && !words.toLowerCase().includes(sign) ? `${words} (${sign})` : words;
}

/** Whether a value stands for the field while it is empty; without one it asks to "enter …". */
function hasDefault({ kind, unit, placeholder }) {
  return kind !== 'list' && kind !== 'volume' && unit !== 'choice' && !placeholder.startsWith('enter ');
}

function box(input, attributes) {
  if (input.unit === 'choice') {
    return element('select', { ...attributes, value: input.text },
      input.options.map(({ name, words }) => element('option', { value: name }, words)));
  }
  if (input.unit === 'yes-no') {
    return element('select', { ...attributes, value: input.text || input.placeholder },
      ['yes', 'no'].map((answer) => element('option', { value: answer }, sentence(answer))));
  }
  return element('input', {
    ...attributes,
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    spellcheck: 'false',
    value: input.text,
    placeholder: input.placeholder,
  });
}

/** What a published rate suggests: to be taken, or that it is taken; and where it comes from. */
function suggestion({ name, text, label: words, suggestion: offered }) {
  if (!offered || (text && !offered.taken)) return null;
  return [
    !offered.taken && element('button', { type: 'button', class: 'quiet', 'data-suggest': name },
      `Use ${offered.text} (published rate)`),
    whereFrom(`suggested-${name}`, `: ${words}`, offered.source, [['Sum', offered.formula]]),
  ];
}

/** What is said beside fields that all hold something: how many of it is the reader's own. */
export function enteredText(inputs) {
  const entered = inputs.filter(({ text }) => text !== '').length;
  if (entered === 0) return 'Used until you change them';
  return entered === 1 ? '1 is your own' : `${entered} are your own`;
}

/** `names` are the short titles of the offers: a hint need not repeat the one it stands under. */
export function field(input, names = []) {
  const id = fieldId(input.name);
  const under = names.find((name) => input.hint.startsWith(`${name}: `));
  const notes = [
    ['hint', under ? input.hint.slice(under.length + 2) : input.hint],
    ['default', hasDefault(input) && input.text && `Assumed if empty: ${input.placeholder}`],
    ['suggested', input.suggestion?.taken &&
      'Suggested, not your own number. Type yours to replace it.'],
    ['problem', input.problem],
    ['warning', input.warning],
  ].filter(([, text]) => text);
  const paragraph = ([kind, text]) => element('p', { class: kind, id: `${id}-${kind}` }, text);
  // Beside neighbours the boxes stand in line, so what is said at length stands under them.
  const first = input.kind === 'list' && input.hint ? 1 : 0;
  return element('div', { key: id,
    class: `field ${input.problem ? 'faulty' : ''} ${input.text ? '' : 'empty'}` },
  element('div', {}, element('label', { for: id }, label(input)), notes.slice(0, first).map(paragraph)),
  box(input, {
    id,
    name: input.name,
    'aria-invalid': input.problem ? 'true' : null,
    'aria-describedby': notes.map(([kind]) => `${id}-${kind}`).join(' ') || null,
  }),
  element('div', {}, notes.slice(first).map(paragraph), suggestion(input)));
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
      income.year !== null && [income.leavesOutText, income.supposesText].map((text) =>
        text && element('span', { class: 'secondary line' }, text))))));
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
    element('div', { class: 'fields' }, lists.map((input) => field(input)))),
  element('button', { type: 'button', 'data-do': 'start-again' }, 'Start again'));
}

/** "15 volumes, 2 entered", "1 assumption", or "" for none. */
function count(inputs, one, many, done) {
  const entered = inputs.filter((input) => input.text).length;
  return inputs.length > 0 &&
    `${inputs.length} ${inputs.length === 1 ? one : many}${entered > 0 ? `, ${entered} ${done}` : ''}`;
}

/** The fields of the offers `ids`, under their names. */
function group(ids, inputs, titles) {
  const id = `for-${ids}`;
  const names = ids.split(' ').map((one) => titles.get(one) ?? one);
  const volumes = inputs.filter((input) => input.kind === 'volume');
  const assumptions = inputs.filter((input) => input.kind === 'assumption');
  const isNew = document.getElementById(id) === null;
  const calm = (list) => list.length <= FEW || list.some((input) => input.text);
  const fields = (list) => element('div', { class: 'fields' }, list.map((input) => field(input, names)));
  return element('details', { id, class: 'inputs', key: id, open: isNew && calm(volumes) },
  element('summary', {}, element('h4', {}, names.join(', ')),
    element('span', { class: 'secondary' }, [
      count(volumes, 'volume', 'volumes', 'entered'),
      count(assumptions, 'assumption', 'assumptions', 'changed'),
    ].filter(Boolean).join('; '))),
  volumes.length > 0 && element('fieldset', { key: 'volumes' },
    element('legend', {}, 'Volumes for a year'), fields(volumes)),
  assumptions.length > 0 && element('details', { key: 'assumptions', open: isNew && calm(assumptions) },
    element('summary', {}, 'Assumptions, used until you change them'), fields(assumptions)));
}

/** The volumes and assumptions of the chosen offers, grouped by the offers that use them. */
export function volumesSection({ inputs, offers }) {
  const titles = new Map(offers.map((offer) => [offer.id, offer.shortTitle]));
  const groups = new Map();
  for (const input of inputs) {
    if (input.kind === 'list') continue;
    const ids = input.offers.join(' ');
    if (!groups.has(ids)) groups.set(ids, []);
    groups.get(ids).push(input);
  }
  return element('section', { id: 'volumes', class: 'card', 'aria-labelledby': 'volumes-title',
    key: 'volumes' },
  element('h3', { id: 'volumes-title', tabindex: '-1' }, 'Volumes and assumptions'),
  element('p', { class: 'secondary' }, groups.size === 0
    ? 'The chosen offers pay by the list alone: there is nothing more to enter.'
    : 'A line without its number stays out of the total, and the total says so.'),
  [...groups].map(([ids, members]) => group(ids, members, titles)));
}
