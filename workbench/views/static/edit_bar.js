// The bar that corrects what is selected: buttons by its kind, each with a key, and a small form for what must be said.
import { button, listen, node } from "./dom.js";
import { actsOf } from "./edit_acts.js";
import { makeForm } from "./edit_form.js";
import { makeEditor } from "./editing.js";

// Host: model with payload { items, choices }, selected, marked, live; `el` hears the keys.
export function makeEditBar({ model, el, signal }) {
  const editor = makeEditor({ model, el, signal });
  const row = node("div", "wb-edit-acts"), place = node("div", "wb-edit-place");
  row.setAttribute("role", "group");
  row.ariaLabel = "Correct";
  const bar = node("div", "wb-edit", row, place, editor.said, editor.buttons);
  let acts = [], drawn = null, open = null;

  const marked = {
    get: () => model.get("marked") ?? [],
    on: (callback) => model.on("change:marked", callback),
    off: (callback) => model.off("change:marked", callback),
  };
  function current() {
    const { items = {}, choices = {} } = model.get("payload"), key = model.get("selected"), item = items[key];
    return item ? { key, item, items, choices, marked } : null;
  }
  const formOf = (act) => act.fields?.();
  // What takes the focus where no button of the bar is left; a workspace has undo and redo elsewhere.
  const last = () => [editor.buttons.firstChild, el.querySelector(".wb-heading"), el].find((one) => one?.checkVisibility());

  // Buttons are the same for the same finding: what has focus keeps it while the payload changes.
  function draw() {
    bar.hidden = !editor.live();
    if (bar.hidden) return;
    const now = current(), name = now && JSON.stringify([now.key, now.item.about]);
    if (name !== drawn && open) close({ back: false });
    const held = row.contains(document.activeElement) ? acts.findIndex(({ made }) => made === document.activeElement) : -1;
    drawn = name;
    acts = now ? actsOf(now).map((act) => ({ ...act, made: buttonOf(act) })) : [];
    row.replaceChildren(...acts.map(({ made }) => made));
    row.hidden = !acts.length;
    if (held >= 0) (acts[Math.min(held, acts.length - 1)]?.made ?? last()).focus({ preventScroll: true });
  }
  function buttonOf(act) {
    const made = button("wb-button wb-edit-act", act.words, () => start(act.letter));
    made.title = `${act.words.replace(" …", "")} (${act.letter})`;
    made.setAttribute("aria-keyshortcuts", act.letter);
    if (act.fields) made.ariaExpanded = String(open?.letter === act.letter);
    return made;
  }
  const actBy = (letter) => acts.find((one) => one.letter === letter);

  function start(letter) {
    const act = actBy(letter), again = open?.letter === letter;
    if (open) close({ back: true });
    if (!act || again) return;
    const fields = formOf(act);
    if (!fields) { editor.ask(act.make({})); return; }
    const form = makeForm({
      title: act.words.replace(" …", ""), fields, save: act.save,
      submit: (values, answered) => editor.ask(act.make(values), answered), closed: () => close({ back: true }),
    });
    open = { letter, fields };
    place.replaceChildren(form.el);
    act.made.ariaExpanded = "true";
    form.focus();
  }
  function close({ back }) {
    const { letter, fields } = open ?? {};
    open = null;
    for (const one of Object.values(fields ?? {})) one.end?.();
    const held = place.contains(document.activeElement);
    place.replaceChildren();
    const made = actBy(letter)?.made;
    if (made) made.ariaExpanded = "false";
    if (back && held) (made ?? acts[0]?.made ?? last()).focus({ preventScroll: true });
  }

  // Whether a key was one of the bar's.
  function key(event) {
    if (bar.hidden || place.contains(event.target) || event.shiftKey) return false;
    if (!actBy(event.key)) return false;
    event.preventDefault();
    start(event.key);
    return true;
  }
  listen(model, signal, { payload: draw, selected: draw, live: draw });
  draw();
  return { el: bar, key };
}
