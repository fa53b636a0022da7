// A dialog over the workspace: focus goes back to where it was, and a click outside of it closes it.
import { button, node } from "./dom.js";

let dialogs = 0;

// title, className, children; `acts` are buttons that stand before the one that closes it.
export function makeDialog({ title, className, children, acts = [] }) {
  const heading = node("h2", "", title), close = button("wb-button", "Close", () => el.close());
  const el = node("dialog", `wb-dialog ${className}`, heading, ...children, node("div", "wb-dialog-acts", ...acts, close));
  heading.id = `wb-dialog-${dialogs++}`;
  el.setAttribute("aria-labelledby", heading.id);
  let before = null;
  el.addEventListener("close", () => before?.focus({ preventScroll: true }));
  el.addEventListener("click", ({ target }) => { if (target === el) el.close(); });            // outside of it
  function open() {
    before = document.activeElement;
    el.showModal();
  }
  return { el, open };
}
