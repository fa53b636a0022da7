from tests.parses import parsed
from tests.stances.found import attributions
from workbench.rules import AttributionRule
from workbench.stances import find_quotes


def quotes(name: str) -> list[tuple[str, str | None, str]]:
    doc = parsed("stances", name)
    found = find_quotes(doc, attributions=attributions(name))
    return [(one.span.of(doc.text), one.attribution, one.rule) for one in found]


def test_a_quote_has_its_attribution():
    owner = attributions("quote-run")[0].id

    assert quotes("quote-run") == [
        ("We will build it,", owner, str(AttributionRule.ASIDE)),
        ("We will start in May. It will be cheap.", owner, str(AttributionRule.QUOTE_RUN)),
    ]


def test_the_speaker_and_not_what_he_says_he_thinks_owns_a_quote():
    said = attributions("first-person")[1]

    assert [owner for _, owner, _ in quotes("first-person")] == [said.id]


def test_a_text_without_marks_has_no_quotes():
    assert quotes("said") == []
