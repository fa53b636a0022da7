import re
from collections import Counter
from importlib.resources import files

import pytest

from workbench.views.modules import module, parts

NAMES = ("reader", "entities", "evidence", "chronology", "stances", "attributions", "coverage", "framing", "controls")


@pytest.mark.parametrize("name", NAMES)
def test_a_module_is_one_text_that_a_host_can_load(name):
    text = module(name)

    assert text.count("export ") == text.count("export default { render };") == 1
    assert not re.search(r"^import ", text, re.MULTILINE)
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")  # a name, not an address to go to


@pytest.mark.parametrize("name", NAMES)
def test_no_two_parts_give_one_name_to_two_things(name):
    named = re.findall(r"^(?:async )?(?:function|class|const|let) (\w+)", module(name), re.MULTILINE)

    assert [name for name, count in Counter(named).items() if count > 1] == []


def test_what_is_imported_stands_once_and_before_what_imports_it():
    assert parts("evidence") == ("dom", "sentence", "why", "card", "evidence")


def test_every_part_belongs_to_a_view():
    static = files("workbench.views") / "static"
    held = {file.name.removesuffix(".js") for file in static.iterdir() if file.name.endswith(".js")}

    assert {part for name in NAMES for part in parts(name)} == held
