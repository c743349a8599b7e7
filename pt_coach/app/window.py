"""Opens the diary and the window, and closes both again."""

import os
import signal
import sys
import traceback
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from pt_coach.app import clocks
from pt_coach.app.camera_preview import previewer
from pt_coach.app.diary_pages import DiaryPages
from pt_coach.app.frame_sources import OpenSight, check_can_be_opened, opener
from pt_coach.app.garbage import collected_here
from pt_coach.app.memory import keep_pictures_together
from pt_coach.app.options import EXERCISES_FOLDER, AppOptions
from pt_coach.app.pause_pages import PausePages
from pt_coach.app.rehearsal_pages import Rehearsals
from pt_coach.app.replay_pages import ReplayPages
from pt_coach.app.report_pages import report_services
from pt_coach.app.review_pages import ReviewPages
from pt_coach.app.sessions import Sessions
from pt_coach.app.visit_pages import VisitPages
from pt_coach.exercises.library import SpokenLibrary
from pt_coach.exercises.schema import LoadedRegimen, load_regimen
from pt_coach.records.problems import DiaryDamaged
from pt_coach.records.recovery import recover
from pt_coach.records.rows import Source
from pt_coach.records.store import Store, open_store
from pt_coach.settings import Language, Settings, load_settings, save_settings
from pt_coach.tracking.cameras import list_cameras
from pt_coach.tracking.ports import TrackingError
from pt_coach.ui.language import language_in_use, language_of, use_language
from pt_coach.ui.main_window import MainWindow
from pt_coach.ui.replay_services import ReplayServices
from pt_coach.ui.sentences import say_sentence
from pt_coach.ui.services import AppServices, CameraChoice
from pt_coach.ui.voice.speakers import system_voice

translate = QCoreApplication.translate

# One of these tells Qt on Linux where to draw.
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@dataclass(frozen=True, slots=True)
class Opened:
    """What the window stands on, while it is open."""

    store: Store
    library: SpokenLibrary
    regimen: LoadedRegimen | None


def open_window(options: AppOptions) -> int:
    """Run the app until its window is closed; returns the exit code.

    Raises:
        InvalidFile, RecordsError, TrackingError: before any window opens, with what to do.
    """
    check_can_be_opened(options)
    library = library_of(options)
    regimen = load_regimen(options.regimen, library) if options.regimen is not None else None
    app = application(load_settings(options.data_dir).language)
    library.speak(language_in_use())
    store = _open_diary(options.data_dir)
    if store is None:
        return 1
    with closing(store):
        sight = opener(options, lambda: load_settings(options.data_dir).mirrored)
        window = make_window(options, Opened(store, library, regimen), sight)
        window.show()
        if options.source is not Source.FIGURE:
            window.introduce()
        with collected_here():
            code = app.exec()
        # Its threads write to the diary, so it has to be gone before that is closed.
        window.close()
        return code


def library_of(options: AppOptions) -> SpokenLibrary:
    """The shipped exercises, and the therapist's own ones in the data folder, in English.

    Raises:
        InvalidFile: an exercise file is wrong.
    """
    own = options.data_dir / EXERCISES_FOLDER
    return SpokenLibrary((own,) if own.is_dir() else ())


def make_window(options: AppOptions, opened: Opened, open_sight: OpenSight) -> MainWindow:
    """The window over an open diary.

    Args:
        options: what the program was started with.
        opened: what it stands on.
        open_sight: opens what a session looks at.
    """
    return MainWindow(_services(options, opened, open_sight))


def _services(options: AppOptions, opened: Opened, open_sight: OpenSight) -> AppServices:
    """Everything the window needs, each part over the same diary, library and preferences."""
    made_up = options.source is Source.FIGURE
    store, library = opened.store, opened.library

    def settings() -> Settings:
        return load_settings(options.data_dir)

    pages = DiaryPages(store, library, made_up=made_up, regimen=opened.regimen)
    replay = ReplayPages(store, library, made_up=made_up)
    visit = VisitPages(store, library, pages.regimen, made_up=made_up).services()
    sessions = Sessions(store, library, open_sight, pages.regimen, settings, options.model)
    return AppServices(
        library=library,
        today=pages.today,
        report=report_services(
            store,
            library,
            settings,
            made_up=made_up,
            everything_gone=pages.forget_regimen,
            warning_list_due=lambda: visit.due().signs_before_export,
        ),
        start_session=sessions.start,
        load_settings=settings,
        save_settings=lambda changed: _keep(options.data_dir, changed, library),
        open_regimen=pages.open_regimen,
        cameras=camera_choices,
        keep_unfinished=pages.keep_unfinished,
        discard_unfinished=pages.discard_unfinished,
        say_looked_at=pages.say_looked_at,
        rate_next_morning=pages.rate_next_morning,
        make_voice=system_voice,
        preview=previewer(options, lambda: settings().mirrored),
        replay=ReplayServices(replay.load, replay.delete_all),
        rehearsal=Rehearsals(store, options, settings).services(),
        visit=visit,
        review=ReviewPages(library).services(),
        pause=PausePages(store, pages.regimen, made_up=made_up).services(),
    )


def _keep(data_dir: Path, changed: Settings, library: SpokenLibrary) -> None:
    """Write the preferences, and speak the language that they name.

    Raises:
        InvalidFile: an exercise's text in that language is wrong; all stays as it was.
    """
    library.speak(language_of(changed.language))
    use_language(changed.language)
    save_settings(data_dir, changed)


def camera_choices() -> tuple[CameraChoice, ...]:
    """The cameras that are plugged in, by name: a number may be another camera tomorrow."""
    return tuple(CameraChoice(camera.name, camera.name) for camera in list_cameras())


def application(language: Language = Language.EN) -> QApplication:
    """The Qt application; made once, after it is sure that there is a screen.

    Args:
        language: what the pages speak.

    Raises:
        TrackingError: there is no screen, where Qt would only abort.
    """
    _check_screen(sys.platform, os.environ)
    keep_pictures_together()
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("pt-coach")
    app.setApplicationDisplayName("PT Coach")
    use_language(language)
    # Qt's own loop never lets Python see the key; everything that was counted is on the disk.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.excepthook = report_mistake
    return app


def draw_in_memory() -> None:
    """Where there is no screen, let Qt draw its windows in memory; before `application`."""
    if sys.platform.startswith("linux") and not any(map(os.environ.get, SCREENS)):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def report_mistake(
    kind: type[BaseException], mistake: BaseException, trace: TracebackType | None
) -> None:
    """Say that the program made a mistake: in full on the error stream, in short on the screen."""
    sys.stderr.write("".join(traceback.format_exception(kind, mistake, trace)))
    window = QApplication.activeWindow()
    if window is None:
        return
    text = translate(
        "window",
        "PT Coach made a mistake: {}\n\nWhat was counted is kept. If it happens again, "
        "close the program and open it anew.",
    ).format(mistake)
    box = QMessageBox(QMessageBox.Icon.Warning, "PT Coach", text, parent=window)
    box.open()


def _check_screen(platform: str, environment: Mapping[str, str]) -> None:
    """Refuse to start where there is no screen."""
    if platform.startswith("linux") and not any(map(environment.get, SCREENS)):
        raise TrackingError(
            "There is no screen to open a window on",
            "Start PT Coach from a desktop, or run `pt-coach demo --unattended`",
        )


def _open_diary(data_dir: Path) -> Store | None:
    """The diary; None where it is damaged and the patient wants to look at it first."""
    try:
        return open_store(data_dir, clocks.now())
    except DiaryDamaged as damaged:
        if not _may_set_aside(damaged):
            sys.stderr.write(f"{damaged}\n")
            return None
        recover(data_dir, clocks.now(), damaged.newest_backup)
        return open_store(data_dir, clocks.now())


def _may_set_aside(damaged: DiaryDamaged) -> bool:
    box = QMessageBox(QMessageBox.Icon.Warning, "PT Coach", say_sentence(str(damaged)))
    backup = damaged.newest_backup is not None
    use, begin = translate("window", "Use the backup"), translate("window", "Begin a new diary")
    kept = translate("window", "The damaged file is kept beside it. Nothing is deleted.")
    box.setInformativeText(kept)
    go_on = box.addButton(use if backup else begin, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(translate("window", "Close PT Coach"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return box.clickedButton() is go_on
