// Compare: which offer, at a glance. One row for each question, one column for each offer.
import { element } from '../page/dom.js';
import {
  bullets, cautions, cell, fieldId, figure, goTo, offerName, row, sentence, table, unseen,
} from './figure.js';
import { togetherSums } from './view-together.js';

const CERTAINTIES = [
  ['guaranteed', 'Guaranteed'],
  ['conditional', 'Conditional'],
  ['atRisk', 'At risk'],
];

/** What the three certainties of an offer come to, for drawing only. */
function lengths(income) {
  return CERTAINTIES.map(([name]) => Math.max(0, Number(income[name] ?? 0)));
}

function sum(numbers) {
  return numbers.reduce((whole, number) => whole + number, 0);
}

/**
 * The year's income as a bar, as long as it is beside the `largest` of the offers shown; its parts
 * differ by pattern, and the figures beneath say the same.
 */
function bar(income, largest) {
  const parts = lengths(income);
  if (sum(parts) === 0) return null;
  let left = 0;
  const rects = parts.map((part, index) => {
    const x = left;
    const width = (part / largest) * 100;
    left += width;
    const [name] = CERTAINTIES[index];
    return part > 0 && element('rect', { class: `part ${name}`, x: `${x}%`, y: '0', width: `${width}%`,
      height: '100%', fill: name === 'guaranteed' ? null : `url(#pattern-${name})` });
  });
  return element('svg', { class: 'bar', 'aria-hidden': 'true', focusable: 'false' }, rects);
}

/** The lines that each certainty is made of, where there is more than one. */
function sums(offer) {
  const { sums: lines } = offer.income;
  const known = CERTAINTIES.filter(([name]) => lines[name].length > 0);
  if (sum(known.map(([name]) => lines[name].length)) < 2) return null;
  return element('details', { key: `sums-${offer.id}` },
    element('summary', {}, 'How each adds up',
      unseen(` for ${offer.shortTitle}`)),
    known.map(([name, title]) => [
      element('span', { class: 'line secondary' }, title), bullets(lines[name])]));
}

function certainties(offer, largest) {
  const { income } = offer;
  return [
    bar(income, largest),
    element('dl', { class: 'certainties' }, CERTAINTIES.map(([name, title]) => element('div', {},
      element('dt', { class: `key ${name}` }, title),
      figure('dd', offer.id, `income.${name}`, income.text[name], income[name])))),
    sums(offer),
  ];
}

function leftOut(offer) {
  const lines = offer.income.leavesOut;
  if (lines.length === 0) return 'Nothing';
  return element('details', { class: 'counted', key: `left-out-${offer.id}` },
    element('summary', {}, lines.length === 1 ? '1 line' : `${lines.length} lines`,
      unseen(` of ${offer.shortTitle}`)),
    bullets(lines.map((line) => line.input
      ? goTo(fieldId(line.input), line.title)
      : [line.title, ' ', element('span', { class: 'missing' }, line.text)])));
}

/** What its work leaves of it and what accepting it changes, where the reader said something of either. */
function decided(offers, baseline, question) {
  const worked = offers.some((offer) => offer.work.lines.some((line) => line.cost !== null));
  return [
    worked && question('work', 'Left after the work', 'amount', ({ id, work }) =>
      [goTo(`workload-${id}`, work.texts.margin),
        work.knownLinesText && element('span', { class: 'line secondary' }, work.knownLinesText)]),
    baseline.income !== null && question('today', 'Against today, if you accept', 'amount', ({ id, decision }) =>
      decision.options.filter((way) => way.kind === 'accept').map((way) =>
        goTo(`decision-${id}`, way.texts.incomeChange))),
  ];
}

function rows({ offers, baseline }) {
  const each = (kind, content) => offers.map((offer) =>
    cell(offer.shortTitle, content(offer), kind));
  const largest = Math.max(...offers.map((offer) => sum(lengths(offer.income))));
  const question = (key, head, kind, content) => row(key, head, each(kind, content));
  return [
    question('year', 'Income a year', 'headline', ({ id, income }) => [
      figure('span', id, 'income.year', income.text.year, income.year,
        { kind: income.text.year.length > 11 ? 'big long' : 'big' }),
      [income.leavesOutText, income.supposesText].map((text) =>
        text && element('span', { class: 'secondary' }, text)),
      goTo(`income-${id}`, 'How it adds up')]),
    offers.some((offer) => offer.warnings.length > 0) &&
      question('warnings', 'Take care', 'warnings', (offer) =>
        cautions(offer) || element('span', { class: 'secondary' }, 'None')),
    question('weighted', 'Per weighted patient', 'amount', ({ id, income }) =>
      figure('span', id, 'income.perWeightedPatient', income.text.perWeightedPatient,
        income.perWeightedPatient)),
    question('registered', 'Per registered patient', 'amount', ({ id, income }) =>
      figure('span', id, 'income.perRegisteredPatient', income.text.perRegisteredPatient,
        income.perRegisteredPatient)),
    question('sure', 'How sure it is', '', (offer) => certainties(offer, largest)),
    decided(offers, baseline, question),
    question('uplift', 'Uplift risk', '', ({ id, uplift }) => uplift.ratingText && [
      goTo(`uplift-${id}`, uplift.ratingText),
      element('span', { class: 'line secondary' }, uplift.promiseText)]),
    question('summary', 'What it is', '', (offer) => offer.summary),
    question('services', 'Services', '', (offer) => offer.servicesText),
    question('deadline', 'Deadline', '', (offer) => sentence(offer.deadlineText)),
    question('status', 'Status', '', (offer) => [
      element('span', { class: 'line' }, sentence(offer.statusText)),
      element('span', { class: 'line secondary' }, offer.periodText)]),
    question('checked', 'How well it is checked', '', (offer) => offer.verificationText),
    question('left-out', 'What the total leaves out', '', leftOut),
  ];
}

export function compareSection(comparison) {
  const { offers } = comparison;
  const columns = [
    { title: 'Question' },
    ...offers.map((offer) => ({ title: [
      element('span', { class: 'line' }, offerName(offer)),
      element('span', { class: 'line secondary' }, offer.commissioner)] })),
  ];
  return element('section', { id: 'compare', class: 'card', 'aria-labelledby': 'compare-title',
    key: 'compare' },
  element('h3', { id: 'compare-title', tabindex: '-1' }, 'Compare'),
  offers.length === 0
    ? element('p', {}, 'No offer is chosen. ', goTo('choose', 'Choose an offer'), ' to see what it pays.')
    : table('compare-table', {
      caption: 'What each offer pays your practice, and what it asks',
      columns,
      kind: `compare columns-${offers.length}`,
      wide: offers.length > 3,
      bodies: element('tbody', { role: 'rowgroup' }, rows(comparison)),
    }),
  togetherSums(comparison));
}
