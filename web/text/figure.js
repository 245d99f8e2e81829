// How a figure, its source and an offer's name are written, the same in each section.
import { element } from '../page/dom.js';

/**
 * A figure: its ready text, and nothing else in the element. `name` is the figure's name within the
 * offer ('income.year'); `amount` the decimal text, or null where the figure is missing. A missing
 * one leads to the field `input`, where one is named.
 */
export function figure(tag, offerId, name, text, amount, { kind = '', input = '' } = {}) {
  const missing = amount === null || amount === undefined;
  const leads = missing && input !== '';
  return element(leads ? 'a' : tag, {
    class: ['figure', kind, missing && 'missing'].filter(Boolean).join(' '),
    'data-offer': offerId,
    'data-figure': name,
    'data-amount': missing ? null : amount,
    href: leads && `#${fieldId(input)}`,
    'data-go': leads && fieldId(input),
  }, text);
}

/** A link to a place on this page; app.js goes there without touching the address. */
export function goTo(id, ...children) {
  return element('a', { href: `#${id}`, 'data-go': id }, ...children);
}

/** The field's id for an input's name. */
export function fieldId(inputName) {
  return `input-${inputName}`;
}

/** A document's address as a link, or its title alone where there is no https address. */
export function documentTitle({ title, address }) {
  return (address ?? '').startsWith('https://')
    ? element('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, title)
    : title;
}

/**
 * 'Where from?' for the figure called `what`: the words, the document, how it was checked.
 * `more` is a list of [name, text, class] to stand before them; `question` what the reader opens.
 */
export function whereFrom(key, what, source, more = [], question = 'Where from?') {
  if (!source || !source.title) return null;
  const facts = [
    ...more,
    ['Words', source.words && element('q', {}, source.words)],
    ['Document', documentTitle(source)],
    ['Place', source.place],
    ['Publisher', source.publisher],
    ['Date', source.dateText],
    ['Checked', source.verificationText],
    ['Note', source.documentNote],
  ].filter(([, value]) => value);
  return element('details', { class: 'where', key: `where-${key}` },
    element('summary', {}, question, unseen(` ${what}`)),
    element('dl', {}, facts.map(([name, value, kind]) => element('div', { class: kind },
      element('dt', {}, name), element('dd', {}, value)))));
}

/** Words for those who do not see what the others stand beside. */
export function unseen(text) {
  return element('span', { class: 'unseen' }, text);
}

/** 'added' where an offer is no published one. */
export function ownMark(offer) {
  return offer.own && element('span', { class: 'own' }, 'added');
}

/** An offer's short name, with 'added' where it is no published one. */
export function offerName(offer) {
  return [offer.shortTitle, ownMark(offer)];
}

/** What to take care of in an offer, with a button for each other offer that it needs; or null. */
export function cautions(offer) {
  return offer.warnings.length + offer.needs.length > 0 && [
    bullets(offer.warnings),
    offer.needs.map((need) => element('button', { type: 'button', class: 'quiet', key: need.offer,
      'data-add': need.offer }, `Add ${need.shortTitle}`))];
}

/**
 * A table that turns into cards on a phone. `columns` is a list of { title, class }, the first being
 * the row's head; `bodies` are tbody elements with rows made by `row`. A `wide` one may have to
 * scroll sideways, and takes the focus for it.
 */
export function table(key, { caption, columns, bodies, foot, kind = '', wide = false }) {
  return element('div', { class: 'scroller', key, role: wide && 'group', tabindex: wide && '0',
    'aria-label': wide && caption },
  element('table', { class: `cards ${kind}`, role: 'table' },
    element('caption', {}, caption),
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' },
      columns.map((column) => element('th', { scope: 'col', role: 'columnheader', class: column.class },
        column.title)))),
    bodies,
    foot && element('tfoot', { role: 'rowgroup' }, foot)));
}

/** A row: its head, then the cells (made with `cell`). */
export function row(key, head, cells, kind = '') {
  return element('tr', { role: 'row', key, class: kind || null },
    element('th', { scope: 'row', role: 'rowheader' }, head), cells);
}

/** A cell; `label` is what a phone shows before it. */
export function cell(label, children, kind = '') {
  return element('td', { role: 'cell', 'data-label': label, class: kind || null }, children);
}

/** The head of a group of rows, over all of `columns`. */
export function groupRow(title, columns) {
  return element('tr', { role: 'row', class: 'group', key: 'group' },
    element('th', { scope: 'rowgroup', role: 'rowheader', colspan: columns }, title));
}

/** With a capital at its start. */
export function sentence(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A list ('ol' for one in order), or null where it is empty. */
export function bullets(items, tag = 'ul') {
  return items.length === 0 ? null : element(tag, {}, items.map((item) => element('li', {}, item)));
}
