// What must not be overlooked: when the article appeared and how that is known, and statements that contradict each other.
import { button, labelled, node } from "./dom.js";
import { sentenceOf } from "./sentence.js";

// With a kernel (live) the day of publication can be set, which re-dates everything; send(day or null) asks for that.
export function publishedOf(published, { live, send }) {
  const days = [...new Set(published.map(({ words }) => words))];
  const told = days.length === 1 ? `Published ${days[0]}` : `${published.length} articles, published on ${days.length} days`;
  const box = node("div", "wb-bar wb-published", node("span", "", published.length ? told : "No article"));
  if (!live || !published.length) return box;
  const field = Object.assign(node("input", "wb-select"), { type: "date", value: days.length === 1 ? (published[0].when ?? "").slice(0, 10) : "" });
  // The field tells of each key that makes a whole date: only one that is done is sent, and once.
  let sent = field.value;
  const done = () => { if (field.value && field.value !== sent) { sent = field.value; send(sent); } };
  field.addEventListener("blur", done);
  field.addEventListener("keydown", ({ key }) => { if (key === "Enter") done(); });
  box.append(labelled(days.length === 1 ? "Count days from" : "Count the days of all from", field), button("wb-button", "Set", done));
  if (published.some(({ own }) => !own)) box.append(button("wb-button", published.length > 1 ? "The articles’ own dates" : "The article’s own date", () => send(null)));
  return box;
}

export function contradictionsOf(contradictions, select) {
  const count = contradictions.length;
  const items = contradictions.map(({ note, said, events }) => {
    const told = new Set(said.map(({ key }) => key));
    const open = (key, label, words = "") => button("wb-button", `${label}${words}`, () => select(key));
    const sentences = said.map(({ key, label, text, marks, dropped }) => node("div", "wb-against",
      sentenceOf(text, { marks, clues: [] }), ...(key ? [open(key, label)] : []), ...(dropped ? [node("span", "wb-count", "left aside")] : [])));
    const others = events.filter(([key]) => !told.has(key)).map(([key, label]) => open(key, label));
    return node("li", "", node("p", "wb-part", note), ...sentences, ...others);
  });
  const box = node("details", "wb-notice", node("summary", "", count === 1 ? "One contradiction about times" : `${count} contradictions about times`), node("ul", "wb-plain", ...items));
  box.hidden = !count;
  return box;
}
