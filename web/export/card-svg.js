// The card as SVG text: words as words, which can be read, searched and made larger.
import { FONTS, PATTERNS } from './card-layout.js';
import { escaped } from '../page/escape.js';

const number = (value) => String(Math.round(value * 100) / 100);

const STRIPES = ({ ground, ink }) =>
  `<pattern id="offerscope-conditional" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
  `<rect width="6" height="6" fill="${ground}"/><rect width="1.5" height="6" fill="${ink}"/></pattern>`;
const DOTS = ({ ground, ink }) =>
  `<pattern id="offerscope-at-risk" width="6" height="6" patternUnits="userSpaceOnUse">` +
  `<rect width="6" height="6" fill="${ground}"/><circle cx="3" cy="3" r="1" fill="${ink}"/></pattern>`;

const fillOf = (certainty) => (certainty === 'guaranteed' ? PATTERNS.guaranteed.ground : `url(#offerscope-${certainty})`);

const box = ({ x, y, width, height }) =>
  `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`;

const WRITERS = {
  rect: (item) => `<rect ${box(item)} fill="${item.fill}"/>`,
  pattern: (item) => `<rect ${box(item)} fill="${fillOf(item.certainty)}"/>`,
  frame: (item) => `<rect ${box(item)} fill="none" stroke="${item.stroke}" stroke-dasharray="2 2"/>`,
  // Its length is given, so that it keeps its place where another font stands in for Inter.
  text: (item) => `<text x="${number(item.x)}" y="${number(item.y)}" font-size="${item.size}" font-weight="${item.weight}" ` +
    `fill="${item.colour}"${item.right ? ' text-anchor="end"' : ''} textLength="${number(item.width)}" ` +
    `lengthAdjust="spacingAndGlyphs">${escaped(item.text)}</text>`,
};

/** `layout` is what layOut gives. The whole file's text. */
export function svgOf({ width, height, title, message, items }) {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
      `role="img" aria-labelledby="offerscope-title offerscope-message" font-family="${escaped(FONTS)}">`,
    `<title id="offerscope-title">${escaped(title)}</title>`,
    `<desc id="offerscope-message">${escaped(message)}</desc>`,
    `<defs>${STRIPES(PATTERNS.conditional)}${DOTS(PATTERNS['at-risk'])}</defs>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...items.map((item) => WRITERS[item.kind](item)),
    '</svg>',
    '',
  ].join('\n');
}
