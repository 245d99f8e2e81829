// Starts the page: loads what it needs, opens the link it was called with, starts both views.
import { acceptFiles, pickFile } from './files.js';
import { addOfferFiles, loadFonts, loadModule, loadOfferFiles } from './load.js';
import {
  clearAddress, copyLink, followAddress, openAddress, prepareLinkDialog, showPlaceOfAddress,
} from './link.js';
import { hush, hushDone, say } from './messages.js';
import { Session } from './session.js';
import { filesOnShow, loadSettings, setOpening, showTitle } from './settings.js';
import { startTextView } from './text-view.js';
import { versionSentence } from './version.js';

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function withoutModule(edition) {
  document.getElementById('text-view-title').textContent = 'Offerscope could not start';
  document.getElementById('starting').textContent = typeof WebAssembly === 'undefined'
    ? 'This browser does not run WebAssembly, which Offerscope is made of. Open the page in a ' +
      'current Chrome, Edge, Firefox or Safari.'
    : edition.withoutCode;
}

/** Shows the canvas and gives true, or leaves the text view alone and says why under its heading. */
async function startCanvasView(session, module, fonts, { startAgain }) {
  const section = document.getElementById('canvas-section');
  const link = document.getElementById('text-view-link');
  const title = document.getElementById('text-view-title');
  const note = document.getElementById('without-canvas');
  const canvasTitle = title.textContent;
  const withoutCanvas = (reason = '') => {
    section.hidden = true;
    link.hidden = true;
    title.textContent = 'The offers as text and tables';
    note.textContent = reason;
  };
  const withCanvas = () => {
    section.hidden = false;
    link.hidden = false;
    title.textContent = canvasTitle;
    note.textContent = '';
  };
  if (!fonts.regular || !fonts.semibold) {
    withoutCanvas();
    return false;
  }
  withCanvas();
  let answer;
  try {
    const { startCanvas } = await import('./canvas.js');
    answer = await startCanvas({
      module,
      session,
      host: document.getElementById('canvas-host'),
      fonts,
      actions: {
        copyLink: () => copyLink(session),
        pickFile,
        startAgain,
        openAddress: (address) => {
          if (address.startsWith('https://')) window.open(address, '_blank', 'noopener,noreferrer');
        },
        canvasFailed: (reason) => {
          const wasSeen = section.getBoundingClientRect().bottom > 0;
          withoutCanvas(reason);
          if (wasSeen) title.scrollIntoView();
        },
        canvasRestored: withCanvas,
      },
    });
  } catch (error) {
    console.error(error);
    answer = {
      ok: false,
      reason: 'The drawn view could not be started. This text view shows the same figures.',
    };
  }
  if (!answer.ok) withoutCanvas(answer.reason);
  return answer.ok;
}

/** Gives the session with every offer that could be read. */
async function startSession(module, loading, loadingSettings, troubles) {
  const session = new Session(module);
  session.setToday(today());
  const settings = await loadingSettings;
  showTitle(settings);
  const files = await loading;
  if (files) addOfferFiles(session, filesOnShow(files, settings, troubles), troubles);
  setOpening(session, settings, troubles);
  troubles.push(...openAddress(session));
  return session;
}

/** Opens the dialog "Save or print", which is loaded now. */
async function openDialog(session) {
  try {
    const { openExport } = await import('./export-dialog.js');
    openExport(session);
  } catch (error) {
    console.error(error);
    say('problem', 'The part that saves and prints could not be loaded. Try again when you are online; your figures are kept.');
  }
}

function enable(id, action) {
  const button = document.getElementById(id);
  button.addEventListener('click', action);
  button.disabled = false;
}

/**
 * `edition` tells where the parts of the app come from (web/hosted.js, web/single.js):
 * { name: 'hosted' or 'single',
 *   code(): the module's code, as a WebAssembly.Module,
 *   font('regular' | 'semibold'): its bytes,
 *   file('index.json'): the bytes of a file of the folder offers/,
 *   settings(): the bytes of settings.json; left out where the edition has none,
 *   withoutCode: what the reader is told where the code does not come }
 * Each call gives a promise, which fails where the part does not come. Gives the session once all stands, or null
 * where the app could not start.
 */
export async function start(edition) {
  const troubles = [];
  const offerFiles = loadOfferFiles(edition, troubles);
  const fontFiles = loadFonts(edition, troubles);
  const settings = loadSettings(edition, troubles);
  let giveSession;
  acceptFiles(new Promise((resolve) => { giveSession = resolve; }));

  let module;
  try {
    module = await loadModule(edition);
  } catch (error) {
    console.error(error);
    withoutModule(edition);
    document.documentElement.dataset.ready = 'no';
    return null;
  }
  const session = await startSession(module, offerFiles, settings, troubles);
  const startAgain = () => {
    clearAddress();
    hush();
    session.startAgain();
  };
  session.subscribe(hushDone);
  document.getElementById('version').textContent = versionSentence();
  startTextView(session, document.getElementById('text-view-body'), { startAgain });
  followAddress(session);
  prepareLinkDialog();
  enable('copy-link', () => copyLink(session));
  enable('export', () => openDialog(session));
  enable('open-file', pickFile);
  const drawn = await startCanvasView(session, module, await fontFiles, { startAgain });
  const { view } = session.comparison();
  if (!drawn && view !== 'compare') document.getElementById(view).scrollIntoView();
  showPlaceOfAddress();
  say('problem', troubles);
  giveSession(session);
  // For tests: all that will be there is there.
  document.documentElement.dataset.ready = 'yes';
  return session;
}
