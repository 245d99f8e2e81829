// The offers that can be chosen: the chosen ones on top, all of them beneath, found by their words.
import { element } from '../page/dom.js';
import { ownMark, unseen } from './figure.js';

const OWN = 'Added files';

let sought = '';  // what the reader looks for; it is no part of the session

/** Takes what stands in the field 'Find an offer'. */
export function seek(text) {
  sought = text;
}

function wordsOf(text) {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Whether each of `wanted` begins or stands in a word of the offer's names and year. */
function matches({ title, shortTitle, commissioner, yearText, own }, wanted) {
  const all = wordsOf([title, shortTitle, commissioner, yearText, own && OWN].join(' ')).join(' ');
  return wanted.every((word) => all.includes(word));
}

/** [commissioner, its offers], in the order of their places; the reader's own files first. */
function groups(choices) {
  const found = new Map();
  for (const choice of choices) {
    const name = choice.own ? OWN : choice.commissioner;
    if (!found.has(name)) found.set(name, []);
    found.get(name).push(choice);
  }
  const place = (name) => (name === OWN ? '' : name.replace(/^NHS /, ''));
  return [...found].sort(([one], [other]) => place(one).localeCompare(place(other)));
}

function group([name, choices]) {
  return element('fieldset', { key: name },
    element('legend', {}, name),
    choices.map((choice) => element('label', { class: 'choice', key: choice.id },
      element('input', { type: 'checkbox', 'data-choice': choice.id, checked: choice.chosen }),
      element('span', {}, choice.title, !choice.title.includes(choice.yearText) &&
        element('span', { class: 'secondary' }, choice.yearText)))));
}

function chosenList(offers) {
  return offers.length > 0 && element('ul', { class: 'chosen' }, offers.map((offer) =>
    element('li', { key: offer.id },
      element('span', {}, offer.title, ownMark(offer),
        element('span', { class: 'line secondary' }, offer.commissioner)),
      element('button', { type: 'button', class: 'quiet', 'data-take-off': offer.id }, 'Take off',
        unseen(` ${offer.title}`)))));
}

/** What stands above the list: how many there are, or that there is none. */
function count(found, all) {
  if (found === 0) {
    return `No offer matches ‘${sought.trim()}’. Try a place such as Kent, or a year such as 2025/26.`;
  }
  return found === all ? `${all} offers` : `${found} of ${all} offers`;
}

export function choicesSection({ choices, offers }) {
  const wanted = wordsOf(sought);
  const found = choices.filter((choice) => matches(choice, wanted));
  // Open at first where there is room for it beside the practice; from then on as the reader has it.
  const first = document.getElementById('finder') === null;
  return element('section', { id: 'choose', class: 'card', 'aria-labelledby': 'choose-title',
    key: 'choose' },
  element('h3', { id: 'choose-title', tabindex: '-1' }, 'Offers to compare'),
  element('p', { class: 'secondary' }, `${offers.length} chosen, up to six side by side`),
  chosenList(offers),
  element('details', { id: 'finder', key: 'finder', open: first && matchMedia('(min-width: 60rem)').matches },
    element('summary', {}, 'Add an offer'),
    element('div', { class: 'field' },
      element('label', { for: 'find-offer' }, 'Find an offer'),
      element('input', { id: 'find-offer', type: 'search', autocomplete: 'off', spellcheck: 'false',
        value: sought, placeholder: 'place, year or name' })),
    element('p', { class: 'secondary', role: 'status' }, count(found.length, choices.length)),
    element('div', { class: 'found', key: 'found' }, groups(found).map(group))));
}
