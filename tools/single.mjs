// Makes the edition that is one file: the page with styles, script, module, fonts and offers in it, which asks for
// nothing. Wants the working directory to be the top of the checkout, with build/web-release and build/fonts there.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { textOfBytes } from './base85.mjs';
import { bundleWhole } from './bundle.mjs';
import { barePage, hashFor, ownScripts } from './page.mjs';
import { publishedOffers } from './published.mjs';

/** The text of an element that no text within may close. */
function inline(tag, attributes, text) {
  if (new RegExp(`</${tag}|<!--`, 'i').test(text)) throw new Error(`a ${tag} of the one file would end too early`);
  return `<${tag}${attributes}>${text}</${tag}>\n`;
}

const packed = (name, content) =>
  inline('script', ` type="text/plain" id="part-${name}"`, textOfBytes(gzipSync(content, { level: 9 })));

/** `opening` is what tools/opening.mjs gives. */
export function singleFile({ version, opening }) {
  const script = bundleWhole('web/single.js').trimEnd();
  const styles = [['web/styles/page.css', ''], ['web/styles/print.css', ' media="print"']]
    .map(([entry, media]) => ({ text: bundleWhole(entry).trimEnd(), media }));
  const page = barePage(readFileSync('web/index.html', 'utf8'), { version, opening: { ...opening, mark: null } });
  const policy = [
    "default-src 'none'", `script-src ${[...ownScripts(page), hashFor(script)].join(' ')} 'wasm-unsafe-eval'`,
    `style-src ${styles.map(({ text }) => hashFor(text)).join(' ')}`, 'font-src data:', 'img-src data: blob:',
    "connect-src 'none'", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const parts = [
    packed('module', readFileSync('build/web-release/offerscope.wasm')),
    packed('regular', readFileSync('build/fonts/inter-regular.otf')),
    packed('semibold', readFileSync('build/fonts/inter-semibold.otf')),
    packed('offers', JSON.stringify(Object.fromEntries(publishedOffers()))),
  ];
  // Functions put the texts in, since a `$` in them is meant as it stands.
  return page
    .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*"/, (_, before) => `${before}${policy}"`)
    .replace('</head>', () => `${styles.map(({ text, media }) => inline('style', media, text)).join('')}</head>`)
    .replace('</body>', () => `${parts.join('')}${inline('script', ' type="module"', script)}</body>`);
}
