from tests.parses import parsed
from tests.stances.found import mentions
from workbench.records import Mention, MentionKind, TextSpan
from workbench.stances.antecedents import Antecedents, in_names
from workbench.stances.positions.finding import find_positions
from workbench.stances.who import Who


def _resolved(name: str) -> list[str | None]:
    doc = parsed("positions", name)
    before = Antecedents(Who(mentions(doc)))
    found = []
    for held in find_positions(doc):
        target = before.resolved(held)
        found.append(None if target is None else target.text)
        if target is not None:
            before.note(target)
    return found


def test_it_stands_for_the_only_target_before_it():
    assert _resolved("it-1") == ["quarry", "quarry"]


def test_it_stands_for_nothing_where_nothing_was_a_target():
    assert _resolved("it-2") == [None]


def test_it_stands_for_nothing_where_two_things_were_targets():
    assert _resolved("it-two") == ["bridge", "tunnel", None]


def test_a_capitalized_word_of_a_name_is_no_attitude():
    doc = parsed("positions", "name-stop")
    start = doc.text.index("Stop")
    span = TextSpan(start, start + len("Stop the Tunnel"))
    head = TextSpan(start, start + len("Stop"))
    name = Mention(id="m", entity="Stop", span=span, head=head, kind=MentionKind.NAME, rule="by hand")

    assert in_names(doc, [name]) >= {start, doc.text.index("Tunnel")}
    assert doc.text.index("the") not in in_names(doc, [name])
