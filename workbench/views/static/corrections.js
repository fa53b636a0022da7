// All that was corrected: what, by whom, what became of it; each can be taken back and brought back.
//
// Host contract: uses only model.get / set / save_changes / on / off / send, el and signal; handlers take no arguments,
// but for custom messages (message, buffers).
// Traits: payload { corrections: [{ id, made, author, words, about, state: "does not fit" | "applied" | "undone", reason, back, key,
//   marks: [{ article, name, before, quote, after, part, place: [start, end] or null }] }] } of workbench.views.corrections;
//   selected, article, marked; live and history as in editing.js, also for { kind: "withdraw", id }.
import { button, choice, listen, node, ownKeys, typesText } from "./dom.js";
import { makeEditor } from "./editing.js";

const UNFIT = "does not fit", TAKEN_BACK = "undone", STATES = [UNFIT, "applied", TAKEN_BACK];
const CONTEXT = 24;                                      // letters on either side of marked words

function render({ model, el, signal }) {
  el.classList.add("wb-view", "wb-corrections");
  const editor = makeEditor({ model, el, signal });
  const states = STATES.filter((one) => editor.live() || one !== TAKEN_BACK);        // on a page stands only what holds
  const state = choice([["", "Any state"], ...states.map((one) => [one, one])], draw), about = choice([], draw);
  [state.ariaLabel, about.ariaLabel] = ["State", "About"];
  const badge = node("span", "wb-badge"), count = node("span", "wb-count"), all = button("wb-button", "Show all", showAll);
  count.setAttribute("role", "status");
  const table = node("table", "wb-table"), scroll = node("div", "wb-scroll", table);
  const empty = node("p", "wb-empty", "Nothing is corrected yet. Select a finding and change it in its card, or mark words in the article.");
  const bar = node("div", "wb-bar", state, about, count, badge, all);

  const rows = () => model.get("payload")?.corrections ?? [];
  function showAll() {
    [state.value, about.value] = ["", ""];
    draw();
    state.focus();
  }
  function show({ key, marks }) {
    const at = marks.find(({ place }) => place);
    if (!at) return;
    model.set("article", "");                            // set anew, so that the reader hears of it in any case
    model.set("article", at.article);
    model.set("selected", key);
    model.set("marked", [at.article, ...at.place, at.quote]);
    model.save_changes();
  }

  function draw() {
    const held = table.contains(document.activeElement) && document.activeElement.dataset.of, sorts = [...new Set(rows().map((one) => one.about))].sort();
    const chosen = about.value, unfit = rows().filter((one) => one.state === UNFIT).length;
    about.replaceChildren(...choice([["", "About anything"], ...sorts.map((one) => [one, one])]).children);
    about.value = sorts.includes(chosen) ? chosen : "";
    const shown = rows().filter((one) => (!state.value || one.state === state.value) && (!about.value || one.about === about.value));
    const total = rows().length, filtered = Boolean(state.value || about.value);
    count.textContent = filtered ? `${shown.length} of ${total}` : `${total} correction${total === 1 ? "" : "s"}`;
    badge.textContent = unfit ? `${unfit} no longer fit${unfit === 1 ? "s" : ""}` : "";
    badge.hidden = !unfit;
    all.hidden = !filtered;
    empty.hidden = total > 0;
    bar.hidden = scroll.hidden = !total;
    const heads = ["When", "What", "State", ...(editor.live() ? ["Change"] : [])].map((words) => Object.assign(node("th", "", words), { scope: "col" }));
    table.replaceChildren(node("caption", "wb-hidden", "Corrections"), node("thead", "", node("tr", "", ...heads)), node("tbody", "", ...shown.map(rowOf)));
    if (held) (table.querySelector(`[data-of="${CSS.escape(held)}"]`) ?? state).focus({ preventScroll: true });
  }
  function rowOf(one) {
    const made = new Date(`${one.made}${one.made.includes("T") ? "Z" : ""}`);
    const when = node("time", "", made.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" }));
    when.dateTime = `${one.made}Z`;
    const open = one.marks.some(({ place }) => place) ? [named(button("wb-button", "Show", () => show(one)), "show", one)] : [];
    const turn = named(button("wb-button", one.state === TAKEN_BACK ? "Redo" : "Undo", () => editor.ask({ kind: "withdraw", id: one.back })), "turn", one);
    return node("tr", `wb-state-${one.state.replaceAll(" ", "-")}`,
      node("td", "wb-made", when, node("span", "wb-about", one.author)),
      node("td", "wb-said-instead", one.words, node("span", "wb-about", one.about), ...one.marks.slice(0, 2).map(markOf), ...(one.marks.length > 2 ? [node("span", "wb-about", `and ${one.marks.length - 2} more`)] : []), ...open),
      node("td", "", node("span", "wb-state", one.state), ...(one.reason ? [node("span", "wb-about", one.reason)] : [])),
      ...(editor.live() ? [node("td", "wb-number", ...(one.back ? [turn] : []))] : []));
  }
  function named(made, what, { id, words }) {
    made.dataset.of = `${what} ${id}`;
    made.ariaLabel = `${made.textContent}: ${words}`;
    return made;
  }
  function markOf({ before, quote, after, part }) {
    const name = part === "finding" ? [] : [node("small", "wb-part-name", `${part}\u00a0`)];
    return node("span", "wb-context", ...name, `…${before.slice(-CONTEXT)}`, node("b", "", quote), `${after.slice(0, CONTEXT)}…`);
  }

  table.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key], what = event.target.dataset.of?.split(" ")[0];
    if (!by || !what) return;
    const held = [...table.querySelectorAll(`[data-of^="${what} "]`)];
    held[held.indexOf(event.target) + by]?.focus();
    event.preventDefault();
  }, { signal });
  ownKeys(el, signal, (event) => {
    if (event.key === "Escape" && !typesText(event.target)) { model.set("selected", ""); model.save_changes(); }
  });
  listen(model, signal, { payload: draw, live: draw });
  el.append(bar, editor.buttons, editor.said, scroll, empty);
  draw();
}

export default { render };
