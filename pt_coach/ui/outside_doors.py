"""Other programs of the machine: its file manager, viewer, printer and mail program.

Nothing is sent from here: the mail program opens with a new mail, and the patient sends it.
"""

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget


def open_path(path: Path) -> bool:
    """Open a file or folder in the program that the machine has for it; whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def write_mail(subject: str, text: str) -> bool:
    """Open a new mail to nobody yet; whether there is a mail program."""
    # A file cannot be attached this way: mail programs refuse it, with good reason.
    link = f"mailto:?subject={quote(subject)}&body={quote(text)}"
    return QDesktopServices.openUrl(QUrl(link, QUrl.ParsingMode.StrictMode))


def print_pictures(parent: QWidget, pages: Sequence[bytes]) -> bool:
    """Ask for a printer and print pages, one picture each; whether anything was printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    if not dialog.exec():
        return False
    paint_pages(printer, pages)
    return True


def paint_pages(printer: QPrinter, pages: Sequence[bytes]) -> None:
    """Paint each picture as large as its sheet allows."""
    painter = QPainter(printer)
    for number, content in enumerate(pages):
        if number:
            printer.newPage()
        picture = QImage.fromData(content)
        sheet = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
        size = picture.size().scaled(sheet.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (sheet.width() - size.width()) / 2, (sheet.height() - size.height()) / 2
        painter.drawImage(QRectF(left, top, size.width(), size.height()), picture)
    painter.end()
