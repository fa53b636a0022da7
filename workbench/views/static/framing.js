// How somebody is portrayed: by the outlet's own voice, and in the words of others.
//
// Host contract: uses only model.get / set / save_changes / on / off, el and signal; handlers take no arguments.
// Traits: payload { tones, portrayed: [{ name, outlet: { tone: [key] }, others: { tone: [key] } }] } of
//   workbench.views.framing; selected (key or "").
import { button, listen, node, ownKeys } from "./dom.js";
import { makeEditor } from "./editing.js";
import { exportBar } from "./exports.js";

const TONE_SIGNS = { positive: "+", neutral: "·", negative: "−" };
const MANY_PORTRAYED = 40;
const VOICES = [["outlet", "The outlet itself"], ["others", "In others’ words"]];

function render({ model, el, signal }) {
  el.classList.add("wb-view", "wb-framing");
  const toned = Object.assign(node("input"), { type: "checkbox", onchange: draw }), about = node("span", "wb-count"), table = node("table", "wb-table");
  const bar = node("div", "wb-bar", node("label", "wb-layer", toned, node("span", "", "Without those who are neutral throughout")), about);
  const scroll = node("div", "wb-scroll wb-matrix-scroll", table), empty = node("p", "wb-empty", "No portrayal was found.");
  const more = button("wb-button", "", () => { all = true; draw(); });
  let all = false, met = [];
  const savedTones = () => met.flatMap((one) => VOICES.flatMap(([voice]) => Object.entries(one[voice]).filter(([, keys]) => keys.length).map(([tone, keys]) => ({ name: one.name, voice, tone, portrayals: keys.length, keys }))));
  const saving = exportBar({ name: "portrayals", columns: ["name", "voice", "tone", "portrayals", "keys"], rows: savedTones });
  about.setAttribute("role", "status");

  const hasTone = (one) => VOICES.some(([voice]) => one[voice].positive.length || one[voice].negative.length);

  function cellOf(name, voice, words, tone, keys) {
    if (!keys.length) return node("td", "wb-none wb-number", "0");
    const made = button(`wb-count-button wb-tone-${tone}`, `${TONE_SIGNS[tone]} ${keys.length}`, () => {
      model.set("selected", keys[(keys.indexOf(model.get("selected")) + 1) % keys.length]);
      model.save_changes();
    });
    made.ariaLabel = `${name}, ${words.toLowerCase()}: ${keys.length} ${tone}`;
    made.ariaPressed = String(keys.includes(model.get("selected")));
    made.dataset.cell = JSON.stringify([name, voice, tone]);
    return node("td", "wb-number", made);
  }
  function draw() {
    const { tones = [], portrayed = [] } = model.get("payload"), held = table.contains(document.activeElement) && document.activeElement.dataset.cell;
    const found = portrayed.filter((one) => !toned.checked || hasTone(one)), shown = all ? found : found.slice(0, MANY_PORTRAYED);
    more.hidden = shown.length === found.length;
    more.textContent = `All ${found.length} portrayed`;
    met = found;
    for (const part of [bar, scroll, note, saving]) part.hidden = !portrayed.length;
    empty.hidden = portrayed.length > 0;
    about.textContent = `${found.length < portrayed.length ? `${found.length} of ` : ""}${portrayed.length} portrayed`;
    const head = (words, scope, span = 1) => Object.assign(node("th", "", words), { scope, colSpan: span });
    table.replaceChildren(node("caption", "wb-hidden", "How somebody is portrayed, and by whom"),
      node("thead", "", node("tr", "", Object.assign(head("Who", "col"), { rowSpan: 2, className: "wb-holder" }), ...VOICES.map(([, words]) => head(words, "colgroup", tones.length))),
        node("tr", "", ...VOICES.flatMap(() => tones.map((tone) => head(`${TONE_SIGNS[tone]} ${tone}`, "col"))))),
      node("tbody", "", ...shown.map((one) => node("tr", "", Object.assign(head(one.name, "row"), { className: "wb-holder" }),
        ...VOICES.flatMap(([voice, words]) => tones.map((tone) => cellOf(one.name, voice, words, tone, one[voice][tone])))))));
    if (held) table.querySelector(`[data-cell="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
  }
  ownKeys(el, signal);
  listen(model, signal, { payload: draw, selected: draw });
  const note = node("p", "wb-legend", "A portrayal is what the words do to somebody’s standing. It is no position of anybody, and a guess of a trained model: open the sentence.");
  el.append(bar, scroll, more, empty, note, saving, makeEditor({ model, el, signal }).said);
  draw();
}

export default { render };
