// Starts the page: loads what it needs, opens the link it was called with, starts both views.
import { acceptFiles, pickFile } from './session/files.js';
import { addOfferFiles, loadFonts, loadModule, loadOfferFiles } from './session/load.js';
import { DrawnView } from './canvas/drawn-view.js';
import { prepareEmbed, startEmbed } from './link/embed.js';
import { clearAddress, followAddress, fragmentOfAddress, isEmbedded, openLink, showPlaceOfAddress } from './link/link.js';
import { hush, hushDone, say } from './page/messages.js';
import { startRemembering } from './session/remember.js';
import { Session } from './session/session.js';
import { filesOnShow, loadSettings, setOpening, showTitle } from './session/settings.js';
import { openShare } from './link/share.js';
import { element } from './page/dom.js';
import { openingBefore } from './session/opening.js';
import { keepInTab, keptInTab } from './session/tab.js';
import { startTextView } from './text/text-view.js';
import { today } from './page/today.js';
import { offersDate, version, versionSentence } from './page/version.js';

const LONGEST_PAINT_MILLISECONDS = 200;

function withoutModule(edition, error) {
  document.getElementById('text-view-title').textContent = 'Offerscope could not start';
  document.getElementById('text-view-body').replaceChildren(element('p', { class: 'card', id: 'starting' },
    typeof WebAssembly === 'undefined'
      ? 'This browser does not run WebAssembly, which Offerscope is made of. Open the page in a ' +
        'current Chrome, Edge, Firefox or Safari.'
      : error.forReader ?? edition.withoutCode));
}

/** Promises that the browser had the time to paint what stands on the page; a tab in the background paints nothing. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
    setTimeout(resolve, LONGEST_PAINT_MILLISECONDS);
  });
}

/** The edition, with each file asked for once. */
function askingOnce(edition) {
  const asked = new Map();
  const once = (name, ask) => {
    if (!asked.has(name)) asked.set(name, ask());
    return asked.get(name);
  };
  return {
    ...edition,
    file: (name) => once(name, () => edition.file(name)),
    settings: edition.settings && (() => once('settings', edition.settings)),
  };
}

/** Starts the session, with every offer that could be read. */
async function startSession(session, makeModule, loading, loadingSettings, troubles) {
  const module = await makeModule();
  const settings = await loadingSettings;
  showTitle(settings);
  const files = await loading;
  session.start(module, makeModule);
  session.setToday(today());
  if (files) addOfferFiles(session, filesOnShow(files, settings, troubles), troubles);
  session.setEdition(version(), offersDate());
  setOpening(session, settings, troubles);
  session.setOpeningUntouched();
}

/**
 * Opens what this tab showed before it was loaded anew, or the link that the page was called with, or what is
 * remembered on this device. Gives what is to be said of it: { kind, sentences, actions }.
 */
async function openFirst(session, { embedded }) {
  const kept = embedded ? null : keptInTab();
  const fragment = fragmentOfAddress();
  let opening = { opened: false, problems: [], note: '' };
  if (kept !== null) opening = { opened: true, problems: session.restore(kept), note: '' };
  else if (fragment !== '') opening = await openLink(session, fragment);
  const { opened, problems, note } = opening;
  const said = [...problems, note].filter(Boolean);
  const more = embedded ? { kind: 'note', sentences: [], actions: [] } : await startRemembering(session, { linkShown: opened });
  return {
    kind: problems.length > 0 ? 'problem' : more.kind,
    sentences: [...said, ...more.sentences],
    actions: more.actions,
  };
}

/** Tells what became of a failure of the module, once another instance stands or none does. */
async function tellOfFailure(session) {
  if (await session.stands()) {
    say('note', session.leftOutLast
      ? 'A part of Offerscope failed and was started again. What you entered is still there, but for the last change: it ' +
        'made the part fail once more.'
      : 'A part of Offerscope failed and was started again. What you entered is still there.');
    return;
  }
  history.replaceState(null, '', `${location.pathname}${location.search}#${isEmbedded() ? 'embed&' : ''}${session.lastLink()}`);
  say('problem', 'A part of Offerscope failed and could not be started again. Reload the page: what you entered stands in its ' +
    'address.');
}

/** Opens the dialog "Save or print", which is loaded now. */
async function openDialog(session) {
  try {
    const { openExport } = await import('./export/export-dialog.js');
    openExport(session);
  } catch (error) {
    console.error(error);
    say('problem', 'The part that saves and prints could not be loaded. Copy the link, which carries your figures, and ' +
      'open it again when you are online.');
  }
}

function enable(id, action) {
  const button = document.getElementById(id);
  button.addEventListener('click', action);
  button.disabled = false;
}

/**
 * `itsEdition` tells where the parts of the app come from (web/hosted.js, web/single.js):
 * { name: 'hosted' or 'single',
 *   code(): the module's code, as a WebAssembly.Module,
 *   font('regular' | 'semibold'): its bytes,
 *   file('index.json'): the bytes of a file of the folder offers/,
 *   settings(): the bytes of settings.json; left out where the edition has none,
 *   withoutCode: what the reader is told where the code does not come }
 * Each call gives a promise, which fails where the part does not come; an error of code() may bring a sentence
 * `forReader`, told in place of withoutCode. Gives the session once all stands, or null where the app could not start.
 */
export async function start(itsEdition) {
  const edition = askingOnce(itsEdition);
  const embedded = isEmbedded();
  if (embedded) prepareEmbed();
  const troubles = [];
  const session = new Session();
  const startAgain = () => {
    clearAddress();
    hush();
    session.startAgain();
  };
  startTextView(session, document.getElementById('text-view-body'), { startAgain });
  const first = openingBefore(edition).then((comparison) => {
    session.showBefore(comparison);
    return comparison === null ? null : painted();
  });
  const offerFiles = loadOfferFiles(edition, troubles);
  const fontFiles = loadFonts(edition, troubles);
  const settings = loadSettings(edition, troubles);
  let giveSession;
  acceptFiles(new Promise((resolve) => { giveSession = resolve; }));

  try {
    // The module takes every core of a small machine: the first figures go before it.
    await first;
    await startSession(session, await loadModule(edition), offerFiles, settings, troubles);
  } catch (error) {
    console.error(error);
    session.giveUp();
    withoutModule(edition, error);
    document.documentElement.dataset.ready = 'no';
    return null;
  }
  session.whenBroken((error) => {
    if (error !== null) tellOfFailure(session);
  });
  const opening = session.lastLink();
  const { kind, sentences, actions } = await openFirst(session, { embedded });
  if (!embedded) keepInTab(session, { opening });
  session.begin();
  session.subscribe(hushDone);
  document.getElementById('version').textContent = versionSentence();
  followAddress(session);
  enable('share', () => openShare(session));
  enable('export', () => openDialog(session));
  enable('open-file', pickFile);
  const drawn = await new DrawnView({
    session,
    fonts: await fontFiles,
    embedded,
    actions: {
      share: () => openShare(session),
      pickFile,
      startAgain,
      openAddress: (address) => {
        if (address.startsWith('https://')) window.open(address, '_blank', 'noopener,noreferrer');
      },
    },
  }).start();
  const { view } = session.comparison();
  if (!drawn && view !== 'compare' && !embedded) document.getElementById(view).scrollIntoView();
  if (!embedded) showPlaceOfAddress();
  if (troubles.length + sentences.length > 0) {
    say(troubles.length > 0 ? 'problem' : kind, [...troubles, ...sentences], { actions });
  }
  if (embedded) startEmbed(session);
  giveSession(session);
  // For tests: all that will be there is there.
  document.documentElement.dataset.ready = 'yes';
  return session;
}
