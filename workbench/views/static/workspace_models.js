// What one view of the workspace sees of the model: its own traits, what all share, and silence while it is out of sight.

// own: names of traits that are the view's alone, kept as `{name}_{trait}`; inSight(): whether the view is shown; meant():
// what time and issue leave (workspace_meant), which a view gets as the trait `meant`.
// Changes that come while it is not are told once by `wake`, in the order in which they came.
export function modelOf(model, name, { own, inSight, meant }) {
  const waiting = new Set(), heard = new Map();
  const trait = (one) => (own.includes(one) ? `${name}_${one}` : one);
  const eventOf = (event) => event.replace(/^change:(.*)$/, (_, one) => `change:${trait(one)}`);
  const listenerOf = (event, callback) => (event === "msg:custom"
    ? (message, buffers) => { if (!message?.view || message.view === name) callback(message, buffers); }
    : () => { if (inSight()) callback(); else waiting.add(callback); });
  const listeners = (event) => heard.get(event) ?? heard.set(event, new Map()).get(event);
  return {
    get: (one) => (one === "meant" ? meant() : model.get(trait(one))),
    set: (one, value) => model.set(trait(one), value),
    save_changes: () => model.save_changes(),
    send: (message) => model.send({ ...message, view: name }),
    on(event, callback) {
      listeners(event).set(callback, listenerOf(event, callback));
      model.on(eventOf(event), listeners(event).get(callback));
    },
    off(event, callback) {
      model.off(eventOf(event), listeners(event).get(callback));
      listeners(event).delete(callback);
      waiting.delete(callback);
    },
    wake() {
      const held = [...waiting];
      waiting.clear();
      for (const callback of held) callback();
    },
  };
}
