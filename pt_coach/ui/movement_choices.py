"""Whether movements are kept, in one plain sentence, and a way to delete all that are."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.settings import Settings
from pt_coach.ui.controls import ChoiceRow, button, label
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.sentences import say_sentence
from pt_coach.ui.theme import GAP, Theme


class MovementChoices(QWidget):
    """The patient's word about movements. Nothing is kept until it is given.

    Signals:
        changed: a dict of the settings that are other ones now.
    """

    changed = Signal(object)

    def __init__(
        self, theme: Theme, settings: Settings, delete_all: Callable[[], str] | None = None
    ) -> None:
        """Show the choice.

        Args:
            theme: colours and sizes.
            settings: as they are.
            delete_all: deletes what is kept; None where there is no diary.
        """
        super().__init__()
        self._delete_all = delete_all
        self.keep = ChoiceRow(
            [(False, self.tr("Keep nothing")), (True, self.tr("Keep movements"))],
            self.tr("How I move"),
        )
        self.keep.choose(settings.keep_movement)
        self.keep.chosen.connect(lambda on: self.changed.emit({"keep_movement": on}))
        what = label(
            self.tr(
                "For a few repetitions of each set the program keeps where your joints were, as "
                "numbers in the diary on this computer, so that a drawn figure can show how it "
                "looked: no picture, no sound, and you can delete it at any time."
            ),
            "soft",
        )
        self.delete_button = button(
            theme, self.tr("Delete all kept movements"), "secondary", self._ask, "delete"
        )
        self.sure_button = button(
            theme, self.tr("Yes, delete them for good"), "stop", self._delete, "delete"
        )
        self.no_button = button(theme, self.tr("No, keep them"), "secondary", self._leave)
        self.outcome = label("", "strong")
        row = FlowRow()
        row.add(self.delete_button, self.sure_button, self.no_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self.keep, what, row, self.outcome):
            column.addWidget(part)
        row.setVisible(delete_all is not None)
        self._asking(False)
        self.outcome.hide()

    def _ask(self) -> None:
        self._asking(True)
        self.outcome.hide()
        self.no_button.setFocus()

    def _leave(self) -> None:
        self._asking(False)
        self.delete_button.setFocus()

    def _delete(self) -> None:
        assert self._delete_all is not None
        problem = self._delete_all()
        done = self.tr("All kept movements are deleted.")
        self.outcome.setText(say_sentence(problem) if problem else done)
        self.outcome.show()
        self._leave()

    def _asking(self, on: bool) -> None:
        self.delete_button.setVisible(not on)
        self.sure_button.setVisible(on)
        self.no_button.setVisible(on)
