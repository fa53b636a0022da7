// A small form in place of a button: Escape closes it, a refusal stands in it, and focus goes back to where it was.
import { button, node } from "./dom.js";

// fields: { name: field }; submit(values, answered) asks; closed(saved) is told when the form is to go, by a save or without.
export function makeForm({ title, fields, save = "Save", submit, closed }) {
  const wrong = node("p", "wb-error"), held = Object.values(fields);
  wrong.setAttribute("role", "alert");
  const done = Object.assign(button("wb-button wb-primary", save), { type: "submit" });
  const el = node("form", "wb-edit-form", ...held.map((one) => one.el), wrong,
    node("div", "wb-acts", done, button("wb-button", "Cancel", () => closed(false))));
  el.ariaLabel = title;
  el.noValidate = true;
  el.onsubmit = (event) => {
    event.preventDefault();
    const empty = el.querySelector("[required]:invalid");
    const field = held.find((one) => one.wrong?.());
    wrong.textContent = field?.wrong() ?? (empty ? `Fill in “${empty.labels[0].textContent}”.` : "");
    if (wrong.textContent) {
      (field ?? empty).focus();
      wrong.scrollIntoView({ block: "nearest" });
      return;
    }
    done.disabled = true;
    submit(Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, one.value()])), ({ refused }) => {
      done.disabled = false;
      wrong.textContent = refused;
      if (refused) held[0]?.focus();
      else closed(true);
    });
  };
  el.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    closed(false);
  });
  return { el, focus: () => held[0]?.focus() };
}
