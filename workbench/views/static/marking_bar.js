// What can be said of words that are marked in the article: a bar beside them, and a small form for the rest.
import { button, node } from "./dom.js";
import { restOf, sentenceAt } from "./article_words.js";
import { makeForm } from "./edit_form.js";
import { textField, timeField } from "./edit_fields.js";
import { entityField } from "./edit_picker.js";
import { stanceAsked, stanceFields } from "./marking_stance.js";

const KINDS_MARKED = [["person", "Person"], ["organization", "Organization"], ["place", "Place"], ["group", "Group"], ["other", "Other"]];

const LAYER_OF = { mention: "entities", event: "events", attribution: "attributions", stance: "stances" };      // and of a note
const GUIDE = "Arrows move, with Shift they mark more; Enter says what it is, Escape leaves.";

// Host: editor, marking, article(), articles(), offers() of marking_stance.js; `place` is the element that it lies in, `page` the text there; closed({ held, at, saved }) is told when it
// is gone: whether it had the focus, on which words it was, and the layer of what was said of them, if something was.
export function makeMarkingBar({ editor, article, articles, offers, marking, place, page, signal, closed }) {
  const every = Object.assign(node("input"), { type: "checkbox" });
  const tools = node("div", "wb-marking-tools"), room = node("div"), wait = node("p", "wb-marking-wait");
  const el = Object.assign(node("div", "wb-marking", wait, tools, room), { hidden: true });
  tools.setAttribute("role", "toolbar");
  tools.ariaLabel = "What the marked words are";
  let span = null, slot = null, form = null, layer = "";

  const buttons = [
    ...KINDS_MARKED.map(([type, words]) => button("wb-button", words, () => ask({ action: "add", about: "mention", values: { type, ...often() } }))),
    button("wb-button", "Same as …", () => open("Same as", { to: entityField({ label: "Names the same as", entities: entities() }) },
      ({ to }) => ({ action: "add", about: "mention", to: to.key, values: often() }))),
    button("wb-button", "Event …", () => open("Event", { time: timeField({ open: "" }), label: textField({ label: "Label", needed: false, hint: "The words themselves, if empty." }) },
      ({ time, label }) => ({ action: "add", about: "event", values: { ...(time ? { time } : {}), ...(label ? { label } : {}) } }))),
    button("wb-button", "Says …", () => open("Says", saysFields(),
      ({ source, content }) => ({ action: "add", about: "attribution", values: {}, more: [...content.map((one) => [one, "content"]), ...(source ? [[source, "source"]] : [])] }))),
    button("wb-button", "Position …", () => open("Position", stanceFields({ article: article(), entities: entities(), offers: offers(), slotField }), stanceAsked)),
    button("wb-button", "Note …", () => open("Note", { text: textField({ label: "Note", long: true }) }, ({ text }) => ({ action: "note", values: { text } }))),
  ];
  const often = () => (every.checked ? { everywhere: "yes" } : {});
  const shut = Object.assign(button("wb-step", "×", () => close()), { ariaLabel: "Close (Escape)" });
  tools.append(...buttons, node("label", "wb-layer", every, node("span", "", "every occurrence")), shut);
  tools.addEventListener("keydown", (event) => {
    const held = [...buttons, every, shut], at = held.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: held.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    held[(to + held.length) % held.length].focus();
  });
  el.addEventListener("pointerdown", (event) => { if (event.target.closest("button")) event.preventDefault(); });       // the selection stays
  el.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });

  function entities() {
    const found = new Map();
    for (const one of articles()) {
      for (const [key, { name, type }] of Object.entries(one.entities)) {
        const id = JSON.stringify([name, type]), here = one.id === article().id;
        if (here || !found.has(id)) found.set(id, { key, keys: [key], name, type, here });
      }
    }
    return [...found.values()].filter(({ here }) => here);
  }
  function ask({ more = [], also = [], ...correction }, answered) {
    layer = LAYER_OF[correction.about] ?? "remarks";
    const at = ({ start, end }, part = "finding") => [article().id, start, end, part];
    const places = [at(span), ...more.map(([one, part]) => at(one, part))];
    editor.correct([{ ...correction, places }, ...also.map(([one, said]) => ({ ...said, places: [at(one)] }))], answered ?? (({ refused }) => { if (refused) say(refused); else close({ saved: true }); }));
  }
  function say(words) {
    wait.textContent = words;
    wait.hidden = !words;
  }
  function open(title, fields, make) {
    const back = document.activeElement;
    form = makeForm({
      title, fields, submit: (values, answered) => ask(make(values), answered),
      closed(saved) {
        const held = el.contains(document.activeElement);
        form = null;
        room.replaceChildren();
        tools.hidden = false;
        if (saved) close({ held, saved });
        else back?.focus?.({ preventScroll: true });
      },
    });
    tools.hidden = true;
    room.replaceChildren(node("p", "wb-meta", `${title}: “${words(span)}”`), form.el);
    move();
    form.focus();
  }
  const words = ({ start, end }) => article().text.slice(start, end);

  // Fields that take other words: while one waits, the next words that are marked are its own. ------------------------------
  function slotField(label, nothing, changed = () => {}) {
    let held = null;
    const shown = node("span", "wb-marked-words"), mark = button("wb-button", "Mark …", () => wanted(label, (found) => { held = found; tell(); changed(); mark.focus(); }));
    const tell = () => { shown.textContent = held ? `“${words(held)}”` : nothing(); };
    mark.ariaLabel = `Mark: ${label}`;
    return { el: node("div", "wb-field wb-slot", node("span", "", label), shown, mark), value: () => held, focus: () => mark.focus(), tell };
  }
  // Without other words what is said is the rest of the sentence.
  function saysFields() {
    const sentence = sentenceAt(article(), span.start), rest = () => (sentence ? restOf(article(), sentence, span, source.value()) : []);
    const inWords = () => (rest().length ? `the sentence: “${rest().map(words).join(" … ")}”` : "nothing marked yet");
    const source = slotField("Who says it", () => "nobody named", () => said.tell()), said = slotField("What is said", inWords);
    const content = { ...said, value: () => (said.value() ? [said.value()] : rest()), wrong: () => (said.value() || rest().length ? "" : "Mark what is said.") };
    source.tell();
    said.tell();
    return { source, content };
  }
  function wanted(label, take) {
    slot = take;
    room.hidden = true;
    say(`${label}: mark the words in the article (with m and the arrows, then Enter). Escape goes back.`);
    move();
    marking.begin();
  }
  function unwanted() {
    slot = null;
    room.hidden = false;
    say("");
  }

  // Whether the words were wanted by a field; otherwise the bar opens on them.
  function take(found, { keyboard }) {
    if (slot) {
      const held = slot;
      unwanted();
      held(found);
      move();
      return;
    }
    if (form) return;
    span = found;
    every.checked = false;
    say("");
    el.hidden = tools.hidden = false;
    move();
    if (keyboard) buttons[0].focus({ preventScroll: true });
  }
  function back() {                                      // the keyboard left the words
    if (!slot) return false;
    unwanted();
    room.querySelector("button")?.focus();
    return true;
  }
  // Words are being marked by keyboard.
  function guide() {
    if (slot || form) return;
    tools.hidden = true;
    el.hidden = false;
    say(GUIDE);
    move();
  }
  const leave = () => { if (!slot && !form) close(); };
  function move() {
    const at = marking.foot();
    if (!at || slot || form?.placed) return;
    if (form) form.placed = true;                        // stays where it is while other words are marked
    const around = place.getBoundingClientRect();
    el.style.top = `${at.bottom - around.top + place.scrollTop + 6}px`;
    el.style.left = `${Math.max(0, Math.min(at.left - around.left, place.clientWidth - el.offsetWidth))}px`;
    grow();
  }
  // The page is as long as the bar needs, or its end would be cut off.
  const grow = () => { page.style.minHeight = el.hidden ? "" : `${el.offsetTop + el.offsetHeight - page.offsetTop + 8}px`; };
  const sizes = new ResizeObserver(grow);
  sizes.observe(el);
  signal?.addEventListener("abort", () => sizes.disconnect());
  function close({ held = el.contains(document.activeElement), saved = false } = {}) {
    const at = span;
    [span, slot, form] = [null, null, null];
    room.replaceChildren();
    room.hidden = false;
    el.hidden = true;
    grow();
    marking.clear();
    closed({ held, at, saved: saved ? layer : "" });
  }
  return { el, take, back, guide, leave, close, move, isOpen: () => !el.hidden };
}
