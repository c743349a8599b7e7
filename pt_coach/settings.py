"""The patient's own preferences, in one small JSON file in the data folder."""

import json
import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

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


class Settings(BaseModel):
    """Preferences; every one has a default that works.

    Attributes:
        camera: number or part of the name of the camera; empty takes the first.
        model: pose model variant, full or lite.
        language: of every page and of the exercises.
        theme: colours.
        text_percent: text size, 100 to 200.
        animations: whether the figure moves by itself.
        emergency_number: shown with the warning signs, never dialled.
        regimen: path of the regimen in use; empty until one was opened.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    camera: str = ""
    model: str = "full"
    language: Language = Language.AUTO
    theme: Theme = Theme.LIGHT
    text_percent: Annotated[int, Field(ge=100, le=200)] = 100
    animations: bool = True
    emergency_number: Annotated[str, Field(max_length=40)] = "112"
    regimen: str = ""


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
