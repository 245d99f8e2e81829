// "Save or print": all that can be taken away from the page, in one dialog. Loaded when it is first opened.
import { showDialog } from '../page/dialogs.js';
import { element } from '../page/dom.js';
import { emailSection, pictureSection } from './export-picture.js';
import { printSection } from './export-print.js';
import { tablesSection } from './export-tables.js';

/**
 * What the dialog holds, in this order. Each is a function of { session, close() } that gives, for what is on
 * the screen now, { title, text, body, actions }: `body` elements to stand between text and buttons (or none),
 * `actions` a list of { label, run }. `run()` may give, or promise, { kind: 'done', 'note' or 'problem', text },
 * which the dialog says; what it throws is said as a problem.
 */
const SECTIONS = [pictureSection, emailSection, printSection, tablesSection];

const WORDS = { done: 'Done', note: 'Note', problem: 'Problem' };

function makeDialog() {
  const dialog = element('dialog', { id: 'export-dialog', class: 'export', 'aria-labelledby': 'export-title' });
  document.body.append(dialog);
  // What it shows is of the moment when it was opened; nothing of it is kept.
  dialog.addEventListener('close', () => dialog.replaceChildren());
  return dialog;
}

/** A section; what one of its buttons did is said beneath them, until another one is pressed or it is dismissed. */
function sectionOf({ title, text, body = [], actions }, hushAll) {
  const status = element('div', { class: 'status', role: 'status', 'aria-live': 'polite' });
  const tell = (message, pressed) => {
    if (!message) return;
    const dismiss = element('button', { type: 'button', class: 'quiet' }, 'Dismiss');
    dismiss.addEventListener('click', () => {
      status.replaceChildren();
      pressed.focus();
    });
    status.replaceChildren(element('div', { class: `message ${message.kind}` },
      element('strong', {}, WORDS[message.kind]), element('p', {}, message.text), dismiss));
    status.scrollIntoView({ block: 'nearest' });
  };
  const button = ({ label, run }) => {
    const made = element('button', { type: 'button' }, label);
    made.addEventListener('click', async () => {
      hushAll();
      made.disabled = true;
      let message;
      try {
        message = await run();
      } catch (error) {
        console.error(error);
        message = { kind: 'problem', text: `That did not work: ${error.message} Nothing on the page has changed.` };
      }
      made.disabled = false;
      tell(message, made);
    });
    return made;
  };
  return element('section', {}, element('h3', {}, title), element('p', {}, text), body,
    element('div', { class: 'actions' }, actions.map(button)), status);
}

/** Opens the dialog for what is on the screen. Promises that it shows. */
export function openExport(session) {
  const dialog = document.getElementById('export-dialog') ?? makeDialog();
  const context = { session, close: () => dialog.close() };
  const hushAll = () => dialog.querySelectorAll('.status').forEach((status) => status.replaceChildren());
  const quit = element('button', { type: 'button', class: 'quiet' }, 'Close');
  quit.addEventListener('click', context.close);
  dialog.replaceChildren(
    element('div', { class: 'panel-head' },
      element('h2', { id: 'export-title', tabindex: '-1' }, 'Save or print'), quit),
    element('p', {}, 'All of it is made in this browser, from what is on the screen; nothing is sent.'),
    ...SECTIONS.map((make) => sectionOf(make(context), hushAll)));
  return showDialog(dialog);
}
