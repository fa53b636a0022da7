// Handing over from a notebook: what leaves, in which form; the kernel makes the file, and the browser saves it.
import { button, node, put } from "./dom.js";
import { download } from "./tabular.js";
import { makeDialog } from "./workspace_dialog.js";

const FORMS = [
  ["page", "A page", "all views in one file, which opens anywhere without a network"],
  ["word", "A brief for Word", "a few pages, each statement with its sentence in a footnote"],
  ["markdown", "A brief in Markdown", "the same as plain text"],
];
const LENGTHS = [["short", "Short", ""], ["medium", "Medium", ""], ["full", "Full", ""]];
const INCLUDED = [
  ["text", "The articles' full text", ""],
  ["sentences", "The sentences behind findings", "the rest of the text stays here"],
  ["findings", "Findings only", "no sentence of an article leaves"],
];

let handovers = 0;

// Host: model with send, and on for the answer; narrowed(): what narrows the views, in words, "" for nothing.
export function makeHandover({ model, narrowed, signal }) {
  const id = `wb-handover-${handovers++}`, said = node("p", "wb-meta wb-handed");
  said.setAttribute("role", "status");
  const form = group("What", FORMS, "page"), length = group("How long", LENGTHS, "medium"), include = group("How much of the text", INCLUDED, "text");
  const notes = box("My notes too", "they stay here otherwise; who wrote them never leaves"), only = box("Only what is shown now", "");
  const save = button("wb-button wb-primary", "Save", ask);
  const dialog = makeDialog({ title: "Hand over", className: "wb-handover", children: [form.el, length.el, include.el, node("fieldset", "", node("legend", "", "What else"), notes.el, only.el), said], acts: [save] });
  let waiting = false;

  function group(words, options, first) {
    const inputs = options.map(([value]) => Object.assign(document.createElement("input"), { type: "radio", name: `${id}-${words}`, value, checked: value === first }));
    const el = node("fieldset", "", node("legend", "", words), ...options.map(([, title, more], at) => choiceOf(inputs[at], title, more)));
    el.addEventListener("change", draw);
    return { el, get value() { return inputs.find(({ checked }) => checked).value; } };
  }
  function box(title, more) {
    const input = Object.assign(document.createElement("input"), { type: "checkbox" }), told = node("span", "wb-meta", more);
    return { el: choiceOf(input, title, told), input, told };
  }
  function choiceOf(input, title, more) {
    return node("label", "wb-choice", input, node("span", "", title, " ", more && (more.nodeType ? more : node("span", "wb-meta", more))));
  }
  function draw() {
    length.el.hidden = form.value === "page";
    const words = narrowed();
    only.el.hidden = !words;
    only.told.textContent = words;
    put(save, "aria-disabled", waiting && "true");
  }
  function ask() {
    if (waiting) return;
    waiting = true;
    said.textContent = "Being made …";
    said.classList.remove("wb-error");
    draw();
    model.send({ kind: "hand over", view: "handover", form: form.value, length: length.value, include: include.value, notes: notes.input.checked, narrowed: !only.el.hidden && only.input.checked });
  }
  function hear(message, buffers) {
    if (message?.view !== "handover") return;
    waiting = false;
    const refused = message.kind === "refused";
    if (!refused) download(message.name, message.type, [buffers[0]]);
    said.textContent = refused ? message.why : `Saved by your browser: ${message.what}`;
    said.classList.toggle("wb-error", refused);
    draw();
  }
  model.on("msg:custom", hear);
  signal?.addEventListener("abort", () => model.off("msg:custom", hear));

  function open() {
    only.input.checked = Boolean(narrowed());
    said.textContent = "";
    draw();
    dialog.open();
  }
  return { el: dialog.el, open };
}
