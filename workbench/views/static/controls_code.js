// What holds, as lines of Python and as lines for case.toml, to be copied.
import { button, node } from "./dom.js";

export function makeCode() {
  const said = node("span", "wb-value");
  said.setAttribute("role", "status");
  const python = blockOf("Python", "A cell of a notebook"), toml = blockOf("TOML", "Lines for the case.toml of the articles’ folder");
  const el = node("details", "wb-code", node("summary", "", "Copy as code "), ...python.parts, ...toml.parts, said);

  function blockOf(name, about) {
    const text = node("pre");
    text.tabIndex = 0;
    text.ariaLabel = `${name}: ${about}`;
    text.setAttribute("role", "group");
    const copy = button("wb-small", `Copy ${name}`, () => put(text, name));
    return { text, parts: [node("div", "wb-line", node("span", "wb-help", about), copy), text] };
  }
  async function put(text, name) {
    try {
      await navigator.clipboard.writeText(text.textContent);
      said.textContent = `${name} is copied.`;
    } catch {                                            // no clipboard where the page is not served securely
      getSelection().selectAllChildren(text);
      text.focus();
      said.textContent = "Selected: copy it with Ctrl or Cmd and C.";
    }
  }
  function show(code) {
    said.textContent = "";
    python.text.textContent = code.python;
    toml.text.textContent = code.toml;
  }
  return { el, show };
}
