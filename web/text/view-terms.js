// Terms: the questions that an LMC asks, each with what every offer answers, the most dangerous first.
import { element, lazy } from '../page/dom.js';
import { bullets, cell, offerName, row, table, whereFrom } from './figure.js';

/** Who bears what the words leave open, in words and with a mark. */
function riskMark({ says, risk, riskText }) {
  return riskText && element('span', { class: `risk ${says ? risk : 'silent'}` }, riskText);
}

function answerCell(question, answer, offer) {
  return cell(offer.shortTitle, [
    riskMark(answer),
    answer.lines.map(({ text, source }, index) => [
      element('span', { class: 'line' }, text),
      whereFrom(`terms-${question.name}-${offer.id}-${index}`, `: ${question.question} ${offer.shortTitle}`, source)]),
  ]);
}

function questionRow(question, byId) {
  return row(question.name, [question.question, element('span', { class: 'line secondary' }, question.why)],
    question.cells.map((answer) => answerCell(question, answer, byId.get(answer.offer))));
}

function questions({ offers, terms }) {
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  const names = offers.map((offer) => offer.shortTitle);
  return table('terms-table', {
    caption: 'What each offer answers, the most dangerous answers first',
    kind: `services questions columns-${offers.length}`,
    wide: offers.length > 3,
    columns: [{ title: 'Question' }, ...offers.map((offer) => ({ title: offerName(offer) }))],
    bodies: element('tbody', { role: 'rowgroup' },
      terms.map((question) => lazy('tr', question.name, [question, names], () => questionRow(question, byId)))),
  });
}

export function termsSection(comparison) {
  return element('section', { id: 'terms', class: 'card', 'aria-labelledby': 'terms-title', key: 'terms' },
    element('h3', { id: 'terms-title', tabindex: '-1' }, 'Terms'),
    element('p', {}, 'What an LMC asks of an offer. Who bears the risk is judged by the quoted words alone. Silence on the workload, a rise, added work, a cap, refusing, notice or stopping comes next: ask before you sign.'),
    comparison.terms.length > 0 ? questions(comparison) : bullets(['No offer is chosen.']));
}
