// The host of an exported notebook (host.js stands before it): one selection a session, which all its views read and set.

// What a module sees: its own payloads, and the selection of its session.
const modelOf = (own, selection) => ({
  get: (name) => own[name] ?? selection.get(name),
  set: (name, value) => selection.set(name, value),
  save_changes: () => selection.save_changes(),
  on: (name, callback) => selection.on(name, callback),
  off: (name, callback) => selection.off(name, callback),
  send: (message) => selection.send(message),
});

const { sessions, payloads, mounts } = read("state"), signal = new AbortController().signal;
const selections = sessions.map((values) => new Model({ tab: "chronology", live: false, ...values })), modules = new Map();
for (const [name, source] of read("modules")) modules.set(name, await load(source));

// Each view has a copy: it may note in its payload what it has drawn.
for (const el of document.querySelectorAll("[data-mount]")) {
  const [name, session, numbers] = mounts[Number(el.dataset.mount)];
  const own = Object.fromEntries(Object.entries(numbers).map(([trait, number]) => [trait, structuredClone(payloads[number])]));
  await modules.get(name).render({ model: modelOf(own, selections[session]), el, signal });
}
for (const still of document.querySelectorAll(".still")) still.remove();
document.body.dataset.ready = "yes";
