// Why the selected finding is there: its sentence with the words marked, the rule, and on whose word we have it.
//
// Host contract: uses only model.get / set / save_changes / on / off, el and signal; handlers take no arguments.
// Traits: payload { items: { key: { kind, title, article, article_name, rule, why, confidence, chain: [name],
//   facts: [[name, words]], quotes: [{ text, marks: [[start, end]] }], count?, of?, of_name? } } }, in UTF-16 offsets of the sentence;
//   selected (key or ""), article (id shown in the reader).

const FIRST = 3;                                         // sentences shown before "Show all"

function node(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function sentence({ text, marks }) {
  const parts = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), node("mark", "wb-mark", text.slice(start, end)));
    at = end;
  }
  return node("blockquote", "wb-quote", ...parts, text.slice(at));
}

function chain(names) {
  const list = node("ol", "wb-chain", ...names.map((name) => node("li", "", name)));
  list.ariaLabel = "On whose word";
  return list;
}

function facts(pairs) {
  return node("dl", "wb-facts", ...pairs.flatMap(([name, words]) => [node("dt", "", name), node("dd", "", words)]));
}

function render({ model, el, signal }) {
  el.classList.add("wb-view", "wb-evidence");
  const title = node("p", "wb-heading"), box = node("div", "wb-item");
  const live = node("div", "", title);
  live.setAttribute("role", "status");                   // says the title only
  let open = false;

  function show(item) {
    // Set anew, so that the reader hears of it though this article is open already.
    model.set("article", "");
    model.set("article", item.article);
    model.save_changes();
  }
  function button(words, act) {
    const made = Object.assign(node("button", "wb-button", words), { type: "button" });
    made.onclick = act;
    return made;
  }
  function quotes(item) {
    const shown = open ? item.quotes : item.quotes.slice(0, FIRST);
    const rest = item.quotes.length - shown.length;
    const more = () => { open = true; draw(); box.querySelector(".wb-button")?.focus(); };
    return [...shown.map(sentence), ...(rest ? [button(`Show all ${item.quotes.length} sentences`, more)] : [])];
  }
  function whole({ of, of_name }) {
    return of ? [button(of_name, () => { model.set("selected", of); model.save_changes(); })] : [];
  }
  function why(item) {
    const confidence = item.confidence === null ? "" : ` Confidence ${Math.round(item.confidence * 100)} %.`;
    return node("p", "wb-why", node("strong", "", `Why: ${item.rule}. `), `${item.why}${confidence}`);
  }
  function draw() {
    const item = model.get("payload").items?.[model.get("selected")];
    title.textContent = item ? item.title : "Nothing selected";
    if (!item) {
      box.replaceChildren(node("p", "wb-empty", "Choose a name, a mark in the text, a bar or a cell to see the sentence behind it."));
      return;
    }
    const mentions = item.count ? `, ${item.count} ${item.count === 1 ? "mention" : "mentions"}` : "";
    box.replaceChildren(
      node("p", "wb-meta", `${item.kind}${mentions} · ${item.article_name}`),
      ...(item.chain.length > 1 ? [chain(item.chain)] : []),
      ...quotes(item),
      node("div", "wb-acts", button("Show in article", () => show(item)), ...whole(item)),
      facts(item.facts),
      why(item),
    );
  }

  el.addEventListener("keydown", (event) => {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();      // else Lab takes the key
  }, { signal });
  const anew = () => { open = false; draw(); };
  for (const name of ["payload", "selected"]) {
    model.on(`change:${name}`, anew);
    signal?.addEventListener("abort", () => model.off(`change:${name}`, anew));
  }
  el.append(live, box);
  draw();
}

export default { render };
