// All keys of all views in one list, shown as a dialog under the question mark.
import { node } from "./dom.js";
import { makeDialog } from "./workspace_dialog.js";

const SHORTCUTS = [
  ["Everywhere", [
    ["?", "this list"], ["1 … 9", "open a tab"], ["F6, Shift F6", "to the next or previous pane"], ["/", "to the search box of what is open"],
    ["n, p", "next and previous mention of what is selected"], ["Escape", "let go of what is selected"], [", .", "back and forward through what was selected"],
    ["Enter, Space", "select what is in focus; again, let it go"],
  ]],
  ["Article", [["← → Home End", "from mark to mark"]]],
  ["Who, lists and tables", [["↑ ↓ ← → Home End", "from entry to entry"]]],
  ["When", [["+ − 0", "closer, wider, all"], ["[ ]", "earlier, later"], ["Ctrl and the wheel", "zoom at the pointer"]]],
  ["On whose word", [["→ ←", "unfold and fold, into and out of"], ["*", "unfold all beside it"]]],
  ["Borders between panes", [["← → ↑ ↓", "move the border"], ["Enter", "back to the middle"]]],
];
const LIVE = ["Changes, in a notebook", [
  ["Ctrl Z", "undo the last correction"], ["Ctrl Shift Z, Ctrl Y", "bring it back"], ["m", "mark words of the article, to say what they are"],
]];

export function makeShortcuts({ live }) {
  const list = (live ? [...SHORTCUTS, LIVE] : SHORTCUTS).map(([title, keys]) => node("section", "", node("h3", "", title),
    node("dl", "", ...keys.map(([key, words]) => node("div", "", node("dt", "", node("kbd", "", key)), node("dd", "", words))))));
  return makeDialog({ title: "Keys", className: "wb-shortcuts", children: [node("div", "wb-shortcut-groups", ...list)] });
}
