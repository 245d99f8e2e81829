// The newsletter card in the dialog "Save or print": as a picture, and as HTML for an e-mail.
import { element } from '../page/dom.js';
import { layOut, plainLine } from './card-layout.js';
import { draw, measurer, pngOf } from './card-png.js';
import { svgOf } from './card-svg.js';
import { emailFileOf, emailOf, emailTextOf } from './card-email.js';
import { copyPicture, copyTexts, isBoxed, saveFile } from './save-file.js';

const MOST_CHARACTERS = 120;
const NOTHING = 'Choose an offer first: there is nothing to show yet.';

/** Where others find this page; '' for a page that is a file of one's own. */
function publicAddress() {
  return /^https?:$/.test(location.protocol) ? location.origin + location.pathname : '';
}

/** Where others find the offers of the card side by side, without anyone's figures; '' where the page has no address. */
function addressOfComparison(session, address) {
  if (address === '') return '';
  // Without a view a link opens the comparison.
  return `${address}#${session.link({ figures: false }).fragment.replace(/&view=[a-z]+/, '')}`;
}

/**
 * Gives { href, text } for what was entered, null for nothing, undefined for what is no link. The text is the short
 * one that is read: without https://, and without what stands behind the path. Only a page that itself came by
 * plain http may be named so.
 */
function readLink(entered) {
  const typed = entered.trim();
  if (typed === '') return null;
  let url;
  try {
    url = new URL(typed);
  } catch {
    return undefined;
  }
  const isOwn = url.protocol === 'http:' && url.origin === location.origin;
  if ((url.protocol !== 'https:' && !isOwn) || url.username || url.password) return undefined;
  return { href: url.href, text: (url.host + url.pathname).replace(/\/(index\.html)?$/, '') };
}

function field(id, label, hint, input) {
  return element('div', { class: 'field' }, element('label', { for: id }, label),
    element('p', { class: 'hint', id: `${id}-hint` }, hint), input);
}

function textInput(id, attributes) {
  return element('input', { type: 'text', id, autocomplete: 'off', 'aria-describedby': `${id}-hint`, ...attributes });
}

function linkHint(address, omissions) {
  return address === ''
    ? 'This Offerscope is a file of your own and has no address. Enter where others find it, or leave this empty.'
    : ['It opens these offers side by side, without your figures. The card prints only its beginning.', ...omissions,
      'For a link with your figures, paste the one that “Share” gives you. For no link, empty the field.'].join(' ');
}

/** What both sections show: the card as it was when the dialog was opened, with the reader's title and link. */
function cardOf(context) {
  if (context.cardChoices) return context.cardChoices;
  const { session } = context;
  const card = session.card();
  const address = publicAddress();
  const title = textInput('card-own-title', { maxlength: MOST_CHARACTERS, placeholder: card.title });
  const link = textInput('card-link', { value: addressOfComparison(session, address) });
  const hint = linkHint(address, session.link({ figures: false }).omissions);
  const problem = element('p', { class: 'problem', role: 'status' });
  const choices = {
    card,
    titleField: field('card-own-title', 'Title', `While it is empty, the title is “${card.title}”.`, title),
    linkField: element('div', {}, field('card-link', 'Link', hint, link), problem),
    fileName: (ending) => `${['offerscope-card', card.date].filter(Boolean).join('-')}${ending}`,
    get title() { return plainLine(title.value) || card.title; },
    get link() { return readLink(link.value) ?? null; },
    get layout() {
      return layOut(card, { title: choices.title, address: choices.link?.text ?? '', measure: measurer() });
    },
    onChange(listener) {
      for (const input of [title, link]) input.addEventListener('input', listener);
    },
  };
  choices.onChange(() => {
    const faulty = readLink(link.value) === undefined;
    problem.textContent = faulty ? 'A link begins with https://; until it does, it is left out.' : '';
    link.parentElement.classList.toggle('faulty', faulty);
  });
  context.cardChoices = choices;
  return choices;
}

export function pictureSection(context) {
  const choices = cardOf(context);
  const { card, fileName } = choices;
  if (card.rows.length === 0) return { title: 'Picture', text: NOTHING, actions: [] };
  const canvas = element('canvas', { role: 'img', 'aria-label': card.message });
  const show = () => draw(canvas, choices.layout, 2);
  show();
  choices.onChange(show);
  const png = (scale) => pngOf(choices.layout, scale);
  return {
    title: 'Picture',
    text: 'For a newsletter or a slide. It shows your list size and figures to whoever sees it.',
    body: [choices.titleField, choices.linkField,
      element('div', { class: 'card-preview', role: 'group', tabindex: '0', 'aria-label': 'The picture' }, canvas)],
    actions: [
      { label: 'Save PNG', run: async () => saveFile(fileName('.png'), await png(1)) },
      { label: 'Save PNG, double size', run: async () => saveFile(fileName('-2x.png'), await png(2)) },
      {
        label: 'Save SVG',
        run: () => saveFile(fileName('.svg'), new Blob([svgOf(choices.layout)], { type: 'image/svg+xml' })),
      },
      {
        label: 'Copy picture',
        run: async () => {
          const picture = png(2);
          if (await copyPicture(picture)) return { kind: 'done', text: 'The picture is on the clipboard.' };
          const saved = saveFile(fileName('-2x.png'), await picture);
          return { kind: 'note', text: `This browser does not let the page copy pictures, so it was saved: ${saved.text}` };
        },
      },
    ],
  };
}

export function emailSection(context) {
  const choices = cardOf(context);
  const { card, fileName } = choices;
  if (card.rows.length === 0) return { title: 'E-mail', text: NOTHING, actions: [] };
  const withPicture = element('input', { type: 'checkbox', id: 'card-with-picture' });
  const code = element('textarea', { class: 'code', readonly: true, rows: 6, hidden: true, 'aria-label': 'The e-mail as HTML' });
  const chosen = () => ({ title: choices.title, link: choices.link, picture: withPicture.checked ? fileName('.png') : '' });
  const file = () => new Blob([emailFileOf(card, chosen())], { type: 'text/html' });
  return {
    title: 'E-mail',
    text: 'The same as HTML for a newsletter, readable where pictures are switched off. Title and link are those above.',
    body: [
      element('label', { class: 'choice', for: 'card-with-picture' }, withPicture,
        element('span', {}, 'Begin with the picture', element('span', { class: 'secondary' },
          `It says the same twice. Upload ${fileName('.png')} to your mailing tool along with the e-mail.`))),
      code,
    ],
    actions: [
      {
        label: 'Copy e-mail',
        run: () => {
          if (copyTexts({ 'text/html': emailOf(card, chosen()), 'text/plain': emailTextOf(card, chosen()) })) {
            return { kind: 'done', text: 'The e-mail is on the clipboard: paste it into your message.' };
          }
          if (!isBoxed()) {
            const saved = saveFile(fileName('.html'), file());
            return { kind: 'note', text: `This browser does not let the page copy, so the e-mail was saved: ${saved.text}` };
          }
          // Neither the clipboard nor a download is sure in there: the text itself is.
          code.hidden = false;
          code.value = emailOf(card, chosen());
          code.focus();
          code.select();
          return { kind: 'note', text: 'The page around Offerscope does not let it copy. The e-mail’s HTML is marked above: ' +
            'copy it with Ctrl and C, or by holding it.' };
        },
      },
      { label: 'Save e-mail as HTML', run: () => saveFile(fileName('.html'), file()) },
    ],
  };
}
