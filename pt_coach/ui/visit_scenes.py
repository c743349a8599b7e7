"""The states outside a session in which the patient is asked something, and the visit's pages."""

from collections.abc import Callable
from typing import TypeVar

from pt_coach.engine.questions import EMERGENCY_SIGNS, URGENT_SIGNS
from pt_coach.records.outside_rows import FormKind
from pt_coach.reports.forms_due import FormsDue
from pt_coach.ui.form_page import FormPage
from pt_coach.ui.prepare_page import PreparePage
from pt_coach.ui.roland_morris_page import RolandMorrisPage
from pt_coach.ui.sample_data import sample_today
from pt_coach.ui.screenshot_studio import Studio
from pt_coach.ui.sign_list_page import SignListPage
from pt_coach.ui.weekly_page import OwnQuestionsPage, WeeklyPage

PageT = TypeVar("PageT", bound=FormPage)

_OFFERS = (FormKind.WEEKLY, FormKind.ROLAND_MORRIS, FormKind.OWN_QUESTIONS)
_WAYS = ("rehearsal", "report")


def _form(studio: Studio, kind: FormKind, page_kind: type[PageT]) -> PageT:
    studio.show_place("today")
    page = studio.window.forms.open(kind)
    assert isinstance(page, page_kind)
    return page


def today_offers(studio: Studio) -> None:
    """Questions are offered under what is due."""
    studio.show_place("today")
    due = FormsDue(signs=True, offers=_OFFERS)
    studio.window.today.show_today(sample_today(studio.library), due)


def sign_list_now(studio: Studio) -> None:
    """The full list, what cannot wait, half answered."""
    page = _form(studio, FormKind.WARNING_SIGNS, SignListPage)
    for sign in EMERGENCY_SIGNS[:2]:
        page.emergency.rows[sign].choose("no")


def sign_list_soon(studio: Studio) -> None:
    """The full list, what can wait until tomorrow."""
    page = _form(studio, FormKind.WARNING_SIGNS, SignListPage)
    page.emergency.say_no_to_all()
    page.go_on()


def what_to_do_now(studio: Studio) -> None:
    """A sign that cannot wait."""
    page = _form(studio, FormKind.WARNING_SIGNS, SignListPage)
    page.emergency.rows[EMERGENCY_SIGNS[1]].choose("not_sure")
    page.go_on()


def what_to_do_soon(studio: Studio) -> None:
    """A sign that can wait until tomorrow."""
    page = _form(studio, FormKind.WARNING_SIGNS, SignListPage)
    page.emergency.say_no_to_all()
    page.go_on()
    page.urgent.rows[URGENT_SIGNS[3]].choose("yes")
    page.go_on()


def _weekly(step: int) -> Callable[[Studio], None]:
    def scene(studio: Studio) -> None:
        page = _form(studio, FormKind.WEEKLY, WeeklyPage)
        page.ask_from(step)

    return scene


def weekly_pain(studio: Studio) -> None:
    """The first question of the weekly check, answered."""
    _form(studio, FormKind.WEEKLY, WeeklyPage).question.scale.type_digit("4")  # type: ignore[union-attr]


def weekly_days(studio: Studio) -> None:
    """Days of the last seven."""
    _weekly(5)(studio)


def weekly_side_effects(studio: Studio) -> None:
    """Words to choose from, and own ones."""
    _weekly(3)(studio)


def roland_morris(studio: Studio) -> None:
    """The published questionnaire."""
    page = _form(studio, FormKind.ROLAND_MORRIS, RolandMorrisPage)
    for item in ("02", "03"):
        page.lines[item].box.click()


def own_question(studio: Studio) -> None:
    """A question of the therapist."""
    _form(studio, FormKind.OWN_QUESTIONS, OwnQuestionsPage)


def visit_not_begun(studio: Studio) -> None:
    """The place of the visit before anything was prepared."""
    studio.show_place("visit")
    facts = studio.window.forms.services.facts()
    studio.window.visit_page.show_visit(facts, {}, ())


def _prepare(item: str) -> Callable[[Studio], None]:
    def scene(studio: Studio) -> None:
        page = _form(studio, FormKind.VISIT, PreparePage)
        page.ask_about(item)

    return scene


def prepare_course(studio: Studio) -> None:
    """Better or worse, with the numbers."""
    _prepare("course")(studio)


def prepare_place(studio: Studio) -> None:
    """The body to tap."""
    _prepare("location")(studio)


def prepare_leg(studio: Studio) -> None:
    """Numbness, and not to wait with it."""
    _prepare("leg_numbness")(studio)


def prepare_sleep(studio: Studio) -> None:
    """Words to choose from, own words, and the weekly checks."""
    _prepare("sleep")(studio)


def prepare_exercises(studio: Studio) -> None:
    """Comfortable and painful exercises, from the diary."""
    _prepare("exercise_bridge")(studio)


def prepare_questions(studio: Studio) -> None:
    """The patient's own questions."""
    _prepare("question")(studio)


def prepare_call(studio: Studio) -> None:
    """What the call needs."""
    _prepare("call_camera")(studio)


def prepare_limits(studio: Studio) -> None:
    """What a video visit cannot do."""
    _form(studio, FormKind.VISIT, PreparePage).ask_about("")


def visit_summary(studio: Studio) -> None:
    """All that was prepared, and the ways on."""
    studio.show_place("visit")
    services = studio.window.forms.services
    studio.window.visit_page.show_visit(services.facts(), services.look(), _WAYS)


def visit_took_place(studio: Studio) -> None:
    """Asked once more before it is noted."""
    visit_summary(studio)
    studio.window.visit_page.took_place.click()


VISIT_SCENES: tuple[Callable[[Studio], None], ...] = (
    today_offers,
    sign_list_now,
    sign_list_soon,
    what_to_do_now,
    what_to_do_soon,
    weekly_pain,
    weekly_side_effects,
    weekly_days,
    roland_morris,
    own_question,
    visit_not_begun,
    prepare_course,
    prepare_place,
    prepare_leg,
    prepare_sleep,
    prepare_exercises,
    prepare_questions,
    prepare_call,
    prepare_limits,
    visit_summary,
    visit_took_place,
)
