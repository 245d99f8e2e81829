// Income: which line pays what, how sure it is, and the month in which it arrives.
import { element, lazy } from './dom.js';
import { bullets, cell, figure, offerName, row, table, whereFrom } from './figure.js';

/** What stands behind one payment: its price, the reasons, the reading that was chosen, the source. */
function behind(offer, payment) {
  return whereFrom(`${offer.id}-${payment.id}`, `: ${payment.title}`, payment.source, [
    ['Price', [payment.rateText, payment.priceYearText].filter(Boolean).join(', ')],
    ['Per registered patient', figure('span', offer.id, `payments.${payment.id}.perRegisteredPatient`,
      payment.perRegisteredPatientText, payment.perRegisteredPatient)],
    [`Why ${payment.certaintyText}`, payment.certaintyReason],
    ...payment.notes.map((note) => ['Reading', note]),
  ], 'Where from, and why');
}

function paymentRows(offer, payment) {
  const name = `payments.${payment.id}`;
  const line = () => row(name, payment.title, [
    cell('Sum', [
      element('span', { class: 'line formula' }, payment.formula || payment.rateText),
      behind(offer, payment)]),
    cell('Amount a year', figure('span', offer.id, `${name}.amount`, payment.text, payment.amount,
      { input: payment.input }), 'amount'),
    cell('How sure', payment.certaintyText),
    cell('When it arrives', payment.arrival),
  ]);
  const pots = payment.pots.map((pot) => row(`${name}.${pot.id}`, pot.title, [
    cell('Sum', `${pot.percentText} of ${payment.title}`, 'secondary'),
    cell('Amount a year', figure('span', offer.id, `${name}.pots.${pot.id}`, pot.text, pot.amount),
      'amount'),
    element('td', { role: 'cell', class: 'empty' }),
    element('td', { role: 'cell', class: 'empty' }),
  ], 'pot'));
  return [lazy('tr', name, payment, line), ...pots];
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
      cell('Sum', income.leavesOutText, 'secondary'),
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
  bullets(offer.warnings),
  paymentsTable(offer))),
  offers.length > 0 && element('div', { key: 'months', class: 'offer', id: 'months' },
  element('h4', { tabindex: '-1' }, 'Month by month'),
  monthsTable(offers)));
}
