// Uplift risk: what £1 of each price will buy, as a sentence, a picture and a table of the same numbers.
import { element, lazy } from '../page/dom.js';
import { bullets, cell, documentTitle, goTo, offerName, row, table, unseen, whereFrom } from './figure.js';
import { enteredText, field } from './view-inputs.js';

const TOGETHER = 'all.together';  // no offer's id has a full stop
const PENNY = 100;  // the values are in ten-thousandths of a pound

/** [kind, path] of each line, in the order of the table. */
function lines({ guaranteed, replays = [], named = [], stress, futures }) {
  const kinds = ['latest', 'worst', 'best'];
  const quantile = (percent) => futures.quantiles.find((one) => one.percent === percent);
  return [
    ['guaranteed', guaranteed],
    ...replays.map((replay, index) => [kinds[index], replay]),
    ...named.map((window, index) => [`named-${index}`, window]),
    stress.values.length > 0 && ['stress', stress],
    futures && ['median', { title: 'What may come: half of the futures lie under', ...quantile(50) }],
  ].filter(Boolean);
}

/** From the lowest to the highest value, in whole steps of ten pence. */
function range(all) {
  const step = 10 * PENNY;
  const least = Math.floor(Math.min(...all) / step) * step;
  return [least, Math.max(least + 2 * step, Math.ceil(Math.max(...all) / step) * step)];
}

/** The numbers of the table, drawn: bands for the futures, a line for each row but the named windows. */
function picture({ yearLabels, summary, futures, named, ...uplift }) {
  // The median belongs to the bands, and lies under the lines that can run along it.
  const drawn = lines({ futures, ...uplift }).sort(([a], [b]) => (b === 'median') - (a === 'median'));
  const bands = futures ? [[5, 95], [25, 75]].map((ends) =>
    ends.map((percent) => futures.quantiles.find((one) => one.percent === percent).values)) : [];
  const [least, most] = range([...drawn.flatMap(([, { values }]) => values), ...bands.flat(2)]);
  const x = (index) => (index / (yearLabels.length - 1)) * 100;
  const y = (value) => ((most - value) / (most - least)) * 100;
  const points = (values) => values.map((value, index) => `${x(index).toFixed(2)},${y(value).toFixed(2)}`);
  const ticks = [];
  let gap = most - least > 40 * PENNY ? 20 * PENNY : 10 * PENNY;
  while (most - least > 12 * gap) gap *= 2;
  for (let value = most; value >= least; value -= gap) ticks.push(value);
  // Texts keep their size on every screen; only the inner picture is stretched.
  return element('svg', { class: 'chart', role: 'img', 'aria-label': summary, focusable: 'false' },
    element('svg', { width: '100%', height: '100%', viewBox: '0 0 100 100',
      preserveAspectRatio: 'none', overflow: 'visible' },
    ticks.map((value) => element('polyline', { class: 'grid', points: `0,${y(value)} 100,${y(value)}` })),
    bands.map(([low, high], index) => element('polygon', { class: `band band-${index}`,
      points: [...points(low), ...points(high).reverse()].join(' ') })),
    drawn.map(([kind, { values }]) =>
      element('polyline', { class: `path ${kind}`, points: points(values).join(' ') }))),
    ticks.map((value) => element('text', { x: '-8', y: `${y(value)}%`, 'text-anchor': 'end',
      'dominant-baseline': 'middle' }, `${value / PENNY}p`)),
    yearLabels.map((label, index) => (yearLabels.length < 8 || index % 2 === 0) && element('text',
      { x: `${x(index)}%`, y: '100%', dy: '1.75em', 'text-anchor': 'middle',
        class: index > 0 && index < yearLabels.length - 1 ? 'between' : null }, label)));
}

function values(id, title, uplift) {
  const head = (kind, title) => [element('span', { class: `sample ${kind}`, 'aria-hidden': 'true' }), title];
  const rows = lines(uplift).map(([kind, path]) => [kind, head(kind, path.title), path.texts]);
  for (const [index, [low, high]] of [[5, 95], [25, 75]].entries()) {
    if (!uplift.futures) break;
    const [from, to] = [low, high].map((percent) =>
      uplift.futures.quantiles.find((one) => one.percent === percent).texts);
    rows.push([`band-${index}`, head(`band-${index}`, `${high - low} of 100 futures lie between`),
      from.map((text, year) => (text === to[year] ? text : `${text} to ${to[year]}`))]);
  }
  return table(`uplift-${id}`, {
    caption: `What £1 of the price of ${title} buys of the work`,
    kind: 'uplift',
    wide: uplift.yearLabels.length > 6,
    columns: [{ title: 'By' }, ...uplift.yearLabels.map((title) => ({ title, class: 'amount' }))],
    bodies: element('tbody', { role: 'rowgroup' }, rows.map(([key, title, texts]) =>
      row(key, title, texts.map((text, year) => cell(uplift.yearLabels[year], text, 'amount'))))),
  });
}

/** Fifty equally likely futures as dots, the lowest first. */
function dots({ dots: all, dotsUnder, dotsTitle, dotsText, underText, fromText }) {
  return element('div', { class: 'dots' },
    element('p', {}, element('strong', {}, dotsTitle), '. ', dotsText),
    element('svg', { 'aria-hidden': 'true', focusable: 'false', viewBox: '0 0 500 52' },
      all.map((_, index) => {
        const place = { x: (index % 25) * 20 + 3, y: Math.floor(index / 25) * 26 + 3 };
        return index < dotsUnder
          ? element('path', { class: 'lost', d: `M${place.x + 7} ${place.y - 1}l8 8l-8 8l-8 -8z` })
          : element('rect', { class: 'kept', ...place, width: '14', height: '14', rx: '7' });
      })),
    element('p', { class: 'secondary' }, `◆ ${underText}   ● ${fromText}`));
}

/** The picture, its numbers, and the fifty futures. `id` is the part's, `title` what it is of. */
function drawn(id, title, uplift) {
  if (uplift.guaranteed.values.length === 0) return null;
  const isNew = document.getElementById(`uplift-${id}`) === null;
  return [
    picture(uplift),
    element('details', { class: 'on-paper', key: `numbers-${id}`, open: isNew && innerWidth > 640 },
      element('summary', {}, 'The same numbers as a table', unseen(` for ${title}`)), values(id, title, uplift)),
    uplift.futures && dots(uplift.futures)];
}

const standStill = ({ standStillText }) =>
  standStillText && `To stand still the price must rise by ${standStillText}.`;

/** All of them taken together; worked while this view is the one that is shown. */
function togetherUplift({ together }) {
  return element('div', { class: 'offer', key: TOGETHER, id: `uplift-${TOGETHER}` },
    element('h4', { tabindex: '-1' }, together.title),
    element('p', { class: 'finding' }, together.futures.chanceText),
    element('p', {}, together.summary),
    drawn(TOGETHER, together.title.toLowerCase(), together),
    element('p', {}, standStill(together)));
}

function offerUplift(offer) {
  const { uplift } = offer;
  return element('div', { class: 'offer', key: offer.id, id: `uplift-${offer.id}` },
    element('h4', { tabindex: '-1' }, offerName(offer)),
    uplift.ratingText && element('p', { class: 'finding' },
      element('span', { class: `rating ${uplift.rating}` }, uplift.ratingText), ' ', uplift.summary),
    element('p', {}, uplift.promiseText),
    whereFrom(`uplift-${offer.id}`, `: uplift of ${offer.shortTitle}`, uplift.source),
    bullets([...uplift.given, uplift.alreadyText, uplift.demandText, uplift.termText].filter(Boolean)),
    drawn(offer.id, offer.shortTitle, uplift),
    bullets([
      uplift.replayText,
      uplift.futures?.chanceText,
      standStill(uplift),
      uplift.lostText && `${uplift.lostTitle}: ${uplift.lostFigureText} (${uplift.lostText}).`,
    ].filter(Boolean)));
}

export function upliftSection({ offers, uplift, costInputs }) {
  const canBeTaken = !uplift.together && uplift.lost !== null && offers.filter((offer) => offer.uplift.lost !== null &&
    Number(offer.income.year) > 0).length > 1;
  return element('section', { id: 'uplift', class: 'card', 'aria-labelledby': 'uplift-title', key: 'uplift' },
    element('h3', { id: 'uplift-title', tabindex: '-1' }, 'Uplift risk'),
    uplift.title
      ? element('p', {}, `${uplift.title}. ${uplift.costText}`)
      : element('p', { class: 'secondary' }, 'The index tables could not be loaded, so nothing is worked here.'),
    uplift.lostText && element('p', { class: 'finding' }, `${uplift.lostTitle}: ${uplift.lostText}`),
    costInputs.length > 0 && element('details', { class: 'costs', key: 'costs' },
      element('summary', {}, element('h4', {}, 'Costs: what is supposed'),
        element('span', { class: 'secondary' }, enteredText(costInputs))),
      element('div', { class: 'fields' }, costInputs.map((input) => field(input)))),
    offers.map((offer) => lazy('div', offer.id, [offer.shortTitle, offer.own, offer.uplift],
      () => offerUplift(offer))),
    uplift.together && lazy('div', TOGETHER, [uplift.together], () => togetherUplift(uplift)),
    canBeTaken && element('p', { key: 'take-together' }, goTo('uplift', 'Show the chosen offers taken together')),
    element('details', { class: 'on-paper', key: 'how' }, element('summary', {}, 'How this is worked'),
      bullets(uplift.notes),
      bullets(uplift.sources.map((source) => [documentTitle(source), `, ${source.publisher}, ${source.dateText}`]))));
}
