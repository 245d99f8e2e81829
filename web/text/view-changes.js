// What changed: a scheme's earlier year beside its later one.
import { element, lazy } from '../page/dom.js';
import { cell, groupRow, row, table } from './figure.js';

const GROUPS = [['price', 'Prices'], ['condition', 'Conditions of payment'],
  ['service', 'Services'], ['term', 'Terms']];

/** `before` and `after` are the two years. */
function changeTable(change, before, after) {
  const heads = [`Before, ${before}`, `After, ${after}`];
  const lines = (what) => change.lines.filter((line) => line.what === what);
  return table(`changes-${change.after}`, {
    caption: 'What the two files say differently, line by line',
    kind: 'changes',
    columns: ['Line', ...heads, 'Change'].map((head) => ({ title: head })),
    bodies: GROUPS.filter(([what]) => lines(what).length > 0).map(([what, name]) => element('tbody',
      { role: 'rowgroup', key: what },
      groupRow(name, 4),
      lines(what).map((line, index) => row(`${what}-${index}`, line.title, [
        cell(heads[0], line.before), cell(heads[1], line.after), cell('Change', line.text, 'change')])))),
  });
}

export function changesSections({ changes, choices }) {
  const yearOf = (id) => choices.find((choice) => choice.id === id).yearText;
  return changes.map((change, index) => {
    const key = `changes-${change.before}-${change.after}`;
    return lazy('section', key, [change, index], () => element('section',
      { id: index === 0 ? 'changes' : `changes-${index}`, class: 'card', key,
        'aria-labelledby': `changes-title-${index}` },
      element('h3', { id: `changes-title-${index}`, tabindex: '-1' }, `What changed: ${change.title}`),
      change.lines.length === 0
        ? element('p', {}, 'No price, condition, service or term differs.')
        : changeTable(change, yearOf(change.before), yearOf(change.after))));
  });
}
