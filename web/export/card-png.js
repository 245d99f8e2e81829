// The card drawn on a canvas, and as a PNG file.
import { COLOURS, FONTS, PATTERNS } from './card-layout.js';

const fontOf = ({ size, weight }) => `${weight} ${size}px ${FONTS}`;

/** Gives the `measure` of layOut, in the fonts that the page has loaded. */
export function measurer() {
  const context = document.createElement('canvas').getContext('2d');
  return (text, style) => {
    context.font = fontOf(style);
    return context.measureText(text).width;
  };
}

/** The ink of a pattern over an area that is filled with its ground already. */
const INKS = {
  conditional: (context, { x, y, width, height }) => {
    context.lineWidth = 1.5;
    context.beginPath();
    for (let start = x - height; start < x + width; start += 6 * Math.SQRT2) {
      context.moveTo(start, y + height);
      context.lineTo(start + height, y);
    }
    context.stroke();
  },
  'at-risk': (context, { x, y, width, height }) => {
    for (let down = y + 3; down < y + height; down += 6) {
      for (let across = x + 3; across < x + width; across += 6) {
        context.beginPath();
        context.arc(across, down, 1, 0, 2 * Math.PI);
        context.fill();
      }
    }
  },
};

const DRAW = {
  rect: (context, { x, y, width, height, fill }) => {
    context.fillStyle = fill;
    context.fillRect(x, y, width, height);
  },
  pattern: (context, item) => {
    const { ground, ink } = PATTERNS[item.certainty];
    DRAW.rect(context, { ...item, fill: ground });
    context.save();
    context.beginPath();
    context.rect(item.x, item.y, item.width, item.height);
    context.clip();
    context.fillStyle = ink;
    context.strokeStyle = ink;
    INKS[item.certainty]?.(context, item);
    context.restore();
  },
  frame: (context, { x, y, width, height, stroke }) => {
    context.strokeStyle = stroke;
    context.lineWidth = 1;
    context.setLineDash([2, 2]);
    context.strokeRect(x, y, width, height);
    context.setLineDash([]);
  },
  text: (context, item) => {
    context.font = fontOf(item);
    context.fillStyle = item.colour;
    context.textAlign = item.right ? 'right' : 'left';
    context.fillText(item.text, item.x, item.y);
  },
};

/** Draws `layout` (of layOut) on `canvas`, which takes its size; `scale` is how many pixels a CSS pixel has. */
export function draw(canvas, { width, height, items }, scale) {
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  context.scale(canvas.width / width, canvas.height / height);
  context.direction = 'ltr';
  context.textBaseline = 'alphabetic';
  DRAW.rect(context, { x: 0, y: 0, width, height, fill: COLOURS.paper });
  for (const item of items) DRAW[item.kind](context, item);
}

/** A browser that guards against recognition gives a canvas back with other pixels than were drawn. */
function isDisturbed(canvas) {
  const [red, green, blue] = canvas.getContext('2d').getImageData(2, 2, 1, 1).data;
  return [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('') !== COLOURS.blue.slice(1);
}

/** The PNG file as a Blob; fails, with a sentence, where the browser does not give it. */
export async function pngOf(layout, scale) {
  const canvas = document.createElement('canvas');
  draw(canvas, layout, scale);
  if (isDisturbed(canvas)) {
    throw new Error('This browser guards its canvas, so a picture would come out damaged; save it as SVG.');
  }
  const blob = await new Promise((resolve) => { canvas.toBlob(resolve, 'image/png'); });
  if (blob === null) throw new Error('This browser could not make the picture; save it as SVG.');
  return blob;
}
