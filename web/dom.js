// Elements without HTML text: making them, and bringing a page up to date without disturbing what
// the reader is doing in it.

const SVG = 'http://www.w3.org/2000/svg';
const SVG_TAGS = new Set(['svg', 'rect']);

/**
 * element('td', { class: 'amount', 'data-offer': id }, '£2.87', otherElement)
 * Attributes that are null, undefined or false are left out, true is written as an empty one;
 * `value` and `checked` are set as properties. Children that are null, undefined, false or '' are
 * left out; lists are flattened.
 */
export function element(tag, attributes = {}, ...children) {
  const node = SVG_TAGS.has(tag)
    ? document.createElementNS(SVG, tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'value' || name === 'checked') node[name] = value;
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === '') continue;
    node.append(child);
  }
  return node;
}

/**
 * Makes the children of `target` look like `fresh` (elements and texts), keeping the elements that
 * stay: focus, caret, scroll position and opened details survive. Elements with a `data-key` are
 * found again by it; the others by their place. `isTyping(field)` tells which field keeps its text.
 */
export function update(target, fresh, isTyping = () => false) {
  const wanted = fresh.flat(Infinity).filter((child) => child || child === 0);
  const holder = document.createDocumentFragment();
  holder.append(...wanted);
  updateChildren(target, holder, isTyping);
}

function keyOf(node) {
  return node.nodeType === Node.ELEMENT_NODE ? node.getAttribute('data-key') : null;
}

function alike(old, fresh) {
  return old.nodeName === fresh.nodeName && keyOf(old) === keyOf(fresh);
}

function updateChildren(target, source, isTyping) {
  const keyed = new Map();
  for (const child of target.childNodes) {
    const key = keyOf(child);
    if (key !== null) keyed.set(key, child);
  }
  let place = target.firstChild;
  for (const fresh of [...source.childNodes]) {
    const key = keyOf(fresh);
    let old = key === null ? place : keyed.get(key) ?? null;
    if (old && !alike(old, fresh)) old = null;
    if (old) {
      if (old !== place) target.insertBefore(old, place);
      else place = place.nextSibling;
      updateNode(old, fresh, isTyping);
    } else {
      target.insertBefore(fresh, place);
    }
  }
  while (place) {
    const next = place.nextSibling;
    place.remove();
    place = next;
  }
}

function updateNode(old, fresh, isTyping) {
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !(name === 'open' && old.nodeName === 'DETAILS')) {
      old.removeAttribute(name);
    }
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  if (old.nodeName === 'INPUT') {
    if (old.checked !== fresh.checked) old.checked = fresh.checked;
    if (old.type !== 'checkbox' && old.value !== fresh.value && !isTyping(old)) {
      old.value = fresh.value;
    }
    return;
  }
  updateChildren(old, fresh, isTyping);
}
