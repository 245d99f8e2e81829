// Holds offers/schema/offer.schema.json against the reader: both must give the same verdict on the
// bundled offers, on the faulty files of tests/cases, and on changed offers by the thousand.
//
//   node tests/schema/agree.mjs PROGRAM COUNT SEED      (tests/schema/run calls it)
//
// PROGRAM is build/native/offerscope_mutations. The reader is the authority. What a schema cannot say is
// marked in offers/README.md under "Faults": a file with no other fault counts as good.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = fileURLToPath(new URL('../..', import.meta.url));
// The packages of all tests lie in tests/browser.
const Ajv = createRequire(path.join(root, 'tests/browser/package.json'))('ajv/dist/2020').default;

const mostShown = 10;

/** The codes of the faults that no schema can see, from the table of faults in offers/README.md. */
function codesBeyondSchema() {
  const readme = readFileSync(path.join(root, 'offers/README.md'), 'utf8');
  const section = readme.split(/^## /m).find((part) => part.startsWith('Faults\n')) ?? '';
  const rows = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
  const column = (rows[0] ?? []).findIndex((head) => /schema/i.test(head));
  if (column < 0) throw new Error('offers/README.md has no table of faults with a column on the schema.');
  const all = new Set();
  const beyond = new Set();
  for (const row of rows.slice(2)) {
    for (const [, code] of row[0].matchAll(/`([a-z0-9-]+)`/g)) {
      all.add(code);
      if (row[column] === 'no') beyond.add(code);
    }
  }
  return { all, beyond };
}

function schemaJudge() {
  const ajv = new Ajv({
    // A misspelt keyword is refused. These three are only manners: a type that stands in another part of
    // the schema, a list of which the first entry has a rule more than the others.
    strict: true,
    strictTypes: false,
    strictRequired: false,
    strictTuples: false,
    // The patterns of dates say more than the format does.
    formats: { date: true },
  });
  // Some editors show these in place of a pattern.
  ajv.addVocabulary(['patternErrorMessage', 'errorMessage']);
  return ajv.compile(JSON.parse(readFileSync(path.join(root, 'offers/schema/offer.schema.json'), 'utf8')));
}

/** Calls `judge(faults, rest)` for each line that the program writes. */
async function eachVerdict(program, parameters, judge) {
  const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  // Lines end with a line feed only: a text may hold other characters that end lines elsewhere.
  let parts = [];
  for await (const chunk of child.stdout) {
    let begin = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, begin)) {
      parts.push(chunk.subarray(begin, end));
      const line = (parts.length === 1 ? parts[0] : Buffer.concat(parts)).toString('utf8');
      parts = [];
      begin = end + 1;
      const tab = line.indexOf('\t');
      judge(JSON.parse(line.slice(0, tab)), line.slice(tab + 1));
    }
    if (begin < chunk.length) parts.push(chunk.subarray(begin));
  }
  const code = await ended;
  if (code !== 0) throw new Error(`${program} ended with code ${code}.`);
}

const [program, count, seed] = process.argv.slice(2);
if (!/^\d+$/.test(count ?? '') || !/^\d+$/.test(seed ?? '')) {
  console.error('Takes PROGRAM COUNT SEED.');
  process.exit(2);
}
const { all, beyond } = codesBeyondSchema();
const validates = schemaJudge();
const codeOf = (fault) => fault.slice(0, fault.indexOf(' '));
const seen = new Set();
let refused = 0;
let taken = 0;
let uncertain = 0;
let disagreements = 0;

/** What stands at a JSON pointer, as far as it leads, shortened. */
function valueAt(value, pointer) {
  for (const step of pointer.split('/').slice(1)) {
    const below = value?.[step.replaceAll('~1', '/').replaceAll('~0', '~')];
    if (below === undefined) break;
    value = below;
  }
  const text = JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

/** Compares the two verdicts on one text; shows where they differ. */
function compare(faults, text, name) {
  const codes = faults.map(codeOf);
  for (const code of codes) {
    seen.add(code);
    if (all.has(code)) continue;
    disagreements += 1;
    all.add(code);
    console.log(`The reader’s code "${code}" is not in the table of faults in offers/README.md.`);
  }
  const value = JSON.parse(text);
  const good = codes.every((code) => beyond.has(code));
  if (good && codes.includes('more-faults')) {
    // The reader tells a hundred faults and counts the others, which may be of any code.
    uncertain += 1;
    return;
  }
  const schemaTakes = validates(value);
  if (good) taken += 1;
  else refused += 1;
  if (good === schemaTakes) return;
  disagreements += 1;
  if (disagreements > mostShown) return;
  const kept = path.join('build/log', `schema-${disagreements}.json`);
  writeFileSync(path.join(root, kept), text);
  console.log(`\n${name} (kept as ${kept}):`);
  console.log(schemaTakes ? '  the schema takes it;' : '  the schema refuses it:');
  for (const { instancePath, schemaPath, message } of schemaTakes ? [] : validates.errors) {
    console.log(`    ${instancePath || '(file)'}: ${message} (${schemaPath}); found ${valueAt(value, instancePath)}`);
  }
  console.log(faults.length ? '  the reader says' : '  the reader finds no fault.');
  faults.forEach((fault, index) => {
    const pointer = fault.slice(codes[index].length + 1);
    const aside = beyond.has(codes[index]) ? ' (beyond the schema)' : '';
    console.log(`    ${pointer || '(file)'}: ${codes[index]}${aside}; found ${valueAt(value, pointer)}`);
  });
}

mkdirSync(path.join(root, 'build/log'), { recursive: true });
const began = performance.now();
const jsonIn = (folder) => readdirSync(path.join(root, folder))
  .filter((name) => name.endsWith('.json'))
  .map((name) => path.join(folder, name));
const notOffers = new Set(['services.json', 'suggestions.json']);
const bundled = jsonIn('offers').filter((name) => !notOffers.has(path.basename(name)));
const whole = jsonIn('tests/cases/whole');

let files = 0;
let noJson = 0;
await eachVerdict(
  program,
  ['--judge', ...[...bundled, ...whole, ...jsonIn('tests/cases/faulty')].map((name) => path.join(root, name))],
  (faults, file) => {
    for (const fault of faults) seen.add(codeOf(fault));
    // What is no JSON text to the reader, or to the other parser, has no verdict of the schema.
    let text;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
      JSON.parse(text);
      if (faults.some((fault) => fault.startsWith('not-json '))) throw new Error();
    } catch {
      noJson += 1;
      return;
    }
    files += 1;
    compare(faults, text, path.relative(root, file));
  },
);
console.log(`${files} files: the schema and the reader ${disagreements ? 'DISAGREE' : 'agree'} `
  + `(${refused} refused, ${taken} taken; ${noJson} more are no JSON)`);

const before = disagreements;
refused = 0;
taken = 0;
let number = 0;
await eachVerdict(program, [count, seed, ...whole.map((name) => path.join(root, name))], (faults, text) => {
  number += 1;
  compare(faults, text, `change ${number} of seed ${seed}`);
});
const figure = (value) => value.toLocaleString('en-GB');
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(`${figure(number)} mutations of ${bundled.length + whole.length} offers: the schema and the reader `
  + `${disagreements > before ? `DISAGREE on ${figure(disagreements - before)}` : 'agree'} `
  + `(seed ${seed}; ${figure(refused)} refused, ${figure(taken)} taken`
  + `${uncertain ? `, ${uncertain} with too many faults to tell` : ''}; ${seconds} s)`);

// What no file brings about has not been compared; there is no file of a megabyte here.
const unseen = [...all].filter((code) => !seen.has(code) && code !== 'too-large');
if (unseen.length) console.log(`Codes of faults that no file and no mutation has: ${unseen.join(', ')}.`);
process.exit(disagreements || number !== Number(count) ? 1 : 0);
