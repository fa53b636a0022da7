// The workspace: all views around one selection, in a notebook and in the shared page.
//
// Host contract: uses only model.get / set / save_changes / on / off / send, el and signal; handlers take no arguments,
// but for custom messages (message, buffers).
// Traits: title (none where the host shows it); what all views share: selected, kept, article, span, issue, marked, history,
//   live; tab, the name of the open view; and of each view its own, as reader_payload, reader_offers, and those of
//   controls.js as controls_specs.
// A view is drawn when it is first in sight, and hears of changes when it is in sight again.
import attributions from "./attributions.js";
import chronology from "./chronology.js";
import controls from "./controls.js";
import corrections from "./corrections.js";
import coverage from "./coverage.js";
import entities from "./entities.js";
import evidence from "./evidence.js";
import framing from "./framing.js";
import reader from "./reader.js";
import stances from "./stances.js";
import { button, listen, node, ownKeys, typesText } from "./dom.js";
import { makeEditor } from "./editing.js";
import { makeBorder } from "./workspace_borders.js";
import { makeChips } from "./workspace_chips.js";
import { makeHandover } from "./workspace_handover.js";
import { makeShortcuts } from "./workspace_keys.js";
import { makeMeant } from "./workspace_meant.js";
import { modelOf } from "./workspace_models.js";
import { makeTrail } from "./workspace_trail.js";

const VIEWS = {
  reader: ["Article", reader], entities: ["Who", entities], chronology: ["When", chronology], stances: ["Who stands where", stances],
  attributions: ["On whose word", attributions], coverage: ["Who is heard", coverage], framing: ["Portrayals", framing],
  corrections: ["Corrections", corrections], evidence: ["Evidence", evidence], controls: ["Parameters", controls],
};
const TABBED = ["reader", "entities", "chronology", "stances", "attributions", "coverage", "framing", "corrections"];
const OWN = { reader: ["payload", "offers"], controls: ["specs", "request", "state", "working", "pipelines"] };
const PINNED = { narrow: ["evidence"], middle: ["reader", "evidence"], wide: ["reader", "entities", "evidence"] };
const WIDE = 1400, NARROW_FRAME = 720, DRAWER = 270;     // pixels

let workspaces = 0;

function render({ model, el, signal }) {
  el.classList.add("wb-view", "wb-workspace");
  el.tabIndex = -1;
  const id = `wb-workspace-${workspaces++}`, live = Boolean(model.get("live"));
  const ends = [], meant = makeMeant({ model });
  let mode = "", large = "", printing = false, drawer = false, proofMoved = false;

  // The views, each in a pane --------------------------------------------------------------------------------------
  const panes = Object.fromEntries(Object.entries(VIEWS).map(([name, [title, view]]) => {
    const box = node("div", "wb-pane-body"), pane = node("section", `wb-pane wb-pane-${name}`, box);
    pane.id = `${id}-${name}`;
    box.dataset.view = name;
    const own = modelOf(model, name, { own: OWN[name] ?? ["payload"], inSight: () => inSight(name), meant });
    return [name, { name, title, view, box, pane, own, drawn: false }];
  }));
  const pinned = () => PINNED[mode] ?? PINNED.middle;
  const corrected = () => live || model.get("corrections_payload")?.corrections.length > 0;    // on a page only where there are some
  const tabs = () => TABBED.filter((name) => !pinned().includes(name) && (name !== "corrections" || corrected()));
  const open = () => (tabs().includes(model.get("tab")) ? model.get("tab") : tabs().find((name) => name !== "entities"));
  const inSight = (name) => printing || (name === "controls" ? drawer : (!large || large === name || (large === "tabs" && name === open())) && (pinned().includes(name) || name === open()));
  const show = (name) => { model.set("tab", name); model.save_changes(); };

  function drawPane({ name, view, box, own, pane }, seen) {
    pane.hidden = !seen;
    if (!seen) return;
    if (panes[name].drawn) own.wake();
    else {
      panes[name].drawn = true;
      ends.push(view.render({ model: own, el: box, signal }));
    }
  }
  function draw() {
    for (const one of Object.values(panes)) {
      const tabbed = tabs().includes(one.name);
      one.pane.setAttribute("role", tabbed && !printing ? "tabpanel" : "region");
      if (tabbed && !printing) one.pane.removeAttribute("aria-label");
      else one.pane.ariaLabel = one.title;
      if (tabbed && !printing) one.pane.setAttribute("aria-labelledby", `${id}-tab-${one.name}`);
      else one.pane.removeAttribute("aria-labelledby");
      one.pane.classList.toggle("wb-tabbed", tabbed);
      const here = { controls: live, corrections: corrected() }[one.name] ?? true;
      drawPane(one, here && inSight(one.name));
    }
    const whole = !large || large === "tabs";
    row.hidden = !whole;
    el.dataset.mode = mode;
    el.dataset.large = large;
    el.classList.toggle("wb-with-drawer", drawer);
    for (const border of borders) border.el.hidden = Boolean(large);
    drawTabs();
  }

  // Tabs -----------------------------------------------------------------------------------------------------------
  const row = node("div", "wb-tabs wb-workspace-tabs");
  row.setAttribute("role", "tablist");
  row.ariaLabel = "Views";
  const tabOf = Object.fromEntries(TABBED.map((name) => {
    const one = button("wb-tab", VIEWS[name][0], () => show(name));
    one.id = `${id}-tab-${name}`;
    one.setAttribute("role", "tab");
    one.setAttribute("aria-controls", panes[name].pane.id);
    one.dataset.tab = name;
    return [name, one];
  }));
  function drawTabs() {
    const shown = tabs();
    if ([...row.children].map((one) => one.dataset.tab).join() !== shown.join()) row.replaceChildren(...shown.map((name) => tabOf[name]));
    for (const name of shown) {
      tabOf[name].ariaSelected = String(name === open());
      tabOf[name].tabIndex = name === open() ? 0 : -1;
    }
  }
  row.addEventListener("keydown", (event) => {
    const shown = tabs(), at = shown.indexOf(open());
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    show(shown.at(to % shown.length));
    tabOf[open()].focus();
  }, { signal });

  // Panes: enlarged, moved, resized ----------------------------------------------------------------------------------
  const grower = (name, title) => {
    const one = button("wb-step wb-grow", "⤢", () => { large = large === name ? "" : name; draw(); one.focus(); });
    const words = `${title}: as large as the workspace, or back`;
    return Object.assign(one, { title: words, ariaLabel: words });
  };
  for (const [name, title] of [["reader", "Article"], ["evidence", "Evidence"]]) panes[name].pane.prepend(grower(name, title));
  const tools = node("div", "wb-tab-tools", row, grower("tabs", "Open tab"));
  const borders = [
    makeBorder({ axis: "x", label: "Width of the article", name: "--wb-left", middle: 42, room: () => room, signal }),
    makeBorder({ axis: "y", label: "Height of the tabs", name: "--wb-top", middle: 58, room: () => room, moved: () => { proofMoved = true; rest(); }, signal }),
  ];
  const room = node("div", "wb-room", panes.controls.pane, panes.reader.pane, borders[0].el, tools,
    ...TABBED.filter((name) => name !== "reader").map((name) => panes[name].pane), borders[1].el, panes.evidence.pane);
  for (const border of borders) border.start();
  // Where nothing is selected, the evidence has little to tell and takes little room, until its border is moved.
  function rest() { el.dataset.resting = String(!model.get("selected") && !proofMoved); }

  // The bar ----------------------------------------------------------------------------------------------------------
  const chips = makeChips({ model }), trail = makeTrail({ model }), keys = makeShortcuts({ live });
  const ask = Object.assign(button("wb-step", "?", keys.open), { ariaLabel: "Keys (?)", title: "Keys (?)" });
  const knobs = button("wb-button", "Parameters", () => { drawer = !drawer; knobs.ariaExpanded = String(drawer); resized(); draw(); });
  knobs.ariaExpanded = "false";
  const handover = live && makeHandover({ model, narrowed: chips.words, signal }), hand = handover && button("wb-button", "Hand over …", handover.open);
  const title = node("p", "wb-workspace-title", model.get("title") ?? ""), editor = makeEditor({ model, el, signal });
  const bar = node("div", "wb-bar wb-workspace-bar", ...(model.get("title") ? [title] : []), chips.el, ...(live ? [editor.buttons, knobs, hand] : []), trail.el, ask, editor.said);

  function find() {
    const focused = Object.values(panes).find(({ pane }) => pane.contains(document.activeElement)) ?? panes[open()];
    [focused, panes[open()], panes.entities].map(({ box }) => box.querySelector("input[type=search]")).find((one) => one?.checkVisibility())?.focus();
  }
  function nextPane(by) {
    const shown = [...room.children].filter((one) => one.matches(".wb-pane") && !one.hidden), at = shown.findIndex((one) => one.contains(document.activeElement));
    const pane = shown.at(at < 0 ? 0 : (at + by + shown.length) % shown.length);
    pane.querySelector("[tabindex='0'], button:enabled:not([tabindex='-1']), input:enabled, select:enabled")?.focus();
  }
  el.addEventListener("keydown", (event) => {
    if (event.key === "F6") {
      event.preventDefault();
      event.stopPropagation();
      nextPane(event.shiftKey ? -1 : 1);
    } else if (!event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey && !typesText(event.target) && !el.querySelector("dialog[open]")) act(event);
  }, { signal, capture: true });
  function act(event) {
    const made = { "?": keys.open, "/": find, ",": () => trail.walk(-1), ".": () => trail.walk(1) }[event.key]
      ?? (/^[1-9]$/.test(event.key) && tabs()[Number(event.key) - 1] && (() => { show(tabs()[Number(event.key) - 1]); tabOf[open()].focus(); }));
    if (!made) return;
    event.preventDefault();
    made();
  }
  ownKeys(el, signal, (event) => {
    if (event.key === "Escape" && !typesText(event.target) && !event.defaultPrevented && event.target === el) { model.set("selected", ""); model.save_changes(); }
  });

  // Hearing ----------------------------------------------------------------------------------------------------------
  const resized = () => {
    const width = el.clientWidth, next = width < NARROW_FRAME ? "narrow" : width - (drawer ? DRAWER : 0) < WIDE ? "middle" : "wide";
    if (!width || next === mode) return;
    mode = next;
    if (large && !["tabs", ...pinned()].includes(large)) large = "";
    draw();
  };
  const sizes = new ResizeObserver(resized);
  const print = (on) => () => { printing = on; draw(); };
  addEventListener("beforeprint", print(true), { signal });
  addEventListener("afterprint", print(false), { signal });
  listen(model, signal, {
    tab: draw, selected() { rest(); trail.add(); }, entities_payload: chips.draw,
    article() { if (model.get("article") && !inSight("reader")) { large = ""; show("reader"); draw(); } },
    ...Object.fromEntries(chips.names.map((name) => [name, chips.draw])),
  });
  el.replaceChildren(bar, room, keys.el, ...(handover ? [handover.el] : []));
  mode = "middle";
  rest();
  resized();
  draw();
  sizes.observe(el);
  return () => {
    sizes.disconnect();
    for (const end of ends) end?.();
  };
}

export default { render };
