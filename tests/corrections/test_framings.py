from tests.corrections.saying import at, corrected, of, saying
from tests.findings import sample_findings

FERRY = sample_findings()[0]


def test_a_rejected_portrayal_is_none_and_the_others_stay():
    now = corrected(FERRY, of(FERRY, "reject", FERRY.framings[0].id))

    assert now.framings == FERRY.framings[1:]
    assert now.outcomes[0].applied


def test_words_that_portray_nobody_are_told():
    now = corrected(FERRY, saying(FERRY, "reject", "framing", at(FERRY, "storm")))

    assert now.framings == FERRY.framings
    assert now.outcomes[0].reasons == ("'storm': nobody is portrayed at these words any more",)
