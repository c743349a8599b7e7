from queue import Queue
from threading import Thread

from pt_coach.tracking.newest_slot import NewestSlot
from tests.tracking.simulated import WAIT_S


def test_the_newest_replaces_what_was_not_taken() -> None:
    slot: NewestSlot[int] = NewestSlot()
    for number in (1, 2, 3):
        slot.put(number)
    assert slot.take(0.0) == 3
    assert slot.replaced == 2
    assert slot.take(0.0) is None


def test_an_empty_slot_gives_nothing_after_the_time_is_up() -> None:
    slot: NewestSlot[int] = NewestSlot()
    assert slot.take(0.001) is None


def test_putting_wakes_whoever_waits() -> None:
    slot: NewestSlot[int] = NewestSlot()
    taken: Queue[int | None] = Queue()
    waiting = Thread(target=lambda: taken.put(slot.take(60.0)), daemon=True)
    waiting.start()
    slot.put(7)
    assert taken.get(timeout=WAIT_S) == 7


def test_waking_makes_a_waiting_take_return() -> None:
    slot: NewestSlot[int] = NewestSlot()
    taken: Queue[int | None] = Queue()
    waiting = Thread(target=lambda: taken.put(slot.take(60.0)), daemon=True)
    waiting.start()
    slot.wake()
    assert taken.get(timeout=WAIT_S) is None


def test_a_wish_handed_in_while_nobody_waits_is_not_overslept() -> None:
    slot: NewestSlot[int] = NewestSlot()
    slot.wake()
    assert slot.take(60.0) is None
    assert slot.take(0.0) is None


def test_waking_does_not_lose_what_is_held() -> None:
    slot: NewestSlot[int] = NewestSlot()
    slot.put(1)
    slot.wake()
    assert slot.take(60.0) == 1
