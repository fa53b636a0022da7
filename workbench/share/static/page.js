// The host of the shared page (host.js stands before it): one model of the payloads and the selection, kept in the address too.
const SHARED = { selected: "", kept: [], article: "", span: [], issue: "", marked: [], tab: "chronology" };

const state = read("state"), model = new Model({ ...state, ...SHARED, live: false });
const { items } = state.evidence_payload, views = Object.keys(state).map((name) => name.replace("_payload", ""));
const articles = new Set(state.reader_payload.articles.map(({ id }) => id)), issues = new Set(state.stances_payload.rows.map(({ issue }) => issue));

// The address keeps what is selected, what narrows the views and which is open, so that a link points at all of it.
// What no article has, or no view, is left out; a key alone is a finding.
const KNOWN = {
  selected: (key) => (Object.hasOwn(items, key) ? key : ""),
  article: (id) => (articles.has(id) ? id : ""),
  kept: (keys) => keys.split(",").filter(Boolean).map((key) => (key === "-" ? "" : key)).filter((key) => !key || Object.hasOwn(items, key)),
  span: (text) => (/^[-\dT:]*\/[-\dT:]*$/.test(text) && text !== "/" ? text.split("/") : []),
  issue: (name) => (issues.has(name) ? name : ""),
  tab: (name) => (views.includes(name) ? name : SHARED.tab),
};
const SAID = { kept: (keys) => keys.map((key) => key || "-").join(","), span: (ends) => ends.join("/") };
const KEPT = Object.keys(KNOWN);
const written = () => new URLSearchParams(KEPT.map((name) => [name, (SAID[name] ?? String)(model.get(name))])
  .filter(([name, value]) => value && value !== SHARED[name])).toString();
function fromAddress() {
  const told = location.hash.slice(1);
  if (told === written()) return;
  const asked = new URLSearchParams(told.includes("=") ? told : `selected=${told}`);
  const wanted = Object.fromEntries(KEPT.map((name) => [name, asked.has(name) ? KNOWN[name](asked.get(name)) : SHARED[name]]));
  if (wanted.selected && !wanted.article) wanted.article = items[wanted.selected].article;
  for (const name of ["kept", "span", "issue", "tab", "article", "selected"]) model.set(name, wanted[name]);
}
let reading = true;
const write = () => { if (!reading) history.replaceState(null, "", `#${written()}`); };
for (const name of KEPT) model.on(`change:${name}`, write);
const follow = () => { reading = true; fromAddress(); reading = false; write(); };

const el = document.getElementById("workspace"), { render } = await load(read("module"));
el.className = "live";                                   // the still forms stood here
render({ model, el, signal: new AbortController().signal });
addEventListener("hashchange", follow);
follow();
document.body.dataset.ready = "yes";
