"""The window: side bar, pages, and the session when one runs. It knows only its services."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMessageBox, QStackedWidget, QWidget

from pt_coach.exercises.problems import InvalidFile
from pt_coach.records.outside_rows import FormKind
from pt_coach.settings import Introduction, Settings
from pt_coach.ui.diary_places import DiaryPlaces
from pt_coach.ui.exercises_page import ExercisesPage
from pt_coach.ui.form_screens import FormScreens
from pt_coach.ui.introduction_page import IntroductionPage
from pt_coach.ui.pause_place import PausePlace
from pt_coach.ui.rehearsal_page import RehearsalScreen
from pt_coach.ui.review_place import ReviewPlace
from pt_coach.ui.sentences import say_sentence
from pt_coach.ui.services import AppServices, CannotStart, RunningSession, SessionWish
from pt_coach.ui.session_screen import SessionScreen
from pt_coach.ui.session_worker import SessionBridge
from pt_coach.ui.settings_page import SettingsPage
from pt_coach.ui.side_bar import Place, SideBar
from pt_coach.ui.style_sheet import style_sheet
from pt_coach.ui.theme import PALETTES, Theme
from pt_coach.ui.today_page import TodayPage
from pt_coach.ui.visit_page import VisitPage
from pt_coach.ui.visit_services import CannotKeep
from pt_coach.ui.warning_signs_page import WarningSignsPage

_PREFERRED_FAMILY = "Inter"


def theme_of(settings: Settings) -> Theme:
    """How the pages look with these preferences."""
    has_inter = _PREFERRED_FAMILY in QFontDatabase.families()
    return Theme(
        palette=PALETTES[settings.theme.value],
        text_percent=settings.text_percent,
        animations=settings.animations,
        family=_PREFERRED_FAMILY if has_inter else "",
    )


class MainWindow(QMainWindow):
    """Everything the patient sees.

    Signals:
        session_over: the pages of a session were left.
        told: a sentence that has to be read was shown.
    """

    session_over = Signal()
    told = Signal(str)

    def __init__(self, services: AppServices) -> None:
        """Show the first page.

        Args:
            services: everything the window needs.
        """
        super().__init__()
        self._services = services
        self._session: RunningSession | None = None
        self._bridge: SessionBridge | None = None
        self._introduction: IntroductionPage | None = None
        settings = services.load_settings()
        self.voice = services.make_voice()
        self.voice.configure(settings)
        self.voice.muted.connect(lambda muted: self._remember(muted=muted))
        self.setWindowTitle("PT Coach")
        self.resize(1280, 800)
        self.setMinimumSize(960, 600)
        self._build(settings)
        self.go_to("today")

    @property
    def is_in_session(self) -> bool:
        """Whether the pages of a session are shown."""
        return self._outer.currentWidget() is self.session_screen

    def go_to(self, place: str) -> None:
        """Show a page of the side bar, or one that is reached from there.

        Where there is no such place, the page stays as it is.
        """
        refresh = {
            "today": self._refresh_today,
            "visit": self._refresh_visit,
            "exercises": self.exercises.show_tiles,
            "settings": self.settings_page.look_for_cameras,
            "rehearsal": self.rehearsal.show_start,
            "review": self.review.open,
            "pause": self.pause.open,
        }
        refresh.get(place, lambda: None)()
        page = self._places.get(place) or self.diary.open(place)
        if page is not None:
            self.side_bar.show_place("history" if place in self.diary.names else place)
            self._pages.setCurrentWidget(page)

    def introduce(self, *, again: bool = False) -> None:
        """Show the first steps where they were left, or all of them again; nothing after them."""
        settings = self._services.load_settings()
        if settings.introduction is Introduction.DONE and not again:
            return
        if self._introduction is not None:
            self._introduction.wait_for_cameras()
            self._outer.removeWidget(self._introduction)
            self._introduction.deleteLater()
        self._introduction = IntroductionPage(
            self._theme,
            settings,
            cameras=self._services.cameras,
            voice=self.voice,
            make_preview=self._services.preview,
            library=self._services.library,
        )
        self._introduction.changed.connect(self._introduced)
        self._introduction.over.connect(self._introduction_over)
        self._outer.addWidget(self._introduction)
        self._outer.setCurrentWidget(self._introduction)

    def _introduced(self, settings: Settings) -> None:
        """A choice of the first steps; another look is shown at once."""
        self._services.save_settings(settings)
        self.voice.configure(settings)
        if theme_of(settings) != self._theme:
            assert self._introduction is not None
            self._introduction.wait_for_cameras()
            self._build(settings)
            self.introduce()

    def _introduction_over(self) -> None:
        """To the first page, with what was chosen."""
        self._change_looks(self._services.load_settings())
        self.show_home("today")

    def show_home(self, place: str) -> None:
        """Leave the first steps or a session's pages for a page of the side bar."""
        self._outer.setCurrentWidget(self._home)
        self.go_to(place)

    def start_session(self, wish: SessionWish) -> None:
        """Start a session and show its pages; a sentence says why where it cannot be."""
        if self.forms.signs_first(lambda: self.start_session(wish)):
            return
        bridge = SessionBridge(self)
        try:
            started = self._services.start_session(wish, bridge.listeners())
        except CannotStart as reason:
            self.tell(str(reason))
            return
        self._bridge, self._session = bridge, started.session
        bridge.failed.connect(self._session_failed)
        self.session_screen.begin(started, bridge)
        keeps = self._services.load_settings().keep_movement and started.camera
        self.session_screen.offer_replay(keeps and self._services.replay is not None)
        self._outer.setCurrentWidget(self.session_screen)
        self.voice.open()
        started.session.start()

    def leave_session(self) -> None:
        """Go back to the first page; a session under way can be gone on with later."""
        self.voice.hush()
        if self._session is not None:
            self._session.stop()
        if self._bridge is not None:
            # What the session still says goes nowhere; another one may have begun by then.
            self._bridge.blockSignals(True)
            self._bridge.deleteLater()
        self._session = self._bridge = None
        self._outer.setCurrentWidget(self._home)
        self.go_to("today")
        self.session_over.emit()

    def tell(self, sentence: str) -> None:
        """Say something that has to be read, without holding anything up."""
        box = QMessageBox(
            QMessageBox.Icon.Information, "PT Coach", say_sentence(sentence), parent=self
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
        self.told.emit(sentence)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing running."""
        if self._session is not None:
            self._session.stop()
        self._session = None
        self.diary.stop_work()
        self.forms.keep_page()
        self.settings_page.wait_for_cameras()
        self.rehearsal.close_camera()
        self.review.stop_work()
        if self._introduction is not None:
            self._introduction.wait_for_cameras()
        self.voice.close()
        super().closeEvent(event)

    def _build(self, settings: Settings) -> None:
        """Make all pages for the preferences; made anew when these change."""
        self._theme = theme = theme_of(settings)
        self._language = settings.language
        self.setStyleSheet(style_sheet(theme))
        number = settings.emergency_number
        self._outer = QStackedWidget()
        self._build_home()
        self._build_places(settings)
        self.forms = FormScreens(self._outer, theme, self._services.visit, number)
        self.diary = DiaryPlaces(self._pages, theme, self._services)
        folder = settings.review_folder
        self.review = ReviewPlace(self._outer, theme, self._services.review, folder)
        self._introduction = None
        self.session_screen = SessionScreen(theme, number, self.voice)
        self.session_screen.use_layout(settings.layout)
        self._outer.addWidget(self._home)
        self._outer.addWidget(self.session_screen)
        self._connect()
        self.setCentralWidget(self._outer)

    def _build_home(self) -> None:
        """The side bar with the places beside it."""
        self._home = QWidget()
        row = QHBoxLayout(self._home)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.side_bar = SideBar(self._theme, self._where_to_go())
        self._pages = QStackedWidget()
        row.addWidget(self.side_bar)
        row.addWidget(self._pages, 1)

    def _build_places(self, settings: Settings) -> None:
        theme = self._theme
        self.today, self.visit_page = TodayPage(theme), VisitPage(theme)
        self.exercises = ExercisesPage(theme, self._services.library)
        self.pause = PausePlace(theme, self._services.pause, self.today, self.visit_page)
        replay = self._services.replay
        self.settings_page = SettingsPage(
            theme,
            settings,
            self._services.cameras,
            self.voice,
            self._services.preview,
            replay.delete_all if replay is not None else None,
        )
        self.warning_signs = WarningSignsPage(theme, settings.emergency_number)
        self.rehearsal = RehearsalScreen(theme, self._services.rehearsal, self.voice)
        self._places: dict[str, QWidget] = {
            "today": self.today,
            "visit": self.visit_page,
            "exercises": self.exercises,
            "settings": self.settings_page,
            "warning_signs": self.warning_signs,
            "rehearsal": self.rehearsal,
            "pause": self.pause.page,
        }
        for page in self._places.values():
            self._pages.addWidget(page)

    def _where_to_go(self) -> tuple[Place, ...]:
        return (
            Place("today", self.tr("Today"), "today"),
            Place("visit", self.tr("Visit"), "visit"),
            Place("history", self.tr("History"), "history"),
            Place("exercises", self.tr("Exercises"), "exercises"),
            Place("settings", self.tr("Settings"), "settings"),
            Place("warning_signs", self.tr("Warning signs"), "warning_signs"),
        )

    def _connect(self) -> None:
        self.side_bar.chosen.connect(self.go_to)
        self.today.start_wished.connect(self.start_session)
        self.today.regimen_chosen.connect(self._open_regimen)
        self.today.unfinished_kept.connect(self._keep_unfinished)
        self.today.unfinished_discarded.connect(self._discard_unfinished)
        self.today.looked_at.connect(self._looked_at)
        self.today.morning_answered.connect(self._morning_answered)
        self.today.form_wished.connect(lambda kind: self.forms.open(kind))
        self.today.place_wished.connect(self.go_to)
        self.today.help_wished.connect(self.forms.show_what_to_do)
        self.visit_page.form_wished.connect(lambda kind: self.forms.open(kind))
        self.visit_page.place_wished.connect(self.go_to)
        self.visit_page.visit_noted.connect(self._visit_noted)
        self.pause.wished.connect(self.go_to)
        self.pause.told.connect(self.tell)
        self.forms.home.connect(self.show_home)
        self.forms.told.connect(self.tell)
        self.settings_page.changed.connect(self._settings_changed)
        self.settings_page.rehearsal_wished.connect(lambda: self.go_to("rehearsal"))
        self.rehearsal.over.connect(lambda: self.go_to("today"))
        self.settings_page.review_wished.connect(lambda: self.go_to("review"))
        self.review.home.connect(self._outer.setCurrentWidget)
        self.review.folder_read.connect(lambda folder: self._remember(review_folder=folder))
        self.settings_page.regimen_wished.connect(self.today.choose_file)
        self.settings_page.introduction_wished.connect(lambda: self.introduce(again=True))
        self.diary.wished.connect(self.go_to)
        self.diary.sign_named.connect(self.forms.show_what_to_do)
        self.diary.signs_wished.connect(
            lambda: self.forms.open(FormKind.WARNING_SIGNS, back="report")
        )
        self.diary.movements_chosen.connect(lambda on: self._remember(report_movement=on))
        self.session_screen.closed.connect(self.leave_session)
        self.session_screen.replay_wished.connect(self._leave_for_replay)
        self.session_screen.layout_changed.connect(lambda layout: self._remember(layout=layout))

    def _refresh_today(self) -> None:
        today = self._services.today()
        self.today.show_today(today, self._services.visit.due())
        self.exercises.prescribe(today.regimen)

    def _refresh_visit(self) -> None:
        visit = self._services.visit
        places = (
            {place.id for place in self._where_to_go()} | self._places.keys() | self.diary.names
        )
        self.visit_page.show_visit(visit.facts(), visit.look(), places)

    def _visit_noted(self, when: datetime | None) -> None:
        try:
            self._services.visit.note_visit(when)
        except CannotKeep as problem:
            self.tell(str(problem))
        self._refresh_visit()

    def _leave_for_replay(self) -> None:
        self.leave_session()
        self.go_to("replay")

    def _open_regimen(self, path: str) -> None:
        problems = self._services.open_regimen(Path(path))
        self.go_to("today")
        if problems:
            self.today.show_problems(problems)

    def _keep_unfinished(self) -> None:
        self._services.keep_unfinished()
        self._refresh_today()

    def _discard_unfinished(self) -> None:
        self._services.discard_unfinished()
        self._refresh_today()

    def _looked_at(self) -> None:
        self._services.say_looked_at()
        self._refresh_today()

    def _morning_answered(self, pain: int | None) -> None:
        if self._services.rate_next_morning is not None:
            self._services.rate_next_morning(pain)
        self._refresh_today()

    def _settings_changed(self, settings: Settings) -> None:
        try:
            self._services.save_settings(settings)
        except InvalidFile as invalid:
            self._change_looks(self._services.load_settings())
            self.tell(str(invalid))
            return
        self.voice.configure(settings)
        if (theme_of(settings), settings.language) != (self._theme, self._language):
            self._change_looks(settings)
            return
        self.session_screen.use_layout(settings.layout)
        self.warning_signs.signs.show_number(settings.emergency_number)
        self.session_screen.show_number(settings.emergency_number)
        self.forms.show_number(settings.emergency_number)

    def _remember(self, **chosen: object) -> None:
        """Keep preferences that were chosen elsewhere; the settings page goes on from them."""
        before = self._services.load_settings()
        settings = before.model_copy(update=chosen)
        if settings != before:
            self._services.save_settings(settings)
        self.settings_page.settings = settings

    def _change_looks(self, settings: Settings) -> None:
        """Make all pages anew; what ran on the old ones comes to its end before they go."""
        if self._introduction is not None:
            self._introduction.wait_for_cameras()
        before = self.settings_page
        before.wait_for_cameras()
        self.rehearsal.close_camera()
        stopped = self.diary.stop_work()
        self._build(settings)
        self.go_to("settings")
        self.settings_page.focus_like(before)
        if stopped:
            self.tell(self.tr("The export was stopped. Please start it again under History."))

    def _session_failed(self, sentence: str) -> None:
        text = self.tr("The session had to stop: {}\nEverything counted so far is kept.")
        self.leave_session()
        self.tell(text.format(say_sentence(sentence)))
