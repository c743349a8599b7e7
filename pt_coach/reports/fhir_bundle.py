"""A report as a FHIR R4 document: a Bundle that begins with its Composition.

A file to hand over. Nothing is sent, and no profile is claimed beyond R4 itself.
"""

import base64
import json

from pt_coach.engine.inputs import Scale
from pt_coach.exercises.regimen import Prescription
from pt_coach.reports.fhir_resources import (
    LOINC,
    Makers,
    Resource,
    concept,
    narrative,
    sign_answers,
    urn,
    when,
)
from pt_coach.reports.language import ENGLISH, Say
from pt_coach.reports.printable import without_controls
from pt_coach.reports.report import Report
from pt_coach.reports.stops import locked_words, stop_words


def fhir_file(report: Report, pdf: bytes, say: Say = ENGLISH) -> bytes:
    """The bundle as JSON in UTF-8.

    Args:
        report: the period.
        pdf: the same report to read, which goes with it.
        say: in which language its headings are.
    """
    bundle = without_controls(fhir_bundle(report, pdf, say))
    return json.dumps(bundle, ensure_ascii=False).encode()


def fhir_bundle(report: Report, pdf: bytes, say: Say = ENGLISH) -> Resource:
    """The bundle as plain values."""
    return _Document(report, say).bundle(pdf)


class _Document:
    def __init__(self, report: Report, say: Say) -> None:
        self._report, self._say = report, say
        name = (report.since, report.until, report.made_at.isoformat())
        self._name = name
        # Numbers of rows are alike in all patients' diaries. Without the diary's own number the
        # resources of two exports must not be known to be of one patient.
        self._diary = (report.records.diary,) if report.records.diary is not None else name
        self._make = Makers(report, urn("patient", *self._diary), urn("device", *name))
        self._entries: list[Resource] = []

    def bundle(self, pdf: bytes) -> Resource:
        # Each section adds its own resources.
        sections = [
            self._stops(),
            self._sessions(),
            self._pain(),
            self._exercises(),
            self._visit(),
            self._rehearsals(),
            self._summary(pdf),
        ]
        told = [section for section in sections if section is not None]
        head = [
            self._entry(self._composition(told), urn("composition", *self._name)),
            self._entry(self._make.patient(), self._make.patient_url),
            self._entry(self._make.device(), self._make.device_url),
        ]
        return {
            "resourceType": "Bundle",
            "identifier": {"system": "urn:ietf:rfc:3986", "value": urn("bundle", *self._name)},
            "type": "document",
            "timestamp": when(self._report.made_at),
            "entry": [*head, *self._entries],
        }

    def _stops(self) -> Resource | None:
        """Stops in words; with them every list of warning signs that was gone through."""
        signs = [
            self._add(self._make.warning_signs(answers), "signs", *self._diary, answers[0].id)
            for answers in sign_answers(self._report)
        ]
        return self._section(self._say("stops.title"), self._stops_words(), signs)

    def _sessions(self) -> Resource | None:
        report = self._report
        a = report.adherence
        words = self._say("card.of_due", done=a.sessions_done, due=a.sessions_due)
        added = self._add(self._make.adherence(), "adherence", *self._name)
        sessions = [
            self._add(self._make.session(one), "session", one.uuid)
            for one in report.records.sessions
        ]
        return self._section(self._say("card.sessions"), words, [added, *sessions])

    def _pain(self) -> Resource | None:
        title = self._say("pain.title")
        ratings = (r for r in self._report.records.ratings if r.scale is Scale.PAIN)
        pain = [self._add(self._make.pain(r), "rating", *self._diary, r.id) for r in ratings]
        return self._section(title, title, pain)

    def _exercises(self) -> Resource | None:
        """What was prescribed and what was done of it."""
        title, requests = self._say("table.title"), self._programme()
        doses = [
            self._add(
                self._make.dose(one, requests.get(one.exercise_id)),
                "dose",
                *self._diary,
                one.day,
                one.exercise_id,
                one.unit,
            )
            for one in self._report.exercise_days
        ]
        return self._section(title, title, [*requests.values(), *doses])

    def _visit(self) -> Resource | None:
        report = self._report
        title = self._say("details.visit", day=report.until)
        forms = [
            self._add(self._make.form(one), "form", one.uuid)
            for one in report.records.outside.forms
        ]
        return self._section(title, "; ".join(report.questions), forms)

    def _rehearsals(self) -> Resource | None:
        """What was observed at the rehearsals; nothing without any."""
        rehearsals, say = self._report.records.outside.rehearsals, self._say
        if not rehearsals:
            return None
        seen = [
            self._add(
                self._make.observed(held, one),
                "observed",
                held.uuid,
                one.task,
                one.measure,
                one.side,
            )
            for held in rehearsals
            for one in held.observations
        ]
        title = say("rehearsal.title", day=say.long_day(rehearsals[-1].day))
        return self._section(title, say("rehearsal.note"), seen)

    def _summary(self, pdf: bytes) -> Resource | None:
        """The same report to read, inside the document."""
        title, text = self._say("title"), base64.b64encode(pdf).decode()
        file = self._add(self._make.document(text, title), "document", *self._name)
        return self._section(title, self._say("limits"), [file])

    def _stops_words(self) -> str:
        """As on page one: what was never asked is not said to be none."""
        report, say = self._report, self._say
        words = [stop_words(note, say) for note in report.stops]
        locked = locked_words(report.lock, say)
        if locked is not None:
            words.insert(0, locked)
        none = "stops.none" if report.asked_for_signs else "stops.no_answers"
        return "; ".join(words) or say(none)

    def _programme(self) -> dict[str, str]:
        """The care plan with its requests; addresses of these by exercise."""
        regimen = self._report.regimen
        if regimen is None:
            return {}
        found: dict[str, str] = {}
        for number, prescription in enumerate(regimen.exercises):
            url = self._request(prescription, number)
            found.setdefault(prescription.exercise, url)
        self._add(self._make.care_plan(regimen, found.values()), "plan", *self._name)
        return found

    def _request(self, prescription: Prescription, number: int) -> str:
        assert self._report.regimen is not None
        request = self._make.service_request(prescription, self._report.regimen)
        return self._add(request, "request", number, *self._name)

    def _composition(self, sections: list[Resource]) -> Resource:
        report = self._report
        title = self._say("title")
        made_up = f" {self._say('made_up')}" if report.made_up else ""
        span = self._say.span(report.since, report.until)
        return {
            "resourceType": "Composition",
            "language": self._say.language.value,
            "text": narrative(f"{title}, {span}.{made_up}"),
            "status": "final",
            "type": concept("51855-5", "Patient Note", LOINC),
            "subject": {"reference": self._make.patient_url},
            "date": when(report.made_at),
            "author": [
                {"reference": self._make.patient_url},
                {"reference": self._make.device_url},
            ],
            "title": title,
            "section": sections,
        }

    def _section(self, title: str, text: str, urls: list[str]) -> Resource | None:
        if not urls:
            return {"title": title, "text": narrative(text)} if text else None
        entries = [{"reference": url} for url in urls]
        return {"title": title, "text": narrative(text or title), "entry": entries}

    def _add(self, resource: Resource, *names: object) -> str:
        url = urn(*names)
        self._entries.append(self._entry(resource, url))
        return url

    @staticmethod
    def _entry(resource: Resource, url: str) -> Resource:
        return {"fullUrl": url, "resource": {**resource, "id": url.removeprefix("urn:uuid:")}}
