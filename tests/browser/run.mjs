// Runs every browser test: each file is a process of its own, two at a time, since more browsers would only make each
// other late. The engines' cases, the longest files, come first.
//
// A case that fails while another browser takes the machine's time may have found a fault or only a slow moment. So a
// file with a failure is run a second time, alone, and that run counts; what failed in the first one only is named.
//
// Gives the report of each run; the last line is "N passed, N failed", and the exit code agrees.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** Runs files; gives a map from each to { passed, failures: the names of what failed }. */
async function runFiles(files, concurrency) {
  const results = new Map(files.map((file) => [file, { passed: 0, failures: [] }]));
  const stream = run({ files, concurrency, timeout: LONGEST_FILE_MILLISECONDS });
  // What ends before its first case stands under its own name, without a file.
  stream.on('test:pass', ({ file, name }) => { results.get(file ?? name).passed += 1; });
  stream.on('test:fail', ({ file, name }) => { results.get(file ?? name).failures.push(name); });
  for await (const part of stream.compose(new spec())) process.stdout.write(part);
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
