// The form that says who stands where at marked words: who holds the position, which it is, and what it is about.
import { node } from "./dom.js";
import { choiceField, numberField, textField } from "./edit_fields.js";
import { entityField } from "./edit_picker.js";

const UNNAMED_TYPES = [["person", "a person"], ["group", "a group of people"], ["organization", "an organization"], ["place", "a place"]];

// offers: { positions, issues: { article: [name] } }; slotField(label, nothing, changed) makes a field that takes other words.
export function stanceFields({ article, entities, offers, slotField }) {
  const here = offers.issues?.[article.id] ?? [], all = Object.values(offers.issues ?? {}).flat();
  const target = slotField("What it is about", () => (here.length ? "nothing marked yet; or choose an issue below" : "nothing marked yet"));
  target.tell();
  const position = choiceField({ label: "Position", options: [["", "choose one"], ...(offers.positions ?? [])] });
  const issue = textField({ label: "Issue", needed: false, options: [...new Set([...here, ...all])], hint: "One of the list, or a new name; if empty, the words decide." });
  return {
    holder: holderField({ article, entities, slotField }),
    position: { ...position, wrong: () => (position.value() ? "" : "Choose a position.") },
    polarity: numberField({ label: "Polarity", min: -1, max: 1, step: 0.05, hint: "From −1 (against) to 1 (for); if empty, that of the position." }),
    target: {
      ...target,
      wrong() {
        if (target.value() || here.includes(issue.value())) return "";
        return here.length ? `Mark what it is about, or choose an issue of this article: ${here.join("; ")}.` : "Mark what it is about.";
      },
    },
    issue,
  };
}

// Somebody of the list, or words for somebody who has no name: { key }, or { span, type }, without a type where the words are a
// mention already.
function holderField({ article, entities, slotField }) {
  const known = entityField({ label: "Who holds it", entities }), type = choiceField({ label: "That is", options: UNNAMED_TYPES });
  const words = slotField("Or words for somebody unnamed", () => "none marked", () => { type.el.hidden = !words.value() || isMention(); });
  const isMention = () => article.marks.some(({ layer, start, end }) => layer === "entities" && start <= words.value().start && words.value().end <= end);
  type.el.hidden = true;
  words.tell();
  return {
    el: node("div", "wb-fields", known.el, words.el, type.el),
    focus: () => known.focus(),
    value() {
      if (!words.value()) return { key: known.value().key };
      return { span: words.value(), ...(isMention() ? {} : { type: type.value() }) };
    },
    wrong() {
      if (words.value() && known.value()) return "Either a name or words for somebody unnamed: empty the name.";
      return words.value() || known.value() ? "" : "Choose who holds it from the list, or mark the words for somebody unnamed.";
    },
  };
}

// What is asked for with the values of the form; what is `also` asked is of the same gesture.
export const stanceAsked = ({ holder, position, polarity, target, issue }) => ({
  action: "add", about: "stance", values: { position, ...(polarity ? { polarity } : {}) }, ...(issue ? { issue } : {}),
  ...(holder.key ? { to: holder.key } : {}),
  more: [...(holder.span ? [[holder.span, "holder"]] : []), ...(target ? [[target, "target"]] : [])],
  also: holder.type ? [[holder.span, { action: "add", about: "mention", values: { type: holder.type } }]] : [],
});
