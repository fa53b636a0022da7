from workbench.corrections import history, make_correction, standing, to_redo, to_undo
from workbench.records import CorrectionAction


def noted(text: str, *, step=None):
    return make_correction(CorrectionAction.NOTE, values={"text": text}, step=step)


def withdrawn(*ids):
    return [make_correction(CorrectionAction.WITHDRAW, values={"correction": one}) for one in ids]


def undone(made):
    return [*made, *withdrawn(*to_undo(made))]


def redone(made):
    return [*made, *withdrawn(*to_redo(made))]


def held(made):
    return [one.value("text") for one in standing(made)]


def test_gestures_are_undone_one_by_one_and_brought_back_in_turn():
    made = [noted("a"), noted("b"), noted("c")]

    twice = undone(undone(made))
    assert held(twice) == ["a"]
    assert held(redone(twice)) == ["a", "b"]
    assert held(redone(redone(twice))) == ["a", "b", "c"]
    assert to_redo(redone(redone(twice))) == ()


def test_what_was_brought_back_can_be_undone_again():
    made = redone(undone([noted("a"), noted("b")]))

    assert held(undone(made)) == ["a"]
    assert held(redone(undone(made))) == ["a", "b"]


def test_corrections_of_one_gesture_go_together():
    made = [noted("a"), noted("b", step="g"), noted("c", step="g")]

    assert held(undone(made)) == ["a"]
    assert held(redone(undone(made))) == ["a", "b", "c"]


def test_a_new_gesture_leaves_nothing_to_bring_back():
    made = [*undone([noted("a")]), noted("b")]

    assert to_redo(made) == ()
    assert history(made).undone == ()


def test_nothing_is_undone_where_nothing_holds():
    assert to_undo(undone([noted("a")])) == ()
    assert to_undo([]) == to_redo([]) == ()


def test_one_of_many_can_be_taken_back_out_of_turn():
    made = [noted("a"), noted("b")]
    without = [*made, *withdrawn(made[0].id)]

    assert held(without) == ["b"]
    assert held(redone(without)) == ["a", "b"]
