"""What has a password opens with it in readers other than its writer, and not without."""

import hashlib
import hmac
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from Cryptodome.Cipher import AES
from Cryptodome.Util import Counter
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from pt_coach.records.store import Store
from pt_coach.reports.export import ExportWish, Format, export
from pt_coach.reports.problems import ExportError
from tests.records.diaries import library
from tests.reports.diary import four_weeks, report_of

PASSWORD = "correct höрse"


def _opened(content: bytes, password: str) -> tuple[QPdfDocument.Error, str]:
    """By PDFium, which is not what wrote it."""
    document, device = QPdfDocument(), QBuffer()
    device.setData(QByteArray(content))
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    document.setPassword(password)
    document.load(device)
    error = document.error()
    text = document.getAllText(0).text() if document.pageCount() else ""
    document.close()
    return error, text


def _unlocked(path: Path, name: str, password: str) -> bytes:
    """One file of the zip by the description of WinZip's AE-2, with AES from another library."""
    with zipfile.ZipFile(path) as packed:
        info = packed.getinfo(name)
    raw = path.read_bytes()[info.header_offset :]
    assert info.compress_type == 99
    start = 30 + int.from_bytes(raw[26:28], "little") + int.from_bytes(raw[28:30], "little")
    body = raw[start : start + info.compress_size]
    salt, check, data, mac = body[:16], body[16:18], body[18:-10], body[-10:]
    keys = hashlib.pbkdf2_hmac("sha1", password.encode(), salt, 1000, 66)
    if keys[64:] != check:
        raise ValueError("another password")
    assert hmac.new(keys[32:64], data, "sha1").digest()[:10] == mac
    counter = Counter.new(128, initial_value=1, little_endian=True)
    plain = AES.new(keys[:32], AES.MODE_CTR, counter=counter).decrypt(data)
    return zlib.decompress(plain, -15)


def test_pdf_and_zip_open_with_the_password_only(
    store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    four_weeks(store)
    wish = ExportWish(tuple(Format), password=PASSWORD)
    files = export(report_of(store), library(), tmp_path / "out", wish)
    # Tables and FHIR lie in the zip only.
    assert sorted(path.suffix for path in files.all) == [".pdf", ".zip"]
    content = files.pdf.read_bytes()
    assert _opened(content, "")[0] is QPdfDocument.Error.IncorrectPassword
    error, text = _opened(content, PASSWORD)
    assert error is QPdfDocument.Error.None_
    assert "Home exercise brief" in text
    assert b"/AESV3" in content

    (packed,) = (path for path in files.all if path.suffix == ".zip")
    table = _unlocked(packed, "sessions.csv", PASSWORD)
    assert table.startswith(b"\xef\xbb\xbf")
    assert _unlocked(packed, "exercise-log-2026-10-12-to-2026-11-08.pdf", PASSWORD)[:5] == b"%PDF-"
    with pytest.raises(ValueError, match="another password"):
        _unlocked(packed, "sessions.csv", "wrong")
    with zipfile.ZipFile(packed) as plain, pytest.raises((RuntimeError, NotImplementedError)):
        plain.read("sessions.csv")
    assert b"J\xc3\xbcrgen" not in packed.read_bytes() + content


def test_a_zip_without_a_password_holds_all(store: Store, tmp_path: Path) -> None:
    four_weeks(store)
    wish = ExportWish((Format.ZIP,))
    files = export(report_of(store), library(), tmp_path / "out", wish)
    assert [path.name for path in files.all] == ["exercise-log-2026-10-12-to-2026-11-08.zip"]
    with zipfile.ZipFile(BytesIO(files.pdf.read_bytes())) as packed:
        endings = {Path(name).suffix for name in packed.namelist()}
        assert endings == {".csv", ".pdf", ".json"}
        assert packed.testzip() is None


@pytest.mark.parametrize(
    ("formats", "password", "said"),
    [
        ((Format.PDF,), "é" * 64, "longer than a PDF can take"),
        ((Format.PDF, Format.CSV), "long enough", "CSV cannot carry a password. Add zip"),
        ((Format.PDF,), "short", "has 5 characters. Choose one of at least 8"),
    ],
)
def test_a_password_that_would_not_protect_is_refused(
    store: Store, tmp_path: Path, formats: tuple[Format, ...], password: str, said: str
) -> None:
    with pytest.raises(ExportError, match=said):
        export(report_of(store), library(), tmp_path, ExportWish(formats, password=password))
    assert not list(tmp_path.glob("*.*"))
