// The host of an exported notebook: one selection a session, which all views of that session read and set.
class Selection {
  #values;
  #listeners = new Map();
  constructor(values) { this.#values = values; }
  get(name) { return this.#values[name]; }
  set(name, value) {
    if (JSON.stringify(this.#values[name]) === JSON.stringify(value)) return;
    this.#values[name] = value;
    for (const callback of [...(this.#listeners.get(`change:${name}`) ?? [])]) callback();
  }
  on(name, callback) { (this.#listeners.get(name) ?? this.#listeners.set(name, new Set()).get(name)).add(callback); }
  off(name, callback) { this.#listeners.get(name)?.delete(callback); }
}

// What a module sees: its own payload, which of the workspace holds those of its views, and the selection of its session.
const modelOf = (payload, selection) => ({
  get: (name) => (name === "payload" ? payload : name.endsWith("_payload") ? payload[name] : selection.get(name)),
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
const { sessions, payloads, mounts } = read("state"), signal = new AbortController().signal;
const selections = sessions.map((values) => new Selection(values)), modules = new Map();
for (const [name, source] of read("modules")) modules.set(name, await load(source));

// Each view has a copy: it may note in its payload what it has drawn.
for (const el of document.querySelectorAll("[data-mount]")) {
  const [name, session, payload] = mounts[Number(el.dataset.mount)];
  await modules.get(name).render({ model: modelOf(structuredClone(payloads[payload]), selections[session]), el, signal });
}
for (const still of document.querySelectorAll(".still")) still.remove();
document.body.dataset.ready = "yes";
