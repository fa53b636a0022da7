from dataclasses import replace

from tests.corrections.saying import at, corrected, of, saying
from tests.findings import sample_findings
from workbench.corrections import make_correction, outcomes_of, place_corrections, reason_lines
from workbench.records import CorrectionAction, Findings

FERRY, TENDER = sample_findings()


def told(*made, findings=None):
    found = (corrected(FERRY, *made),) if findings is None else findings
    return outcomes_of(made, found, place_corrections(tuple(made), tuple(one.article for one in found)))


def test_every_correction_that_stands_has_one_outcome_in_the_order_in_which_it_was_made():
    noted = saying(FERRY, "note", None, at(FERRY, "storm"), values={"text": "x"})
    renamed = of(FERRY, "set", FERRY.entities[0].id, name="N. Lines")
    undone = of(FERRY, "reject", FERRY.times[0].id)
    undo = make_correction(CorrectionAction.WITHDRAW, values={"correction": undone.id})

    outcomes = told(noted, renamed, undone, undo)

    assert [(one.correction, one.applied) for one in outcomes] == [(noted.id, True), (renamed.id, True)]


def test_a_reason_says_what_the_correction_was_to_do():
    made = saying(FERRY, "set", "entity", at(FERRY, "followed"), values={"name": "N. Lines"})

    assert list(reason_lines([made], told(made))) == [
        f"correction {made.id} (set entity: N. Lines): 'followed': nobody is mentioned at these words any more"
    ]


def test_what_fits_one_of_two_articles_applies():
    made = of(FERRY, "reject", FERRY.times[0].id)
    fits, fits_not = corrected(FERRY, made), replace(TENDER, outcomes=corrected(FERRY, made, made).outcomes[1:])

    [outcome] = told(made, findings=(fits, fits_not))

    assert outcome.applied


def test_words_that_are_gone_and_an_article_that_is_not_read_are_told():
    made = of(FERRY, "reject", FERRY.times[0].id)

    [gone] = told(made, findings=(TENDER,))
    [unread] = told(made, findings=(Findings(article=FERRY.article),))

    assert (gone.applied, gone.reasons) == (False, ("'Tuesday': no article has these words any more",))
    assert (unread.applied, unread.reasons) == (False, ("the article is in a language that is not read",))
