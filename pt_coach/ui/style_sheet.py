"""The one generator of the style sheet, from the roles of `theme`."""

from pt_coach.ui.theme import CARD_RADIUS, DRAWN_HEIGHT_PX, Role, Theme


def style_sheet(theme: Theme) -> str:
    """The Qt style sheet for a theme."""
    parts = (_base, _texts, _buttons, _choices, _live, _inputs)
    return "\n".join(part(theme) for part in parts)


def _base(theme: Theme) -> str:
    c = theme.palette
    family = f"font-family: '{theme.family}';" if theme.family else ""
    return f"""
    QWidget {{ color: {c.ink}; font-size: {theme.type_px(Role.BODY)}px; {family} }}
    QMainWindow, QScrollArea, QWidget[role="page"], QDialog {{
        background: {c.paper}; border: none; }}
    QWidget[role="side"] {{ background: {c.side}; }}
    QWidget[role="foot"] {{ background: {c.paper}; border: none;
        border-top: 2px solid transparent; }}
    QWidget[role="foot"][under="true"] {{ border-top: 2px solid {c.line}; }}
    QFrame[role="card"] {{ background: {c.card}; border: 1px solid {c.line};
        border-radius: {CARD_RADIUS}px; }}
    QFrame[role="card_adjust"] {{ background: {c.adjust_paper}; border: 2px solid {c.adjust};
        border-radius: {CARD_RADIUS}px; }}
    QFrame[role="card_stop"] {{ background: {c.stop_paper}; border: 2px solid {c.stop};
        border-radius: {CARD_RADIUS}px; }}
    QLabel {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ background: transparent; width: 14px; margin: 2px; }}
    QScrollBar::handle:vertical {{ background: {c.soft}; border-radius: 5px; min-height: 48px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QToolTip {{ background: {c.card}; color: {c.ink}; border: 1px solid {c.line}; padding: 6px; }}
    """


def _texts(theme: Theme) -> str:
    c = theme.palette
    sizes = {role: theme.type_px(role) for role in Role}
    return f"""
    QLabel[role="title"] {{ font-size: {sizes[Role.TITLE]}px; font-weight: 700; }}
    QLabel[role="section"] {{ font-size: {sizes[Role.SECTION]}px; font-weight: 700; }}
    QLabel[role="name"] {{ font-size: {sizes[Role.BUTTON]}px; font-weight: 700; }}
    QLabel[role="large"] {{ font-size: {sizes[Role.BUTTON]}px; }}
    QLabel[role="soft"] {{ color: {c.soft}; }}
    QLabel[role="small"] {{ color: {c.soft}; font-size: {sizes[Role.SMALL]}px; }}
    QLabel[role="strong"] {{ font-weight: 700; }}
    QLabel[role="good"] {{ color: {c.good}; font-weight: 600; }}
    QLabel[role="stop_title"] {{ color: {c.stop}; font-size: {sizes[Role.TITLE]}px;
        font-weight: 700; }}
    QLabel[role="phone"] {{ color: {c.stop}; font-size: {sizes[Role.TITLE] * 2}px;
        font-weight: 700; }}
    QLabel[role="brand"] {{ color: {c.on_side}; font-size: {sizes[Role.BUTTON]}px;
        font-weight: 700; }}
    """


def _buttons(theme: Theme) -> str:
    c = theme.palette
    height, size = theme.target_px - 6, theme.type_px(Role.BUTTON)
    return f"""
    QPushButton {{ font-size: {size}px; font-weight: 600; min-height: {height}px;
        border-radius: 12px; padding: 0 20px; border: 3px solid transparent; }}
    QPushButton[kind="primary"] {{ background: {c.accent}; color: {c.on_accent};
        border-color: {c.accent}; }}
    QPushButton[kind="secondary"] {{ background: transparent; color: {c.accent};
        border-color: {c.accent}; }}
    QPushButton[kind="secondary"]:hover, QPushButton[kind="choice"]:hover,
    QPushButton[kind="card"]:hover {{ background: {c.hover}; }}
    QPushButton[kind="quiet"] {{ background: transparent; color: {c.accent}; padding: 0 12px;
        font-size: {theme.type_px(Role.BODY)}px; }}
    QPushButton[kind="quiet"]:hover {{ background: {c.hover}; }}
    QPushButton[kind="choice"] {{ background: {c.card}; color: {c.ink};
        border: 2px solid {c.line}; }}
    QPushButton[kind="choice"]:checked {{ background: {c.accent}; color: {c.on_accent};
        border-color: {c.accent}; }}
    QPushButton[number="true"] {{ font-size: {theme.type_px(Role.SECTION)}px; padding: 0 10px;
        min-height: {theme.target_px + 8}px; }}
    QPushButton[kind="stop"] {{ background: {c.stop}; color: {c.on_stop};
        border-color: {c.stop}; }}
    QPushButton[kind="hurts"] {{ background: {c.stop_paper}; color: {c.stop};
        border-color: {c.stop}; }}
    QPushButton[kind="card"] {{ background: {c.card}; border: 1px solid {c.line};
        border-radius: {CARD_RADIUS}px; text-align: left; padding: 0; }}
    QPushButton[kind="side"] {{ background: transparent; color: {c.on_side}; text-align: left;
        font-size: {theme.px(18)}px; font-weight: 500; padding: 0 8px;
        border-radius: 10px; }}
    QPushButton[kind="side"]:checked {{ background: {c.side_chosen}; font-weight: 600; }}
    QPushButton[kind="side"]:hover {{ background: {c.side_chosen}; }}
    QPushButton[kind="strip"] {{ background: transparent; color: {c.on_side}; min-height: 0;
        font-size: {max(theme.least_px, 15)}px; font-weight: 600; padding: 0 10px;
        border-radius: 10px; }}
    QPushButton[kind="strip"]:hover {{ background: {c.side_chosen}; }}
    QPushButton[kind="strip"]:focus {{ border: 3px solid {c.live_focus}; }}
    QPushButton:disabled {{ background: transparent; color: {c.soft};
        border: 2px dashed {c.line}; }}
    QPushButton:focus {{ border: 3px solid {c.focus}; }}
    QPushButton[kind="side"]:focus {{ border: 3px solid {c.live_focus}; }}
    """


def _choices(theme: Theme) -> str:
    """Buttons that choose what is looked at, and rows of a list."""
    c = theme.palette
    size = theme.type_px(Role.BODY)
    return f"""
    QPushButton[kind="tab"] {{ background: {c.card}; color: {c.ink}; padding: 0 12px;
        font-size: {size}px; min-height: {theme.target_px - 20}px;
        border: 2px solid {c.line}; }}
    QPushButton[kind="tab"]:hover {{ background: {c.hover}; }}
    QPushButton[kind="tab"]:checked {{ background: {c.accent}; color: {c.on_accent};
        border-color: {c.accent}; }}
    QPushButton[kind="tab"]:disabled {{ background: transparent; color: {c.soft};
        border: 2px dashed {c.line}; }}
    QPushButton[kind="row"] {{ background: {c.card}; color: {c.ink}; text-align: left;
        border: 1px solid {c.line}; font-size: {size}px; padding: 0 16px; }}
    QPushButton[kind="row"]:hover {{ background: {c.hover}; }}
    QPushButton[kind="choice"]:focus, QPushButton[kind="tab"]:focus,
    QPushButton[kind="row"]:focus {{ border: 3px solid {c.focus}; }}
    """


def _live(theme: Theme) -> str:
    c = theme.palette
    return f"""
    QWidget[role="live"] {{ background: {c.live}; }}
    QWidget[role="live"] QLabel {{ color: {c.on_live}; }}
    QPushButton[kind="live"] {{ background: {c.live_card}; color: {c.on_live};
        border: 2px solid {c.live_line}; }}
    QPushButton[kind="live_primary"] {{ background: {c.on_live}; color: {c.live};
        border: 2px solid {c.on_live}; }}
    QPushButton[kind="live_hurts"] {{ background: {c.on_frame}; color: {LIVE_STOP};
        border: 3px solid {LIVE_STOP}; }}
    QPushButton[kind^="live"] {{ font-size: {_live_px(theme)}px; padding: 0 5px; }}
    QPushButton[kind="live"]:hover {{ background: {c.frame_neutral}; }}
    QPushButton[kind^="live"]:focus {{ border: 4px solid {c.live_focus}; }}
    """


def _live_px(theme: Theme) -> int:
    """Type of the buttons on a live page, whose sizes all follow the window's height."""
    height_px = theme.least_px * 30 or DRAWN_HEIGHT_PX
    return max(round(theme.px(20) * height_px / DRAWN_HEIGHT_PX), theme.least_px)


# Red on white, the same in every theme: "It hurts" has to be found without looking for it.
LIVE_STOP = "#B3261E"


def _inputs(theme: Theme) -> str:
    c = theme.palette
    return f"""
    QLineEdit, QDateEdit, QPlainTextEdit, QComboBox {{ background: {c.card}; color: {c.ink};
        border: 2px solid {c.line}; border-radius: 10px; padding: 8px 12px;
        selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
    QLineEdit, QDateEdit {{ font-size: {theme.type_px(Role.BUTTON)}px; }}
    QLineEdit, QDateEdit, QComboBox {{ min-height: {theme.target_px - 22}px; }}
    QLineEdit:focus, QDateEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{
        border: 3px solid {c.focus}; }}
    QDateEdit QLineEdit {{ background: transparent; border: none; padding: 0 12px; min-height: 0; }}
    QDateEdit::up-button, QDateEdit::down-button {{ width: 0; }}
    QComboBox::drop-down {{ border: none; width: {theme.px(36)}px; }}
    QComboBox QAbstractItemView {{ background: {c.card}; color: {c.ink};
        selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
    QTableWidget {{ background: {c.card}; color: {c.ink}; border: 1px solid {c.line};
        selection-background-color: {c.accent}; selection-color: {c.on_accent};
        gridline-color: {c.line}; alternate-background-color: {c.paper}; }}
    QTableWidget::item {{ padding: 0 8px; }}
    QTableWidget:focus {{ border: 3px solid {c.focus}; }}
    QHeaderView::section {{ background: {c.card}; color: {c.soft}; border: none;
        border-bottom: 2px solid {c.line}; padding: 8px;
        font-size: {theme.type_px(Role.SMALL)}px; }}
    QProgressBar {{ background: {c.line}; border: none; border-radius: 8px; height: 16px;
        color: transparent; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 8px; }}
    """
