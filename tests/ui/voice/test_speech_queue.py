import pytest

from pt_coach.ui.session_view import Message
from pt_coach.ui.voice.speech_queue import SpeechQueue
from pt_coach.ui.voice.utterance import MANNERS, Kind, Utterance, number


def one(kind: Kind, text: str = "words") -> Utterance:
    return Utterance(kind, Message(text=text))


def said(queue: SpeechQueue, t: float) -> str | None:
    utterance = queue.take(t)
    return None if utterance is None else utterance.message.text


def test_one_thing_at_a_time_and_the_most_important_first() -> None:
    queue = SpeechQueue()
    for kind in (Kind.READ, Kind.NEXT, Kind.COUNT, Kind.CUE, Kind.STATE):
        queue.offer(one(kind, kind.value), 0.0)

    order = []
    for _ in range(5):
        order.append(said(queue, 0.1))
        assert queue.take(0.1) is None
        queue.over()

    assert order == ["state", "cue", "count", "next", "read"]


def test_a_count_that_comes_late_is_not_said() -> None:
    queue = SpeechQueue()
    queue.offer(one(Kind.CUE, "Lift higher"), 10.0)
    assert said(queue, 10.0) == "Lift higher"
    queue.offer(number(Kind.COUNT, 4), 10.1)

    queue.over()

    assert said(queue, 10.9) is None


def test_of_two_counts_that_wait_only_the_newest_is_said() -> None:
    queue = SpeechQueue()
    queue.offer(one(Kind.CUE), 0.0)
    queue.take(0.0)
    queue.offer(number(Kind.COUNT, 4), 0.1)
    queue.offer(number(Kind.COUNT, 5), 0.5)

    queue.over()

    assert said(queue, 0.6) == "5"
    assert queue.waits == 0


@pytest.mark.parametrize(
    ("under_way", "comes", "cuts"),
    [
        (Kind.READ, Kind.COUNT, True),
        (Kind.HELP, Kind.COUNT, True),
        (Kind.NEXT, Kind.CUE, True),
        (Kind.CUE, Kind.COUNT, False),
        (Kind.CUE, Kind.STATE, True),
        (Kind.COUNT, Kind.STATE, False),
        (Kind.HOLD, Kind.CUE, False),
        (Kind.STATE, Kind.STATE, False),
        (Kind.NEXT, Kind.NEXT, False),
    ],
)
def test_what_is_long_and_matters_less_is_cut_off(under_way: Kind, comes: Kind, cuts: bool) -> None:
    queue = SpeechQueue()
    queue.offer(one(under_way), 0.0)
    queue.take(0.0)

    assert queue.offer(one(comes), 0.1) is cuts


def test_what_comes_next_is_told_in_its_order() -> None:
    queue = SpeechQueue()
    for text in ("Rest.", "Next: set 2.", "left side"):
        queue.offer(one(Kind.NEXT, text), 0.0)

    order = []
    while queue.waits:
        order.append(said(queue, 1.0))
        queue.over()

    assert order == ["Rest.", "Next: set 2.", "left side"]


def test_another_page_drops_what_waits_but_lets_a_number_end() -> None:
    queue = SpeechQueue()
    queue.offer(number(Kind.COUNT, 10), 0.0)
    queue.take(0.0)
    queue.offer(one(Kind.HELP), 0.0)

    assert not queue.hush()
    assert queue.waits == 0
    queue.over()
    queue.offer(one(Kind.HELP), 0.1)
    queue.take(0.1)
    assert queue.hush()


def test_every_kind_has_a_manner() -> None:
    assert set(MANNERS) == set(Kind)
    for kind in (Kind.COUNT, Kind.HOLD):
        assert MANNERS[kind].fresh_s <= 0.7
        assert MANNERS[kind].cut_by is None
