// Tabs of which one is open: arrows go from one to the next (WAI-ARIA Authoring Practices, "Tabs").
import { button, node } from "./dom.js";

let tabSets = 0;

// parts: [[name, element]]; change() is told when another one is open.
export function tabsOf(words, parts, change) {
  const id = `wb-tabs-${tabSets++}`, row = node("div", "wb-tabs");
  row.setAttribute("role", "tablist");
  row.ariaLabel = words;
  let open = 0;
  const tabs = parts.map(([name, panel], at) => {
    const tab = button("wb-tab", name, () => show(at));
    Object.assign(tab, { id: `${id}-${at}` });
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", `${id}-panel-${at}`);
    panel.id = `${id}-panel-${at}`;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    return tab;
  });
  function mark() {
    tabs.forEach((tab, at) => {
      tab.ariaSelected = String(at === open);
      tab.tabIndex = at === open ? 0 : -1;
      parts[at][1].hidden = at !== open;
    });
  }
  function show(at) {
    open = at;
    mark();
    change();
  }
  row.onkeydown = (event) => {
    const to = { ArrowRight: open + 1, ArrowLeft: open - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    show((to + tabs.length) % tabs.length);
    tabs[open].focus();
  };
  row.append(...tabs);
  mark();
  return { el: node("div", "", row, ...parts.map(([, panel]) => panel)), current: () => parts[open][0], tabs };
}
