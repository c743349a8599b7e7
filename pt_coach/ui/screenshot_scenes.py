"""The states of the program that are worth a picture, by name, in the order they are met."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final

from pt_coach.settings import Introduction
from pt_coach.ui import choice_scenes as choice
from pt_coach.ui import floor_scenes as floor
from pt_coach.ui import guidance_scenes as guidance
from pt_coach.ui import replay_scenes as replay
from pt_coach.ui import report_scenes as report
from pt_coach.ui import session_scenes as session
from pt_coach.ui import visit_scenes as visit
from pt_coach.ui.pause_scenes import PAUSE_SCENES
from pt_coach.ui.rehearsal_scenes import REHEARSAL_SCENES
from pt_coach.ui.review_scenes import REVIEW_SCENES
from pt_coach.ui.sample_data import NOW
from pt_coach.ui.screenshot_studio import Studio, seen
from pt_coach.ui.services import DayMark, Unfinished
from pt_coach.ui.session_worker import SourceStatus


def _today(studio: Studio) -> None:
    studio.show_today()


def _today_rest_day(studio: Studio) -> None:
    week = (DayMark.DONE, *(DayMark.REST, DayMark.DUE) * 2, DayMark.REST, DayMark.REST)
    studio.show_today(plan=None, week=week, now=NOW + timedelta(days=1))


def _today_no_regimen(studio: Studio) -> None:
    studio.show_today(regimen=None, plan=None)


def _today_unfinished(studio: Studio) -> None:
    left = Unfinished(NOW.replace(hour=8), studio.library["bird_dog"].name, 2)
    studio.show_today(unfinished=left)


def _today_locked(studio: Studio) -> None:
    studio.show_today(locked_since=NOW.date() - timedelta(days=2))


def _today_morning_question(studio: Studio) -> None:
    studio.show_today(ask_next_morning=True)


def _today_first_day(studio: Studio) -> None:
    week = (DayMark.DUE, *(DayMark.REST, DayMark.DUE) * 2, DayMark.REST, DayMark.REST)
    studio.show_today(pain=(), last_week=None, week=week, streak=0)


def _today_wrong_file(studio: Studio) -> None:
    studio.show_today(regimen=None, plan=None)
    studio.window.today.show_problems(
        (
            "low_back.yaml:14:5: 'rep' is not a key of an exercise. Did you mean 'reps'?",
            "low_back.yaml:20:15: 'brigde' is not in the library. Did you mean 'bridge'?",
        )
    )


def _exercises(studio: Studio) -> None:
    studio.show_place("exercises")


def _exercise_prescribed(studio: Studio) -> None:
    studio.show_place("exercises")
    studio.window.exercises.show_exercise("bridge")


def _exercise_detail(studio: Studio) -> None:
    studio.show_place("exercises")
    studio.window.exercises.show_exercise("straight_leg_raise")


def _settings(studio: Studio) -> None:
    studio.show_place("settings")
    studio.window.settings_page.wait_for_cameras()


def _settings_camera_picture(studio: Studio) -> None:
    _settings(studio)
    test = studio.window.settings_page.camera_test
    test.start()
    test.show_source(SourceStatus("live", ""))
    test.show_frame(seen(studio.library["sit_to_stand"], 0.0, None))


def _introduced(step: Introduction) -> Callable[[Studio], None]:
    def scene(studio: Studio) -> None:
        studio.introduction(step)

    scene.__name__ = f"introduction_{step.value}"
    return scene


def _introduction_camera(studio: Studio) -> None:
    page = studio.introduction(Introduction.CAMERA)
    page.wait_for_cameras()


def _warning_signs(studio: Studio) -> None:
    studio.show_place("warning_signs")


_IN_ORDER: tuple[Callable[[Studio], None], ...] = (
    _introduced(Introduction.WELCOME),
    _introduction_camera,
    _introduced(Introduction.VOICE),
    _introduced(Introduction.LOOKS),
    _introduced(Introduction.PRACTICE),
    _today,
    _today_first_day,
    _today_rest_day,
    _today_no_regimen,
    _today_wrong_file,
    _today_unfinished,
    _today_locked,
    _today_morning_question,
    session.check_in_pain,
    session.check_in_where,
    session.check_in_warning_signs,
    floor.check_in_by_hand,
    floor.signs_listen,
    floor.signs_asked,
    floor.signs_read_back,
    session.show,
    choice.show_goes_on,
    guidance.show_what_to_avoid,
    session.show_side_plank,
    session.set_up_starting,
    session.set_up_nobody,
    session.set_up,
    session.set_up_good,
    choice.set_up_everything,
    session.set_waiting,
    session.set_good,
    session.set_cue,
    session.set_lost,
    session.set_left_position,
    floor.set_turned_lying,
    floor.set_turned_standing,
    floor.set_slow,
    session.set_paused,
    session.set_camera_unplugged,
    session.set_hold,
    session.set_without_camera,
    guidance.set_near,
    guidance.set_pacing_figure,
    guidance.set_stop_question,
    guidance.set_muted,
    session.rest,
    choice.rest_which_ones,
    guidance.rest_disk_full,
    session.feel,
    choice.feel_cut_short,
    session.hurt_where,
    session.hurt_how_strong,
    session.hurt_what_now,
    choice.hurt_easier,
    session.hurt_over_the_limit,
    session.check_out_stopped_early,
    session.check_out_pain,
    session.check_out_effort,
    session.check_out_note,
    session.summary,
    session.summary_pain_rose,
    session.stop_warning_sign,
    session.stop_moved_down,
    session.stop_too_much_pain,
    *visit.VISIT_SCENES,
    *report.IN_ORDER,
    replay.summary_how_it_looked,
    replay.replay,
    replay.replay_one,
    replay.replay_nothing_kept,
    replay.replay_not_yet,
    _exercises,
    _exercise_detail,
    _exercise_prescribed,
    _settings,
    replay.settings_movements,
    _settings_camera_picture,
    _warning_signs,
    *REHEARSAL_SCENES,
    *REVIEW_SCENES,
    *PAUSE_SCENES,
)

SCENES: Final[Mapping[str, Callable[[Studio], None]]] = {
    scene.__name__.lstrip("_"): scene for scene in _IN_ORDER
}
