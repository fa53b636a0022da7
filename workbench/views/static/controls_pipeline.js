// Which pipeline reads the articles, and how far long work is.
import { button, choice, labelled, node } from "./dom.js";

// `send` is told a message.
export function makePipeline({ send }) {
  const chooser = choice([], tell), now = node("p", "wb-help"), missing = node("ul", "wb-problems");
  const read = button("wb-small", "Read anew", () => send({ kind: "model", name: chooser.value }));
  const wait = node("p", "wb-help", "Looking for pipelines …");
  const el = node("details", "wb-pipeline", node("summary", "", "Pipeline"), now, node("div", "wb-line", labelled("Read with", chooser), read), wait, missing);
  chooser.ariaLabel = "Read with";
  let inForce = "", asked = false;

  el.addEventListener("toggle", () => {
    if (el.open && !asked) { asked = true; send({ kind: "models" }); }
  });
  function tell() {
    const chosen = chooser.selectedOptions[0];
    read.disabled = !chosen || chosen.textContent === inForce;
  }
  function show(model, pipelines) {
    inForce = model;
    now.textContent = model ? `These findings: ${model}` : "";
    wait.hidden = pipelines.length > 0;
    const there = pipelines.filter(({ value }) => value), kept = chooser.value;
    if (chooser.childElementCount !== there.length) {
      chooser.replaceChildren(...there.map(({ value, label }) => Object.assign(node("option", "", label), { value })));
      chooser.value = there.find(({ value }) => value === kept)?.value ?? there.find(({ label }) => label === model)?.value ?? there[0]?.value;
    }
    chooser.disabled = there.length === 0;
    missing.replaceChildren(...pipelines.filter(({ value }) => !value).map(({ label }) => node("li", "", label)));
    tell();
  }
  return { el, show };
}

export function makeProgress({ send }) {
  const bar = node("progress"), words = node("span"), stop = button("wb-small", "Stop", () => send({ kind: "stop" }));
  const el = node("div", "wb-progress", words, bar, stop);
  words.setAttribute("role", "status");
  bar.ariaLabel = "Articles read";
  el.hidden = true;
  function show({ done, total }) {
    const held = el.contains(document.activeElement);
    el.hidden = total === undefined;
    if (el.hidden) {
      if (held) el.parentElement.querySelector("summary")?.focus();
      return;
    }
    words.textContent = `Reading, ${done} of ${total} article${total === 1 ? "" : "s"}`;
    Object.assign(bar, { max: total, value: done });
  }
  return { el, show };
}
