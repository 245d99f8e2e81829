// The version of what is delivered. Wants the working directory to be the top of the checkout.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The release that CMakeLists.txt names: "0.5.0". */
function release() {
  const found = /^project\(offerscope VERSION (\d+\.\d+\.\d+)\b/m.exec(readFileSync('CMakeLists.txt', 'utf8'));
  if (!found) throw new Error('CMakeLists.txt names no version');
  return found[1];
}

/** SHA-256 in hexadecimal. */
export const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/**
 * "0.5.0-1a2b3c4d": the release and a hash of all `files`, [name, content] of each. The same files give the same
 * version on every machine and at every time.
 */
export function versionOf(files) {
  const lines = files.map(([name, content]) => `${sha256(content)}  ${name}\n`).sort();
  return `${release()}-${sha256(lines.join('')).slice(0, 8)}`;
}
