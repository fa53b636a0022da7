from dataclasses import replace

from workbench.articles import make_article
from workbench.corrections import anchor_at, fixed_issues, make_correction, place_corrections
from workbench.records import CorrectionAction, Findings, TextSpan, Topic

TEXT = "Hale opposes the tram. Rudd backs the tram."
ARTICLE = make_article(TEXT)
FIRST, SECOND = TextSpan(13, 21), TextSpan(34, 42)


def findings(*spans: TextSpan, article=ARTICLE) -> Findings:
    return Findings(article=article, topics=tuple(Topic(span=span, name="tram", head="tram") for span in spans))


def grouped(*spans: TextSpan, name: str):
    anchors = [anchor_at(ARTICLE, span) for span in spans]
    return make_correction(CorrectionAction.GROUP_ISSUE, anchors=anchors, values={"name": name})


def fixed(made, found):
    return fixed_issues(place_corrections(tuple(made), tuple(one.article for one in found)), found)


def test_the_last_word_on_a_target_holds():
    made = [grouped(FIRST, SECOND, name="transit"), grouped(SECOND, name="rails")]

    told = fixed(made, [findings(FIRST, SECOND)])

    assert told.names == {(ARTICLE.id, FIRST): "transit", (ARTICLE.id, SECOND): "rails"}
    assert [one.applied for _, one in told.outcomes] == [True, True]


def test_a_target_that_is_found_a_little_longer_is_still_the_one_that_was_marked():
    told = fixed([grouped(FIRST, name="transit")], [findings(TextSpan(17, 21), SECOND)])

    assert told.names == {(ARTICLE.id, TextSpan(17, 21)): "transit"}


def test_a_text_with_a_paragraph_put_in_keeps_its_corrections():
    longer = replace(ARTICLE, text="A new lead.\n\n" + TEXT, id="other")
    moved = TextSpan(FIRST.start + 13, FIRST.end + 13)

    told = fixed([grouped(FIRST, name="transit")], [findings(moved, article=longer)])

    assert told.names == {("other", moved): "transit"}


def test_what_fits_nothing_any_more_is_told_with_the_reason():
    made = [grouped(FIRST, name="transit")]

    [(_, outcome)] = fixed(made, [findings(SECOND)]).outcomes
    assert not outcome.applied
    assert outcome.reasons == ("'the tram': no stance is about these words any more",)
    placing = place_corrections(tuple(made), (replace(ARTICLE, text="Nothing.", id="other"),))
    assert placing.nowhere[0].reasons == ("'the tram': no article has these words any more",)
