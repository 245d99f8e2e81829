// Decision: what taking an offer, refusing it or taking a part of it changes against today.
import { element, lazy } from '../page/dom.js';
import { bullets, cell, figure, offerName, row, table, unseen, whereFrom } from './figure.js';
import { field } from './view-inputs.js';

const ROWS = [
  ['incomeChange', 'Income a year'],
  ['costChange', 'Cost of the work'],
  ['marginChange', 'What is left'],
  ['guaranteedChange', 'Guaranteed income'],
  ['conditionalChange', 'Conditional income'],
  ['atRiskChange', 'Income at risk'],
  ['income', 'Income after it'],
];

/** Whether what accepting changes is known. */
function isEntered({ decision }) {
  return decision.options.some((way) => way.kind === 'accept' && way.incomeChange !== null);
}

/** The ways to decide, a column each. */
function options(offer) {
  const { options: ways } = offer.decision;
  return ways.length > 0 && table(`decision-${offer.id}`, {
    caption: `What each decision on ${offer.shortTitle} changes against today`,
    kind: `decision columns-${ways.length}${isEntered(offer) ? '' : ' nothing-entered'}`,
    columns: [{ title: 'Change' }, ...ways.map((way) => ({ title: way.title, class: 'amount' }))],
    bodies: element('tbody', { role: 'rowgroup' },
      ROWS.map(([key, title]) => row(key, title, ways.map((way) => cell(way.title,
        figure('span', offer.id, `decision.${way.kind}.${key}`, way.texts[key], way[key]), 'amount')),
      key === 'incomeChange' || key === 'marginChange' ? 'main' : '')),
      row('services', 'Services', ways.map((way) => cell(way.title, services(offer, way))))),
  });
}

/** What is done more and no longer, in words. */
function services(offer, way) {
  const list = (key, titles, head) => titles.length > 0 && element('details', { class: 'counted', key },
    element('summary', {}, head, unseen(`: ${way.title} ${offer.shortTitle}`)),
    bullets(titles));
  return [list('more', way.servicesAdded, way.addedText), list('less', way.servicesRemoved, way.removedText),
    way.servicesText && element('span', { class: 'line' }, way.servicesText)];
}

function sums(offer) {
  const ways = offer.decision.options.filter((way) => way.sums.length > 0);
  return ways.length > 0 && element('details', { class: isEntered(offer) ? 'on-paper' : null, key: 'sums' },
    element('summary', {}, 'How each adds up', unseen(`: ${offer.shortTitle}`)),
    ways.map((way) => [element('p', { class: 'secondary' }, way.title), bullets(way.sums)]));
}

/** The text for the partners, with a button that copies it. */
function paragraph(offer) {
  const { paragraph: text } = offer.decision;
  return text && element('div', { class: 'paragraph', key: 'paragraph' },
    element('h5', {}, 'For your partners'),
    element('p', { id: `paragraph-${offer.id}`, tabindex: '-1' }, text),
    element('button', { type: 'button', class: 'quiet', 'data-copy': `paragraph-${offer.id}` }, 'Copy this text',
      unseen(` on ${offer.shortTitle}`)));
}

function fields(offer) {
  const { fields: inputs } = offer.decision;
  const taken = inputs.filter((input) => input.name.startsWith('take.'));
  const others = inputs.filter((input) => !input.name.startsWith('take.'));
  const isNew = document.getElementById(`decision-${offer.id}`) === null;
  return [
    others.length > 0 && element('details', { class: 'inputs', key: 'fields', open: isNew },
      element('summary', {}, 'What it takes over of today’s', unseen(`: ${offer.shortTitle}`)),
      element('div', { class: 'fields' }, others.map((input) => field(input)))),
    taken.length > 0 && element('details', { class: 'inputs', key: 'taken' },
      element('summary', {}, 'Which lines to take', unseen(` of ${offer.shortTitle}`)),
      element('div', { class: 'fields' }, taken.map((input) => field(input)))),
  ];
}

function offerDecision(offer) {
  const { decision } = offer;
  return element('div', { class: 'offer', key: offer.id, id: `decision-${offer.id}` },
    element('h4', { tabindex: '-1' }, offerName(offer)),
    element('p', { class: 'finding' }, decision.finding),
    options(offer),
    sums(offer),
    bullets([decision.partText, decision.refusalText].filter(Boolean)),
    whereFrom(`part-${offer.id}`, `: parts of ${offer.shortTitle}`, decision.partSource, [], 'Where from: taking a part'),
    whereFrom(`refusal-${offer.id}`, `: refusing ${offer.shortTitle}`, decision.refusalSource, [], 'Where from: refusing'),
    fields(offer),
    paragraph(offer));
}

export function decisionSection({ offers, baseline }) {
  return element('section', { id: 'decision', class: 'card', 'aria-labelledby': 'decision-title', key: 'decision' },
    element('h3', { id: 'decision-title', tabindex: '-1' }, 'Decision'),
    element('p', {}, 'What accepting, declining or taking a part of each offer changes against what you have today.'),
    element('div', { class: baseline.income === null ? 'baseline nothing-entered' : 'baseline', key: 'baseline' },
      element('h4', {}, baseline.title),
      element('p', {}, baseline.text),
      element('div', { class: 'fields' }, baseline.fields.map((input) => field(input)))),
    offers.map((offer) => lazy('div', offer.id, [offer.shortTitle, offer.own, offer.decision],
      () => offerDecision(offer))));
}
