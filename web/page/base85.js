// Bytes as text, four in five characters: a quarter longer than the bytes, where base64 is a third. The digits are
// the characters from ( to |, with } in the place of <, so that no text ends the element it stands in. What is
// missing of the last four bytes is left out of the last five characters. (tools/base85.mjs writes it.)
const ZERO = 40;
const LESS = 60;
const IN_ITS_PLACE = 125;
const MOST = 0xffffffff;

/** Throws where the text is not such a text. */
export function bytesOfText(text) {
  const full = Math.floor(text.length / 5);
  const left = text.length % 5;
  if (left === 1) throw new Error('The text is cut off.');
  const bytes = new Uint8Array(full * 4 + Math.max(left - 1, 0));
  for (let group = 0; group * 5 < text.length; group++) {
    let value = 0;
    for (let i = group * 5; i < group * 5 + 5; i++) {
      const code = i < text.length ? text.charCodeAt(i) : ZERO + 84;
      const digit = code === IN_ITS_PLACE ? LESS - ZERO : code - ZERO;
      if (!(digit >= 0 && digit < 85) || code === LESS) throw new Error('A character does not belong into the text.');
      value = value * 85 + digit;
    }
    if (value > MOST) throw new Error('The text is damaged.');
    for (let i = 0; i < 4 && group * 4 + i < bytes.length; i++) bytes[group * 4 + i] = value >>> (24 - 8 * i);
  }
  return bytes;
}
