// The host of the shared page: one selection that all views read and set, and the modules from the page's own JSON.
const SHARED = { selected: "", kept: [], article: "", span: [], issue: "", marked: [] };

class Selection {
  #values = { ...SHARED };
  #listeners = new Map();
  get(name) { return this.#values[name]; }
  set(name, value) {
    if (JSON.stringify(this.#values[name]) === JSON.stringify(value)) return;
    this.#values[name] = value;
    for (const callback of [...(this.#listeners.get(`change:${name}`) ?? [])]) callback();
  }
  on(name, callback) { (this.#listeners.get(name) ?? this.#listeners.set(name, new Set()).get(name)).add(callback); }
  off(name, callback) { this.#listeners.get(name)?.delete(callback); }
}

// What a module sees: its own payload, and the selection of all.
const modelOf = (payload, selection) => ({
  get: (name) => (name === "payload" ? payload : selection.get(name)),
  set: (name, value) => selection.set(name, value),
  save_changes() {},
  on: (name, callback) => selection.on(name, callback),
  off: (name, callback) => selection.off(name, callback),
  send() {},                                             // no kernel to hear it
});

const read = (id) => JSON.parse(document.getElementById(id).textContent);

async function load(source) {
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  try { return (await import(url)).default; } finally { URL.revokeObjectURL(url); }
}

const packed = document.getElementById("plotly");
globalThis.__plotlyBytes = Promise.resolve(Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0)));
packed.remove();
const selection = new Selection(), state = read("state"), signal = new AbortController().signal;

// The address keeps what is selected, so that a link to the page can point at a finding.
const items = state.evidence.items;
const fromAddress = () => {
  const key = decodeURIComponent(location.hash.slice(1));
  if (key === selection.get("selected") || !(key === "" || Object.hasOwn(items, key))) return;
  if (key) selection.set("article", items[key].article);
  selection.set("selected", key);
};
selection.on("change:selected", () => {
  history.replaceState(null, "", `#${encodeURIComponent(selection.get("selected"))}`);
});

for (const [name, source] of read("modules")) {
  const el = document.getElementById(name);
  const { render } = await load(source);
  el.replaceChildren();                                  // the static form stood here
  await render({ model: modelOf(state[name], selection), el, signal });
}
addEventListener("hashchange", fromAddress);
fromAddress();
document.body.dataset.ready = "yes";
