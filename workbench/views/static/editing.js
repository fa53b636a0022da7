// Asking for corrections where a kernel hears it: what is asked, what is answered, and taking back what was asked last.
import { beforeHost, button, listen, node, typesText } from "./dom.js";

let corrections = 0;                                     // so that each view knows the answers to its own questions

// Host: model with live, history: { undo, redo } in words.  `said` is a status line, `buttons` the two of undo and redo;
// keys of theirs are heard in `el`.
export function makeEditor({ model, el, signal }) {
  const said = node("p", "wb-meta wb-edit-said"), waiting = new Map();
  said.setAttribute("aria-live", "polite");                // a view has its one status already
  const live = () => Boolean(model.get("live"));

  // answered({ refused?: why }) is told once; without it the status line says what came of it.
  function ask(message, answered) {
    const asked = ++corrections;
    waiting.set(asked, answered);
    said.textContent = "…";
    model.send({ ...message, asked });
  }
  const correct = (wanted, answered) => ask({ kind: "correct", corrections: wanted }, answered);
  function hear(message) {
    if (!waiting.has(message?.asked)) return;
    const answered = waiting.get(message.asked), refused = message.kind === "refused" ? message.why : "";
    waiting.delete(message.asked);
    said.textContent = refused && answered ? "" : refused || message.what;
    said.classList.toggle("wb-error", Boolean(refused));
    answered?.({ refused });
  }

  const ways = [["Undo", "undo", "Ctrl+Z"], ["Redo", "redo", "Ctrl+Shift+Z"]].map(([words, kind, keys]) => {
    const what = node("span", "wb-step-words"), made = button("wb-button wb-edit-step", "", () => { if (!off(made)) ask({ kind }); });
    made.append(words, what);
    made.setAttribute("aria-keyshortcuts", keys.replace("Ctrl", "Control"));
    return { made, kind, words, keys, what };
  });
  const off = (one) => one.ariaDisabled === "true";
  const buttons = node("div", "wb-edit-steps", ...ways.map(({ made }) => made));
  function tell() {
    const held = model.get("history") ?? {};
    for (const { made, kind, words, keys, what } of ways) {
      what.textContent = held[kind] ? ` ${held[kind]}` : "";
      made.title = `${held[kind] ? `${words}: ${held[kind]}` : `Nothing to ${kind}`} (${keys})`;
      made.ariaDisabled = String(!held[kind]);           // stays in reach of the keyboard: focus must not be lost
    }
    buttons.hidden = !live();
  }

  const step = (event) => (live() && !typesText(event.target) ? stepOf(event) : "");
  beforeHost(el, signal, step);                          // Lab would undo in its cells
  el.addEventListener("keydown", (event) => {
    const kind = step(event);
    if (!kind) return;
    event.preventDefault();
    event.stopPropagation();
    ask({ kind });
  }, { signal });
  model.on("msg:custom", hear);
  signal?.addEventListener("abort", () => model.off("msg:custom", hear));
  listen(model, signal, {
    live: tell,
    history() {
      if (!waiting.size) said.textContent = "";          // what another view did is told there
      tell();
    },
  });
  tell();
  return { live, ask, correct, said, buttons };
}

function stepOf({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (!(ctrlKey || metaKey) || altKey) return "";
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && !shiftKey ? "redo" : "";
}
