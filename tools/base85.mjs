// Writes bytes as the text that web/page/base85.js reads; the form is told there.
const ZERO = 40;
const LESS = 60;
const IN_ITS_PLACE = 125;

export function textOfBytes(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const there = Math.min(4, bytes.length - at);
    let value = 0;
    for (let i = 0; i < 4; i++) value = value * 256 + (i < there ? bytes[at + i] : 0);
    const codes = [];
    for (let i = 0; i < 5; i++) {
      const code = (value % 85) + ZERO;
      codes.unshift(code === LESS ? IN_ITS_PLACE : code);
      value = Math.floor(value / 85);
    }
    text += String.fromCharCode(...codes.slice(0, there + 1));
  }
  return text;
}
