"""Fills a diary with a made-up patient of one of the `sample_stories`.

Everything goes through the same door as a real session, and all of it is marked as made up. The
same story, number of days, seed and last day give the same diary, but for the sessions' names.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

from pt_coach.engine.inputs import Moment, Scale
from pt_coach.engine.plan import plan_session
from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.schema import LoadedRegimen, parse_regimen
from pt_coach.records.outside_rows import FormKind
from pt_coach.records.rows import PlanVersion, Source
from pt_coach.records.session_writer import SessionStart, Sitting
from pt_coach.records.store import Store
from pt_coach.session_runner.sample_forms import (
    no_warning_signs,
    own_answers,
    roland_morris_answers,
    visit_answers,
    weekly_answers,
)
from pt_coach.session_runner.sample_movements import SampleMovements
from pt_coach.session_runner.sample_rehearsal import rehearsal_of, words_of
from pt_coach.session_runner.sample_session import SampleSession, at_scale
from pt_coach.session_runner.sample_stories import Mood, Story, mood_of

ZONE: Final = "America/New_York"
APP_VERSION: Final = "sample"
_VISIT_EVERY_DAYS: Final = 28
# The camera part of a visit is tried in the first week as well, to have something to compare with.
_FIRST_TRY: Final = 5
# As if the patient had said yes to keeping movements that long ago; more than from visit to visit.
_KEPT: Final = timedelta(days=42)
_DAY: Final = timedelta(days=1)

_REGIMEN: Final = """\
format: pt-coach/regimen/1
title: Low back, sample programme
version: 3
patient:
  name: {name}
therapist:
  name: Alex Example, PT
  clinic: Example Physical Therapy
  phone: 555 0100
starts: {starts}
schedule:
  days: [{days}]
stop_rules:
  do_not_start_at_pain: 9
  stop_exercise_above_pain: 6
  tell_therapist_if_pain_rises_by: 2
exercises:
  - exercise: bridge
    sets: 2
    reps: 10
    hold_s: 2
    rest_s: 30
    progress_when: Ten without pain on three days in a row.
    progress_to: Hold each one for five seconds.
  - {{exercise: bird_dog, side: alternating, sets: 1, reps: 6, hold_s: 2, rest_s: 30}}
  - {{exercise: straight_leg_raise, side: each, sets: 1, reps: 8, rest_s: 20}}
  - exercise: side_plank_full
    side: each
    sets: 1
    reps: 3
    hold_s: 8
    rest_s: 30
    easier: side_plank_knees
  - {{exercise: sit_to_stand, sets: 2, reps: 8, rest_s: 45}}
flare_day:
  exercises:
    - {{exercise: bridge, sets: 1, reps: 5, rest_s: 10}}
    - {{exercise: sit_to_stand, sets: 1, reps: 5, rest_s: 10}}
questions:
  - How far could you walk before your back complained?
questionnaires:
  - {{ask: roland_morris, every_weeks: 4}}
"""
THREE_A_WEEK: Final = "mon, wed, fri"


@dataclass(frozen=True, slots=True)
class SampleWish:
    """Which made-up patient.

    Attributes:
        days: length, ending with `until`.
        schedule: weekdays of the programme, as a regimen names them.
    """

    story: Story
    days: int
    seed: int
    until: date
    zone: str = ZONE
    schedule: str = THREE_A_WEEK


def fill(
    store: Store,
    library: Mapping[str, Exercise],
    wish: SampleWish,
    progress: Callable[[float], None] = lambda _: None,
) -> int:
    """Write the made-up patient's diary; returns the number of sessions.

    Args:
        store: an open diary.
        library: exercises by id.
        wish: which.
        progress: takes the share that is done.

    Raises:
        RecordsError: the diary could not be written.
    """
    life = _Life(store, library, wish)
    with store.without_waiting():
        for number in range(wish.days):
            life.live(number)
            progress((number + 1) / wish.days)
    return life.sessions


class _Life:
    def __init__(self, store: Store, library: Mapping[str, Exercise], wish: SampleWish) -> None:
        self._store, self._library, self._wish = store, library, wish
        name = f"{wish.story} {wish.days} {wish.seed}"
        self._random, self._attends = Random(name), Random(f"attends {name}")
        self._first = wish.until - (wish.days - 1) * _DAY
        self._regimen = self._written()
        self._movements = SampleMovements(library)
        self._locked = False
        self._note: str | None = None
        self.sessions = 0

    def live(self, number: int) -> None:
        """One day."""
        day, mood = self._first + number * _DAY, self._mood(number)
        if not number % 7:
            self._warning_signs(day, mood)
        if number and not number % 7:
            self._weekly(day, mood)
        if self._is_visit(number):
            self._monthly(day, mood)
        if mood.away and not self._mood(number - 1).away:
            self._pause(number)
        if number == _FIRST_TRY and self._wish.days > 2 * _FIRST_TRY:
            self._rehearse(day, mood)
        if number == self._wish.days - 1 or self._is_visit(number + 1):
            self._prepare_visit(day, mood)
        if self._locked or mood.away:
            return
        if self._comes(day, mood):
            self._session(day, mood)

    def _is_visit(self, number: int) -> bool:
        """Every four weeks, but for the last one, which is still to come."""
        near_the_end = number > self._wish.days - _VISIT_EVERY_DAYS // 2
        return number > 0 and not number % _VISIT_EVERY_DAYS and not near_the_end

    def _written(self) -> LoadedRegimen:
        wish = self._wish
        name = f"Sample patient {wish.story.value} {wish.seed} (made up)"
        text = _REGIMEN.format(name=name, starts=self._first, days=wish.schedule)
        return parse_regimen(text, "sample.yaml", self._library)

    def _mood(self, number: int) -> Mood:
        return mood_of(self._wish.story, number, self._wish.days)

    def _at(self, day: date, hour: int, minute: int = 0) -> datetime:
        return datetime.combine(day, time(hour, minute), ZoneInfo(self._wish.zone))

    def _comes(self, day: date, mood: Mood) -> bool:
        due = self._regimen.regimen.is_due(day)
        return self._attends.random() < (mood.comes if due else mood.extra)

    # --- outside sessions ----------------------------------------------------------------

    def _weekly(self, day: date, mood: Mood) -> None:
        answers = weekly_answers(mood, self._random)
        form = self._fill_in(FormKind.WEEKLY, day, answers)
        worst = answers["pain_worst"]
        if isinstance(worst, int) and worst > 0 and self._random.random() < 0.1:
            # Seen a moment later that it was too much.
            self._store.answer_form(form, {"pain_worst": worst - 1}, self._at(day, 19, 5))

    def _warning_signs(self, day: date, mood: Mood) -> None:
        """The full list comes before a session; a sign of the story is told in the session."""
        if not self._locked and mood.sign is None:
            self._fill_in(FormKind.WARNING_SIGNS, day, no_warning_signs(), hour=7)

    def _monthly(self, day: date, mood: Mood) -> None:
        self._fill_in(FormKind.ROLAND_MORRIS, day, roland_morris_answers(mood, self._random))
        questions = self._regimen.regimen.questions
        self._fill_in(FormKind.OWN_QUESTIONS, day, own_answers(questions, mood))
        self._store.note_visit(self._at(day, 15), made_up=True)

    def _prepare_visit(self, day: date, mood: Mood) -> None:
        self._fill_in(FormKind.VISIT, day, visit_answers(self._wish.story, mood))
        self._rehearse(day, mood)

    def _rehearse(self, day: date, mood: Mood) -> None:
        """The camera part of the visit, tried at home; not with a warning sign open."""
        if self._locked or mood.away:
            return
        at = self._at(day, 17)
        number = self._store.begin_rehearsal(at, self._wish.zone, made_up=True)
        for observed in rehearsal_of(self._wish.story, mood, self._random):
            self._store.note_observations(number, observed, at)
        words = words_of(mood)
        if words:
            self._store.note_words(number, words, at)

    def _fill_in(
        self, kind: FormKind, day: date, answers: Mapping[str, int | str | None], hour: int = 19
    ) -> int:
        at = self._at(day, hour)
        form = self._store.begin_form(kind, at, self._wish.zone, made_up=True)
        self._store.answer_form(form, answers, at)
        return form

    def _pause(self, number: int) -> None:
        last = number
        while last + 1 < self._wish.days and self._mood(last + 1).away:
            last += 1
        since, until = self._first + number * _DAY, self._first + last * _DAY
        self._store.pause(since, until, "Holiday", self._at(since, 8), made_up=True)

    # --- a session -----------------------------------------------------------------------

    def _session(self, day: date, mood: Mood) -> None:
        said = self._regimen.regimen
        short = mood.short_version and said.flare_day is not None
        chosen = said.flare_day.exercises if short and said.flare_day else said.exercises
        at = self._at(day, 8, self._random.randrange(60))
        sitting = Sitting(at, self._wish.zone, 0.0, Source.FIGURE, APP_VERSION)
        version = PlanVersion.SHORT if short else PlanVersion.FULL
        plan = plan_session(chosen, self._library, said.exercises)
        start = SessionStart(self._regimen, plan, sitting, version)
        note, self._note = (mood.note if mood.note != self._note else None), mood.note
        writer = self._store.begin_session(start)
        events = SampleSession(plan, said.stop_rules, mood, self._random).events(note)
        writer.append(events)
        if self._wish.until - day < _KEPT:
            writer.keep_movements(self._movements.of_session(plan, events))
        self.sessions += 1
        if self._random.random() < 0.04:
            self._put_right(day)
        self._locked = mood.sign is not None
        if not self._locked and self._random.random() < 0.9:
            self._next_morning(day, mood, writer.session_id)

    def _put_right(self, day: date) -> None:
        """In the evening the patient looks the day's session up and puts one thing right."""
        at = self._at(day, 20)
        if self._random.random() < 0.5:
            ended = self._store.sets(day, day)
            if ended:
                one = self._random.choice(ended)
                self._store.correct_count(one.id, one.final_count + 1, at)
            return
        said = self._store.ratings(day, day)
        pains = [one for one in said if one.moment is Moment.AFTER and one.scale is Scale.PAIN]
        if pains and isinstance(pains[-1].value, int):
            self._store.correct_rating(pains[-1].id, max(pains[-1].value - 1, 0), at)

    def _next_morning(self, day: date, mood: Mood, session_id: int) -> None:
        if day >= self._wish.until:
            return
        answer = at_scale(mood.pain + mood.morning, self._random)
        self._store.add_rating(answer, self._at(day + _DAY, 7), session_id=session_id)
