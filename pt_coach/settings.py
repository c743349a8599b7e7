"""The patient's own preferences, in one small JSON file in the data folder."""

import json
import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

FILE_NAME = "settings.json"


class Theme(StrEnum):
    """Colours of the pages."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Language(StrEnum):
    """What the pages speak; AUTO follows the machine."""

    AUTO = "auto"
    EN = "en"
    ES = "es"


class Speech(StrEnum):
    """How much is said aloud."""

    ALL = "all"
    CUES = "cues"
    COUNTS = "counts"
    NONE = "none"


class Layout(StrEnum):
    """From where the live pages are read: across the room, or close by with a trace."""

    FAR = "far"
    NEAR = "near"


class Introduction(StrEnum):
    """The pages of the first run, in their order."""

    WELCOME = "welcome"
    CAMERA = "camera"
    VOICE = "voice"
    LOOKS = "looks"
    PRACTICE = "practice"
    DONE = "done"


class Settings(BaseModel):
    """Preferences; every one has a default that works.

    Attributes:
        camera: number or part of the name of the camera; empty takes the first.
        mirrored: whether the camera's driver mirrors its pictures, so that they are turned round.
        model: path of another pose model; empty takes the one built at set-up.
        language: of every page and of the exercises.
        theme: colours.
        text_percent: text size, 100 to 200.
        animations: whether the figure moves by itself.
        hands_free: whether gestures are commands, and stages go on by themselves.
        keep_movement: whether example repetitions are kept as landmarks, to be drawn later.
        report_movement: whether the report shows them.
        speech: how much is said aloud.
        muted: whether nothing is heard for now, whatever `speech` is.
        voice: name of the voice; empty takes the system's.
        volume_percent: of voice and tones.
        rate_percent: of the voice, 100 as it is meant.
        layout: of the live pages.
        introduction: the page of the first run to go on with, or done.
        emergency_number: shown with the warning signs, never dialled.
        regimen: path of the regimen in use; empty until one was opened.
        review_folder: where a therapist's patients' exports lay the last time.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    camera: str = ""
    mirrored: bool = False
    model: str = ""
    language: Language = Language.AUTO
    theme: Theme = Theme.LIGHT
    text_percent: Annotated[int, Field(ge=100, le=200)] = 100
    animations: bool = True
    hands_free: bool = True
    keep_movement: bool = False
    report_movement: bool = False
    speech: Speech = Speech.ALL
    muted: bool = False
    voice: Annotated[str, Field(max_length=200)] = ""
    volume_percent: Annotated[int, Field(ge=0, le=100)] = 80
    rate_percent: Annotated[int, Field(ge=50, le=200)] = 100
    layout: Layout = Layout.FAR
    introduction: Introduction = Introduction.WELCOME
    emergency_number: Annotated[str, Field(max_length=40)] = "112"
    regimen: str = ""
    review_folder: str = ""

    @field_validator("model")
    @classmethod
    def _built_one(cls, model: str) -> str:
        """Files of earlier versions call the one that is built `full`."""
        return "" if model == "full" else model


def load_settings(data_dir: Path) -> Settings:
    """Read the preferences; a file that cannot be read counts as none and is set aside."""
    path = data_dir / FILE_NAME
    try:
        return Settings.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return Settings()
    except (ValidationError, OSError):
        if path.is_file():
            path.replace(path.with_suffix(".unreadable.json"))
        return Settings()


def save_settings(data_dir: Path, settings: Settings) -> None:
    """Write the preferences, whole or not at all."""
    path = data_dir / FILE_NAME
    part = path.with_suffix(".part")
    with part.open("w", encoding="utf-8") as out:
        json.dump(settings.model_dump(mode="json"), out, indent=2, ensure_ascii=False)
        out.flush()
        os.fsync(out.fileno())
    part.replace(path)
