// The card as HTML for an e-mail: tables and inline styles only, since mail programs drop the rest; nothing is
// loaded but, where wanted, the picture, whose words stand below it too.
import { PATTERNS } from './card-layout.js';
import { escaped } from '../page/escape.js';

// Classic Outlook knows no max-width: what only it reads puts a table of a fixed width around the whole. Joined here,
// since a script of the edition that is one file must not hold the beginning of a comment.
const forOutlook = (html) => ['<', '!--[if mso]>', html, '<', '![endif]-->'].join('');
const FONT = "font-family:Inter,'Segoe UI',Arial,Helvetica,sans-serif";
const TABLE = 'cellpadding="0" cellspacing="0" border="0"';
const style = (...rules) => `style="${escaped(rules.join(';'))}"`;
const small = (text, ...rules) => `<div ${style('font-size:13px', 'line-height:18px', 'color:#4c6272', 'font-weight:normal', ...rules)}>${escaped(text)}</div>`;

/** What tells the certainties apart beside their colour; the words beneath say them. */
const EDGES = { guaranteed: 'solid', conditional: 'dashed', 'at-risk': 'dotted' };
const look = (certainty) => [`background:${PATTERNS[certainty].ground}`, `border:2px ${EDGES[certainty]} ${PATTERNS[certainty].ink}`];

/** Shares of 1,000, which add up to no more than it. */
function bar(row, longest) {
  const drawn = row.parts.filter((part) => part.pence > 0);
  if (drawn.length === 0) return '';
  const share = (pence) => Math.max(0.5, Math.floor((pence / longest) * 1000) / 10);
  const whole = drawn.reduce((sum, part) => sum + part.pence, 0);
  const cells = drawn.map((part) =>
    `<td width="${Math.max(1, Math.floor((part.pence / whole) * 100))}%" height="14" bgcolor="${PATTERNS[part.certainty].ground}" ` +
    `${style('font-size:1px', 'line-height:14px', ...look(part.certainty))}>&nbsp;</td>`);
  return `<table role="presentation" aria-hidden="true" ${TABLE} width="${share(whole)}%" ${style('margin:6px 0')}><tr>${cells.join('')}</tr></table>`;
}

function words(row) {
  const parts = row.parts.map((part) => {
    const text = part.pence === null ? `${part.title}: ${part.text}` : `${part.title} ${part.text}`;
    const sample = part.pence === null ? '' :
      `<span aria-hidden="true" ${style('display:inline-block', 'width:9px', 'height:9px', ...look(part.certainty))}></span>&nbsp;`;
    return `<span ${style('white-space:nowrap', 'padding-right:16px')}>${sample}${escaped(text)}</span> `;
  });
  return parts.length > 0 ? `<div ${style('font-size:14px', 'line-height:22px')}>${parts.join('')}</div>` : '';
}

function rowOf(row, longest) {
  const missing = row.pence === null;
  const amount = missing ? ['font-size:16px', 'color:#4c6272', 'font-weight:normal'] : ['font-size:22px', 'font-weight:bold', 'white-space:nowrap', 'overflow-wrap:normal', 'word-break:normal'];
  const edge = 'border-top:1px solid #d8dde0';
  return [
    `<tr><th scope="row" width="56%" align="left" valign="top" ${style(edge, 'padding:14px 12px 0 0', 'text-align:left', 'font-size:17px', 'line-height:23px')}>` +
      `${escaped(row.name)}${small(row.detail)}</th>`,
    `<td width="44%" align="right" valign="top" ${style(edge, 'padding:14px 0 0', 'text-align:right', 'line-height:26px', ...amount)}>` +
      `${escaped(row.text)}${row.perPatientText === '' ? '' : small(row.perPatientText, 'white-space:normal')}</td></tr>`,
    `<tr><td colspan="2" ${style('padding:2px 0 14px')}>${bar(row, longest)}${words(row)}` +
      `${row.notes.length > 0 ? small(row.notes.join(' ')) : ''}</td></tr>`,
  ].join('\n');
}

/**
 * `card` is the core's, `title` its title or the reader's own, `link` { href, text } or null, `picture` the name of the
 * picture's file as it will be uploaded, or ''. The part that goes into a newsletter.
 */
export function emailOf(card, { title, link, picture }) {
  const image = picture && `<tr><td ${style('padding:0 0 16px')}><img src="${escaped(picture)}" width="600" alt="${escaped(card.message)}" ` +
    `${style('display:block', 'width:100%', 'max-width:600px', 'height:auto', 'border:0')}></td></tr>`;
  const foot = [card.sourcesText, [card.dateText && `${card.dateText}.`, card.disclaimer].filter(Boolean).join(' ')];
  return [
    forOutlook(`<table role="presentation" align="center" ${TABLE} width="600"><tr><td>`),
    `<table role="presentation" ${TABLE} width="600" ${style('table-layout:fixed', 'max-width:600px', 'width:100%', 'margin:0 auto', 'overflow-wrap:anywhere', 'word-break:break-word', FONT, 'color:#212b32', 'background:#ffffff')}>`,
    image,
    `<tr><td bgcolor="#005eb8" ${style('padding:18px 20px', 'background:#005eb8', 'color:#ffffff')}>` +
      `<h2 ${style('margin:0', 'font-size:24px', 'line-height:30px', 'color:#ffffff')}>${escaped(title)}</h2>` +
      `<p ${style('margin:6px 0 0', 'font-size:15px', 'line-height:21px', 'color:#ffffff')}>${escaped(card.practiceText)}</p></td></tr>`,
    `<tr><td ${style('padding:0 20px')}><table ${TABLE} width="100%" ${style('width:100%')}>`,
    ...card.rows.map((row) => rowOf(row, card.longestPence)),
    '</table></td></tr>',
    `<tr><td bgcolor="#f0f4f5" ${style('padding:14px 20px', 'background:#f0f4f5')}>${foot.filter(Boolean).map((text) => small(text)).join('')}` +
      (link ? `<p ${style('margin:8px 0 0', 'font-size:14px')}><a href="${escaped(link.href)}" ${style('color:#005eb8', 'font-weight:bold')}>${escaped(link.text)}</a></p>` : '') +
      '</td></tr>',
    '</table>',
    forOutlook('</td></tr></table>'),
    '',
  ].filter((part) => part !== '').join('\n');
}

/** The same as a file that a browser and a mail program open. */
export function emailFileOf(card, choices) {
  return [
    '<!doctype html>', '<html lang="en-GB">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(choices.title)}</title></head>`,
    '<body style="margin:0;padding:16px;background:#ffffff">', emailOf(card, choices), '</body>', '</html>', '',
  ].join('\n');
}

/** For programs that take no HTML from the clipboard. */
export function emailTextOf(card, { title, link }) {
  return [title, card.message, card.sourcesText, [card.dateText && `${card.dateText}.`, card.disclaimer].filter(Boolean).join(' '), link?.href]
    .filter(Boolean).join('\n\n');
}
