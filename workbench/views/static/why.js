// Why a finding is there: its rule and what that does, how sure it is, the parameters it depended on, and, where a kernel
// hears it, a button that switches the rule off, with a way back that stays when the finding is gone.
import { button, node } from "./dom.js";

export const percent = (share) => `${Math.round(share * 100)} %`;

// Host: model, payload() with { needs: [[name]], settings: { name: [title, value, default] }, rules: [name] }, signal.
// An answer to { kind: "rule-off" | "rule-on", rule } is { kind: "done", what, rule, on } or { kind: "refused", why, rule }.
export function makeWhy({ model, payload, signal }) {
  const said = node("span"), back = button("wb-button", "", () => ask(back.dataset.rule, back.dataset.on === "true"));
  const notice = node("div", "wb-rule-said", said, back);
  said.setAttribute("role", "status");
  notice.hidden = true;
  let opened = false;                                    // whether the parameters are unfolded, kept from one to the next

  function ask(rule, on) {
    notice.hidden = false;
    said.textContent = `Switching “${rule}” ${on ? "on" : "off"} …`;
    back.hidden = true;
    model.send({ kind: on ? "rule-on" : "rule-off", rule });
  }
  function hear(message) {
    if (!message?.rule) return;
    const done = message.kind === "done";
    said.textContent = done ? `“${message.rule}” is switched ${message.on ? "on" : "off"}: ${message.what}.` : message.why;
    back.hidden = !done;
    back.textContent = message.on ? "Switch off again" : "Switch on again";
    Object.assign(back.dataset, { rule: message.rule, on: String(!message.on) });
  }
  model.on("msg:custom", hear);
  signal?.addEventListener("abort", () => model.off("msg:custom", hear));

  function whyOf({ rule, why, confidence, needs }) {
    const sure = confidence === null || confidence === undefined ? "" : ` Confidence ${percent(confidence)}.`;
    const can = model.get("live") && payload().rules?.includes(rule);
    return node("div", "wb-reason",
      node("p", "wb-why", node("strong", "", `Why: ${rule}. `), `${why}${sure}`),
      ...(needs === undefined ? [] : [dependsOn(payload().needs[needs])]),
      ...(can ? [node("p", "wb-rule-acts", button("wb-button", "Switch this rule off", () => ask(rule, false)))] : []));
  }
  function dependsOn(names) {
    const { settings } = payload(), differ = names.filter((name) => settings[name][1] !== settings[name][2]).length;
    const list = node("ul", "wb-settings", ...names.map((name) => settingOf(name, settings[name])));
    const made = node("details", "wb-depends",
      node("summary", "", `Depended on ${names.length} parameter${names.length === 1 ? "" : "s"}${differ ? `, ${differ} not at the default` : ""}`), list);
    made.open = opened;
    made.ontoggle = () => { opened = made.open; };
    return made;
  }
  function settingOf(name, [title, value, standard]) {
    const differs = value !== standard;
    return node("li", differs ? "wb-differs" : "", node("code", "", `${name} = ${value}`),
      node("small", "", ` ${title}${differs ? `; not at the default, ${standard}` : ""}`));
  }
  return { whyOf, notice };
}
