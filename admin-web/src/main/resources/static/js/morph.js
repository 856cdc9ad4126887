/** Makes one element look like another, and leaves alone what is the same: focus, selection and scroll positions stay. */
export function morph(from, to) {
  if (from.isEqualNode(to)) return;
  attributes(from, to);
  children(from, to);
}

function attributes(from, to) {
  for (const { name } of [...from.attributes]) {
    if (!to.hasAttribute(name)) from.removeAttribute(name);
  }
  for (const { name, value } of to.attributes) {
    if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  }
}

function children(from, to) {
  let at = from.firstChild;
  for (const wanted of [...to.childNodes]) {
    const same = find(at, wanted);
    if (!same) {
      from.insertBefore(wanted, at);
      continue;
    }
    while (at !== same) at = remove(at); // what stood between is gone
    if (same.nodeType === Node.ELEMENT_NODE) morph(same, wanted);
    else if (same.data !== wanted.data) same.data = wanted.data;
    at = same.nextSibling;
  }
  while (at) at = remove(at);
}

function remove(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}

/** The next node that the wanted one may be made of. One with an id is only ever itself. */
function find(at, wanted) {
  for (let node = at; node; node = node.nextSibling) {
    if (node.nodeType !== wanted.nodeType) continue;
    if (node.nodeType !== Node.ELEMENT_NODE) return node;
    if (node.tagName === wanted.tagName && node.id === wanted.id) return node;
  }
  return null;
}
