// Elements without HTML text: making them, and bringing a page up to date without disturbing what
// the reader is doing in it.

const SVG = 'http://www.w3.org/2000/svg';
const PROPERTIES = new Set(['value', 'checked', 'key']);
const SVG_TAGS = new Set(['svg', 'rect', 'path', 'polygon', 'polyline', 'text']);

/**
 * element('td', { class: 'amount', 'data-offer': id }, '£2.87', otherElement)
 * Attributes that are null, undefined or false are left out, true is written as an empty one;
 * `value`, `checked` and `key` (see `update`) are set as properties. Children that are null,
 * undefined, false or '' are left out; lists are flattened.
 */
export function element(tag, attributes = {}, ...children) {
  const node = SVG_TAGS.has(tag)
    ? document.createElementNS(SVG, tag)
    : document.createElement(tag);
  for (const name in attributes) {
    const value = attributes[name];
    if (value === null || value === undefined || value === false) continue;
    if (!PROPERTIES.has(name)) node.setAttribute(name, value === true ? '' : value);
  }
  append(node, children);
  // After the children: a select takes only a value that one of its options has.
  for (const name of PROPERTIES) {
    if (attributes[name] !== undefined) node[name] = attributes[name];
  }
  return node;
}

function append(node, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false || child === '') continue;
    if (Array.isArray(child)) append(node, child);
    else node.append(child);
  }
}

/**
 * An element that `build()` makes out of `data` and nothing else. `update` leaves what stands on the
 * page alone while `data` stays the same, and `build` is not called. `tag` and `key` must be those
 * of the element that `build` makes.
 */
export function lazy(tag, key, data, build) {
  const node = document.createElement(tag);
  node.key = key;
  node.madeFrom = JSON.stringify(data);
  node.build = build;
  return node;
}

/** The element itself, with every lazy one in it built. */
function built(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return node;
  let result = node;
  if (node.build) {
    result = node.build();
    result.madeFrom = node.madeFrom;
  }
  for (let child = result.firstElementChild; child; child = child.nextElementSibling) {
    const real = built(child);
    if (real !== child) {
      child.replaceWith(real);
      child = real;
    }
  }
  return result;
}

/**
 * Makes the children of `target` look like `fresh` (elements, texts, lists of them), keeping the
 * elements that stay: focus, caret, scroll position and opened details survive. Elements with a
 * `key` are found again by it among their siblings; the others by their place.
 * `keeps(field)` tells which field keeps what stands in it.
 */
export function update(target, fresh, keeps = () => false) {
  const holder = document.createDocumentFragment();
  append(holder, fresh);
  updateChildren(target, holder, keeps);
}

function updateChildren(target, source, keeps) {
  let keyed = null;
  const find = (key) => {
    if (keyed === null) {
      keyed = new Map();
      for (let child = target.firstChild; child; child = child.nextSibling) {
        if (child.key !== undefined) keyed.set(child.key, child);
      }
    }
    return keyed.get(key) ?? null;
  };
  let place = target.firstChild;
  let fresh = source.firstChild;
  while (fresh) {
    const next = fresh.nextSibling;
    let old = place;
    if (!old || old.key !== fresh.key) old = fresh.key === undefined ? null : find(fresh.key);
    if (old && old.nodeName !== fresh.nodeName) old = null;
    if (old) {
      if (old === place) place = place.nextSibling;
      else target.insertBefore(old, place);
      updateNode(old, fresh, keeps);
    } else {
      target.insertBefore(built(fresh), place);
    }
    fresh = next;
  }
  while (place) {
    const next = place.nextSibling;
    place.remove();
    place = next;
  }
}

function updateNode(old, fresh, keeps) {
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  if (fresh.build) {
    if (old.madeFrom === fresh.madeFrom) return;
    const { madeFrom } = fresh;
    updateNode(old, fresh.build(), keeps);
    old.madeFrom = madeFrom;
    return;
  }
  updateAttributes(old, fresh);
  if (old.nodeName === 'INPUT') {
    if (keeps(old)) return;
    if (old.checked !== fresh.checked) old.checked = fresh.checked;
    if (old.type !== 'checkbox' && old.value !== fresh.value) old.value = fresh.value;
    return;
  }
  updateChildren(old, fresh, keeps);
  if (old.nodeName === 'SELECT' && !keeps(old)) old.value = fresh.value;
}

function updateAttributes(old, fresh) {
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  if (old.attributes.length === fresh.attributes.length) return;
  for (const { name } of [...old.attributes]) {
    const opened = name === 'open' && old.nodeName === 'DETAILS';
    if (!opened && !fresh.hasAttribute(name)) old.removeAttribute(name);
  }
}
