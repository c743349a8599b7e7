"""Every word of the pages is there in Spanish too, and none of the English ones shows through."""

import ast
import importlib.util
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableWidget,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pt_coach.engine.questions import ROLAND_MORRIS
from pt_coach.figure.camera import Camera
from pt_coach.settings import Language, Settings
from pt_coach.tracking import camera_watch
from pt_coach.tracking.ports import Picture
from pt_coach.ui import figure_frames, screenshot_studio
from pt_coach.ui.doses import long_date
from pt_coach.ui.language import TRANSLATIONS, language_in_use, language_of, use_language
from pt_coach.ui.messages import say, words
from pt_coach.ui.sample_data import NOW
from pt_coach.ui.screenshot_scenes import SCENES
from pt_coach.ui.screenshot_studio import Studio
from pt_coach.ui.sentences import say_sentence
from pt_coach.ui.session_view import Message

ROOT = Path(__file__).resolve().parents[2]
TS = TRANSLATIONS / "pt_coach_es.ts"
GAP = re.compile(r"\{[^}]*\}|%n|%\d")
# What is the same in both languages, or nobody's words: names, and the sentences of a wrong file.
SAME = re.compile(
    r"PT Coach|English|No|PT|.*HD Webcam.*|.*Built-in camera|Alex .*|Example .*|low_back.*"
    # Files, and what a made-up patient and therapist have written.
    r"|.*Documents|Sample patient .*|exercise-log-.*|.*How far could you wal….*"
    r"|.*Can I start swimming….*"
)
ENGLISH = re.compile(
    r"\b(the|of|you|your|is|are|and|with|not|this|what|how|it|to|for|from|hold|set|sets|left|right"
    r"|pain|day|week|sessions?|seconds?|next|stop|start|back|camera|count|rest|settings|today)\b",
    re.IGNORECASE,
)


@pytest.fixture
def spanish(qtbot: QtBot) -> Iterator[None]:
    before = QLocale()
    use_language(Language.ES)
    yield
    use_language(Language.EN)
    QLocale.setDefault(before)


def translate_tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translate", ROOT / "tools" / "translate.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


def messages(ts: Path) -> Iterator[tuple[str, str, ET.Element]]:
    for context in ET.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield context.findtext("name", ""), message.findtext("source", ""), translation


# --- the file of translations ---


def test_every_text_that_the_code_marks_has_its_spanish(tmp_path: Path) -> None:
    fresh = tmp_path / TS.name
    fresh.write_bytes(TS.read_bytes())
    translate_tool().collect(fresh)

    missing = [
        (context, source)
        for context, source, translation in messages(fresh)
        if translation.get("type") == "unfinished" or not translation.text
    ]
    assert missing == [], "run tools/translate.py and write them into the .ts"
    now = {(context, source) for context, source, _ in messages(fresh)}
    assert now == {(context, source) for context, source, _ in messages(TS)}
    assert len(now) > 390


def test_the_gaps_of_a_text_are_those_of_its_spanish() -> None:
    for _, source, translation in messages(TS):
        assert sorted(GAP.findall(source)) == sorted(GAP.findall(translation.text or "")), source


def test_a_text_ends_as_its_spanish_does() -> None:
    for _, source, translation in messages(TS):
        for end in (".", "?", "…", ":"):
            assert source.endswith(end) == (translation.text or "").endswith(end), source


def test_what_ships_is_compiled_from_what_is_written(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    translate_tool().compile_words(TS, fresh)

    assert fresh.read_bytes() == TS.with_suffix(".qm").read_bytes()


# --- texts that nobody marked ---

_MARKS = ("tr", "translate", "QT_TRANSLATE_NOOP")
_NOT_SHOWN = (
    "style_sheet.py",
    "theme.py",
    "sample_data.py",
    "visit_sample.py",
    "report_samples.py",
    "icons.py",
)


def _unmarked(node: ast.AST) -> Iterator[str]:
    """String constants that look like words for people and are not marked for translation."""
    if isinstance(node, ast.Call):
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        if name in _MARKS or name.endswith(("Error", "field")):
            return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    if isinstance(node, ast.Assert | ast.Raise):
        return
    if (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.search(r"^[A-Z][a-z]{2,}( [a-z]+|\.|$)|[a-z]{2,} [a-z]{2,}", node.value)
    ):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from _unmarked(child)


def test_no_words_for_the_patient_are_left_unmarked() -> None:
    found = {
        (path.name, text)
        for path in (ROOT / "pt_coach" / "ui").glob("*.py")
        if path.name not in _NOT_SHOWN and not path.name.endswith("scenes.py")
        for text in _unmarked(ast.parse(path.read_text(encoding="utf-8")))
    }

    # The family of the letters is no word.
    assert {one for one in found if not SAME.fullmatch(one[1])} == {("main_window.py", "Inter")}


# --- the pages ---


def _texts(window: QWidget) -> set[str]:
    """All that can be read on the window or heard from it now."""
    found: set[str] = set()
    for widget in (window, *window.findChildren(QWidget)):
        found.add(widget.accessibleName())
        if not widget.isVisible():
            continue
        found |= {widget.toolTip(), widget.accessibleDescription()}
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
            found.add(widget.placeholderText())
        if isinstance(widget, QTableWidget):
            heads = (widget.horizontalHeaderItem(i) for i in range(widget.columnCount()))
            found |= {head.text() for head in heads if head is not None}
    return {text.replace("&&", "&") for text in found if re.search(r"[^\W\d_]{2}", text)}


def _nothing_drawn(_body: object, _build: object, camera: Camera, *_more: object) -> Picture:
    return np.zeros((camera.size.height_px, camera.size.width_px, 3), np.uint8)


@pytest.mark.slow
def test_no_page_shows_an_english_text(spanish: None, monkeypatch: pytest.MonkeyPatch) -> None:
    # Only words are looked at, and drawing the figure is most of the work.
    monkeypatch.setattr(figure_frames, "render", _nothing_drawn)
    monkeypatch.setattr(screenshot_studio, "render", _nothing_drawn)
    sources = {
        source for _, source, translation in messages(TS) if source != (translation.text or "")
    }
    studio = Studio(Settings(language=Language.ES), (1280, 800))
    shown: dict[str, set[str]] = {}
    for name, show in SCENES.items():
        show(studio)
        QApplication.processEvents()
        # The questionnaire stays in the words in which it was published.
        texts = _texts(studio.window) - set(ROLAND_MORRIS)
        shown[name] = {text for text in texts if not SAME.fullmatch(text)}
    studio.window.close()

    assert sum(map(len, shown.values())) > 1000
    wrong: dict[str, str] = {}
    for name, texts in shown.items():
        for text in texts:
            if text in sources or ENGLISH.search(text):
                wrong.setdefault(text, name)
    assert wrong == {}


# --- what is said in which language ---


def test_the_machine_is_asked_only_where_nothing_was_chosen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("es_MX"))
    assert language_of(Language.AUTO) == "es"
    assert language_of(Language.EN) == "en"
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("de_DE"))
    assert language_of(Language.AUTO) == "en"
    assert language_of(Language.ES) == "es"


def test_words_dates_and_qts_own_buttons_change_with_the_language(spanish: None) -> None:
    assert language_in_use() == "es"
    assert say("step_back") == "Aléjese un poco."
    assert long_date(NOW.date()) == "lunes 23 de noviembre"
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"

    use_language(Language.EN)
    assert language_in_use() == "en"
    assert say("step_back") == "Step back a little."
    assert long_date(NOW.date()) == "Monday 23 November"
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


# --- sentences of rooms without Qt ---


def _camera_sentences() -> Iterator[str]:
    for what, cure in (*camera_watch._WORDS.values(), camera_watch._NO_PICTURE_YET):
        yield f"The camera 'C615' {what}. {cure}."
    yield str(camera_watch._missing("", "", ()))
    yield str(camera_watch._missing("C615", "The camera 'C615'", ()))


@pytest.mark.parametrize("sentence", tuple(_camera_sentences()))
def test_what_a_camera_lacks_is_said_in_spanish(spanish: None, sentence: str) -> None:
    said = words(Message(text=sentence))

    assert said != sentence
    assert not ENGLISH.search(said)
    assert ("«C615»" in said) == ("C615" in sentence)


def test_a_full_disk_is_said_in_spanish(spanish: None) -> None:
    said = say_sentence(
        "The diary /d/records.sqlite: The disk is full. Free some space; what was done is kept "
        "until then."
    )

    assert said.startswith("El diario /d/records.sqlite: el disco está lleno.")


def test_a_sentence_that_is_not_known_stands_as_it_is(spanish: None) -> None:
    assert say_sentence("Suba las caderas.") == "Suba las caderas."
