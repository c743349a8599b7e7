"""Made-up answers to the questions outside a session, for the screenshots: nobody's."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from pt_coach.engine.questions import EXERCISE_ITEM, TICKED
from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.regimen import Regimen
from pt_coach.records.outside_rows import FormKind
from pt_coach.reports.forms_due import FormsDue
from pt_coach.ui.visit_services import Answer, ExerciseFelt, VisitFacts, VisitServices

translate = QCoreApplication.translate

_COMFORT: tuple[Mapping[str, int], ...] = (
    {"comfortable": 9, "uncomfortable": 2},
    {"comfortable": 10},
    {"uncomfortable": 4, "painful": 5},
    {},
)


def sample_facts(regimen: Regimen, today: date, library: Mapping[str, Exercise]) -> VisitFacts:
    """Four weeks in which it got better."""
    ids = [one.exercise for one in regimen.exercises]
    felt = zip(ids, _COMFORT, strict=True)
    return VisitFacts(
        today,
        next_visit=regimen.next_visit,
        therapist=regimen.therapist,
        since=today - timedelta(days=28),
        last_visit=today - timedelta(days=28),
        course="improving",
        pain=(7.0, 4.0),
        places=("below_knee", "back"),
        exercises=tuple(ExerciseFelt(i, library[i].name, comfort) for i, comfort in felt),
        sleep=("bad", "fair", "good"),
        medication_days=2,
    )


def sample_answers() -> Mapping[str, Answer]:
    """A preparation as far as the patient's own questions."""
    return {
        "course": "improving",
        "location": "buttock:right",
        "location_changing": "yes",
        "leg_pain": "no",
        "leg_numbness": "no",
        "leg_weakness": "no",
        "balance": None,
        "bladder_bowel": "no",
        "sleep": translate("sample", "Well. I wake once instead of three times."),
        "activities": translate("sample", "Easier. Sitting over 40 minutes still hurts."),
        "lifestyle": "no",
        "medication": "helps_a_little",
        "side_effects": "no",
        "therapy": "helps",
        f"{EXERCISE_ITEM}bridge": "comfortable",
        f"{EXERCISE_ITEM}bird_dog": "comfortable",
        f"{EXERCISE_ITEM}side_plank_full": "painful",
        "question": translate("sample", "May I start swimming again?"),
        "question_2": translate("sample", "How long should I go on with the side plank?"),
        "call_camera": TICKED,
        "call_medicines": TICKED,
    }


def sample_visit(regimen: Regimen, today: date, library: Mapping[str, Exercise]) -> VisitServices:
    """Nothing is due, nothing is kept, and a preparation is under way."""
    question = translate("sample", "How far could you walk this week before your back complained?")
    return VisitServices(
        due=lambda: FormsDue(questions=(question,)),
        go_on=lambda kind: sample_answers() if kind is FormKind.VISIT else {},
        look=sample_answers,
        facts=lambda: sample_facts(regimen, today, library),
    )
