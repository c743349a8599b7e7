"""The states of a session that are worth a picture."""

from pt_coach.engine.events import (
    Armed,
    CheckState,
    CountCorrected,
    CueGiven,
    Event,
    HoldProgressed,
    Measured,
    Paused,
    PauseReason,
    Provenance,
    RatingGiven,
    RepCompleted,
    RepStatus,
    RestTicked,
    SessionEnded,
    SetCompleted,
    SetUpCheck,
    SetUpChecked,
    Stage,
    StageEntered,
    StopAdvised,
    StopRule,
)
from pt_coach.engine.inputs import CommandKind, Moment, Rating, Scale
from pt_coach.engine.plan import PlannedSet
from pt_coach.exercises.definition import Phase
from pt_coach.kinematics.landmarks import Side
from pt_coach.ui.check_in_page import CheckInPage
from pt_coach.ui.check_out_page import CheckOutPage
from pt_coach.ui.feel_page import FeelPage
from pt_coach.ui.hurt_page import HurtPage
from pt_coach.ui.screenshot_studio import Studio, T
from pt_coach.ui.session_page import SessionPage
from pt_coach.ui.session_worker import SourceStatus

BRIDGE, BIRD_DOG, PLANK, CHAIR = 0, 1, 2, 3


def entered(stage: Stage, planned: PlannedSet) -> StageEntered:
    """A stage of a set begins."""
    return StageEntered(T, stage, planned.exercise_index, planned)


def reps(count: int) -> tuple[Event, ...]:
    """So many good repetitions."""
    return tuple(
        RepCompleted(T, n, None, T, T, T, None, 1.0, 0.0, RepStatus.FULL)
        for n in range(1, count + 1)
    )


def moving(phase: Phase, travel: float) -> Measured:
    """Some way out, 10 s later than everything else."""
    return Measured(T + 10.0, 160.0, travel, phase)


def done(planned: PlannedSet, counted: int, faults: tuple[tuple[str, int], ...] = ()) -> Event:
    """A set is over."""
    held = planned.hold_s * counted
    return SetCompleted(
        T, planned, planned.side, T, counted, 0, 0, held, faults, 0.98, Provenance.CAMERA
    )


def _rated(scale: Scale, moment: Moment, value: int | str, index: int | None = None) -> Event:
    return RatingGiven(T, Rating(T, scale, moment, value), index)


def _checks(**states: str) -> SetUpChecked:
    names = ("body", "position", "view", "distance", "centre", "frame_rate")
    return SetUpChecked(
        T,
        tuple(
            SetUpCheck(n, CheckState.ADJUST, states[n])
            if n in states
            else SetUpCheck(n, CheckState.GOOD)
            for n in names
        ),
    )


def check_in_pain(studio: Studio) -> None:
    """Pain before the session, answered."""
    studio.session()
    studio.page(CheckInPage).pain.type_digit("4")


def check_in_where(studio: Studio) -> None:
    """Where it is felt, with the side asked for."""
    studio.session()
    page = studio.page(CheckInPage)
    page.ask_from(1)
    page.where.place.choose("thigh")


def check_in_warning_signs(studio: Studio) -> None:
    """The warning-sign check, one line answered."""
    studio.session()
    page = studio.page(CheckInPage)
    page.ask_from(2)
    page.signs.rows["numbness"].choose("no")


def show(studio: Studio) -> None:
    """An exercise with a note of the therapist."""
    studio.session(entered(Stage.SHOW, studio.planned(BRIDGE)))


def show_side_plank(studio: Studio) -> None:
    """An exercise that is held."""
    studio.session(entered(Stage.SHOW, studio.planned(PLANK)))


def set_up(studio: Studio) -> None:
    """Two things still to change."""
    studio.session(
        entered(Stage.SET_UP, studio.planned(BRIDGE)),
        _checks(distance="step_back", view="turn_side"),
    )
    studio.camera("bridge", 0.0)


def set_up_nobody(studio: Studio) -> None:
    """Nobody in the picture."""
    first = SetUpCheck("body", CheckState.ADJUST, "come_into_picture")
    names = ("position", "view", "distance", "centre", "frame_rate")
    rest = (SetUpCheck(name, CheckState.UNKNOWN) for name in names)
    studio.session(entered(Stage.SET_UP, studio.planned(BRIDGE)), SetUpChecked(T, (first, *rest)))
    studio.camera("bridge", 0.0, half_out=True)


def set_up_starting(studio: Studio) -> None:
    """The camera and the pose model are still starting."""
    studio.session(entered(Stage.SET_UP, studio.planned(BRIDGE)))
    studio.window.session_screen.show_source(SourceStatus("starting", ""))


def set_up_good(studio: Studio) -> None:
    """Everything green."""
    studio.session(entered(Stage.SET_UP, studio.planned(BRIDGE)), _checks())
    studio.camera("bridge", 0.0)


def set_waiting(studio: Studio) -> None:
    """In a set, the start position not taken yet."""
    studio.session(entered(Stage.SET, studio.planned(BRIDGE)))
    studio.camera("bridge", 0.0)


def in_set(studio: Studio, *events: Event) -> None:
    """In the middle of a set of bird dogs, with these events after five repetitions."""
    studio.session(entered(Stage.SET, studio.planned(BIRD_DOG)), Armed(T), *reps(5), *events)
    studio.camera("bird_dog", 1.0, Side.LEFT)


def set_good(studio: Studio) -> None:
    """Holding in a good repetition."""
    in_set(studio, moving(Phase.END_RANGE, 1.0), HoldProgressed(T + 10, 2.0, 2.0, 5.0))


def set_cue(studio: Studio) -> None:
    """A form fault and its cue."""
    cue = studio.library["bridge"].form_rules[0]
    studio.session(
        entered(Stage.SET, studio.planned(BRIDGE)),
        Armed(T),
        *reps(7),
        moving(Phase.RETURN, 0.6),
        CueGiven(T + 10, cue.id, cue.cue),
    )
    studio.camera("bridge", 0.6)


def set_lost(studio: Studio) -> None:
    """The body is out of sight."""
    in_set(studio, Paused(T, PauseReason.LOST))
    studio.camera("bird_dog", 1.0, Side.LEFT, half_out=True)


def set_left_position(studio: Studio) -> None:
    """The position was left."""
    in_set(studio, Paused(T, PauseReason.LEFT_POSITION))


def set_paused(studio: Studio) -> None:
    """Paused by the patient."""
    in_set(studio, Paused(T, PauseReason.ASKED))


def set_camera_unplugged(studio: Studio) -> None:
    """The camera is gone."""
    in_set(studio)
    text = "The camera was unplugged. Plug it in again; the session goes on by itself."
    studio.window.session_screen.show_source(SourceStatus("missing", text))


def set_hold(studio: Studio) -> None:
    """A position held, seconds counting down."""
    studio.session(
        entered(Stage.SET, studio.planned(PLANK, 1)),
        Armed(T),
        moving(Phase.END_RANGE, 1.0),
        HoldProgressed(T + 10, 6.0, 6.0, 15.0),
    )
    studio.camera("side_plank_full", 1.0, Side.RIGHT)


def set_without_camera(studio: Studio) -> None:
    """Counted by taps."""
    studio.session()
    studio.window.session_screen.command(CommandKind.WITHOUT_CAMERA, None, None)
    studio.happen(entered(Stage.SET, studio.planned(CHAIR)), Armed(T), *reps(3))
    page = studio.page(SessionPage)
    page.tempo.stop()
    page.tempo.show_at(1.2)


def rest(studio: Studio) -> None:
    """A rest, the last count corrected."""
    first, second = studio.planned(BRIDGE), studio.planned(BRIDGE, 1)
    studio.session(
        entered(Stage.SET, first),
        Armed(T),
        *reps(10),
        done(first, 10),
        entered(Stage.REST, second),
        RestTicked(T, 31.0),
        CountCorrected(T, first, 10, 9),
    )


def feel(studio: Studio) -> None:
    """After an exercise, both questions answered."""
    first = studio.planned(BIRD_DOG)
    studio.session(entered(Stage.SET, first), Armed(T), done(first, 16), entered(Stage.FEEL, first))
    page = studio.page(FeelPage)
    page.comfort.choose("comfortable")
    page.pain.type_digit("3")


def hurt_where(studio: Studio) -> None:
    """It hurts: where."""
    studio.session(entered(Stage.HURT, studio.planned(BRIDGE)))


def hurt_how_strong(studio: Studio) -> None:
    """It hurts: how strong."""
    hurt_where(studio)
    studio.page(HurtPage).ask_from(1)


def hurt_what_now(studio: Studio) -> None:
    """It hurts: what now, with nothing easier in the regimen."""
    studio.session(entered(Stage.HURT, studio.planned(BIRD_DOG)))
    studio.page(HurtPage).ask_from(2)


def hurt_over_the_limit(studio: Studio) -> None:
    """It hurts more than the therapist's limit."""
    hurt_where(studio)
    studio.happen(StopAdvised(T, StopRule.PAIN_DURING))
    studio.page(HurtPage).ask_from(2)


def _whole(studio: Studio) -> tuple[Event, ...]:
    sets = [
        done(s, s.reps_in_all, (("low_bridge", 2),) if s.exercise_index == BRIDGE else ())
        for s in studio.plan.sets
    ]
    return (
        _rated(Scale.PAIN, Moment.BEFORE, 4),
        *sets,
        *(_rated(Scale.COMFORT, Moment.AFTER, "comfortable", i) for i in range(3)),
        _rated(Scale.COMFORT, Moment.AFTER, "uncomfortable", 3),
        _rated(Scale.PAIN, Moment.DURING, 4, 3),
    )


def check_out_pain(studio: Studio) -> None:
    """Pain after, beside what was said before."""
    studio.session(*_whole(studio), StageEntered(T, Stage.CHECK_OUT))
    studio.page(CheckOutPage).pain.type_digit("3")


def check_out_effort(studio: Studio) -> None:
    """How hard it was."""
    check_out_pain(studio)
    page = studio.page(CheckOutPage)
    page.ask_from(1)
    page.effort.choose("moderate")


def check_out_note(studio: Studio) -> None:
    """A note."""
    check_out_pain(studio)
    studio.page(CheckOutPage).ask_from(2)


def check_out_stopped_early(studio: Studio) -> None:
    """Why the session ended early."""
    studio.session(StageEntered(T, Stage.CHECK_OUT))


def summary(studio: Studio) -> None:
    """A whole session in numbers."""
    studio.session(
        *_whole(studio),
        _rated(Scale.PAIN, Moment.AFTER, 3),
        StageEntered(T, Stage.DONE),
        SessionEnded(T, completed=True),
    )


def summary_pain_rose(studio: Studio) -> None:
    """A session after which pain rose."""
    studio.session(
        *_whole(studio),
        _rated(Scale.PAIN, Moment.AFTER, 7),
        StopAdvised(T, StopRule.PAIN_ROSE),
        StageEntered(T, Stage.DONE),
        SessionEnded(T, completed=False),
    )


def _stopped(studio: Studio, rule: StopRule) -> None:
    studio.session(StopAdvised(T, rule, "numbness"), StageEntered(T, Stage.STOPPED))


def stop_warning_sign(studio: Studio) -> None:
    """Stopped by a warning sign."""
    _stopped(studio, StopRule.RED_FLAG)


def stop_moved_down(studio: Studio) -> None:
    """Stopped because symptoms moved down the leg."""
    _stopped(studio, StopRule.MOVED_DOWN)


def stop_too_much_pain(studio: Studio) -> None:
    """Not started, for too much pain."""
    _stopped(studio, StopRule.PAIN_BEFORE)
