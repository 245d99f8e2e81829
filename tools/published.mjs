// The files of the folder offers/ as they are delivered: [name, text] of each. Wants the working directory to be
// the top of the checkout.
import { readFileSync, readdirSync } from 'node:fs';

const SHARED = ['services.json', 'suggestions.json'];
// Keys that no reader reads stay behind.
const UNREAD = new Set(['//', '$schema']);

const filesIn = (folder) => readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
const read = (path) => JSON.parse(readFileSync(path, 'utf8'), (key, value) => (UNREAD.has(key) ? undefined : value));

/** All published offers and index tables are one file: one request, and what they have in common is packed once. */
export function publishedOffers() {
  const published = {
    format: 1,
    offers: filesIn('offers').filter((name) => !SHARED.includes(name)).map((name) => read(`offers/${name}`)),
    indices: filesIn('offers/indices').map((name) => read(`offers/indices/${name}`)),
  };
  const index = {
    format: 1,
    services: 'services.json',
    suggestions: 'suggestions.json',
    published: 'published.json',
    offers: [],
  };
  return [
    ['index.json', `${JSON.stringify(index, null, 1)}\n`],
    ['published.json', `${JSON.stringify(published)}\n`],
    ...SHARED.map((name) => [name, readFileSync(`offers/${name}`, 'utf8')]),
  ];
}
