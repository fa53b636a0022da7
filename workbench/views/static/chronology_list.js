// The rows as a list, for the keyboard and as the chart's twin: dated ones, those with an order only, those without a date.
import { node } from "./dom.js";

const groupsOf = (rows) => {
  const undated = rows.filter(({ dated }) => !dated), ordered = undated.filter(({ order }) => order.length);
  const bare = undated.filter(({ order }) => !order.length);
  return [["Dated", rows.filter(({ dated }) => dated)], [`Order only, no date: ${ordered.length}`, ordered], [`No date given: ${bare.length}`, bare]];
};

// Host: model, and act(key) for what is chosen.
export function makeList({ model, signal, act }) {
  const list = node("div", "wb-list"), made = new WeakMap();  // the option of each row: those kept anew are not made anew
  list.setAttribute("role", "listbox");
  list.ariaLabel = "Events in order of time";
  let byKey = new Map(), chosen = null, stop = null;

  function option(row) {
    const certainty = node("span", `wb-certainty wb-certainty-${row.certainty}`, row.certainty_words);
    const about = [...row.participants, ...(row.dated ? [] : row.order_words)].join(", ");
    const one = node("div", `wb-row wb-track-${row.track.split(" ")[0].toLowerCase()}`,
      node("span", "wb-when", row.dated || !row.order.length ? row.when : row.order_line, ...(row.likely ? [node("span", "wb-about", `most likely ${row.likely}`)] : [])),
      node("span", "wb-what", row.label, ...(about ? [node("span", "wb-about", about)] : [])),
      node("span", "wb-how", node("span", "wb-sort-of", row.track === "Not asserted" ? row.factuality_words : row.track.toLowerCase()), certainty));
    one.setAttribute("role", "option");
    one.dataset.key = row.key;
    one.ariaSelected = "false";
    one.tabIndex = -1;
    return one;
  }

  function draw(rows) {
    const focused = list.contains(document.activeElement) && document.activeElement.dataset.key;
    byKey = new Map(rows.map((row) => [row.key, made.get(row) ?? made.set(row, option(row)).get(row)]));
    list.replaceChildren(...groupsOf(rows).filter(([, held]) => held.length).map(([name, held]) => {
      const group = node("div", "wb-group-of", ...held.map(({ key }) => byKey.get(key)));
      group.setAttribute("role", "group");
      group.ariaLabel = name;
      group.dataset.name = name;
      return group;
    }));
    list.hidden = !rows.length;
    light();
    if (focused) byKey.get(focused)?.focus({ preventScroll: true });
  }

  function light() {
    if (chosen) chosen.ariaSelected = "false";
    if (stop) stop.tabIndex = -1;
    chosen = byKey.get(model.get("selected")) ?? null;
    if (chosen) chosen.ariaSelected = "true";
    const within = list.contains(document.activeElement);
    stop = within ? document.activeElement.closest("[role=option]") : chosen ?? list.querySelector("[role=option]");
    if (stop) stop.tabIndex = 0;
    if (chosen && !within) list.scrollTop = chosen.offsetTop - list.clientHeight / 2;
  }

  list.addEventListener("click", ({ target }) => {
    const one = target.closest("[role=option]");
    if (one) { one.focus({ preventScroll: true }); act(one.dataset.key); }
  }, { signal });
  list.addEventListener("keydown", (event) => {
    const all = [...list.querySelectorAll("[role=option]")], at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (["Enter", " "].includes(event.key) && at >= 0) act(all[at].dataset.key);
    else if (to === undefined) return;
    else if (all[to]) { all[to].focus(); light(); }
    event.preventDefault();
  }, { signal });
  return { el: list, draw, light, holds: (key) => byKey.has(key) };
}
