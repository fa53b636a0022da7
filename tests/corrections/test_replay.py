from dataclasses import replace

from workbench.articles import make_article
from workbench.corrections import anchor_at, fixed_issues, make_correction, standing
from workbench.records import CorrectionAction, Findings, TextSpan, Topic

TEXT = "Hale opposes the tram. Rudd backs the tram."
ARTICLE = make_article(TEXT)
FIRST, SECOND = TextSpan(13, 21), TextSpan(34, 42)


def findings(*spans: TextSpan, article=ARTICLE) -> Findings:
    return Findings(article=article, topics=tuple(Topic(span=span, name="tram", head="tram") for span in spans))


def grouped(*spans: TextSpan, name: str):
    anchors = [anchor_at(ARTICLE, span) for span in spans]
    return make_correction(CorrectionAction.GROUP_ISSUE, anchors=anchors, values={"name": name})


def withdrawn(one):
    return make_correction(CorrectionAction.WITHDRAW, values={"correction": one.id})


def test_what_is_withdrawn_no_longer_holds_until_the_withdrawal_is():
    first = grouped(FIRST, name="transit")
    undo = withdrawn(first)

    assert standing([first]) == (first,)
    assert standing([first, undo]) == ()
    assert standing([first, undo, withdrawn(undo)]) == (first,)


def test_the_last_word_on_a_target_holds():
    made = [grouped(FIRST, SECOND, name="transit"), grouped(SECOND, name="rails")]

    fixed = fixed_issues(made, [findings(FIRST, SECOND)])

    assert fixed.names == {(ARTICLE.id, FIRST): "transit", (ARTICLE.id, SECOND): "rails"}
    assert fixed.left_over == ()


def test_a_target_that_is_found_a_little_longer_is_still_the_one_that_was_marked():
    fixed = fixed_issues([grouped(FIRST, name="transit")], [findings(TextSpan(17, 21), SECOND)])

    assert fixed.names == {(ARTICLE.id, TextSpan(17, 21)): "transit"}


def test_a_text_with_a_paragraph_put_in_keeps_its_corrections():
    longer = replace(ARTICLE, text="A new lead.\n\n" + TEXT, id="other")
    moved = TextSpan(FIRST.start + 13, FIRST.end + 13)

    fixed = fixed_issues([grouped(FIRST, name="transit")], [findings(moved, article=longer)])

    assert fixed.names == {("other", moved): "transit"}


def test_what_fits_nothing_any_more_is_told_with_the_reason():
    made = [grouped(FIRST, name="transit")]

    assert fixed_issues(made, [findings(SECOND)]).left_over[0].endswith("no stance is about these words any more")
    gone = findings(article=replace(ARTICLE, text="Nothing.", id="other"))
    assert fixed_issues(made, [gone]).left_over[0].endswith("no article has these words any more")
