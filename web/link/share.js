// The dialog that gives out a link to what is on the screen, and the lines that put it into another web page.
import { copy } from '../page/copy.js';
import { showDialog } from '../page/dialogs.js';
import { element } from '../page/dom.js';
import { sayOpened, takeLink } from './link.js';
import { canPack, pack } from './own-offers.js';
import { snippet } from './snippet.js';

// Some e-mail programs cut a longer address.
const SAFE_LENGTH = 2_000;
const BY_HAND = 'This browser does not let the page copy. It is selected: copy it with Ctrl+C, ⌘C on a Mac, or by holding it.';

/**
 * The address of this page for other people, without '#', or null where it has none: a file on this device, or a
 * page that another one carries within itself.
 */
function addressForOthers() {
  return /^https?:$/.test(location.protocol) ? location.href.split('#')[0] : null;
}

const choice = (type, name, id, label, hint, checked) => element('div', { class: 'choice' },
  element('input', { type, name, id, checked, 'aria-describedby': `${id}-hint` }),
  element('div', {}, element('label', { for: id }, label), element('span', { class: 'secondary', id: `${id}-hint` }, hint)));

/** A read-only text with a button that copies it; `say(sentence)` tells what became of that. */
function copied(id, label, button, say, field) {
  const press = element('button', { type: 'button' }, button);
  press.addEventListener('click', async () => {
    const done = await copy(field.value);
    if (!done) {
      field.focus();
      field.select();
    }
    say(done ? 'It is on the clipboard.' : BY_HAND);
  });
  return [element('label', { for: id }, label), field, press];
}

/** Promises { fragment, omissions } of what is on the screen, with the practice's figures and own offers if wanted. */
export async function linkFor(session, figures, wantsOwn) {
  const { fragment, ownOffers, omissions } = session.link({ figures, ownOffers: wantsOwn });
  if (ownOffers === '') return { fragment, omissions };
  const packed = await pack(ownOffers);
  if (packed !== null) return { fragment: fragment.replace(/&end$/, `&own=${packed}&end`), omissions };
  const without = session.link({ figures });
  return {
    fragment: without.fragment,
    omissions: ['Your own offers are too large for a link.', ...without.omissions],
  };
}

/** A place for a link that came by e-mail: a file on this device is not opened by it. `leave()` closes the dialog. */
function receivedLink(session, leave) {
  const field = element('input', { id: 'received-link', type: 'text', autocomplete: 'off', spellcheck: 'false' });
  const press = element('button', { type: 'button' }, 'Open it');
  press.addEventListener('click', async () => {
    const { value } = field;
    leave();
    const answer = await takeLink(session, value.slice(value.indexOf('#') + 1));
    if (!answer.asked) sayOpened(answer);
  });
  return element('div', { class: 'field' }, element('label', { for: 'received-link' }, 'A link that you were sent'), field, press);
}

/** Opens the dialog. Promises that it shows, with the link. */
export function openShare(session) {
  document.getElementById('share-dialog')?.remove();
  const base = addressForOthers();
  const ownCount = session.link().omissions.length;
  const packs = canPack();
  const status = element('p', { class: 'status', role: 'status', 'aria-live': 'polite' });
  const tell = (sentence) => { status.textContent = sentence; };
  const address = element('input', { id: 'link-address', type: 'text', readonly: true, 'aria-describedby': 'link-notes' });
  const code = element('textarea', { id: 'embed-code', readonly: true, rows: '9', spellcheck: 'false' });
  const notes = element('ul', { id: 'link-notes', class: 'notes' });
  const close = element('button', { type: 'button', class: 'quiet' }, 'Close');
  const dialog = element('dialog', { id: 'share-dialog', 'aria-labelledby': 'share-title' },
    element('div', { class: 'panel-head' }, element('h2', { id: 'share-title' }, 'Share what is on the screen'), close),
    element('fieldset', {}, element('legend', {}, 'Your practice’s figures'),
      choice('radio', 'figures', 'share-with', 'With my figures', 'Who opens the link sees the list sizes, volumes, minutes and amounts that you entered.', true),
      choice('radio', 'figures', 'share-without', 'Without my figures', 'Only the offers, the view and the assumptions about years to come. Figures on the other screen stay.', false)),
    ownCount > 0 && choice('checkbox', 'own', 'share-own', 'With my own offers inside',
      packs ? 'Their files travel in the link.' : 'This browser cannot compress them; send their files along.', packs),
    base === null && element('p', { class: 'note' },
      'This Offerscope is a file, which has no address for other people. Send them the file and this link: they open it ' +
      'here, under Share.'),
    element('div', { class: 'field' }, copied('link-address', 'Link', 'Copy', tell, address)),
    notes,
    status,
    base === null && receivedLink(session, () => dialog.close()),
    base !== null && element('details', {}, element('summary', {}, 'Put this into your web page'),
      element('p', {}, 'These lines show it as a part of your page, which learns its height and never a figure that a reader enters.'),
      choice('checkbox', 'code-figures', 'code-with', 'Begin with the figures that I entered', 'Every reader of your page then sees them at first.', false),
      element('div', { class: 'field' }, copied('embed-code', 'Lines for the page', 'Copy the lines', tell, code))));
  const own = dialog.querySelector('#share-own');
  if (own && !packs) own.disabled = true;

  let latest = 0;
  const refresh = async () => {
    const mine = ++latest;
    const { fragment, omissions } = await linkFor(session, dialog.querySelector('#share-with').checked, own?.checked ?? false);
    if (mine !== latest) return;
    address.value = `${base ?? ''}#${fragment}`;
    if (base !== null) {
      const forPage = await linkFor(session, dialog.querySelector('#code-with').checked, own?.checked ?? false);
      if (mine !== latest) return;
      code.value = snippet(`${base}#embed&${forPage.fragment}`);
    }
    const length = address.value.length;
    notes.replaceChildren(...[
      length > SAFE_LENGTH && `The link has ${length.toLocaleString('en-GB')} characters. Some e-mail programs cut it after about ` +
        `${SAFE_LENGTH.toLocaleString('en-GB')}: see whether it arrives whole, or leave something out.`,
      ...omissions,
    ].filter(Boolean).map((sentence) => element('li', {}, sentence)));
    tell('');
  };
  dialog.addEventListener('change', refresh);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  return Promise.all([showDialog(dialog), refresh()]);
}
