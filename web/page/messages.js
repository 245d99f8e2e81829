// The one place of the page where it speaks: a sentence or a few, until the reader dismisses them
// or another message takes their place. `#message` is a live region, so it is also read out.
import { element } from './dom.js';

const WORDS = { done: 'Done', note: 'Note', problem: 'Problem' };

let lastKind = null;

/**
 * `kind` is 'done', 'note' or 'problem'; `sentences` a text or a list of texts. A message lies over the foot
 * of the page, unless it is `inPlace`: then it stands at the head of the page, above what it speaks of.
 * `actions` are buttons, { label, run }: each takes the message away and then runs.
 */
export function say(kind, sentences, { inPlace = false, actions = [] } = {}) {
  const list = [sentences].flat().filter(Boolean);
  const area = document.getElementById('message');
  if (list.length === 0) {
    hush();
    return;
  }
  lastKind = kind;
  area.classList.toggle('in-place', inPlace);
  const close = element('button', { type: 'button', class: 'quiet' }, 'Dismiss');
  close.addEventListener('click', hush);
  const text = list.length === 1
    ? element('p', {}, list[0])
    : element('ul', {}, list.map((sentence) => element('li', {}, sentence)));
  const buttons = actions.map(({ label, run }) => {
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', () => {
      hush();
      run();
    });
    return button;
  });
  area.replaceChildren(element('div', { class: `message ${kind}` },
    element('strong', {}, WORDS[kind]), text, close,
    buttons.length > 0 && element('div', { class: 'message-actions' }, buttons)));
}

export function hush() {
  lastKind = null;
  document.getElementById('message').replaceChildren();
}

/** Whether a message stands there that the reader has not dismissed. */
export function isSaying() {
  return lastKind !== null;
}

/** The reader goes on: what told of something done has been read. */
export function hushDone() {
  if (lastKind === 'done') hush();
}
