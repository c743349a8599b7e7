"""Sentences that come up as they are from rooms without Qt, in the language of the application.

Camera, diary and model say in English what is wrong and what to do, so that a log and the command
line can say it too. A template for each stands here; what stood in its gaps is put into the
translation. A sentence without a template is shown as it came, which a test refuses for the ones
that a patient can meet. Mistakes in a regimen stay in English: they are for whoever wrote the file.
"""

import re
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for translation without translating it; the extraction tool knows the name."""
    return text


SENTENCES: Final = (
    # --- entries of the diary that are put right
    QT_TRANSLATE_NOOP("sentences", "There is no such form. Open the page again."),
    QT_TRANSLATE_NOOP("sentences", "There is no such set. Open the page again."),
    QT_TRANSLATE_NOOP("sentences", "There is no such rehearsal. Open the page again."),
    QT_TRANSLATE_NOOP(
        "sentences",
        "A warning sign in it keeps the exercises locked. Say on Today that it was looked at; then "
        "it can be deleted.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "This warning sign keeps the exercises locked. Say on Today that it was looked at.",
    ),
    QT_TRANSLATE_NOOP("sentences", "This answer is no longer the latest one. Open the page again."),
    # --- the camera
    QT_TRANSLATE_NOOP("sentences", "The camera '{}'"),
    QT_TRANSLATE_NOOP("sentences", "The camera"),
    QT_TRANSLATE_NOOP("sentences", "'{}' (number {})"),
    QT_TRANSLATE_NOOP(
        "sentences", "{} was unplugged. Plug it in again; the session goes on by itself."
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "{} cannot be opened, perhaps because another program is using it. "
        "Close other programs that use the camera, such as a video call.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "{} may not be used by this user. Allow camera access in the system's privacy settings "
        "(on Linux: join the group 'video').",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "{} has stopped sending pictures. Check its cable, or unplug it and plug it in again; "
        "it is tried again every second.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "{} sends the same picture over and over. Unplug it and plug it in again, or choose "
        "another camera; it is tried again every second.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "{} has not sent a picture yet. Wait a few seconds; if nothing comes, unplug it and plug "
        "it in again.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "No camera was found. Plug a webcam in; it is used as soon as it is there."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "{} was not found. Plug it in; it is used as soon as it is there."
    ),
    QT_TRANSLATE_NOOP("sentences", "{} was not found. Plug it in, or choose another: {}."),
    # --- the pose model
    QT_TRANSLATE_NOOP(
        "sentences",
        "The pose model is not there yet ({}). Run `python3 run.py setup` to build it again.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "The pose model is damaged ({}). Run `python3 run.py setup` to build it again."
    ),
    QT_TRANSLATE_NOOP("sentences", "There is no pose model {}. Name another with --model."),
    # --- the diary
    QT_TRANSLATE_NOOP(
        "sentences",
        "The diary {} is damaged ({}). It can be set aside and the backup {} put in its place.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The diary {} is damaged ({}). There is no backup yet. It can be set aside and a new "
        "diary begun.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The diary {}: The disk is full. Free some space; what was done is kept until then.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The diary {}: It may not be written. Allow writing to this folder, or name another.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The diary {}: It may not be opened. Allow access to this folder, or name another.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The diary {}: It cannot be opened. Check that the folder is there and may be written.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The diary {}: Another program is using it. Close that program and try again.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The diary {}: The disk cannot be read or written. Check that it is still connected.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The diary {}: It is damaged. Start the program again to put a backup in its place.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The diary {}: It is not a diary. Start the program again to put a backup in its place.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "The diary {}: {}. Check that its folder is there and may be written."
    ),
    # --- the export
    QT_TRANSLATE_NOOP(
        "sentences", "Nothing was exported to {}: {}. Choose another folder, or make room."
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "{} is there already and is not an export of this program. Choose an empty folder.",
    ),
    # --- many patients' exports
    QT_TRANSLATE_NOOP(
        "sentences",
        "There is no export in {}. Choose the folder in which the exports lie, as folders with "
        "tables (CSV) or as zip.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The folder {} is not there, or may not be read. Choose it again; if it is on another "
        "drive, plug that in first.",
    ),
)


@lru_cache(maxsize=64)
def _found(sentence: str) -> tuple[str, tuple[str, ...]] | None:
    """The template that a sentence was made from, and what stood in its gaps."""
    for template in SENTENCES:
        pattern = re.escape(template).replace(r"\{\}", "(.+?)")
        match = re.fullmatch(pattern, sentence, re.DOTALL)
        if match is not None:
            return template, match.groups()
    return None


def say_sentence(sentence: str) -> str:
    """A sentence in the language of the application; one without a template as it is."""
    found = _found(sentence)
    if found is None:
        return sentence
    template, gaps = found
    said = QCoreApplication.translate("sentences", template)
    return said.format(*(say_sentence(gap) for gap in gaps))
