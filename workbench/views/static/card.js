// The card of an entity: what is known of it, and each of its mentions with the reason why it is linked.
import { button, node } from "./dom.js";
import { sentenceOf } from "./sentence.js";
import { percent } from "./why.js";

const MANY = 300;                                        // mentions that the list shows at first
const BEFORE = 24, AFTER = 60;                           // letters of context around a mention in the list
const KINDS = { name: "name", nominal: "description", pronoun: "pronoun" };

export const factsOf = (pairs) => (pairs.length
  ? [node("dl", "wb-facts", ...pairs.flatMap(([name, words]) => [node("dt", "", name), node("dd", "", words)]))] : []);

// `payload()` has the items, `select` is told a key, `acts` are buttons to stand below what is selected, `whyOf` tells why
// an item is there.  The list stays while one steps through it.
export function makeCard({ payload, select, acts, whyOf }) {
  const head = node("div", "wb-card-head"), list = node("div", "wb-mentions"), detail = node("div", "wb-detail"), foot = node("div");
  list.setAttribute("role", "listbox");
  list.ariaLabel = "Mentions";
  const el = node("div", "wb-card", head, list, detail, foot);
  let drawn = null, from = null, keys = [], all = false;

  const item = (key) => payload().items[key];

  function show(entityKey, key) {
    if (drawn !== entityKey || from !== payload()) {
      [drawn, from, all] = [entityKey, payload(), false];
      drawHead(item(entityKey), key);
      drawList(item(entityKey), key);
      foot.replaceChildren(...factsOf(item(entityKey).facts), ...membersOf(item(entityKey)));
    }
    for (const one of head.querySelectorAll(".wb-role")) one.ariaPressed = String(one.dataset.key === key);
    if (acts.parentElement !== el) foot.before(acts);
    light(key);
    detail.replaceChildren(...detailOf(item(entityKey), key));
  }

  function drawHead({ type, tag, fill, counts, article, roles }) {
    const sign = node("span", "wb-tag", tag);
    sign.style.backgroundColor = fill;
    sign.style.color = "#000";
    const names = roles.map((key) => {
      const made = button("wb-role", item(key).title, () => select(made.ariaPressed === "true" ? drawn : key));
      made.dataset.key = key;
      return node("li", "", made);
    });
    head.replaceChildren(
      node("p", "wb-meta", sign, ` ${type}, ${counts} · ${payload().articles[article]}`),
      ...(names.length ? [node("ul", "wb-roles", ...names)] : []));
    head.querySelector("ul")?.setAttribute("aria-label", "Roles");
  }

  function drawList({ mentions }, key) {
    const focused = list.contains(document.activeElement);
    const most = Math.max(MANY, mentions.indexOf(key) + 1);
    keys = all ? mentions : mentions.slice(0, most);
    list.replaceChildren(...keys.map(optionOf), ...(keys.length < mentions.length ? [moreOf(mentions.length)] : []));
    if (focused) list.children[0]?.focus();
  }
  function moreOf(total) {
    const more = node("div", "wb-more", `All ${total} mentions`);
    more.setAttribute("role", "option");
    more.tabIndex = -1;
    return more;
  }
  function optionOf(key, at) {
    const { title, part, quotes: [quote], rule, confidence, candidates } = item(key);
    const text = payload().sentences[quote.sentence], [[start, end] = [0, 0]] = quote.marks;
    const how = [KINDS[part], ...(rule === KINDS[part] ? [] : [rule]), ...(confidence < 1 ? [percent(confidence)] : []), ...(candidates.length ? ["unsure"] : [])];
    const made = node("div", "wb-mention",
      node("span", "wb-place", `${at + 1}${candidates.length ? " ?" : ""}`),
      node("span", "wb-context", ...around(text, start, end, title)),
      node("span", "wb-rule", how.join(", ")));
    made.setAttribute("role", "option");
    made.dataset.key = key;
    made.tabIndex = -1;
    return made;
  }
  // Whole words on both sides.
  function around(text, start, end, words) {
    const from = Math.max(0, start - BEFORE), before = text.slice(from, start), after = text.slice(end, end + AFTER);
    return [from ? `…${before.replace(/^\S*\s+/, "")}` : before, node("b", "", words), after];
  }
  function light(key) {
    const options = [...list.children];
    for (const one of options) {
      const chosen = one.dataset.key === key;
      if (one.ariaSelected !== String(chosen)) one.ariaSelected = String(chosen);
      if (one.tabIndex === 0) one.tabIndex = -1;
    }
    const stop = options.find((one) => one === document.activeElement) ?? options.find((one) => one.ariaSelected === "true") ?? options[0];
    if (!stop) return;
    stop.tabIndex = 0;
    if (stop.ariaSelected === "true") list.scrollTop = stop.offsetTop - (list.clientHeight - stop.offsetHeight) / 2;
  }

  function detailOf(entity, key) {
    const one = item(key);
    if (key === drawn) {
      const first = item(entity.mentions[0]);
      return first ? [node("p", "wb-part", "First mention"), ...quotesOf(first), ...(entity.mentions.length > 1 ? [] : [whyOf(first)])] : [];
    }
    const at = entity.mentions.indexOf(key);
    const part = at < 0 ? `Role: ${one.title}` : `Mention ${at + 1} of ${entity.mentions.length}, ${one.kind.replace("mention ", "")}`;
    const clues = one.clues?.length ? [node("p", "wb-why", `Words that counted: ${one.clues.map((words) => `“${words}”`).join(", ")}.`)] : [];
    return [node("p", "wb-part", part), ...quotesOf(one), ...factsOf(one.facts ?? []), whyOf(one), ...clues, ...openOf(one)];
  }
  const quotesOf = ({ quotes }) => quotes.map((quote) => sentenceOf(payload().sentences[quote.sentence], quote));

  function openOf({ candidates = [] }) {
    if (!candidates.length) return [];
    return [node("p", "wb-open", "The text leaves open whom this means. It might be:"),
      node("ul", "wb-candidates", ...candidates.map(([key, name, score]) => {
        const bar = node("span", "wb-score");
        bar.style.setProperty("--share", score);
        bar.style.setProperty("--fill", item(key)?.fill ?? "");
        return node("li", "", button("wb-name", name, () => select(key)), bar, node("span", "wb-share", percent(score)));
      }))];
  }
  function membersOf({ members }) {
    if (!members.length) return [];
    return [node("p", "wb-part", "Members, as the text says"),
      node("ul", "wb-roles", ...members.map(([key, name]) => node("li", "", button("wb-role", name, () => select(key)))))];
  }

  list.onclick = ({ target }) => {
    const one = target.closest("[role=option]");
    if (one) act(one);
  };
  function act(one) {
    one.focus({ preventScroll: true });
    if (one.dataset.key) select(one.ariaSelected === "true" ? drawn : one.dataset.key);
    else {
      all = true;
      const at = keys.length;
      drawList(item(drawn), "");
      light("");
      list.children[at]?.focus();
    }
  }
  list.onkeydown = (event) => {
    const options = [...list.children], at = options.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: options.length - 1 }[event.key];
    if (["Enter", " "].includes(event.key) && at >= 0) act(options[at]);
    else if (to === undefined) return;
    else if (options[to]) {
      if (at >= 0) options[at].tabIndex = -1;
      options[to].tabIndex = 0;
      options[to].focus();
    }
    event.preventDefault();
  };
  // The mention after or before `key`; that of the entity itself is its first.
  function beside(key, by) {
    const { mentions } = item(drawn);
    const at = Math.max(0, mentions.indexOf(key));
    return mentions[(at + by + mentions.length) % mentions.length];
  }
  return { el, show, beside };
}
