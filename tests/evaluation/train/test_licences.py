import pytest

from workbench.evaluation.train.licences import licence_of, may_teach


def test_documents_under_a_share_alike_licence_are_not_learned_from():
    assert licence_of("GUM_interview_one") is not None
    assert licence_of("GUM_speech_two") is not None
    assert licence_of("GUM_bio_three") is None
    assert licence_of("GUM_voyage_four") is None
    assert licence_of("GUM_newsletter_five") is None


@pytest.mark.parametrize(
    ("licence", "may"),
    [("CC BY 2.5", True), ("MIT", True), ("CC BY-SA 3.0", False), ("CC BY-NC 4.0", False), ("", False), (None, False)],
)
def test_only_licences_that_ask_for_no_more_than_a_name_may_teach(licence, may):
    assert may_teach(licence) is may
