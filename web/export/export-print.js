// Printing the text view, which print.css turns into a paper, and which of its parts.
import { element } from '../page/dom.js';
import { say } from '../page/messages.js';

const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/**
 * The parts of the paper in its order: { id, title, missing, empty }. `missing` says what is not entered of it, or is '';
 * `empty` tells that it has nothing to print then.
 */
function partsOf({ offers, baseline, changes }) {
  const part = (id, title, missing = '', empty = false) => ({ id, title, missing, empty });
  const worked = offers.some((offer) => offer.work.lines.some((line) => line.cost !== null));
  return [
    part('compare', 'Compare'),
    part('income', 'Income'),
    part('services', 'Services'),
    part('uplift', 'Uplift risk'),
    part('workload', 'Workload', worked ? '' : 'No minutes are entered.', !worked),
    part('terms', 'Terms'),
    part('decision', 'Decision', baseline.income === null ? 'What you have today is not entered.' : ''),
    changes.length > 0 && part('changes', 'What changed'),
    part('sources', 'Sources'),
  ].filter(Boolean);
}

function tickBox({ id, title, missing, empty }) {
  const name = `print-${id}`;
  return element('label', { class: 'choice', for: name },
    element('input', { type: 'checkbox', id: name, value: id, checked: missing === '', disabled: empty }),
    element('span', {}, title, missing && element('span', { class: 'secondary' }, missing)));
}

/** Closes the dialog and opens the browser's print window; says where the browser keeps it shut. */
async function print(close, leftOut) {
  const { dataset } = document.documentElement;
  const forget = () => { delete dataset.notPrinted; };
  let opened = false;
  window.addEventListener('beforeprint', () => { opened = true; }, { once: true });
  window.addEventListener('afterprint', forget, { once: true });
  close();
  // For this paper alone: the browser's own command prints all of it.
  if (leftOut.length > 0) dataset.notPrinted = leftOut.join(' ');
  window.print();
  await pause(1000);
  if (opened) return;
  forget();
  say('problem', 'The page around Offerscope does not let it print. Open Offerscope by itself, and print there.');
}

export function printSection({ session, close }) {
  const comparison = session.comparison();
  if (comparison.offers.length === 0) {
    return { title: 'Print', text: 'Choose an offer first: there is nothing to show yet.', actions: [] };
  }
  const boxes = element('fieldset', { class: 'parts-of-paper' }, element('legend', {}, 'What is printed'),
    partsOf(comparison).map(tickBox));
  const all = () => [...boxes.querySelectorAll('input')];
  return {
    title: 'Print',
    text: 'A paper for a partners’ meeting, on A4: every figure with its sum, in the order of the page. ' +
      'The print window can save it as a PDF too.',
    body: [boxes],
    actions: [{
      label: 'Print',
      run: () => {
        const leftOut = all().filter((box) => !box.checked).map((box) => box.value);
        if (leftOut.length === all().length) return { kind: 'problem', text: 'Nothing is ticked: tick what is to be printed.' };
        return print(close, leftOut);
      },
    }],
  };
}
