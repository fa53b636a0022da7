import re
from importlib.resources import files

import pytest

from workbench.views.modules import module, parts

NAMES = (
    "reader",
    "entities",
    "evidence",
    "chronology",
    "stances",
    "attributions",
    "coverage",
    "framing",
    "corrections",
    "controls",
    "workspace",
)


@pytest.mark.parametrize("name", NAMES)
def test_a_module_is_one_text_that_a_host_can_load(name):
    text = module(name)

    assert re.findall("^export .*", text, re.MULTILINE) == [f"export default PARTS.{name}.default;"]
    assert not re.search(r"^import ", text, re.MULTILINE)
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")  # a name, not an address to go to


def test_parts_keep_their_names_to_themselves_and_share_what_they_export():
    text = module("evidence")

    assert "PARTS.card = (() => {" in text
    assert re.search(r"^const \{ .*makeCard.* \} = PARTS.card;$", text, re.MULTILINE)
    assert re.search(r"^return \{ default: \{ render \} \};$", text, re.MULTILINE)


def test_what_is_imported_stands_once_and_before_what_imports_it():
    held = parts("coverage")

    assert held == tuple(dict.fromkeys(held))
    assert held.index("dom") < held.index("exports") < held.index("coverage")


def test_every_part_belongs_to_a_view():
    static = files("workbench.views") / "static"
    held = {file.name.removesuffix(".js") for file in static.iterdir() if file.name.endswith(".js")}

    assert {part for name in NAMES for part in parts(name)} == held


@pytest.mark.parametrize("name", NAMES)
def test_what_a_part_takes_from_another_is_exported_there(name):
    text = module(name)
    made = dict(re.findall(r"^PARTS\.(\w+) = .*?^return \{ (.*?) \};$", text, re.MULTILINE | re.DOTALL))

    for taken, part in re.findall(r"^const \{ (.*) \} = PARTS\.(\w+);$", text, re.MULTILINE):
        for one in taken.split(", "):
            assert one.split(":")[0] in [held.split(":")[0] for held in made[part].split(", ")], (part, one)
