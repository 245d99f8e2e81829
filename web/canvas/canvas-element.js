// The canvas as an element of the page: how it looks and what a screen reader hears of it.

/** Room at the sides in CSS pixels, beyond the host, for the focus ring and the cards' edges. */
export const BLEED = 8;

/** Puts the canvas into `host`, alone, and gives it. */
export function makeCanvas(host) {
  const canvas = document.createElement('canvas');
  canvas.id = 'offerscope-canvas';
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', 'The comparison as a picture. The text view below has the ' +
    'same figures and fields as headings, tables and inputs.');
  Object.assign(canvas.style, {
    position: 'sticky',
    top: '0',
    display: 'block',
    width: `calc(100% + ${2 * BLEED}px)`,
    height: '100vh',
    marginLeft: `${-BLEED}px`,
    outline: 'none',
    boxShadow: 'none',
    touchAction: 'manipulation',
    userSelect: 'none',
    webkitUserSelect: 'none',
    webkitTapHighlightColor: 'transparent',
  });
  Object.assign(host.style, {
    position: 'relative',
    height: 'auto',
    minHeight: '0',
    border: '0',
    overflow: 'visible',
    background: 'none',
  });
  host.replaceChildren(canvas);
  return canvas;
}

/**
 * Gives `speak(words)`, which says what the keyboard's focus is on within the canvas, where a screen reader sees
 * nothing.
 */
export function makeVoice(host) {
  const voice = document.createElement('span');
  voice.className = 'unseen';
  voice.setAttribute('aria-live', 'polite');
  host.append(voice);
  return (words) => {
    if (voice.textContent !== words) voice.textContent = words;
  };
}
