// What the hosts of both pages have: a model that holds values and tells who listens, and what the page brings along.
class Model {
  #values;
  #listeners = new Map();
  constructor(values) { this.#values = values; }
  get(name) { return this.#values[name]; }
  set(name, value) {
    if (JSON.stringify(this.#values[name]) === JSON.stringify(value)) return;
    this.#values[name] = value;
    for (const callback of [...(this.#listeners.get(`change:${name}`) ?? [])]) callback();
  }
  save_changes() {}
  send() {}                                              // no kernel to hear it
  on(name, callback) { (this.#listeners.get(name) ?? this.#listeners.set(name, new Set()).get(name)).add(callback); }
  off(name, callback) { this.#listeners.get(name)?.delete(callback); }
}

const read = (id) => JSON.parse(document.getElementById(id).textContent);

async function load(source) {
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  try { return (await import(url)).default; } finally { URL.revokeObjectURL(url); }
}

const packed = document.getElementById("plotly");
globalThis.__plotlyBytes = Promise.resolve(Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0)));
packed.remove();

