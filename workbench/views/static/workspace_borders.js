// A border between two panes that can be moved, by pointer and by keys (WAI-ARIA Authoring Practices, "Window Splitter").
import { node } from "./dom.js";

const STEP = 4, LEAST = 18, MOST = 82;                   // per cent of the room

// axis: "x" or "y"; room(): the element that is divided; name: of the custom property that holds the share in per cent;
// moved(): called whenever it is moved.
export function makeBorder({ axis, label, name, middle, room, moved = () => {}, signal }) {
  const el = node("div", `wb-border wb-border-${axis}`);
  el.setAttribute("role", "separator");
  el.tabIndex = 0;
  el.ariaLabel = label;
  el.ariaOrientation = axis === "x" ? "vertical" : "horizontal";
  [el.ariaValueMin, el.ariaValueMax] = [String(LEAST), String(MOST)];
  let share = middle;
  function put(next) {
    share = Math.min(Math.max(next, LEAST), MOST);
    el.ariaValueNow = String(Math.round(share));
    room().style.setProperty(name, `${share}%`);
  }
  el.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -STEP, ArrowUp: -STEP, ArrowRight: STEP, ArrowDown: STEP }[event.key];
    if (!by && event.key !== "Enter") return;
    put(by ? share + by : middle);
    moved();
    event.preventDefault();
    event.stopPropagation();
  }, { signal });
  el.addEventListener("pointerdown", (event) => {
    el.setPointerCapture(event.pointerId);
    event.preventDefault();
  }, { signal });
  el.addEventListener("pointermove", (event) => {
    if (!el.hasPointerCapture(event.pointerId)) return;
    const box = room().getBoundingClientRect();
    put(100 * (axis === "x" ? (event.clientX - box.left) / box.width : (event.clientY - box.top) / box.height));
    moved();
  }, { signal });
  return { el, start: () => put(middle) };
}
