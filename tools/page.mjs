// Fills in the pages of web/: version, edition, and the names under which scripts and styles are delivered.

/** A line `data-edition="…"` stays in that edition only. */
function forEdition(html, edition) {
  return html.replace(/^.*data-edition="(\w+)".*\n/gm, (line, its) =>
    (its === edition ? line.replace(` data-edition="${its}"`, '') : ''));
}

const withVersion = (html, version) =>
  html.replace('name="offerscope-version" content=""', `name="offerscope-version" content="${version}"`);

/** What a browser is to fetch at once, as it will be needed for the first screen. */
function preloads({ scripts, files }, entry) {
  const data = ['settings.json', 'offers/index.json', 'offers/published.json', 'offers/services.json',
    'offers/suggestions.json'];
  return [
    ...scripts.filter((name) => name !== entry).map((name) => `<link rel="modulepreload" href="${name}">`),
    ...[...files, ...data].map((name) => `<link rel="preload" href="${name}" as="fetch" crossorigin>`),
  ].map((line) => `  ${line}\n`).join('');
}

/** A page of the hosted edition; `made` is what tools/bundle.mjs gives. */
export function fillPage(template, { version, made: { names, first } }) {
  const page = forEdition(withVersion(template, version), 'hosted')
    .replace(/\b(href|src)="([\w-]+\.(?:css|js))"/g, (_, what, name) => {
      if (!names.has(`web/${name}`)) throw new Error(`a page names ${name}, which is not bundled`);
      return `${what}="${names.get(`web/${name}`)}"`;
    });
  const entry = names.get('web/hosted.js');
  return page.replace(new RegExp(`^ *<script [^>]*src="${entry}"`, 'm'), (line) => preloads(first, entry) + line);
}

/** The page without what it loads: { html, scripts, styles } to be put in by tools/single.mjs. */
export function barePage(template, { version }) {
  return forEdition(withVersion(template, version), 'single')
    .replace(/^ *<link rel="(?:stylesheet|manifest|apple-touch-icon)".*\n/gm, '')
    .replace(/^ *<script [^>]*src=.*\n/gm, '');
}
