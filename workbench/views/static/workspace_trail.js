// The way back through what was selected.
import { button, node } from "./dom.js";

const LONGEST_TRAIL = 200;

export function makeTrail({ model }) {
  let trail = [model.get("selected")], at = 0, walking = false;
  const back = button("wb-step", "‹", () => walk(-1)), forward = button("wb-step", "›", () => walk(1));
  for (const [one, words] of [[back, "Back to what was selected before (,)"], [forward, "Forward again (.)"]]) Object.assign(one, { ariaLabel: words, title: words });
  function tell() {
    back.disabled = at === 0;
    forward.disabled = at === trail.length - 1;
  }
  function walk(by) {
    if (trail[at + by] === undefined) return;
    at += by;
    walking = true;
    model.set("selected", trail[at]);
    model.save_changes();
    walking = false;
    tell();
  }
  function add() {
    const key = model.get("selected");
    if (walking || key === trail[at]) return;
    trail = [...trail.slice(0, at + 1), key].slice(-LONGEST_TRAIL);
    at = trail.length - 1;
    tell();
  }
  tell();
  return { el: node("div", "wb-steps", back, forward), add, walk };
}
