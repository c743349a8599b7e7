"""The FHIR R4 resources of a report, as plain JSON values: one function for each kind.

LOINC codes where there are any (pain 72514-3, exercise 73985-4 and 55411-3, patient note 51855-5);
for repetitions, holds and ranges none was found, so these carry codes of this program's own.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import NAMESPACE_OID, uuid5

from pt_coach import __version__
from pt_coach.engine.inputs import Scale
from pt_coach.engine.questions import ROLAND_MORRIS
from pt_coach.exercises.regimen import Prescription, Regimen
from pt_coach.kinematics.observations import Observation, ObservedUnit
from pt_coach.records.outside_rows import FormKind, FormRecord
from pt_coach.records.rehearsal_rows import RehearsalRecord
from pt_coach.records.rows import RatingRecord, SessionRecord
from pt_coach.reports.doses import ExerciseDay, Unit
from pt_coach.reports.report import Report

Resource = dict[str, Any]

LOINC: Final = "http://loinc.org"
UCUM: Final = "http://unitsofmeasure.org"
OWN: Final = "urn:x-pt-coach:codes"
_CATEGORY: Final = "http://terminology.hl7.org/CodeSystem/observation-category"
_ABSENT: Final = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
_SPACE: Final = uuid5(NAMESPACE_OID, "pt-coach")


def urn(*names: object) -> str:
    """The address of a resource inside the bundle; the same names give the same one."""
    return f"urn:uuid:{uuid5(_SPACE, ' '.join(map(str, names)))}"


def concept(code: str, text: str, system: str = OWN) -> Resource:
    """A code with its words."""
    return {"coding": [{"system": system, "code": code, "display": text}], "text": text}


def quantity(value: float, unit: str, code: str, digits: int = 1) -> Resource:
    """A number with its UCUM unit; whole numbers stay whole."""
    number = int(value) if float(value).is_integer() else round(value, digits)
    return {"value": number, "unit": unit, "system": UCUM, "code": code}


def when(moment: datetime) -> str:
    """FHIR's dateTime with its offset."""
    return moment.isoformat(timespec="seconds")


@dataclass(frozen=True, slots=True)
class Makers:
    """Makes the resources of one report; all of them speak of the same patient and device."""

    report: Report
    patient_url: str
    device_url: str

    def patient(self) -> Resource:
        """The patient by name and the diary's number, and only where the name was not left out."""
        name, diary = self.report.patient, self.report.records.diary
        found: Resource = {"resourceType": "Patient"}
        if diary is not None:
            found["identifier"] = [{"system": "urn:ietf:rfc:3986", "value": diary.urn}]
        if name is not None:
            found["name"] = [{"text": name}]
        return found

    def device(self) -> Resource:
        """This program. It has not been reviewed by a regulator, and says so."""
        return {
            "resourceType": "Device",
            "deviceName": [{"name": "PT Coach", "type": "user-friendly-name"}],
            "version": [{"value": __version__}],
            "note": [{"text": "Has not been reviewed by a regulator."}],
        }

    def service_request(self, prescription: Prescription, regimen: Regimen) -> Resource:
        """One exercise as it was prescribed."""
        days = prescription.days or regimen.schedule.days
        found: Resource = {
            "resourceType": "ServiceRequest",
            "status": "active",
            "intent": "plan",
            "code": self._exercise(prescription.exercise),
            "subject": self._subject(),
            "occurrenceTiming": {
                "repeat": {
                    "frequency": regimen.schedule.times_per_day,
                    "period": 1,
                    "periodUnit": "d",
                    "dayOfWeek": [day.value for day in days],
                }
            },
            "quantityQuantity": quantity(
                prescription.sets * (prescription.reps or 1), "repetitions per side", "1"
            ),
        }
        if prescription.notes:
            found["patientInstruction"] = prescription.notes
        steps = (prescription.progress_when, prescription.progress_to)
        if any(steps):
            found["note"] = [{"text": " → ".join(filter(None, steps))}]
        return found

    def care_plan(self, regimen: Regimen, requests: Iterable[str]) -> Resource:
        """The home programme."""
        uses = self.report.regimen_uses
        category = "http://hl7.org/fhir/us/core/CodeSystem/careplan-category"
        found: Resource = {
            "resourceType": "CarePlan",
            "text": narrative(f"{regimen.title}, version {regimen.version}"),
            "status": "active",
            "intent": "plan",
            "category": [{"coding": [{"system": category, "code": "assess-plan"}]}],
            "title": regimen.title,
            "subject": self._subject(),
            "period": {"start": regimen.starts.isoformat(), **_end(regimen)},
            "activity": [{"reference": {"reference": url}} for url in requests],
        }
        if uses:
            found["description"] = f"Version {uses[-1].version}, SHA-256 {uses[-1].sha256}"
        return found

    def _exercise(self, exercise_id: str) -> Resource:
        """Its id is the code; its name is in the language of the report, as in the PDF."""
        return concept(exercise_id, self.report.name_of(exercise_id))

    def pain(self, rating: RatingRecord) -> Resource:
        """One pain rating; one that was skipped is absent, not zero."""
        found = self._observation("survey", concept("72514-3", _PAIN, LOINC), when(rating.at))
        if rating.corrected:
            found["status"] = "corrected"
        found["component"] = [
            {
                "code": concept("pain-moment", "When, relative to the exercises"),
                "valueString": rating.moment.value,
            }
        ]
        if rating.exercise_id is not None:
            exercise = self._exercise(rating.exercise_id)
            found["component"].append(
                {
                    "code": concept("exercise", "Exercise at hand"),
                    "valueCodeableConcept": exercise,
                }
            )
        if isinstance(rating.value, int):
            found["valueQuantity"] = quantity(rating.value, "{score}", "{score}")
        else:
            absent = {"system": _ABSENT, "code": "asked-declined"}
            found["dataAbsentReason"] = {"coding": [absent]}
        return found

    def session(self, session: SessionRecord) -> Resource:
        """One session with its length."""
        code = concept("73985-4", "Exercise activity", LOINC)
        found = self._observation("activity", code, when(session.started_at))
        found["valueString"] = session.outcome.value
        found["component"] = [
            {
                "code": concept("55411-3", "Exercise duration", LOINC),
                "valueQuantity": quantity(round(session.duration_s / 60, 1), "min", "min"),
            }
        ]
        return found

    def dose(self, one: ExerciseDay, request: str | None) -> Resource:
        """One exercise on one day: prescribed and done."""
        code = concept("exercise-dose", "Home exercise, prescribed and done")
        found = self._observation("activity", code, one.day.isoformat())
        seconds = one.unit is Unit.SECONDS
        unit = ("s", "s") if seconds else ("repetitions", "1")
        exercise = self._exercise(one.exercise_id)
        found["component"] = [
            {"code": concept("exercise", "Exercise"), "valueCodeableConcept": exercise},
            _component("prescribed", "Prescribed", quantity(one.prescribed, *unit)),
            _component("done", "Done", quantity(one.done, *unit)),
        ]
        if request is not None:
            found["basedOn"] = [{"reference": request}]
        return found

    def adherence(self) -> Resource:
        """Sessions and dose of the whole period."""
        a = self.report.adherence
        code = concept("adherence", "Home exercise adherence of the period")
        found = self._observation("activity", code, None)
        found["effectivePeriod"] = _period(self.report)
        numbers = (
            ("sessions-due", "Sessions due", a.sessions_due),
            ("sessions-done", "Due sessions done", a.sessions_done),
            ("sessions-partial", "Due sessions begun, not completed", a.sessions_partial),
            ("sessions-extra", "Sessions that were not due", a.sessions_extra),
            ("days-active", "Days with something done", a.days_active),
        )
        found["component"] = [
            _component(code_, words, quantity(value, "{count}", "{count}"))
            for code_, words, value in numbers
        ]
        if a.dose_percent is not None:
            share = quantity(a.dose_percent, "%", "%")
            found["component"].append(_component("dose", "Dose done of what was due", share))
        return found

    def observed(self, held: RehearsalRecord, one: Observation) -> Resource:
        """One observation of a rehearsal with its error; absent, with why, if not measured."""
        words = f"Camera rehearsal, {one.task.value}: {one.measure.value.replace('_', ' ')}"
        code = concept(f"rehearsal-{one.measure.value}".replace("_", "-"), words)
        found = self._observation("activity", code, when(held.at))
        unit = _OBSERVED_UNITS[one.unit]
        parts: list[Resource] = [
            {"code": concept("task", "Task before the camera"), "valueString": one.task.value}
        ]
        if one.side is not None:
            parts.append({"code": concept("side", "Side"), "valueString": one.side.value})
        if one.value is not None and one.error is not None:
            found["valueQuantity"] = quantity(one.value, *unit, digits=2)
            error = quantity(one.error, *unit, digits=2)
            parts.append(_component("error", "Error, half the width of the band", error))
        else:
            found["dataAbsentReason"] = {"coding": [{"system": _ABSENT, "code": "unknown"}]}
            parts.append(
                {"code": concept("why-not", "Why it was not measured"), "valueString": one.why_not}
            )
        found["component"] = parts
        return found

    def form(self, form: FormRecord) -> Resource:
        """What was answered to one form."""
        items = [
            _item(answer.item, _question(form.kind, answer.item), answer.value)
            for answer in form.answers
        ]
        amended = any(answer.corrected for answer in form.answers)
        return self._response(form.kind.value, when(form.at), items, amended=amended)

    def warning_signs(self, answers: list[RatingRecord]) -> Resource:
        """The short check of one session."""
        items = [_item(r.item or "", (r.item or "").replace("_", " "), r.value) for r in answers]
        amended = any(one.corrected for one in answers)
        return self._response("session_warning_signs", when(answers[0].at), items, amended=amended)

    def document(self, pdf: str, title: str) -> Resource:
        """The PDF, as base64."""
        category = "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category"
        note = concept("51855-5", "Patient Note", LOINC)
        attachment = {"contentType": "application/pdf", "data": pdf, "title": title}
        return {
            "resourceType": "DocumentReference",
            "status": "current",
            "docStatus": "final",
            "type": note,
            "category": [{"coding": [{"system": category, "code": "clinical-note"}]}],
            "subject": self._subject(),
            "date": when(self.report.made_at),
            "author": [self._subject()],
            "content": [{"attachment": attachment}],
        }

    # --- inside --------------------------------------------------------------------------

    def _subject(self) -> Resource:
        return {"reference": self.patient_url}

    def _observation(self, category: str, code: Resource, at: str | None) -> Resource:
        found: Resource = {
            "resourceType": "Observation",
            "status": "final",
            "category": [{"coding": [{"system": _CATEGORY, "code": category}]}],
            "code": code,
            "subject": self._subject(),
            "performer": [self._subject()],
            "device": {"reference": self.device_url},
        }
        if at is not None:
            found["effectiveDateTime"] = at
        return found

    def _response(
        self, name: str, authored: str, items: list[Resource], *, amended: bool
    ) -> Resource:
        found: Resource = {
            "resourceType": "QuestionnaireResponse",
            "questionnaire": f"urn:x-pt-coach:questionnaire:{name}",
            "status": "amended" if amended else "completed",
            "subject": self._subject(),
            "authored": authored,
            "author": self._subject(),
        }
        if items:
            found["item"] = items
        return found


_OBSERVED_UNITS: Final = {
    ObservedUnit.COUNT: ("{count}", "{count}"),
    ObservedUnit.PER_MINUTE: ("/min", "/min"),
    ObservedUnit.SECONDS: ("s", "s"),
    ObservedUnit.LEG_PERCENT: ("% of the leg", "%"),
    ObservedUnit.DEGREES: ("deg", "deg"),
}
_PAIN: Final = "Pain severity - 0-10 verbal numeric rating [Score] - Reported"


def narrative(text: str) -> Resource:
    """A paragraph for people, its signs escaped."""
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    div = f'<div xmlns="http://www.w3.org/1999/xhtml"><p>{plain}</p></div>'
    return {"status": "generated", "div": div}


def sign_answers(report: Report) -> Iterator[list[RatingRecord]]:
    """The answers about warning signs, session by session."""
    by_session: dict[int | None, list[RatingRecord]] = {}
    for rating in report.records.ratings:
        if rating.scale is Scale.RED_FLAG:
            by_session.setdefault(rating.session_id, []).append(rating)
    yield from by_session.values()


def _period(report: Report) -> Mapping[str, str]:
    return {"start": report.since.isoformat(), "end": report.until.isoformat()}


def _end(regimen: Regimen) -> Mapping[str, str]:
    return {"end": regimen.ends.isoformat()} if regimen.ends is not None else {}


def _component(code: str, words: str, value: Resource) -> Resource:
    return {"code": concept(code, words), "valueQuantity": value}


def _item(link: str, text: str, value: int | str | None) -> Resource:
    """An item; without an answer where it was skipped."""
    found: Resource = {"linkId": link, "text": text or link}
    if isinstance(value, int):
        found["answer"] = [{"valueInteger": value}]
    elif value is not None and value.strip():
        found["answer"] = [{"valueString": value}]
    return found


def _question(kind: FormKind, item: str) -> str:
    if kind is FormKind.ROLAND_MORRIS and item.isdigit():
        return ROLAND_MORRIS[int(item) - 1]
    return item if kind is FormKind.OWN_QUESTIONS else item.replace("_", " ")
