// Income: which line pays what, how sure it is, and the month in which it arrives.
import { element, lazy } from '../page/dom.js';
import { bullets, cautions, cell, figure, offerName, row, table, unseen, whereFrom } from './figure.js';

// More pots than this stand folded under their line.
const FEW = 4;

/** How far each edge is from where the practice stands, and what crossing it is worth. */
function steps({ cliffs, title }, question) {
  const side = (name, head) => {
    const texts = cliffs.filter((cliff) => cliff.side === name).map((cliff) => cliff.text);
    return texts.length > 0 && element('div', {}, element('dt', {}, head), element('dd', {}, bullets(texts)));
  };
  return cliffs.length > 0 && element('details', { class: 'where', key: 'cliffs' },
    element('summary', {}, question, unseen(`: ${title}`)),
    element('dl', {}, side('above', 'Above'), side('below', 'Below')));
}

/**
 * What stands behind one payment: its sum stage by stage, the reasons, the reading that was chosen,
 * the source.
 */
function behind(offer, payment) {
  return whereFrom(`${offer.id}-${payment.id}`, `: ${payment.title}`, payment.source, [
    ['Step by step', bullets(payment.steps, 'ol'), 'steps'],
    ['Consumables', payment.consumablesText],
    ['Price', [payment.rateText, payment.priceYearText].filter(Boolean).join(', ')],
    ['Per registered patient', figure('span', offer.id, `payments.${payment.id}.perRegisteredPatient`,
      payment.perRegisteredPatientText, payment.perRegisteredPatient)],
    [`Why ${payment.certaintyText}`, payment.certaintyReason],
    ...payment.notes.map((note) => ['Reading', note]),
  ], 'Where from, and why');
}

/** What one pot earns, and of what. */
function potFigure(offer, payment, pot) {
  return figure('span', offer.id, `payments.${payment.id}.pots.${pot.id}`, pot.text, pot.amount);
}

/** Many pots: folded under their line. */
function folded(offer, payment) {
  return element('details', { key: 'pots', class: 'on-paper' },
    element('summary', {}, `Its ${payment.pots.length} parts`, unseen(`: ${payment.title}`)),
    element('dl', { class: 'parts' }, payment.pots.map((pot) => element('div', {},
      element('dt', {}, `${pot.title}, ${pot.percentText}`),
      element('dd', {}, potFigure(offer, payment, pot),
        pot.earnedText && element('span', { class: 'line secondary' }, pot.earnedText))))));
}

/** What a line would pay in full, and what it leaves after consumables, where they differ from it. */
function beside(offer, payment) {
  if (payment.amount === null) return null;
  const full = payment.fullAmount !== null && payment.fullAmount !== payment.amount;
  return [
    full && element('span', { class: 'line secondary' }, `of ${payment.fullAmountText} in full`),
    payment.hasConsumables && element('span', { class: 'line secondary' }, 'After consumables ',
      figure('span', offer.id, `payments.${payment.id}.afterConsumables`, payment.afterConsumablesText,
        payment.afterConsumables)),
  ];
}

function paymentRows(offer, payment) {
  const name = `payments.${payment.id}`;
  const pots = payment.amount === null ? [] : payment.pots;
  const line = () => row(name, payment.title, [
    cell('Sum', [
      element('span', { class: 'line formula' }, payment.formula || payment.rateText),
      payment.supposesText && element('span', { class: 'line secondary' }, payment.supposesText),
      payment.nextStep && element('span', { class: 'line next' }, payment.nextStep),
      steps(payment, 'How far to the next step'),
      pots.length > FEW && folded(offer, payment),
      behind(offer, payment)]),
    cell('Amount a year', [figure('span', offer.id, `${name}.amount`, payment.text, payment.amount,
      { input: payment.input }), beside(offer, payment)], 'amount'),
    cell('How sure', payment.certaintyText),
    cell('When it arrives', payment.arrival),
  ]);
  const rows = pots.length > FEW ? [] : pots.map((pot) => row(`${name}.${pot.id}`, pot.title, [
    cell('Sum', [`${pot.percentText} of ${payment.title}`,
      pot.earnedText && element('span', { class: 'line' }, pot.earnedText)], 'secondary'),
    cell('Amount a year', potFigure(offer, payment, pot), 'amount'),
    element('td', { role: 'cell', class: 'empty' }),
    element('td', { role: 'cell', class: 'empty' }),
  ], 'pot'));
  return [lazy('tr', name, payment, line), ...rows];
}

function paymentsTable(offer) {
  const { income } = offer;
  if (offer.payments.length === 0) {
    return element('p', { class: 'missing' }, 'No payment of this offer is published.');
  }
  return table(`payments-${offer.id}`, {
    caption: `Payments of ${offer.title}`,
    kind: 'payments',
    columns: [{ title: 'Payment' }, { title: 'Sum' }, { title: 'Amount a year', class: 'amount' },
      { title: 'How sure' }, { title: 'When it arrives' }],
    bodies: element('tbody', { role: 'rowgroup' },
      offer.payments.map((payment) => paymentRows(offer, payment))),
    foot: row('total', 'Income a year', [
      cell('Sum', `${income.leavesOutText} ${income.supposesText}`.trim(), 'secondary'),
      cell('Amount a year',
        figure('span', offer.id, 'payments.total', income.text.year, income.year), 'amount'),
      element('td', { role: 'cell', class: 'empty' }),
      element('td', { role: 'cell', class: 'empty' }),
    ]),
  });
}

/** The twelve months of each offer beside each other, then what comes later, then the year. */
function monthsTable(offers) {
  const labels = offers.map((offer) => offer.monthLabels);
  const sameYear = labels.every((twelve) => twelve[0] === labels[0][0]);
  const head = (offer) => [
    element('span', { class: 'line' }, offerName(offer)),
    !sameYear && element('span', { class: 'line secondary' },
      `${offer.monthLabels[0]} to ${offer.monthLabels[11]}`)];
  const month = (label, index) => row(`month-${index}`, sameYear ? label : label.split(' ')[0],
    offers.map((offer) => cell(
      sameYear ? offer.shortTitle : `${offer.shortTitle}, ${offer.monthLabels[index].split(' ')[1]}`,
      figure('span', offer.id, `months.${index}`, offer.monthTexts[index], offer.months[index]),
      'amount')));
  return table('months', {
    caption: 'When the money arrives, month by month',
    kind: 'months',
    wide: true,
    columns: [{ title: 'Month' },
      ...offers.map((offer) => ({ title: head(offer), class: 'amount' }))],
    bodies: element('tbody', { role: 'rowgroup' },
      labels[0].map(month),
      row('later', 'Later, or month not published', offers.map((offer) => cell(offer.shortTitle,
        figure('span', offer.id, 'later', offer.laterText, offer.later), 'amount')))),
    foot: row('total', 'Year', offers.map((offer) => cell(offer.shortTitle,
      figure('span', offer.id, 'months.total', offer.income.text.year, offer.income.year), 'amount'))),
  });
}

export function incomeSection({ offers }) {
  return element('section', { id: 'income', class: 'card', 'aria-labelledby': 'income-title',
    key: 'income' },
  element('h3', { id: 'income-title', tabindex: '-1' }, 'Income'),
  offers.map((offer) => element('div', { key: offer.id, id: `income-${offer.id}`,
    class: 'offer' },
  element('h4', { tabindex: '-1' }, offerName(offer)),
  cautions(offer),
  paymentsTable(offer),
  steps(offer, 'Targets that several lines share'))),
  offers.length > 0 && element('div', { key: 'months', class: 'offer', id: 'months' },
  element('h4', { tabindex: '-1' }, 'Month by month'),
  monthsTable(offers)));
}
