// What the views share: elements made of text, and the manners of a view in somebody else's page.

export function node(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);                              // strings become text, never markup
  return made;
}

export function button(className, words, act) {
  const made = Object.assign(node("button", className, words), { type: "button" });
  if (act) made.onclick = act;
  return made;
}

export function labelled(words, control) {
  return node("label", "wb-labelled", node("span", "", words), control);
}

export function choice(options, act) {
  const made = node("select", "wb-select", ...options.map(([value, words]) => Object.assign(node("option", "", words), { value })));
  if (act) made.onchange = act;
  return made;
}

// An attribute set to these words, or taken away where there are none.
export function put(element, name, words) {
  if (words) element.setAttribute(name, words);
  else element.removeAttribute(name);
}

export function listen(model, signal, handlers) {
  for (const [name, handler] of Object.entries(handlers)) {
    model.on(`change:${name}`, handler);
    signal?.addEventListener("abort", () => model.off(`change:${name}`, handler));
  }
}

// A key pressed in a view is the view's: Lab would take x and cut this very cell.
export function ownKeys(el, signal, act = () => {}) {
  const plain = (event) => !event.ctrlKey && !event.metaKey;
  beforeHost(el, signal, plain);
  el.addEventListener("keydown", (event) => {
    if (!plain(event)) return;
    event.stopPropagation();
    if (!event.altKey) act(event);
  }, { signal });
}

// Notebook 7 hears a key before any element does, so that none can stop it; it passes over what carries this mark, and
// the mark is on only until the key has come by: all other keys remain the host's.
const MARK = "data-lm-suppress-shortcuts";
export function beforeHost(el, signal, ours) {
  addEventListener("keydown", (event) => { if (el.contains(event.target) && ours(event)) event.target.setAttribute(MARK, ""); }, { signal, capture: true });
  el.addEventListener("keydown", (event) => event.target.removeAttribute(MARK), { signal, capture: true });
}

export const typesText = (element) => element.matches("select, textarea, input:not([type=checkbox]):not([type=radio])");
