import pytest

from pt_coach.ui.style_sheet import style_sheet
from pt_coach.ui.theme import MIN_CONTRAST, PALETTES, TEXT_PAIRS, Role, Theme, contrast


def test_contrast_is_the_one_of_the_guideline() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_every_text_can_be_read_on_its_ground(name: str, text: str, ground: str) -> None:
    palette = PALETTES[name]

    assert contrast(getattr(palette, text), getattr(palette, ground)) >= MIN_CONTRAST


@pytest.mark.parametrize("name", PALETTES)
def test_the_focus_can_be_seen(name: str) -> None:
    palette = PALETTES[name]

    assert contrast(palette.focus, palette.paper) >= 3
    assert contrast(palette.live_focus, palette.live) >= 3


def test_body_text_doubles_and_headings_grow_less() -> None:
    usual, large = Theme(), Theme(text_percent=200)

    assert large.type_px(Role.BODY) == 2 * usual.type_px(Role.BODY) == 36
    assert usual.type_px(Role.TITLE) == 34
    assert large.type_px(Role.TITLE) == 51


def test_what_is_pressed_is_at_least_56_px_high() -> None:
    assert Theme().target_px == 56
    assert "min-height: 50px" in style_sheet(Theme())  # and 3 px of border on each side
