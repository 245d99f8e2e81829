// Where each word, bar and line of the newsletter card stands: one layout, which card-svg.js and card-png.js
// write. No figure is computed here; amounts come as pence for the lengths of bars only.

/** As wide as an e-mail, in CSS pixels. */
export const WIDTH = 600;
export const FONTS = 'Inter, "Segoe UI", Arial, Helvetica, sans-serif';

export const COLOURS = {
  text: '#212b32', secondary: '#4c6272', blue: '#005eb8', paper: '#ffffff', ground: '#f0f4f5', line: '#d8dde0',
};
/** Ground and ink of each certainty's pattern: plain, stripes, dots. */
export const PATTERNS = {
  guaranteed: { ground: '#005eb8', ink: '#005eb8' },
  conditional: { ground: '#8fbfe8', ink: '#2f75b5' },
  'at-risk': { ground: '#fbd58a', ink: '#8a5a00' },
};

const MARGIN = 24;
const INNER = WIDTH - 2 * MARGIN;
const MOST_TITLE_LINES = 4;

/** What a reader typed as one line that changes nothing around it: no controls, no marks of direction. */
export function plainLine(text) {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu, ' ').replace(/\s+/g, ' ').trim();
}

function characters(word) {
  if (typeof Intl !== 'undefined' && Intl.Segmenter) {
    return Array.from(new Intl.Segmenter('en').segment(word), ({ segment }) => segment);
  }
  return Array.from(word);
}

/** The pieces of a word that is wider than `width`. */
function pieces(word, width, widthOf) {
  if (widthOf(word) <= width) return [word];
  const list = [];
  let piece = '';
  for (const character of characters(word)) {
    if (piece !== '' && widthOf(piece + character) > width) {
      list.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...list, piece];
}

/** The lines of a text that is no wider than `width`; a word that is wider is broken. */
export function linesOf(text, width, widthOf) {
  const lines = [];
  let line = '';
  for (const word of text.split(' ').filter(Boolean)) {
    if (line !== '' && widthOf(`${line} ${word}`) <= width) {
      line += ` ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = pieces(word, width, widthOf);
    line = parts.pop();
    lines.push(...parts);
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** A page that grows downwards: it takes items and knows where the next one stands. */
class Sheet {
  items = [];
  y = 0;

  constructor(measure) {
    this.measure = measure;
  }

  widthOf(text, style) {
    return this.measure(text, style);
  }

  /** Lines of one text, the first with its baseline at `y`; gives the baseline after the last. */
  text(text, x, y, style, { width = INNER, right = false, most = Infinity } = {}) {
    let lines = linesOf(text, width, (part) => this.widthOf(part, style));
    if (lines.length > most) lines = [...lines.slice(0, most - 1), `${lines[most - 1].slice(0, -1)}…`];
    lines.forEach((line, index) => this.items.push({
      kind: 'text', text: line, x, y: y + index * style.line, right, width: this.widthOf(line, style), ...style,
    }));
    return y + lines.length * style.line;
  }

  rect(x, y, width, height, fill) {
    this.items.push({ kind: 'rect', x, y, width, height, fill });
  }

  pattern(x, y, width, height, certainty) {
    this.items.push({ kind: 'pattern', x, y, width, height, certainty });
  }

  /** A frame around an area that has nothing in it: what it stands for is missing. */
  frame(x, y, width, height) {
    this.items.push({ kind: 'frame', x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, stroke: COLOURS.secondary });
  }
}

const style = (size, weight, colour, line) => ({ size, weight, colour, line });
const STYLES = {
  title: style(26, 600, '#ffffff', 32),
  practice: style(15, 400, '#ffffff', 21),
  name: style(18, 600, COLOURS.text, 24),
  amount: style(24, 600, COLOURS.text, 30),
  missing: style(16, 400, COLOURS.secondary, 22),
  detail: style(13, 400, COLOURS.secondary, 18),
  part: style(14, 400, COLOURS.text, 22),
  foot: style(12, 400, COLOURS.secondary, 17),
  link: style(13, 600, COLOURS.blue, 18),
  mark: style(13, 600, COLOURS.text, 18),
};

function head(sheet, title, practiceText) {
  const band = { kind: 'rect', x: 0, y: 0, width: WIDTH, height: 0, fill: COLOURS.blue };
  sheet.items.push(band);
  let y = sheet.text(title, MARGIN, 44, STYLES.title, { most: MOST_TITLE_LINES });
  y = sheet.text(practiceText, MARGIN, y - 4, STYLES.practice);
  band.height = y + 1;
  sheet.y = band.height;
}

/** Name and amount, and beneath each what belongs to it. */
function rowHead(sheet, row) {
  const missing = row.pence === null;
  const amount = missing ? STYLES.missing : STYLES.amount;
  const right = Math.min(sheet.widthOf(row.text, amount), 230);
  const left = INNER - right - 20;
  const top = sheet.y + 36;
  const names = sheet.text(row.name, MARGIN, top, STYLES.name, { width: left });
  const amounts = sheet.text(row.text, WIDTH - MARGIN, top, amount, { width: 230, right: true });
  const perPatient = Math.min(sheet.widthOf(row.perPatientText, STYLES.detail), 230);
  const details = Math.max(names - 4, row.perPatientText === '' ? 0 : amounts - 10);
  sheet.y = Math.max(
    sheet.text(row.detail, MARGIN, details, STYLES.detail, { width: INNER - perPatient - (perPatient && 20) }),
    sheet.text(row.perPatientText, WIDTH - MARGIN, details, STYLES.detail, { width: 230, right: true }),
    amounts) - 8;
}

/** The bar, as long as it is beside the longest, and the same in words beneath it. */
function rowBar(sheet, row, longest) {
  const drawn = row.parts.filter((part) => part.pence > 0);
  if (drawn.length > 0) {
    let x = MARGIN;
    sheet.rect(MARGIN, sheet.y, INNER, 20, COLOURS.ground);
    for (const part of drawn) {
      const width = (part.pence / longest) * INNER;
      sheet.pattern(x, sheet.y, width, 20, part.certainty);
      x += width;
    }
    sheet.y += 20;
  }
  let x = MARGIN;
  let y = sheet.y + 20;
  for (const part of row.parts) {
    const words = part.pence === null ? `${part.title}: ${part.text}` : `${part.title} ${part.text}`;
    const width = 18 + sheet.widthOf(words, STYLES.part);
    if (x > MARGIN && x + width > MARGIN + INNER) {
      x = MARGIN;
      y += STYLES.part.line;
    }
    if (part.pence === null) sheet.frame(x, y - 11, 12, 12);
    else sheet.pattern(x, y - 11, 12, 12, part.certainty);
    sheet.text(words, x + 18, y, STYLES.part);
    x += width + 20;
  }
  sheet.y = row.parts.length > 0 ? y + 2 : sheet.y - 2;
}

function foot(sheet, card, address) {
  const ground = { kind: 'rect', x: 0, y: sheet.y, width: WIDTH, height: 0, fill: COLOURS.ground };
  sheet.items.push(ground);
  let y = sheet.y + 26;
  y = sheet.text(card.sourcesText, MARGIN, y, STYLES.foot);
  y = sheet.text([card.dateText && `${card.dateText}.`, card.disclaimer].filter(Boolean).join(' '), MARGIN, y, STYLES.foot);
  const mark = 'Offerscope';
  const markWidth = sheet.widthOf(mark, STYLES.mark);
  sheet.text(mark, WIDTH - MARGIN, y + 6, STYLES.mark, { right: true });
  y = Math.max(sheet.text(address, MARGIN, y + 6, STYLES.link, { width: INNER - markWidth - 24 }), y + 6 + STYLES.mark.line);
  ground.height = y + 2 - ground.y;
  sheet.y = y + 2;
}

/**
 * `card` is the core's (src/core/card.hpp), `title` its title or the reader's own, `address` the link as it is to be
 * read, or ''. `measure(text, { size, weight })` tells how wide a text is in pixels.
 * Gives { width, height, title, message, items }: an item is { kind: 'text', text, x, y, right, width, size, weight,
 * colour } (y is the baseline, x the right end where `right`), { kind: 'rect', x, y, width, height, fill },
 * { kind: 'pattern', …, certainty } or { kind: 'frame', …, stroke }.
 */
export function layOut(card, { title, address, measure }) {
  const sheet = new Sheet(measure);
  head(sheet, title, card.practiceText);
  card.rows.forEach((row, index) => {
    if (index > 0) sheet.rect(MARGIN, sheet.y, INNER, 1, COLOURS.line);
    rowHead(sheet, row);
    rowBar(sheet, row, card.longestPence);
    const notes = row.notes.join(' ');
    sheet.y = notes === '' ? sheet.y + 16 : sheet.text(notes, MARGIN, sheet.y + 18, STYLES.foot) + 2;
  });
  sheet.y += 4;
  foot(sheet, card, address);
  return { width: WIDTH, height: Math.ceil(sheet.y), title, message: card.message, items: sheet.items };
}
