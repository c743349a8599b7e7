"""A report as a FHIR R4 document: a Bundle that begins with its Composition.

A file to hand over. Nothing is sent, and no profile is claimed beyond R4 itself.
"""

import base64
import json
from collections.abc import Iterable
from datetime import date
from typing import Any

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
        self._make = Makers(report, urn("patient", *name), urn("device", *name))
        self._entries: list[Resource] = []
        self._session_names = {s.id: s.uuid for s in report.records.sessions}
        days: dict[date, str] = {}
        for one in report.records.sessions:
            days.setdefault(one.day, one.uuid)
        self._day_names = days

    def bundle(self, pdf: bytes) -> Resource:
        report, make = self._report, self._make
        requests = self._programme()
        pain = [
            self._add(make.pain(r), "rating", self._of_session(r.session_id), r.id)
            for r in self._pain_ratings()
        ]
        sessions = [self._add(make.session(s), "session", s.uuid) for s in report.records.sessions]
        doses = [
            self._add(
                make.dose(one, requests.get(one.exercise_id)),
                "dose",
                self._of_day(one.day),
                one.day,
                one.exercise_id,
                one.unit,
            )
            for one in report.exercise_days
        ]
        added = self._add(make.adherence(), "adherence", *self._name)
        forms = [self._add(make.form(f), "form", f.uuid) for f in report.records.outside.forms]
        seen = [
            self._add(
                make.observed(held, one), "observed", held.uuid, one.task, one.measure, one.side
            )
            for held in report.records.outside.rehearsals
            for one in held.observations
        ]
        signs = [
            self._add(
                make.warning_signs(answers),
                "signs",
                self._of_session(answers[0].session_id),
                answers[0].id,
            )
            for answers in sign_answers(report)
        ]
        text = base64.b64encode(pdf).decode()
        file = self._add(make.document(text, self._say("title")), "document", *self._name)
        say = self._say
        sections = [
            self._section(say("stops.title"), self._stops_words(), signs),
            self._section(say("card.sessions"), self._sessions_words(), [added, *sessions]),
            self._section(say("pain.title"), say("pain.title"), pain),
            self._section(say("table.title"), say("table.title"), [*requests.values(), *doses]),
            self._section(
                say("details.visit", day=report.until), "; ".join(report.questions), forms
            ),
            *self._rehearsal(seen),
            self._section(say("title"), say("limits"), [file]),
        ]
        composition = self._entry(self._composition(sections), urn("composition", *self._name))
        people = [
            self._entry(make.patient(), make.patient_url),
            self._entry(make.device(), make.device_url),
        ]
        return {
            "resourceType": "Bundle",
            "identifier": {"system": "urn:ietf:rfc:3986", "value": urn("bundle", *self._name)},
            "type": "document",
            "timestamp": when(report.made_at),
            "entry": [composition, *people, *self._entries],
        }

    def _of_session(self, number: int | None) -> str:
        """A name that no other patient's diary has: numbers of rows alone are alike in all."""
        return self._session_names.get(number or 0) or self._anyone()

    def _of_day(self, day: date) -> str:
        return self._day_names.get(day) or self._anyone()

    def _anyone(self) -> str:
        """Of what was not done in a session: the first one's name, else that of this export."""
        first = next(iter(self._session_names.values()), None)
        return first or " ".join(map(str, self._name))

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

    def _rehearsal(self, seen: list[str]) -> list[Resource | None]:
        """The section of the rehearsals; none without any."""
        held, say = self._report.records.outside.rehearsals, self._say
        if not held:
            return []
        title = say("rehearsal.title", day=say.long_day(held[-1].day))
        return [self._section(title, say("rehearsal.note"), seen)]

    def _pain_ratings(self) -> Iterable[Any]:
        return (r for r in self._report.records.ratings if r.scale is Scale.PAIN)

    def _sessions_words(self) -> str:
        a = self._report.adherence
        return self._say("card.of_due", done=a.sessions_done, due=a.sessions_due)

    def _composition(self, sections: list[Resource | None]) -> Resource:
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
            "section": [section for section in sections if section is not None],
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
