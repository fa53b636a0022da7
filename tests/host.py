"""A host for one view in a blank page: it holds the state, and writes down what the view wants."""

import json
from typing import Any

from playwright.sync_api import Page

from workbench.views.modules import module, static_text

# A host as anywidget's: `answer` puts another state in, `sent` and `held` tell what the module wanted.
_HOST = """async ([source, css, state]) => {
    document.documentElement.lang = "en";
    document.title = "A view";
    document.documentElement.style.cssText = "color-scheme: light dark; background: Canvas; color: CanvasText";
    document.head.append(Object.assign(document.createElement("style"), { textContent: css }));
    document.body.innerHTML = "<main><h1>A view</h1><div id='view'></div></main>";
    const listeners = {}, sent = [], held = { ...state };
    const model = {
        get: (name) => held[name],
        set: (name, value) => { held[name] = value; },
        save_changes() {},
        on: (name, act) => { (listeners[name] ??= []).push(act); },
        off() {},
        send: (message) => { sent.push(message); },
    };
    const answer = (name, value) => { held[name] = value; for (const act of listeners[`change:${name}`] ?? []) act(); };
    const tell = (message, ...buffers) => {
        const bytes = buffers.map((one) => new TextEncoder().encode(one));
        for (const act of listeners["msg:custom"] ?? []) act(message, bytes);
    };
    Object.assign(window, { held, sent, answer, tell });
    const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    const { render } = (await import(url)).default;
    render({ model, el: document.getElementById("view"), signal: new AbortController().signal });
}"""


def mount(page: Page, name: str, state: dict[str, Any], *, style: str, more: str = "") -> None:
    """Draw the module ``name`` on ``state``; the page then has `held`, `sent`, and `answer` and `tell` as functions.

    Args:
        page: A blank page.
        name: Of the module.
        state: Its traits.
        style: The file of its style.
        more: Another one, which goes first.
    """
    css = (static_text(more) if more else "") + static_text(style)
    page.evaluate(_HOST, [module(name), css, plain(state)])


def plain(value: Any) -> Any:
    """Return ``value`` as it arrives in a page."""
    return json.loads(json.dumps(value))
