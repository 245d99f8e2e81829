// How the cells of a workbook look, by the core's name for it (CellStyle in src/core/workbook/workbook.hpp).
const FONTS = {
  plain: '<font><sz val="11"/><name val="Calibri"/></font>',
  bold: '<font><b/><sz val="11"/><name val="Calibri"/></font>',
  large: '<font><b/><sz val="14"/><color rgb="FF005EB8"/><name val="Calibri"/></font>',
  secondary: '<font><sz val="11"/><color rgb="FF4C6272"/><name val="Calibri"/></font>',
};
// The first two are the format's own, whatever stands here.
const FILLS = {
  none: '<fill><patternFill patternType="none"/></fill>',
  reserved: '<fill><patternFill patternType="gray125"/></fill>',
  head: '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EDEE"/></patternFill></fill>',
  input: '<fill><patternFill patternType="solid"><fgColor rgb="FFFFF9C4"/></patternFill></fill>',
};
const side = (name) => `<${name} style="thin"><color rgb="FF768692"/></${name}>`;
const BORDERS = {
  none: '<border><left/><right/><top/><bottom/><diagonal/></border>',
  frame: `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
  above: `<border><left/><right/>${side('top')}<bottom/><diagonal/></border>`,
};
const TEXT_FORMAT = 49; // a text stays a text when it is edited
const MONEY = '[$£-809]#,##0.00;-[$£-809]#,##0.00';
const PRICE = '[$£-809]#,##0.00####;-[$£-809]#,##0.00####';
// A fourth part that is empty shows no words.
const NUMBER_FORMATS = {
  general: { id: 0 },
  price: { id: 164, code: PRICE },
  money: { id: 165, code: MONEY },
  workingCount: { id: 166, code: 'General;-General;General;' },
  workingPrice: { id: 167, code: `${PRICE};[$£-809]#,##0.00;` },
  workingMoney: { id: 168, code: `${MONEY};[$£-809]#,##0.00;` },
  workingShare: { id: 169, code: '0.00%;-0.00%;0.00%;' },
};
const STYLES = {
  plain: {},
  title: { font: 'large' },
  head: { font: 'bold', fill: 'head', wrap: true },
  words: { wrap: true },
  quiet: { font: 'secondary' },
  input: { fill: 'input', border: 'frame' },
  count: { right: true },
  price: { format: 'price', right: true },
  money: { format: 'money', right: true },
  total: { font: 'bold', border: 'above', format: 'money', right: true },
  workingCount: { format: 'workingCount', right: true },
  workingPrice: { format: 'workingPrice', right: true },
  workingMoney: { format: 'workingMoney', right: true },
  workingShare: { format: 'workingShare', right: true },
};

const names = Object.keys(STYLES);
/** Whether the text of a cell goes on in the next line. */
export const isWrapped = (name) => STYLES[name].wrap === true;
/** By a style's name { number, text }: its formats for numbers and formulas, and for texts. */
export const cellFormats = new Map(names.map((name, index) => [name, { number: 2 * index, text: 2 * index + 1 }]));

const place = (choices, name) => Object.keys(choices).indexOf(name);
const collection = (tag, list) => `<${tag} count="${list.length}">${list.join('')}</${tag}>`;

function formatXml({ font = 'plain', fill = 'none', border = 'none', wrap = false, right = false }, number) {
  return `<xf numFmtId="${number}" fontId="${place(FONTS, font)}" fillId="${place(FILLS, fill)}" ` +
    `borderId="${place(BORDERS, border)}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" ` +
    `applyAlignment="1"><alignment vertical="top"${wrap ? ' wrapText="1"' : ''}${right ? ' horizontal="right"' : ''}/></xf>`;
}

/** The part xl/styles.xml, without its first line. */
export function stylesXml(main) {
  const own = Object.values(NUMBER_FORMATS).filter(({ code }) => code)
    .map(({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
  const formats = names.flatMap((name) => [
    formatXml(STYLES[name], NUMBER_FORMATS[STYLES[name].format ?? 'general'].id),
    formatXml({ ...STYLES[name], right: false }, name.startsWith('working') ? NUMBER_FORMATS[name].id : TEXT_FORMAT)]);
  return `<styleSheet xmlns="${main}">${collection('numFmts', own)}${collection('fonts', Object.values(FONTS))}` +
    `${collection('fills', Object.values(FILLS))}${collection('borders', Object.values(BORDERS))}` +
    `${collection('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'])}` +
    `${collection('cellXfs', formats)}${collection('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'])}` +
    '</styleSheet>';
}
