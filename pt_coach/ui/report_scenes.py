"""The states of the history, the report and the records that are worth a picture."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from pt_coach.engine.questions import TICKED
from pt_coach.kinematics.landmarks import Side
from pt_coach.kinematics.observations import Measure, Observation, RehearsalTask, WhyNot
from pt_coach.records.deleting import Mark
from pt_coach.records.outside_rows import FormAnswer, FormKind
from pt_coach.records.rehearsal_rows import RehearsalRecord
from pt_coach.reports.form_entries import FormEntries
from pt_coach.reports.handing_out import HandedOut
from pt_coach.reports.history_views import Span
from pt_coach.reports.other_entries import MarkEntry
from pt_coach.ui.fold import Fold
from pt_coach.ui.form_entries_page import FormEntriesPage
from pt_coach.ui.rehearsal_section import RehearsalSection
from pt_coach.ui.report_samples import SAMPLE_NOW, sample_exports, sample_report_services
from pt_coach.ui.screenshot_studio import Studio
from pt_coach.ui.visit_sample import sample_answers


def _looked_at(section: str, span: Span = Span.THREE_MONTHS) -> Callable[[Studio], None]:
    def scene(studio: Studio) -> None:
        studio.show_place("history")
        page = studio.window.diary.history
        page.span.choose(span)
        page.choice.choose(section)

    scene.__name__ = f"history_{section}"
    return scene


def history_table(studio: Studio) -> None:
    """The numbers behind a plot."""
    _looked_at("pain")(studio)
    page = studio.window.diary.history
    page.section.switch()


def history_rehearsals_sides(studio: Studio) -> None:
    """How long a step took on the left and on the right."""
    _looked_at("rehearsals")(studio)
    section = studio.window.diary.history.section
    assert isinstance(section, RehearsalSection)
    section.choice.choose("step_time_difference")


def history_rehearsals_table(studio: Studio) -> None:
    """The numbers behind it."""
    history_rehearsals_sides(studio)
    studio.window.diary.history.section.switch()


def report_choose(studio: Studio) -> None:
    """What goes out."""
    studio.show_place("report")


def report_choose_all(studio: Studio) -> None:
    """All choices unfolded, and the list of warning signs is due."""
    studio.show_place("report")
    choose = studio.window.diary.report.choose
    choose.ask_for_signs(due=True)
    for fold in choose.findChildren(Fold):
        fold.head.setChecked(True)


def report_preview(studio: Studio) -> None:
    """Page one as it goes out."""
    studio.show_place("report")
    page = studio.window.diary.report
    wish = page.choose.choices.wish()
    assert wish is not None
    source = sample_report_services(studio.library).handing_out
    page.preview.show_pages(source.pictures(wish, 200.0))
    page.setCurrentWidget(page.preview)


def report_preview_larger(studio: Studio) -> None:
    """The same, twice as large as the page is wide."""
    report_preview(studio)
    preview = studio.window.diary.report.preview
    for _ in range(2):
        preview.larger.click()


def report_saved(studio: Studio) -> None:
    """The ways to hand it on."""
    studio.show_place("report")
    page = studio.window.diary.report
    wish = page.choose.choices.wish()
    assert wish is not None
    folder = Path("Documents")
    pdf = folder / f"exercise-log-{wish.since}-to-{wish.until}.pdf"
    page.saved.show_saved(HandedOut(folder, (pdf,), pdf, protected=True), wish)
    page.setCurrentWidget(page.saved)


def report_before(studio: Studio) -> None:
    """What was handed out before."""
    studio.show_place("report")
    page = studio.window.diary.report
    page.before.show_exports(sample_exports())
    page.setCurrentWidget(page.before)


def records(studio: Studio) -> None:
    """Sessions to look into."""
    studio.show_place("records")


def records_session(studio: Studio) -> None:
    """What is in a session."""
    studio.show_place("records")
    studio.window.diary.records.list_page.sessions[0].click()


def records_correct_count(studio: Studio) -> None:
    """A count to be put right."""
    records_session(studio)
    studio.window.diary.records.session_page.correct_buttons[0].click()


def records_correct_answer(studio: Studio) -> None:
    """An answer to be put right."""
    records_session(studio)
    page = studio.window.diary.records.session_page
    assert page.entries is not None
    page.answer_chosen.emit(next(a for a in page.entries.answers if a.can_correct))


def _opened_form(
    studio: Studio, kind: FormKind, said: Callable[[FormAnswer], FormAnswer]
) -> FormEntriesPage:
    """A form with other answers than in the made-up diary, which stays as it is."""
    studio.show_place("records")
    page = studio.window.diary.records
    view = page.list_page.view
    assert view is not None
    form = next(form for form in view.forms if form.kind is kind)
    entries = sample_report_services(studio.library).entries.forms.form(form.id, form.day)
    assert entries is not None
    answers = tuple(replace(one, answer=said(one.answer)) for one in entries.answers)
    page.form_page.show_form(replace(entries, answers=answers))
    page.setCurrentWidget(page.form_page)
    return page.form_page


def _weekly(studio: Studio) -> FormEntriesPage:
    def said(one: FormAnswer) -> FormAnswer:
        put_right = one.item == "pain_average"
        return replace(one, value=3, corrected=True, before=5) if put_right else one

    return _opened_form(studio, FormKind.WEEKLY, said)


def _preparation(studio: Studio) -> FormEntriesPage:
    """In the words of the page's language; the made-up diary has English ones."""
    words = sample_answers()
    return _opened_form(studio, FormKind.VISIT, lambda a: replace(a, value=words.get(a.item)))


def records_form(studio: Studio) -> None:
    """What was answered in a form, with one answer put right."""
    _weekly(studio)


def records_correct_number(studio: Studio) -> None:
    """A number of a form to be put right."""
    _weekly(studio).correct_buttons[2].click()


def records_visit_form(studio: Studio) -> None:
    """The preparation of a visit."""
    _preparation(studio)


def records_correct_words(studio: Studio) -> None:
    """Words of a form to be put right."""
    page = _preparation(studio)
    assert page.entries is not None
    sleep = next(one for one in page.entries.answers if one.answer.item == "sleep")
    page.answer_chosen.emit(sleep)


def records_correct_sign(studio: Studio) -> None:
    """A warning sign to be put right."""
    page = _preparation(studio)
    assert page.entries is not None
    page.answer_chosen.emit(next(one for one in page.entries.answers if one.is_sign))


def records_correct_session_sign(studio: Studio) -> None:
    """A warning sign of a session to be put right."""
    records_session(studio)
    page = studio.window.diary.records.session_page
    assert page.entries is not None
    page.answer_chosen.emit(next(one for one in page.entries.answers if one.is_sign))


def _roland(studio: Studio) -> FormEntriesPage:
    """The made-up diary has none; its ticks stand in the place of another form's answers."""
    page = _weekly(studio)
    assert page.entries is not None
    form = page.entries.form
    ticks = tuple(
        FormAnswer(
            item, TICKED if on else None, form.at, corrected=not on, before=None if on else TICKED
        )
        for item, on in (("03", True), ("07", True), ("12", False))
    )
    score = FormAnswer("score", 2, form.at, corrected=True, before=3)
    form = replace(form, kind=FormKind.ROLAND_MORRIS, answers=(score, *ticks))
    first = page.entries.answers[0]
    answers = tuple(
        replace(first, form=form, answer=one, can_correct=one is score) for one in form.answers
    )
    page.show_form(FormEntries(form, answers))
    return page


def records_roland(studio: Studio) -> None:
    """What was ticked, with one tick put right."""
    _roland(studio)


def records_correct_ticks(studio: Studio) -> None:
    """Ticks to be put right."""
    _roland(studio).correct_buttons[0].click()


def records_rehearsal(studio: Studio) -> None:
    """What is in a rehearsal, with one word put right."""
    studio.show_place("records")
    page = studio.window.diary.records
    held = RehearsalRecord(
        id=1,
        uuid="",
        at=SAMPLE_NOW,
        day=SAMPLE_NOW.date(),
        made_up=True,
        observations=(
            Observation(RehearsalTask.ACROSS, Measure.CADENCE, 96.0, 4.0),
            Observation(RehearsalTask.LEGS, Measure.ONE_LEG, 7.5, 0.5, Side.LEFT),
            Observation(
                RehearsalTask.LEGS, Measure.ONE_LEG, None, None, Side.RIGHT, WhyNot.TOO_SHORT
            ),
        ),
        words={"foot": "yes", "balance": "no"},
        before={"balance": "yes"},
    )
    told = sample_report_services(studio.library).entries.others.told(held)
    page.rehearsal_page.show_rehearsal(held, told)
    page.setCurrentWidget(page.rehearsal_page)


def records_correct_told(studio: Studio) -> None:
    """What is to be told at a visit, to be put right."""
    records_rehearsal(studio)
    studio.window.diary.records.rehearsal_page.correct_buttons[0].click()


def records_delete_form(studio: Studio) -> None:
    """A form that is to go."""
    _weekly(studio)
    page = studio.window.diary.records
    view = page.list_page.view
    assert view is not None
    page.show_form(next(form for form in view.forms if form.kind is FormKind.WEEKLY))
    page.form_page.delete_button.click()


def records_delete_visit(studio: Studio) -> None:
    """A visit that was noted by mistake."""
    studio.show_place("records")
    page = studio.window.diary.records
    page.list_page.mark_chosen.emit(MarkEntry(Mark.VISIT, 1, SAMPLE_NOW.date(), SAMPLE_NOW))


def records_delete_session(studio: Studio) -> None:
    """A session that is to go, and what was handed out before."""
    records_session(studio)
    page = studio.window.diary.records
    page.session_page.delete_wished.emit()
    page.delete_page.show_exports(sample_exports())


def records_delete_period(studio: Studio) -> None:
    """Days that are to go."""
    studio.show_place("records")
    studio.window.diary.records.list_page.period_wished.emit()


def records_delete_everything(studio: Studio) -> None:
    """All that is to go."""
    studio.show_place("records")
    studio.window.diary.records.list_page.everything_wished.emit()


IN_ORDER: Final[tuple[Callable[[Studio], None], ...]] = (
    _looked_at("calendar"),
    _looked_at("done"),
    _looked_at("pain"),
    history_table,
    _looked_at("movement"),
    _looked_at("form"),
    _looked_at("rehearsals"),
    history_rehearsals_sides,
    history_rehearsals_table,
    _looked_at("visit"),
    report_choose,
    report_choose_all,
    report_preview,
    report_preview_larger,
    report_saved,
    report_before,
    records,
    records_session,
    records_correct_count,
    records_correct_answer,
    records_form,
    records_correct_number,
    records_visit_form,
    records_correct_words,
    records_correct_sign,
    records_correct_session_sign,
    records_roland,
    records_correct_ticks,
    records_rehearsal,
    records_correct_told,
    records_delete_form,
    records_delete_visit,
    records_delete_session,
    records_delete_period,
    records_delete_everything,
)
