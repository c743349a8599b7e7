"""Colours, type and space by role: the only place where a colour or a size is written.

Designed values for a light, a dark and a high-contrast theme. Every pair in `TEXT_PAIRS` keeps a
contrast of at least 4.5:1 (WCAG 2.2, success criterion 1.4.3), which a test checks.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from math import ceil

MIN_CONTRAST = 4.5


class Role(StrEnum):
    """What a text is for; its size follows."""

    SMALL = "small"
    BODY = "body"
    BUTTON = "button"
    SECTION = "section"
    TITLE = "title"


# Size in px at 100 %, and how much of the growth of the text size it takes part in: large type is
# legible anyway, and growing it less keeps pages whole at 200 %.
_TYPE = {
    Role.SMALL: (15, 1.0),
    Role.BODY: (18, 1.0),
    Role.BUTTON: (22, 0.5),
    Role.SECTION: (27, 0.6),
    Role.TITLE: (34, 0.5),
}
# How much larger than the least type a heading stays, so that it still is one.
_OVER_LEAST = {Role.SECTION: 1.2, Role.TITLE: 1.4}
# What is read from the mat is at least this share of the window's height.
_LEAST_SHARE = 1 / 30


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by role, as #rrggbb.

    Attributes:
        paper, card, line: background, what lies on it, and hairlines.
        ink, soft: text, and text that matters less.
        accent, on_accent: what to press, and text on it.
        hover: a card or button under the pointer.
        side, on_side, side_chosen: the side bar, its text, and its chosen entry.
        good, adjust, adjust_paper, stop, stop_paper: states, with the paper they lie on.
        on_stop: text on `stop`.
        live, on_live, live_soft, live_card: pages seen from across the room.
        live_line: unfilled part of a ring, borders of buttons on `live`.
        frame_good, frame_adjust, frame_lost, frame_neutral, on_frame: the live frame, its text.
        ring: the filled part of a ring on `live`.
        focus, live_focus: the ring around what the keyboard is on.
    """

    paper: str
    card: str
    line: str
    ink: str
    soft: str
    accent: str
    on_accent: str
    hover: str
    side: str
    on_side: str
    side_chosen: str
    good: str
    adjust: str
    adjust_paper: str
    stop: str
    stop_paper: str
    on_stop: str
    focus: str
    live: str = "#101718"
    on_live: str = "#FFFFFF"
    live_soft: str = "#C3CECD"
    live_card: str = "#202A2B"
    live_line: str = "#4A5A5A"
    frame_good: str = "#2E7D32"
    frame_adjust: str = "#A84B06"
    frame_lost: str = "#4E6473"
    frame_neutral: str = "#37484A"
    on_frame: str = "#FFFFFF"
    ring: str = "#7FD08A"
    live_focus: str = "#FFD54A"


LIGHT = Palette(
    paper="#F6F4EF",
    card="#FFFFFF",
    line="#DFDAD0",
    ink="#1E2A2E",
    soft="#55646A",
    accent="#0F6B63",
    on_accent="#FFFFFF",
    hover="#EAF3F1",
    side="#163A3A",
    on_side="#E9F2F0",
    side_chosen="#2A5554",
    good="#2E7D32",
    adjust="#9A4508",
    adjust_paper="#FDEFD9",
    stop="#B3261E",
    stop_paper="#FBE4E1",
    on_stop="#FFFFFF",
    focus="#C77700",
)

DARK = Palette(
    paper="#141C1E",
    card="#1E292B",
    line="#3B4A4C",
    ink="#EEF3F1",
    soft="#AEBBBA",
    accent="#6FCFC1",
    on_accent="#06211E",
    hover="#28373A",
    side="#0C1314",
    on_side="#D9E6E4",
    side_chosen="#23403F",
    good="#86D18C",
    adjust="#F2B45F",
    adjust_paper="#3A2A12",
    stop="#FF9F94",
    stop_paper="#43201D",
    on_stop="#2B0805",
    focus="#FFD54A",
)

CONTRAST = Palette(
    paper="#000000",
    card="#000000",
    line="#9E9E9E",
    ink="#FFFFFF",
    soft="#F2F2F2",
    accent="#FFE14A",
    on_accent="#000000",
    hover="#2B2B2B",
    side="#000000",
    on_side="#FFFFFF",
    side_chosen="#3A3A00",
    good="#7DF08D",
    adjust="#FFC24D",
    adjust_paper="#000000",
    stop="#FF9C90",
    stop_paper="#000000",
    on_stop="#000000",
    focus="#5CE1FF",
    live="#000000",
    live_soft="#FFFFFF",
    live_card="#000000",
    live_line="#8E8E8E",
    frame_good="#006B10",
    frame_adjust="#9A3D00",
    frame_lost="#3A4E8C",
    frame_neutral="#444444",
    ring="#7DF08D",
    live_focus="#5CE1FF",
)

PALETTES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}

# Text and what it stands on.
TEXT_PAIRS = (
    ("ink", "paper"),
    ("ink", "card"),
    ("ink", "hover"),
    ("soft", "paper"),
    ("soft", "card"),
    ("accent", "paper"),
    ("accent", "card"),
    ("on_accent", "accent"),
    ("on_side", "side"),
    ("on_side", "side_chosen"),
    ("good", "card"),
    ("good", "paper"),
    ("adjust", "adjust_paper"),
    ("stop", "stop_paper"),
    ("stop", "paper"),
    ("stop", "card"),
    ("ink", "stop_paper"),
    ("ink", "adjust_paper"),
    ("on_stop", "stop"),
    ("on_live", "live"),
    ("on_live", "live_card"),
    ("live_soft", "live"),
    ("live_soft", "live_card"),
    ("on_frame", "frame_good"),
    ("on_frame", "frame_adjust"),
    ("on_frame", "frame_lost"),
    ("on_frame", "frame_neutral"),
)


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21, as WCAG 2.2 defines it.

    Args:
        one: #rrggbb.
        other: #rrggbb.
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@dataclass(frozen=True, slots=True)
class Theme:
    """How everything looks.

    Attributes:
        palette: the colours.
        text_percent: 100 to 200.
        animations: whether figures move by themselves.
        family: font family; empty for the system's own.
        least_px: smallest type; pages of a session are read from the mat.
    """

    palette: Palette = LIGHT
    text_percent: int = 100
    animations: bool = True
    family: str = ""
    least_px: int = 0

    def type_px(self, role: Role) -> int:
        """Size of a text in px."""
        size, share = _TYPE[role]
        grown = size * (1 + (self.text_percent / 100 - 1) * share)
        return round(max(grown, self.least_px * _OVER_LEAST.get(role, 1.0)))

    def from_the_mat(self, height_px: int) -> "Theme":
        """The same with type that can be read from the mat, in a window of this height."""
        return replace(self, least_px=ceil(height_px * _LEAST_SHARE))

    def px(self, at_100: float) -> int:
        """A size that goes along with the text half-way: icons, touch targets, pictures."""
        return round(at_100 * (1 + (self.text_percent / 100 - 1) * 0.5))

    @property
    def target_px(self) -> int:
        """Least height of something to press; large from the start, so it grows least."""
        return max(round(56 * (1 + (self.text_percent / 100 - 1) * 0.25)), 2 * self.least_px)


# The drawings that sizes are taken from are this high.
DRAWN_HEIGHT_PX = 800
# Steps of 4.
GAP = 12
WIDE_GAP = 20
PAGE_MARGIN = 40
CARD_INSIDE = 20
CARD_RADIUS = 16
