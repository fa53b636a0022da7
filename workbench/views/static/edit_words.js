// A field whose value is a stretch of the article: the words that are marked there.
import { node } from "./dom.js";

let wordFields = 0;

// marked: { get(): [article, start, end, words], on(callback), off(callback) } of the reader beside it.
export function wordsField({ label, marked, article }) {
  const id = `wb-words-${wordFields++}`;
  const shown = Object.assign(node("output", "wb-marked-words"), { id, tabIndex: 0 });
  const name = Object.assign(node("label", "", label), { htmlFor: id });
  const take = () => {
    const [within, , , words] = marked.get();
    shown.textContent = within === article && words ? `“${words}”` : "nothing marked yet";
  };
  marked.on(take);
  take();
  return {
    el: node("div", "wb-field", name, shown, node("small", "wb-help", "Mark the words in the article, with the mouse or with m, and come back.")),
    focus: () => shown.focus(),
    value: () => marked.get().slice(0, 3),
    wrong: () => (marked.get()[0] === article ? "" : "Mark the words in the article first."),
    end: () => marked.off(take),
  };
}
