"""Watches the form during a set and speaks at most one cue at a time."""

from collections import Counter

from pt_coach.engine.events import CueGiven, Event, FormFaultCleared, FormFaultRaised
from pt_coach.exercises.definition import Exercise, Phase
from pt_coach.exercises.exercise_reader import FormReader
from pt_coach.exercises.form_rules import Cleared, CueCaller, FormWatch, RepForm
from pt_coach.exercises.rep import Rep
from pt_coach.kinematics.conditioning import Body
from pt_coach.kinematics.landmarks import CameraView, Side


class FormCoach:
    """The form rules of one set.

    Args:
        exercise: whose rules.

    Attributes:
        raised: how often each rule was raised; what counts in a hold, which has no repetitions.
    """

    def __init__(self, exercise: Exercise) -> None:
        self.raised: Counter[str] = Counter()
        self._reader = FormReader(exercise.form_rules)
        self._watch = FormWatch(exercise.form_rules)
        self._cues = CueCaller(exercise.form_rules)

    def begin(self, body: Body, side: Side | None) -> None:
        """The start pose is held: what changes from here on is measured against it."""
        self._watch.set_baseline(self._reader.read(body, side, self._reader.measured))

    def look(self, body: Body, side: Side | None, phase: Phase, view: CameraView) -> list[Event]:
        """Look at one frame; `side` is the one that works, where it is known."""
        t, events = body.t, list[Event]()
        values = self._reader.read(body, side, self._watch.looks_at(phase, view))
        for change in self._watch.update(t=t, phase=phase, view=view, values=values):
            if isinstance(change, Cleared):
                self._cues.drop(change.rule)
                events.append(FormFaultCleared(t, change.rule.id))
            else:
                self._cues.want(t, change.rule)
                self.raised[change.rule.id] += 1
                events.append(FormFaultRaised(t, change.rule.id, change.since_s))
        due = self._cues.next(t)
        if due is not None:
            events.append(CueGiven(t, due.id, due.cue))
        return events

    def rep_done(self, rep: Rep, t: float, view: CameraView) -> tuple[RepForm, list[Event]]:
        """Judge the movement that just came back."""
        form = self._watch.rep_done(rep, view)
        self._cues.rep_done(form.faults)
        events: list[Event] = []
        for rule in self._watch.judged_at_the_end(form):
            self._cues.want(t, rule)
            self.raised[rule.id] += 1
            events.append(FormFaultRaised(t, rule.id))
        return form, events

    def unseen(self) -> RepForm:
        """The form of a repetition that was not seen whole: nothing was checked."""
        return RepForm(not_checked=self._watch.ids)
