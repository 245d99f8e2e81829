// Runs every browser test: each file is a process of its own, two at a time, since more browsers would only make each
// other late. The engines' cases, the longest files, come first.
//
// A case that fails while another browser takes the machine's time may have found a fault or only a slow moment. So a
// file with a failure is run a second time, alone, and that run counts; what failed in the first one only is named.
//
// Gives the report of each run; the last line is "N passed, N failed", and the exit code agrees.
import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const LONGEST_FILE_MILLISECONDS = 900_000;

/** The test files of a folder of this one, in the order of their names. */
function filesOf(folder) {
  return readdirSync(join(here, folder)).filter((name) => name.endsWith('.test.mjs')).sort()
    .map((name) => join(here, folder, name));
}

/** Runs one file and prints its report when it has ended; gives { passed, failures: the names of what failed }. */
async function runFile(file) {
  const result = { passed: 0, failures: [] };
  const stream = run({ files: [file], timeout: LONGEST_FILE_MILLISECONDS });
  stream.on('test:pass', () => { result.passed += 1; });
  stream.on('test:fail', ({ name }) => { result.failures.push(name); });
  let report = '';
  for await (const part of stream.compose(new spec())) report += part;
  console.log(`${relative(here, file)}\n${report}`);
  return result;
}

/** Runs files, so many at a time; gives a map from each to its result. */
async function runFiles(files, atATime) {
  const results = new Map();
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) results.set(file, await runFile(file));
  };
  await Promise.all(Array.from({ length: atATime }, work));
  return results;
}

const results = await runFiles([...filesOf('engines'), ...filesOf('.')], 2);
const shaky = [...results].filter(([, { failures }]) => failures.length > 0);
if (shaky.length > 0) {
  console.log('\nThe files with a failure, once more, one at a time:');
  for (const [file, result] of await runFiles(shaky.map(([file]) => file), 1)) results.set(file, result);
  for (const [file, { failures }] of shaky) {
    const lasting = new Set(results.get(file).failures);
    failures.filter((name) => !lasting.has(name)).forEach((name) => console.log(`UNSTEADY: ${file}: ${name}`));
  }
}
let passed = 0;
let failed = 0;
for (const result of results.values()) {
  passed += result.passed;
  failed += result.failures.length;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
