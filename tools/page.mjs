// Fills in the pages of web/: version, edition, and the names under which scripts and styles are delivered.

import { createHash } from 'node:crypto';

/** A script or a style in a page as its policy names it. */
export const hashFor = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A line `data-edition="…"` stays in that edition only. */
function forEdition(html, edition) {
  return html.replace(/^.*data-edition="(\w+)".*\n/gm, (line, its) =>
    (its === edition ? line.replace(` data-edition="${its}"`, '') : ''));
}

/**
 * The page's own few lines of script, as its policy names them. One marks a part of another page before anything is
 * painted. The hosted edition's other one is for a page without an origin to which no part of the app comes: in a
 * sandboxed frame of WebKit, where 'self' matches nothing, or of a host that does not send Access-Control-Allow-Origin,
 * and on a disk. The one file, which needs no part, takes the page's place.
 */
export const ownScripts = (html) => [...html.matchAll(/<script>([^<]+)<\/script>/g)].map(([, text]) => hashFor(text));

const withOwnScripts = (html) =>
  html.replace("script-src 'self'", (before) => [before, ...ownScripts(html)].join(' '));

const withVersion = (html, version) =>
  html.replace('name="offerscope-version" content=""', `name="offerscope-version" content="${version}"`);

/**
 * What a browser is to fetch at once, as the first figure needs it. Not the fonts, nor the part that draws: they would
 * take the connection away from these.
 */
function preloads({ scripts, module }, entry) {
  const data = ['settings.json', 'offers/index.json', 'offers/published.json', 'offers/services.json',
    'offers/suggestions.json'];
  return [
    ...scripts.filter((name) => name !== entry).map((name) => `<link rel="modulepreload" href="${name}">`),
    ...[module, ...data].map((name) => `<link rel="preload" href="${name}" as="fetch" crossorigin>`),
  ].map((line) => `  ${line}\n`).join('');
}

/** The page with the opening screen (tools/opening.mjs) in it, where it has a place for that. */
const withOpening = (html, opening) => html.replace(/(?<=<script [^>]*id="opening">)/, () =>
  JSON.stringify(opening).replaceAll('<', '\\u003c'));

/** A page of the hosted edition; `made` is what tools/bundle.mjs gives. */
export function fillPage(template, { version, opening, made: { names, first } }) {
  const page = withOpening(forEdition(withVersion(template, version), 'hosted'), opening)
    .replace(/\b(href|src)="([\w/-]+\.(?:css|js))"/g, (_, what, name) => {
      if (!names.has(`web/${name}`)) throw new Error(`a page names ${name}, which is not bundled`);
      return `${what}="${names.get(`web/${name}`)}"`;
    });
  const entry = names.get('web/hosted.js');
  return withOwnScripts(page.replace(new RegExp(`^ *<script [^>]*src="${entry}"`, 'm'), (line) => preloads(first, entry) + line));
}

/** The page without what it loads: { html, scripts, styles } to be put in by tools/single.mjs. */
export function barePage(template, { version, opening }) {
  return withOpening(forEdition(withVersion(template, version), 'single'), opening)
    .replace(/^ *<link rel="(?:stylesheet|manifest|apple-touch-icon)".*\n/gm, '')
    .replace(/^ *<script [^>]*src=.*\n/gm, '');
}
