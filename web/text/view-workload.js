// Workload: what the work of each offer costs this practice, and what is left of the income.
import { element, lazy } from '../page/dom.js';
import { bullets, cell, documentTitle, figure, goTo, offerName, row, table, unseen } from './figure.js';
import { enteredText, field } from './view-inputs.js';

/** The sum, in which no line ends between a sign and its amount. */
function unbroken(sum) {
  return sum.split(/(−£[\d,.]+)/u).map((text) => (text.startsWith('−£')
    ? element('span', { class: 'unbroken' }, text) : text));
}

/** A figure of the workload: its text, or what to enter. */
function part(offer, name, of, key) {
  return figure('span', offer.id, name, of.texts[key], of[key]);
}

/** The fields of one service, folded until the reader opens them. */
function serviceFields(service) {
  return element('details', { class: 'inputs', key: service.id, id: `work-${service.id}` },
    element('summary', {}, element('h5', {}, service.title),
      element('span', { class: 'secondary' }, service.eachText || service.volumeText)),
    service.eachText && element('p', { class: 'secondary' }, service.volumeText),
    element('div', { class: 'fields' }, service.fields.map((input) => field(input))));
}

/** Services whose work is entered stand open to the eye, the others folded together. */
function services(all) {
  const entered = all.filter((service) => service.entered);
  const others = all.filter((service) => !service.entered);
  const list = (some) => some.map((service) =>
    lazy('details', service.id, service, () => serviceFields(service)));
  const isNew = document.getElementById('work-services') === null;
  return all.length > 0 && element('div', { id: 'work-services', key: 'services' },
    element('h4', {}, 'The work of each service'),
    element('p', { class: 'secondary' }, 'Give the minutes of those that matter most; the same numbers hold for every offer that asks for the service.'),
    list(entered),
    others.length > 0 && element('details', { key: 'others', open: isNew && all.length <= 8 },
      element('summary', {}, entered.length === 0
        ? `${others.length} services, none entered yet`
        : `${others.length} more, not entered`),
      list(others)));
}

/** Whether overheads or a set-up come on top of what the work costs. */
const hasOnTop = ({ onTop }) => onTop !== null && Number(onTop) !== 0;

/** The figures of lines and levels that stand beside each other. */
function figures(work) {
  return [['income', 'Income'], ['cost', 'Cost of the work'],
    hasOnTop(work) && ['onTop', 'Overheads, set-up'], ['margin', 'Left']].filter(Boolean);
}

/** The cells of those figures; `owner` has them, by names that begin with `name`. */
function amounts(offer, name, owner) {
  return figures(offer.work).map(([key, title]) => cell(title, [part(offer, `${name}.${key}`, owner, key),
    key === 'cost' && owner.costSum && element('span', { class: 'line secondary' }, unbroken(owner.costSum))], 'amount'));
}

const heads = (offer) => figures(offer.work).map(([, title]) => ({ title, class: 'amount' }));

function lineRow(offer, line) {
  return row(line.id, line.title, [
    ...amounts(offer, `work.lines.${line.id}`, line),
    cell('What it pays for', bullets([line.breakEvenText, line.paysForText].filter(Boolean))),
  ]);
}

/** The lines whose work is known on both sides; the others are named under the table. */
function lines(offer) {
  const known = offer.work.lines.filter((line) => line.cost !== null);
  const unknown = offer.work.lines.filter((line) => line.cost === null);
  return [
    known.length > 0 && table(`work-lines-${offer.id}`, {
      caption: `Income and work of ${offer.shortTitle}, line by line`,
      kind: hasOnTop(offer.work) ? 'work with-on-top' : 'work',
      columns: [{ title: 'Line' }, ...heads(offer), { title: 'What it pays for' }],
      bodies: element('tbody', { role: 'rowgroup' }, known.map((line) => lineRow(offer, line))),
      foot: row('total', 'All of these', [
        ...amounts(offer, 'work', offer.work),
        cell('What it pays for', offer.work.leavesOutText, 'secondary')]),
    }),
    known.length > 0 && offer.work.marginSum && element('p', { class: 'secondary', key: 'margin-sum' },
      'All of these: ', unbroken(offer.work.marginSum)),
    known.length > 0 && unknown.length > 0 && element('details', { key: 'unknown' },
      element('summary', {}, 'Lines that are left out', unseen(` of ${offer.shortTitle}`)),
      bullets(unknown.map((line) => line.services.length === 0
        ? `${line.title}: ${line.texts.cost}`
        : [goTo(`work-${line.services[0]}`, line.title), ` ${line.texts.cost}`]))),
  ];
}

/** Low, expected and high activity beside each other. */
function levels(offer) {
  return table(`work-levels-${offer.id}`, {
    caption: `If ${offer.shortTitle} brings less or more work than expected`,
    kind: 'levels',
    columns: [{ title: 'Activity' }, ...heads(offer)],
    bodies: element('tbody', { role: 'rowgroup' }, offer.work.levels.map((level) =>
      row(level.name, level.title, amounts(offer, `work.levels.${level.name}`, level)))),
  });
}

/** What overheads and consumables leave of the income would buy of one role's time, now and after the years ahead. */
function minutes(offer) {
  return element('details', { key: 'minutes' },
    element('summary', {}, 'How much of each role’s time the price buys', unseen(`: ${offer.shortTitle}`)),
    table(`work-minutes-${offer.id}`, {
      caption: `If what overheads and consumables leave of ${offer.shortTitle} bought one role’s time and nothing else`,
      kind: 'levels',
      columns: [{ title: 'Role' }, { title: 'A year', class: 'amount' },
        { title: 'Minutes a registered patient, now', class: 'amount' },
        { title: 'After the years ahead', class: 'amount' }],
      bodies: element('tbody', { role: 'rowgroup' }, offer.work.minutes.map((bought) =>
        row(bought.role, [bought.title, bought.hourSum && element('span', { class: 'line secondary' }, `An hour: ${bought.hourSum}`)], [
          cell('A year', bought.hoursText, 'amount'),
          cell('Minutes a registered patient, now', bought.nowText, bought.nowText ? 'amount' : 'amount empty'),
          cell('After the years ahead', bought.atEndText, bought.atEndText ? 'amount' : 'amount empty')]))),
    }));
}

function offerWork(offer) {
  const { work } = offer;
  const entered = work.lines.some((line) => line.cost !== null);
  return element('div', { class: entered ? 'offer' : 'offer nothing-entered', key: offer.id, id: `workload-${offer.id}` },
    element('h4', { tabindex: '-1' }, offerName(offer)),
    element('p', { class: 'finding' }, work.finding),
    entered && [lines(offer), levels(offer), bullets([work.coversText, work.deliveryText, ...work.hours].filter(Boolean))],
    minutes(offer));
}

export function workloadSection({ offers, workload }) {
  const entered = offers.some(({ work }) => work.lines.some((line) => line.cost !== null));
  return element('section', { id: 'workload', class: entered ? 'card' : 'card nothing-entered', 'aria-labelledby': 'workload-title', key: 'workload' },
    element('h3', { id: 'workload-title', tabindex: '-1' }, 'Workload'),
    element('p', {}, 'What the work costs you, and what is left. Only your own minutes count; none are supposed.'),
    element('details', { class: 'costs', key: 'costs', open: false },
      element('summary', {}, element('h4', {}, 'Costs of an hour, overheads, levels of activity'),
        element('span', { class: 'secondary' }, enteredText(workload.fields))),
      element('div', { class: 'fields' }, workload.fields.map((input) => field(input)))),
    services(workload.services),
    offers.map((offer) => lazy('div', offer.id, [offer.shortTitle, offer.own, offer.work],
      () => offerWork(offer))),
    element('details', { key: 'how' }, element('summary', {}, 'How this is worked'),
      bullets(workload.notes),
      bullets(workload.sources.map((source) => [documentTitle(source), `, ${source.publisher}, ${source.dateText}`]))));
}
