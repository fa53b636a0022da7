from tests.corrections.saying import at, corrected, saying
from tests.findings import sample_findings

FERRY = sample_findings()[0]


def test_notes_are_in_text_order_with_author_and_time_and_change_nothing_else():
    later = saying(FERRY, "note", None, at(FERRY, "storm"), values={"text": "which one?"})
    first = saying(FERRY, "note", None, at(FERRY, "Norsund Lines"), values={"text": "ask them"})

    now = corrected(FERRY, later, first)

    assert [(one.text, one.author, one.made, one.correction) for one in now.remarks] == [
        (made.value("text"), made.author, made.made, made.id) for made in (first, later)
    ]
    assert now.remarks[0].span == at(FERRY, "Norsund Lines")
    assert (now.mentions, now.events, now.stances) == (FERRY.mentions, FERRY.events, FERRY.stances)
    assert all(one.applied for one in now.outcomes)


def test_two_notes_on_the_same_words_have_ids_of_their_own():
    made = [saying(FERRY, "note", None, at(FERRY, "storm"), values={"text": text}) for text in ("a", "b")]

    assert [one.id for one in corrected(FERRY, *made).remarks] == [
        f"n{at(FERRY, 'storm').start}-{at(FERRY, 'storm').end}{more}" for more in ("", "-2")
    ]
