// Printing the text view, which print.css turns into a paper.
import { say } from '../page/messages.js';

const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** Closes the dialog and opens the browser's print window; says where the browser keeps it shut. */
async function print(close) {
  let opened = false;
  window.addEventListener('beforeprint', () => { opened = true; }, { once: true });
  close();
  window.print();
  await pause(1000);
  if (opened) return;
  say('problem', 'The page around Offerscope does not let it print. Open Offerscope by itself, and print there.');
}

export function printSection({ close }) {
  return {
    title: 'Print',
    text: 'A paper for a partners’ meeting, on A4: every figure with its sum, the terms and the sources. ' +
      'The print window can save it as a PDF too.',
    actions: [{ label: 'Print', run: () => print(close) }],
  };
}
