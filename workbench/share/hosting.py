"""What both pages are made of: the host's script and style, the policy that lets it alone run, JSON, and facts."""

import base64
import hashlib
import json
from collections.abc import Mapping
from importlib.resources import files

from workbench.views.modules import static_text
from workbench.views.still import SafeHtml, element


def host_script(name: str) -> str:
    """Return the script of a page: what all hosts have, and then ``static/{name}.js``."""
    return own_text("host.js") + own_text(f"{name}.js")


def host_style(name: str) -> str:
    """Return the style of a page: what all hosts have, ``static/{name}.css``, and that of the views."""
    return own_text("host.css") + own_text(f"{name}.css") + static_text("views.css") + static_text("workspace.css")


def own_text(name: str) -> str:
    """Return the text of a file that comes with the pages."""
    return (files("workbench.share") / "static" / name).read_text(encoding="utf-8")


def content_policy(script: str) -> str:
    """Return a content security policy that runs ``script`` and nothing else, and asks no network."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{digest}' blob:; style-src 'unsafe-inline'; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def in_script(value: object) -> str:
    """Return JSON that cannot end the script element it stands in."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).replace("<", "\\u003c")


def facts_list(facts: Mapping[str, str]) -> SafeHtml:
    """Return what a page was made from as a list of names and words."""
    return element("dl", *(element("div", element("dt", name), element("dd", words)) for name, words in facts.items()))
