from datetime import date

from pt_coach.engine.events import SessionEnded, Stage, StageEntered, StopAdvised, StopRule
from pt_coach.engine.inputs import Moment, Rating, Scale
from pt_coach.records.store import Store
from pt_coach.reports.stops import StopKind, StopNote
from tests.records.diaries import moment, play
from tests.reports.diary import four_weeks, report_of


def _only(store: Store) -> StopNote:
    (note,) = report_of(store).stops
    return note


def test_none(store: Store) -> None:
    play(store, "2026-11-02 08:00").whole()
    assert report_of(store).stops == ()


def test_an_exercise_stopped_for_pain_is_told_once(store: Store) -> None:
    four_weeks(store)
    note = _only(store)
    assert note.kind is StopKind.EXERCISE_STOPPED
    assert note.day == date(2026, 10, 19)
    assert note.words == "Side plank from feet stopped for pain (pain 6/10, buttock (left))"
    assert (note.exercise_id, note.value) == ("side_plank_full", 6)


def test_a_warning_sign_and_not_sure(store: Store) -> None:
    script = play(store, "2026-11-02 08:00")
    script.rate(Scale.RED_FLAG, Moment.BEFORE, "not_sure", item="bladder_bowel")
    script.tell(
        StopAdvised(script.t, StopRule.RED_FLAG, "bladder_bowel"),
        StageEntered(script.t, Stage.STOPPED),
        SessionEnded(script.t, False, "red_flag"),
    )
    note = _only(store)
    assert note.kind is StopKind.WARNING_SIGN
    assert note.words == "warning sign, bladder or bowel change: answered “not sure”"


def test_pain_before_over_the_limit(store: Store) -> None:
    script = play(store, "2026-11-02 08:00")
    script.rate(Scale.PAIN, Moment.BEFORE, 9)
    script.tell(StopAdvised(script.t, StopRule.PAIN_BEFORE))
    assert _only(store).words == "pain 9/10 before exercise, at or over the limit to start"


def test_symptoms_that_move_down_the_leg(store: Store) -> None:
    script = play(store, "2026-11-02 08:00")
    script.check_in()
    script.show(0)
    script.rate(Scale.LOCATION, Moment.DURING, "below_knee:right", index=0)
    script.tell(StopAdvised(script.t, StopRule.MOVED_DOWN))
    note = _only(store)
    assert note.kind is StopKind.MOVED_DOWN
    assert note.words == (
        "symptoms moved down the leg to below knee (right) during Bridge; session stopped"
    )


def test_pain_that_rose_after_and_by_the_next_morning(store: Store) -> None:
    script = play(store, "2026-11-02 08:00")
    script.check_in(pain=3)
    script.rate(Scale.PAIN, Moment.AFTER, 5)
    script.tell(StopAdvised(script.t, StopRule.PAIN_ROSE))
    for value, day in ((4, "03"), (6, "04")):
        answer = Rating(0.0, Scale.PAIN, Moment.NEXT_MORNING, value)
        store.add_rating(answer, moment(f"2026-11-{day} 07:00"))
    assert [note.words for note in report_of(store).stops] == [
        "pain rose from 3 to 5/10 after exercise",
        "pain rose from 3 to 6/10 by the next morning",
    ]
    assert {note.day for note in report_of(store).stops} == {date(2026, 11, 2)}
