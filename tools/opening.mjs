// Works the opening screen when the site is put together, so that a page can show its figures before the module has
// come (web/session/opening.js). Wants the working directory to be the top of the checkout, with build/web-release.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Calls } from '../web/session/calls.js';

const DATE = /\b\d{4}-\d{2}-\d{2}\b/g;
const DAY_MILLISECONDS = 86_400_000;

// What the sections of the practice, the choice of offers and the comparison are made from.
const OF_COMPARISON = ['example', 'practiceText', 'inputs', 'choices', 'offers', 'baseline', 'together'];
const OF_OFFER = ['id', 'title', 'shortTitle', 'commissioner', 'own', 'income', 'warnings', 'needs', 'uplift', 'work',
  'decision', 'summary', 'servicesText', 'deadlineText', 'statusText', 'periodText', 'verificationText'];
const OF_UPLIFT = ['ratingText', 'promiseText'];

const only = (names, whole) => Object.fromEntries(names.map((name) => {
  if (whole[name] === undefined) throw new Error(`the comparison has no ${name}, which the opening screen needs`);
  return [name, whole[name]];
}));

function openingOf(comparison) {
  const opening = only(OF_COMPARISON, comparison);
  return {
    ...opening,
    inputs: opening.inputs.filter(({ kind }) => kind === 'list'),
    baseline: { income: opening.baseline.income },
    offers: opening.offers.map((offer) => {
      const { uplift, work, decision, ...rest } = only(OF_OFFER, offer);
      // Nobody has entered work at the opening, nor what is done today.
      if (opening.baseline.income !== null || work.lines.some(({ cost }) => cost !== null)) {
        throw new Error('the opening screen shows work or a decision, which it leaves out');
      }
      return { ...rest, uplift: only(OF_UPLIFT, uplift), work: { lines: [] } };
    }),
  };
}

/** The module on this machine. Emscripten's script names what only a page has, and uses it for the canvas alone. */
async function startModule() {
  globalThis.document ??= {};
  globalThis.window ??= {};
  const { default: create } = await import('../build/web-release/offerscope.js');
  try {
    return await create({ wasmBinary: readFileSync('build/web-release/offerscope.wasm') });
  } catch ({ message }) {
    throw new Error(`the module of build/web-release does not start: ${message}`);
  }
}

function loadFiles(calls, files) {
  const text = new Map(files);
  const published = JSON.parse(text.get('published.json'));
  const load = (name, texts, ...numbers) => {
    const answer = calls.value(name, texts, ...numbers);
    const [fault] = answer.faults ?? answer;
    if (fault) throw new Error(`the opening screen: ${fault.message}`);
  };
  load('_page_load_services', [text.get('services.json')]);
  load('_page_load_suggestions', [text.get('suggestions.json')]);
  for (const table of published.indices) load('_page_load_index', [JSON.stringify(table)]);
  for (const offer of published.offers) load('_page_add_offer', [`${offer.id}.json`, JSON.stringify(offer)], 0);
  return published;
}

const dayAfter = (day) => new Date(Date.parse(day) + DAY_MILLISECONDS).toISOString().slice(0, 10);

/**
 * `files` are those of the folder offers/, [name, text] of each. Gives { from, until, comparison }: the opening screen
 * as it is from one day ("2026-11-21") to the other; the first is the day of the newest offer, `until` is null where
 * no day that an offer names changes it.
 */
export async function workOpening(files) {
  const calls = new Calls(await startModule());
  const { offers } = loadFiles(calls, files);
  const on = (day) => {
    calls.call('_page_set_today', [day]);
    return openingOf(calls.value('_page_comparison'));
  };
  const from = offers.map(({ written }) => written.on).sort().at(-1);
  const comparison = on(from);
  const same = JSON.stringify(comparison);
  const chosen = offers.filter(({ id }) => comparison.offers.some((offer) => offer.id === id));
  const days = [...new Set(JSON.stringify(chosen).match(DATE))].flatMap((day) => [day, dayAfter(day)]);
  const change = days.filter((day) => day > from).sort().find((day) => JSON.stringify(on(day)) !== same);
  const until = change === undefined ? null : new Date(Date.parse(change) - DAY_MILLISECONDS).toISOString().slice(0, 10);
  return { from, until, comparison };
}

/** What the files, [name, text] of each, have in common with no other ones: SHA-256 of them all, in hexadecimal. */
export function markOf(files) {
  const hash = createHash('sha256');
  for (const [, text] of files) hash.update(text);
  return hash.digest('hex');
}
