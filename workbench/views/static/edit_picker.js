// Choosing an entity by its name: a combobox with a list (WAI-ARIA Authoring Practices, "Combobox").
import { node } from "./dom.js";

const MOST = 8;                                          // names in the list at once
let pickers = 0;

// entities: [{ key, keys, name, type, tag?, here }], of which those of the open article come first.
export function entityField({ label, entities, hint = "" }) {
  const id = `wb-picker-${pickers++}`;
  const input = Object.assign(node("input", "wb-search"), { id, type: "text", autocomplete: "off", placeholder: "Type a name" });
  const list = Object.assign(node("ul", "wb-picker-list"), { id: `${id}-list`, hidden: true });
  list.setAttribute("role", "listbox");
  list.ariaLabel = label;
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-autocomplete", "list");
  input.ariaExpanded = "false";
  let found = [], at = -1, chosen = null;

  function search() {
    const words = input.value.trim().toLowerCase();
    const fits = entities.filter(({ name }) => name.toLowerCase().includes(words));
    found = fits.sort((one, other) => Number(other.here) - Number(one.here) || Number(other.name.toLowerCase().startsWith(words)) - Number(one.name.toLowerCase().startsWith(words)) || one.name.localeCompare(other.name)).slice(0, MOST);
    at = found.length && words ? 0 : -1;
    draw();
  }
  function draw() {
    list.replaceChildren(...found.map((one, number) => {
      const made = node("li", "wb-picker-option", node("span", "", one.name), node("small", "", one.here ? one.type : `${one.type}, another article`));
      made.id = `${id}-${number}`;
      made.setAttribute("role", "option");
      made.ariaSelected = String(number === at);
      made.onpointerdown = (event) => { event.preventDefault(); choose(one); };
      return made;
    }));
    list.hidden = !found.length;
    input.ariaExpanded = String(!list.hidden);
    if (at >= 0) input.setAttribute("aria-activedescendant", `${id}-${at}`);
    else input.removeAttribute("aria-activedescendant");
    list.children[at]?.scrollIntoView({ block: "nearest" });
  }
  function close() {
    [found, at] = [[], -1];
    draw();
  }
  function choose(one) {
    chosen = one;
    input.value = one.name;
    close();
  }
  input.oninput = () => { chosen = null; search(); };
  input.onfocus = () => { if (!chosen) search(); };
  input.onblur = close;
  input.onkeydown = (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      if (list.hidden) search();
      else at = (at + by + found.length) % found.length;
      draw();
    } else if (event.key === "Enter" && found[at]) choose(found[at]);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const told = hint ? [node("small", "wb-help", hint)] : [];
  const name = Object.assign(node("label", "", label), { htmlFor: id });
  return {
    el: node("div", "wb-field wb-picker", name, input, list, ...told),
    focus: () => input.focus(),
    // What is typed in full counts as chosen, where only one is called so.
    value() {
      if (chosen) return chosen;
      const same = entities.filter((one) => one.name.toLowerCase() === input.value.trim().toLowerCase());
      return same.find((one) => one.here) ?? (same.length === 1 ? same[0] : null);
    },
    wrong() { return this.value() ? "" : "Choose one of the names in the list."; },
  };
}
