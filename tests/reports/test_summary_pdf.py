import re
from datetime import date, timedelta
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from statistics import median

import pikepdf
import pypdf
import pytest

import pt_coach.reports
from pt_coach.records.rows import Source
from pt_coach.records.store import Store
from pt_coach.reports.language import Language, Say
from pt_coach.reports.phrases import ENGLISH_PHRASES, SPANISH_PHRASES
from pt_coach.reports.report import Report
from pt_coach.reports.summary_pdf import Paper, lay_out, summary_pdf
from pt_coach.reports.summary_words import summary_data
from tests.records.diaries import library, play
from tests.reports.diary import four_weeks, report_of, tables_of


def _pdf(report: Report) -> bytes:
    return summary_pdf(report, library())


def _text(report: Report) -> str:
    """All words of page one, in reading order, with single spaces."""
    reader = pypdf.PdfReader(BytesIO(_pdf(report)))
    return " ".join(reader.pages[0].extract_text().split())


def test_every_number_follows_from_the_tables(store: Store) -> None:
    four_weeks(store)
    report = report_of(store)
    tables, text = tables_of(report), _text(report)

    due, done = (sum(int(row[name]) for row in tables["days"]) for name in ("due", "done"))
    assert (due, done) == (12, 10)
    assert f"{done} of {due} due {100 * done // due} %" in text
    assert f"Low back, version 3 (SHA-256 {tables['sessions'][0]['regimen_sha256'][:12]}" in text

    shares = []
    for name in dict.fromkeys(row["exercise_id"] for row in tables["doses"]):
        rows = [row for row in tables["doses"] if row["exercise_id"] == name]
        wanted = sum(float(row["prescribed"]) for row in rows)
        within = sum(min(float(row["prescribed"]), float(row["done"])) for row in rows)
        unit = rows[0]["unit"]
        share = int(100 * within / wanted)
        assert f"{share} %: {within:g} of {wanted:g} {unit}" in text
        shares.append(within / wanted)
    assert f"Dose done {int(100 * sum(shares) / len(shares))} %" in text

    sets = tables["sets"]
    camera = sum(int(row["count_camera"]) for row in sets)
    typed = sum(int(row["count_typed"]) for row in sets)
    assert f"Camera counted {camera} of {camera + typed} repetitions and holds" in text

    low = sum(
        int(fault.split(":")[1])
        for row in sets
        for fault in row["faults"].split("; ")
        if fault.startswith("low_bridge:")
    )
    assert f"Hips not lifted high enough ({low} of 72)" in text
    for row in tables["stops"]:
        assert row["words"] in text
    corrected = sum(int(row["count_corrected"]) for row in sets)
    assert f"patient corrected by −{-corrected}." in text
    worst = max(
        int(row["number"])
        for row in tables["ratings"]
        if row["scale"] == "pain" and row["moment"] == "during" and row["number"]
    )
    assert f"worst pain {worst}" in text


def test_the_pain_trend_follows_from_the_tables(store: Store) -> None:
    for n in range(9):
        play(store, f"{date(2026, 10, 12) + timedelta(days=2 * n)} 08:00").whole(7 - n // 2, 3)
    report = report_of(store)
    rows = [
        (date.fromisoformat(row["day"]), int(row["number"]))
        for row in tables_of(report)["ratings"]
        if (row["scale"], row["moment"]) == ("pain", "before")
    ]
    first, last = min(rows)[0], max(rows)[0]
    early = median(value for day, value in rows if (day - first).days < 7)
    late = median(value for day, value in rows if (last - day).days < 7)
    text = _text(report)
    assert f"{early:g} to {late:g} down {early - late:g}: more than the error" in text
    assert f"before {early:g} to {late:g} (improving); after 3 to 3 (stable)" in text


def test_warning_signs_and_stops_come_first_even_when_there_are_none(store: Store) -> None:
    play(store, "2026-11-02 08:00").whole()
    text = _text(report_of(store))
    assert "None reported: no warning sign, no stop for pain." in text
    order = ["Warning signs", "Sessions", "Pain before", "Exercises", "own words", "quality"]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_what_the_patient_wrote_is_never_read_as_markup(store: Store) -> None:
    four_weeks(store)
    text = _text(report_of(store))
    assert '=HYPERLINK("http://x","y") and *stars*, #import "@preview/a:1.0.0", $x$' in text
    assert "Jürgen Muñoz" in text
    assert "ñ ü ≥ 10°" in text


def test_limits_and_that_no_regulator_has_reviewed_it(store: Store) -> None:
    text = _text(report_of(store))
    assert "It has not been reviewed by a regulator." in text
    assert "not a clinical measurement" in text
    assert "none due" in text


def test_demonstration_data_says_so(store: Store) -> None:
    play(store, "2026-11-02 08:00", source=Source.FIGURE).whole()
    assert "a drawn figure or a sample patient, no person did these exercises" in _text(
        report_of(store)
    )


def test_it_is_tagged_titled_and_its_pictures_have_words(store: Store) -> None:
    four_weeks(store)
    with pikepdf.open(BytesIO(_pdf(report_of(store)))) as pdf:
        root = pdf.Root
        assert str(root.Lang) == "en"
        assert bool(root.MarkInfo.Marked)
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert "/StructTreeRoot" in root
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == "Home exercise brief"
            assert metadata["pdfuaid:part"] == "1"
        kinds = [
            (str(e.S), str(e.Alt) if "/Alt" in e else "") for e in _elements(root.StructTreeRoot)
        ]
    figures = [alt for kind, alt in kinds if kind == "/Figure"]
    assert len(figures) == 2
    assert figures[0].startswith("Line chart of pain ratings from 0 to 10. before: 9 answers")
    assert "from 12 Oct: 3 of 3 due; from 19 Oct: 2 of 3 due" in figures[1]
    names = {kind for kind, _ in kinds}
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/L", "/P"} <= names


def _elements(node: pikepdf.Object) -> list[pikepdf.Object]:
    """The elements of the structure tree, in reading order."""
    if isinstance(node, pikepdf.Array):
        return [found for one in node for found in _elements(one)]
    if not isinstance(node, pikepdf.Dictionary) or node.get("/Type") == "/MCR":
        return []
    return [*([node] if "/S" in node else []), *(_elements(node.K) if "/K" in node else [])]


@pytest.mark.parametrize("number", [1, 20])
def test_the_fullest_of_years_stays_on_one_page(store: Store, number: int) -> None:
    four_weeks(store)
    data = summary_data(report_of(store), library())
    data["about"] = ["Low back and hips " * 12] * 3
    data["stops"]["lines"] = ["22 Nov: Side plank from feet stopped for pain (pain 6/10)"] * 60
    data["questions"]["lines"] = ["May I swim, and for how long?"] * 2
    data["notes"]["lines"] *= number
    data["notes"]["lines"][0] = {"day": "8 Nov", "text": "A story about the back. " * 13}
    rows = data["table"]["rows"]
    rows[0] = [{"text": f"{cell['text']} and more words", "strong": True} for cell in rows[0]]
    data["table"]["rows"] = [rows[0]] * number
    data["quality"]["lines"] *= 2
    reader = pypdf.PdfReader(BytesIO(lay_out(data)))
    text = " ".join(reader.pages[0].extract_text().split())
    assert "reviewed by a regulator" in text
    assert text.startswith("Home exercise brief")
    assert "Details" not in text
    assert reader.pages[1].extract_text().lstrip().startswith("Details")
    assert ("more, in stops.csv" in text, "more exercises, in sets.csv" in text) == (
        True,
        number > 14,
    )
    assert "reviewed by a regulator" in text


def test_the_template_reaches_for_nothing() -> None:
    folder = Path(pt_coach.reports.__file__).parent
    template = (folder / "summary.typ").read_text(encoding="utf-8")
    code = "\n".join(line.split("//")[0] for line in template.splitlines())
    for door in ("import", "include", "@", "read(", "plugin", "link(", "eval("):
        assert door not in code
    # A picture is handed in with the data, never looked for by a name.
    assert not re.search(r"image\((?!bytes\()", code)
    assert set(re.findall(r'font: "([^"]+)"', code)) == {"Libertinus Serif"}


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("language", Language)
def test_both_papers_and_languages(store: Store, paper: Paper, language: Language) -> None:
    four_weeks(store)
    pdf = summary_pdf(report_of(store), library(), Say(language), paper)
    with pikepdf.open(BytesIO(pdf)) as document:
        assert str(document.Root.Lang) == language.value
        width = float(document.pages[0].MediaBox[2])
        assert round(width) == {Paper.A4: 595, Paper.LETTER: 612}[paper]
        headers = [e for e in _elements(document.Root.StructTreeRoot) if e.S == "/TH"]
        assert headers
    text = " ".join(pypdf.PdfReader(BytesIO(pdf)).pages[0].extract_text().split())
    words = {
        Language.ENGLISH: ["Warning signs and stops", "Questions for the visit", "page 1 of"],
        Language.SPANISH: [
            "Señales de alarma y paradas",
            "Preguntas para la visita",
            "página 1 de",
        ],
    }[language]
    assert all(word in text for word in words)
    assert len(text) > 1000


def test_every_phrase_has_its_values_in_both_languages() -> None:
    assert ENGLISH_PHRASES.keys() == SPANISH_PHRASES.keys()
    for key, english in ENGLISH_PHRASES.items():
        fields = [sorted(re.findall(r"{\w*}", text)) for text in (english, SPANISH_PHRASES[key])]
        if key != "card.of_due":  # "due" is left unsaid in Spanish, not its number
            assert fields[0] == fields[1], key


def test_every_piece_of_content_is_tagged_or_an_artifact(store: Store) -> None:
    four_weeks(store)
    with pikepdf.open(BytesIO(_pdf(report_of(store)))) as document:
        for page in document.pages:
            assert "/StructParents" in page
            assert page.Tabs == "/S"
            depth = shown = 0
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                depth += name in ("BDC", "BMC")
                depth -= name == "EMC"
                if name in ("Tj", "TJ", "S", "f", "f*", "B", "Do"):
                    shown += 1
                    assert depth > 0, (name, operands)
            assert shown
            fonts = page.Resources.Font
            assert all("/ToUnicode" in fonts[font] for font in fonts)
        kinds = [str(e.S) for e in _elements(document.Root.StructTreeRoot)]
    headings = [int(kind[2:]) for kind in kinds if re.fullmatch(r"/H\d", kind)]
    assert headings[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(headings))


def test_the_same_report_makes_the_same_pdf(store: Store) -> None:
    four_weeks(store)
    report = report_of(store)
    assert _pdf(report) == _pdf(report)
