// A workbook of the core (src/core/workbook/workbook.hpp as JSON) as an XLSX file: SpreadsheetML parts, zipped by
// fflate. A text is always written as a text cell, whatever it begins with; only the core's own formulas are formulas.
import { strToU8, zipSync } from 'fflate';
import { cellFormats, isWrapped, stylesXml } from './xlsx-styles.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** As long as a cell's text may be. */
const MOST_CHARACTERS = 32_767;
const MOST_NUMBER = 1_000_000_000;
const LINE_POINTS = 15;
const MOST_LINES = 12;
// The same bytes whenever and wherever the same workbook is made.
const MADE = new Date(2000, 0, 1);

/** Text for XML: without what XML cannot hold, and with `_x000A_`, which a spreadsheet would read as a sign, as text. */
function escaped(text) {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
}

function letters(column) {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function cellXml(cell, address) {
  const { text, number, formula, style = 'plain' } = cell;
  const live = formula !== undefined;
  const opening = `<c r="${address}" s="${cellFormats.get(style)[text !== undefined && !live ? 'text' : 'number']}"`;
  const sum = live ? `<f>${escaped(formula)}</f>` : '';
  if (number !== undefined) return `${opening}>${sum}<v>${number}</v></c>`;
  if (text === undefined) return `${opening}/>`;
  const words = escaped(text.slice(0, MOST_CHARACTERS));
  if (live) return `${opening} t="str">${sum}<v>${words}</v></c>`;
  return `${opening} t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
}

/** What may be typed into the cells that a person fills in. */
function validations(rows) {
  const inputs = rows.flatMap((cells, row) => cells.map((cell, column) => ({ cell, address: letters(column) + (row + 1) })))
    .filter(({ cell }) => cell?.style === 'input');
  const isAnswer = ({ cell }) => cell.formula === undefined && cell.text !== undefined;
  const of = (list) => list.map(({ address }) => address).join(' ');
  const answers = of(inputs.filter(isAnswer));
  const numbers = of(inputs.filter((input) => !isAnswer(input)));
  const rules = [
    answers && `<dataValidation type="list" allowBlank="1" showErrorMessage="1" error="Answer yes or no." sqref="${answers}">` +
      '<formula1>"yes,no"</formula1></dataValidation>',
    numbers && '<dataValidation type="decimal" allowBlank="1" showErrorMessage="1" error="Enter a number, not below 0." ' +
      `sqref="${numbers}"><formula1>0</formula1><formula2>${MOST_NUMBER}</formula2></dataValidation>`,
  ].filter(Boolean);
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

/** A row that is as high as its longest text, since not every spreadsheet finds that itself. */
function rowXml(cells, row, widths) {
  const lines = cells.map((cell, column) => (cell?.text !== undefined && isWrapped(cell.style ?? 'plain')
    ? Math.ceil((cell.text.length + 1) / widths[column]) : 1));
  const most = Math.max(1, ...lines);
  const height = most === 1 ? '' : ` ht="${LINE_POINTS * Math.min(most, MOST_LINES)}" customHeight="1"`;
  return `<row r="${row + 1}"${height}>${cells.map((cell, column) =>
    (cell === null ? '' : cellXml(cell, letters(column) + (row + 1)))).join('')}</row>`;
}

function sheetXml({ widths, hiddenColumns, frozenRows, frozenColumns, rows }, first) {
  const pane = `<pane xSplit="${frozenColumns}" ySplit="${frozenRows}" ` +
    `topLeftCell="${letters(frozenColumns)}${frozenRows + 1}" activePane="bottomRight" state="frozen"/>`;
  const columns = widths.map((width, index) =>
    `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hiddenColumns.includes(index) ? ' hidden="1"' : ''}/>`).join('');
  const data = rows.map((cells, row) => rowXml(cells, row, widths)).join('');
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0"${first ? ' tabSelected="1"' : ''}>${pane}</sheetView></sheetViews>` +
    `<cols>${columns}</cols><sheetData>${data}</sheetData>${validations(rows)}` +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>';
}

function workbookXml({ sheets, names }) {
  const listed = sheets.map(({ name }, index) =>
    `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="sheet${index + 1}"/>`).join('');
  const defined = names.map(({ name, address }) => `<definedName name="${escaped(name)}">${escaped(address)}</definedName>`);
  // What a spreadsheet finds stored is right; it works all of it again all the same, in its own way.
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed}</sheets>` +
    `<definedNames>${defined.join('')}</definedNames><calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`;
}

const relation = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (list) => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;

/** Gives the bytes of the file. */
export function xlsxOf(workbook) {
  const parts = workbook.sheets.map((_, index) => `sheet${index + 1}`);
  const override = (name, type) => `<Override PartName="/xl/${name}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  const files = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `${override('workbook', 'sheet.main')}${override('styles', 'styles')}` +
      `${parts.map((part) => override(`worksheets/${part}`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': relations([relation('workbook', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': workbookXml(workbook),
    'xl/_rels/workbook.xml.rels': relations([relation('styles', 'styles', 'styles.xml'),
      ...parts.map((part) => relation(part, 'worksheet', `worksheets/${part}.xml`))]),
    'xl/styles.xml': HEAD + stylesXml(MAIN),
  };
  workbook.sheets.forEach((sheet, index) => {
    files[`xl/worksheets/${parts[index]}.xml`] = sheetXml(sheet, index === 0);
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { mtime: MADE });
}
