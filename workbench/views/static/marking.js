// Marking words of the article, with the mouse or from word to word, for what is then said of them.
import { node } from "./dom.js";
import { offsetAt, rangesOf, trimmed, wordsOf } from "./article_words.js";

const NAME = "wb-marked";                                // of the highlight, see views.css

// Host: model; text: the element of the paragraphs; article(); from(): the offset at which one starts by keyboard;
// marked(span or null, { keyboard }) is told what the analyst marks.  `say` is read out.
export function makeMarking({ model, text, article, from, marked, signal }) {
  const say = node("span", "wb-hidden"), ranges = new Set();
  say.setAttribute("aria-live", "polite");
  let span = null, words = null, wordsFrom = null, caret = null, own = false;

  const live = () => Boolean(model.get("live"));
  const quote = () => article().text.slice(span.start, span.end);

  function draw() {
    const held = globalThis.CSS?.highlights;
    if (!held) return;                                   // the browser's own selection shows it then
    const all = held.get(NAME) ?? held.set(NAME, new Highlight()).get(NAME);
    for (const one of ranges) all.delete(one);
    ranges.clear();
    if (!span || !article()) return;
    for (const one of rangesOf(text, article().paragraphs, span.start, span.end)) { all.add(one); ranges.add(one); }
  }
  const box = () => [...ranges][0]?.getBoundingClientRect() ?? null;
  const foot = () => [...ranges].at(-1)?.getBoundingClientRect() ?? null;

  function set(next) {
    span = next;
    own = true;
    model.set("marked", span ? [article().id, span.start, span.end, quote()] : []);
    model.save_changes();
    own = false;
    draw();
    say.textContent = span ? `Marked: ${quote()}` : "";
  }
  function clear() {
    caret = null;
    if (span) set(null);
  }

  // By keyboard: from word to word, with Shift more of them. ----------------------------------------------------------
  function wordAt(offset) {
    if (wordsFrom !== article()) [words, wordsFrom] = [wordsOf(article()), article()];
    const at = words.findIndex(({ end }) => end > offset);
    return at < 0 ? words.length - 1 : at;
  }
  function begin() {
    if (!live() || !article()) return;
    const { start, end } = from(), first = wordAt(start);
    if (!words.length) return;
    caret = { anchor: first, focus: end > start ? Math.max(first, wordAt(end - 1)) : first };
    text.focus({ preventScroll: true });
    show();
  }
  function show() {
    const [first, last] = [caret.anchor, caret.focus].sort((one, other) => one - other);
    set({ start: words[first].start, end: words[last].end });
    const at = rangesOf(text, article().paragraphs, words[caret.focus].start, words[caret.focus].end)[0];
    const { top, bottom } = at?.getBoundingClientRect() ?? {};
    if (top < 90 || bottom > innerHeight - 60) at.startContainer.parentElement.scrollIntoView({ block: "center" });
    marked(null, { keyboard: true });
  }
  function inParagraph(by) {
    const to = words[caret.focus].paragraph + by, at = words.findIndex(({ paragraph }) => paragraph === to);
    return at < 0 ? caret.focus : at;
  }
  const edge = (last) => {
    const { paragraph } = words[caret.focus];
    return last ? words.findLastIndex((one) => one.paragraph === paragraph) : words.findIndex((one) => one.paragraph === paragraph);
  };
  function key(event) {
    if (event.target !== text || !span) return false;
    if (!caret) {                                        // marked with the mouse
      const by = event.key === "Escape" ? { left: true } : event.key === "Enter" ? {} : null;
      if (!by) return false;
      event.preventDefault();
      marked(by.left ? null : span, { keyboard: true, ...by });
      return true;
    }
    const { focus } = caret, ways = {
      ArrowRight: () => focus + 1, ArrowLeft: () => focus - 1, ArrowDown: () => inParagraph(1), ArrowUp: () => inParagraph(-1),
      Home: () => edge(false), End: () => edge(true),
    };
    if (ways[event.key]) {
      caret.focus = Math.min(words.length - 1, Math.max(0, ways[event.key]()));
      if (!event.shiftKey) caret.anchor = caret.focus;
      show();
    } else if (["Enter", " "].includes(event.key)) marked(span, { keyboard: true });
    else if (event.key === "Escape") marked(null, { keyboard: true, left: true });
    else return false;
    event.preventDefault();
    return true;
  }

  // With the mouse: what the browser has selected. --------------------------------------------------------------------
  function take() {
    const held = getSelection();
    if (!live() || !article()) return;
    if (held.isCollapsed) { if (span && !caret) marked(null, { keyboard: false }); return; }
    if (![held.anchorNode, held.focusNode].every((one) => text.contains(one))) return;
    const { paragraphs } = article(), ends = [[held.anchorNode, held.anchorOffset], [held.focusNode, held.focusOffset]];
    const [start, end] = ends.map(([place, offset]) => offsetAt(text, paragraphs, place, offset)).sort((one, other) => one - other);
    const found = start === null || end === null ? null : trimmed(article().text, start, end);
    if (!found) return;
    caret = null;
    text.focus({ preventScroll: true });
    set(found);
    marked(found, { keyboard: false });
  }
  // A mark that takes the focus at a press would keep the browser from selecting words that begin in it.
  let down = false, pressed = null;
  const release = () => { pressed?.element.setAttribute("tabindex", pressed.index); pressed = null; };
  text.addEventListener("pointerdown", ({ target }) => {
    release();
    down = true;
    const element = target.closest("[tabindex]");
    if (element === text) return;
    pressed = { element, index: element.getAttribute("tabindex") };
    element.removeAttribute("tabindex");
  }, { signal });
  for (const kind of ["pointerup", "pointercancel"]) {
    document.addEventListener(kind, () => {
      release();
      if (down) setTimeout(take);
      down = false;
    }, { signal });
  }
  text.tabIndex = -1;
  signal?.addEventListener("abort", () => { span = null; draw(); });

  // Words that another view marks are shown, and nothing is asked about them.
  function hear() {
    if (own) return false;
    const [within, start, end] = model.get("marked") ?? [];
    span = within && within === article()?.id ? { start, end } : null;
    caret = null;
    draw();
    return Boolean(span);
  }
  return { say, draw, begin, key, clear, hear, box, foot, span: () => span };
}
