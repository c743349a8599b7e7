"""The phrases of the report in English and Spanish, side by side so that neither is forgotten."""

from typing import Final

from pt_coach.reports.correction_phrases import CORRECTIONS
from pt_coach.reports.detail_phrases import DETAILS
from pt_coach.reports.movement_phrases import MOVEMENTS
from pt_coach.reports.rehearsal_phrases import REHEARSAL

_BOTH: Final[dict[str, tuple[str, str]]] = {
    "title": ("Home exercise brief", "Resumen de ejercicios en casa"),
    "span": ("{first} to {last}", "del {first} al {last}"),
    "for": ("For the therapist", "Para el fisioterapeuta"),
    "made": ("Made on {day}", "Hecho el {day}"),
    "page": ("page {} of {}", "página {} de {}"),
    "patient": ("Patient", "Paciente"),
    "since_visit": ("since the last visit", "desde la última visita"),
    "programme_version": ("programme version {version}", "programa, versión {version}"),
    "programme_line": (
        "{title}, version {version}{since} (SHA-256 {hash}…)",
        "{title}, versión {version}{since} (SHA-256 {hash}…)",
    ),
    "since_day": (" since {day}", " desde el {day}"),
    "programme_by": ("programme by {name}", "programa de {name}"),
    "made_up": (
        "Made-up data: a drawn figure or a sample patient, no person did these exercises.",
        "Datos inventados: una figura dibujada o un paciente de muestra; ninguna persona hizo "
        "estos ejercicios.",
    ),
    "left_out": (
        "Left out by the patient: {what}.",
        "Omitido por el paciente: {what}.",
    ),
    # --- warning signs and stops
    "stops.title": ("Warning signs and stops", "Señales de alarma y paradas"),
    "stops.none": (
        "None reported: no warning sign, no stop for pain.",
        "No se comunicó ninguna: ni señales de alarma ni paradas por dolor.",
    ),
    "stops.no_sign": ("No warning sign reported.", "Ninguna señal de alarma."),
    "stops.no_answers": (
        "No answer about warning signs in this period, and no stop for pain.",
        "Sin respuestas sobre señales de alarma en este periodo y sin paradas por dolor.",
    ),
    "stops.more": ("… and {} more, in stops.csv.", "… y {} más, en stops.csv."),
    "stops.locked": (
        "Exercises locked since {day} ({signs}), until the patient says that it was looked at.",
        "Ejercicios bloqueados desde el {day} ({signs}), hasta que el paciente diga que se ha "
        "valorado.",
    ),
    "stops.times": (
        "{words}; {many} like it, last on {day}",
        "{words}; {many} así, el {day} la última",
    ),
    "stop.warning_sign": (
        "warning sign, {sign}: answered “{answer}”",
        "señal de alarma, {sign}: respuesta «{answer}»",
    ),
    "stop.pain_before": (
        "pain {pain} before exercise, at or over the limit to start",
        "dolor {pain} antes del ejercicio, en el límite para empezar o por encima",
    ),
    "stop.moved_down": (
        "symptoms moved down the leg{place}{during}; session stopped",
        "los síntomas bajaron por la pierna{place}{during}; sesión detenida",
    ),
    "stop.to": (" to {place}", " hasta {place}"),
    "stop.during": (" during {exercise}", " durante {exercise}"),
    "stop.pain_rose": (
        "pain rose from {before} to {pain} after exercise",
        "el dolor subió de {before} a {pain} después del ejercicio",
    ),
    "stop.pain_rose_morning": (
        "pain rose from {before} to {pain} by the next morning",
        "el dolor subió de {before} a {pain} a la mañana siguiente",
    ),
    "stop.exercise": ("{exercise} stopped for pain", "{exercise} detenido por dolor"),
    "stop.pain": ("pain {pain}", "dolor {pain}"),
    "not_answered": ("not answered", "sin respuesta"),
    # --- cards
    "card.sessions": ("Sessions", "Sesiones"),
    "card.of_due": ("{done} of {due} due", "{done} de {due}"),
    "card.none_due": ("none due", "ninguna prevista"),
    "card.of": ("{part} of {whole}", "{part} de {whole}"),
    "counted.camera": ("camera", "cámara"),
    "counted.typed": ("typed", "a mano"),
    "counted.corrected": ("corrected", "corregido"),
    "card.gap": ("longest gap {days}", "pausa más larga: {days}"),
    "card.partial": ("{n} more begun", "{n} más a medias"),
    "card.extra": ("{n} not due", "{n} no previstas"),
    "card.pain": ("Pain before, median", "Dolor antes, mediana"),
    "card.no_trend": ("no trend yet", "sin tendencia aún"),
    "card.needs": (
        "needs 3 answers in each of two weeks",
        "faltan 3 respuestas en cada una de dos semanas",
    ),
    "card.from_to": ("{first} to {last}", "{first} a {last}"),
    "card.unchanged": ("weekly median unchanged", "mediana semanal sin cambio"),
    "card.down": ("down {n}: {error}", "baja {n}: {error}"),
    "card.up": ("up {n}: {error}", "sube {n}: {error}"),
    "card.more_than_error": ("more than the error", "más que el error"),
    "card.within_error": ("within the error", "dentro del error"),
    "card.place": ("Furthest symptom", "Síntoma más lejano"),
    "place.central": ("moved towards the back", "se acercó a la espalda"),
    "place.same": ("unchanged", "sin cambio"),
    "place.further": ("moved down the leg", "bajó por la pierna"),
    "place.none": ("not enough answers", "respuestas insuficientes"),
    "card.dose": ("Dose done", "Dosis hecha"),
    "card.counted": ("camera {camera}, typed {typed}", "cámara {camera}, a mano {typed}"),
    "card.corrected": ("corrected {n}", "corregido {n}"),
    "card.excess": ("over the dose: {names}", "por encima de la dosis: {names}"),
    # --- charts
    "pain.title": ("Pain: before, after, next morning", "Dolor: antes, después, mañana siguiente"),
    "pain.weekly": (", median of each week", ", mediana de cada semana"),
    "pain.none": ("No pain ratings in this period.", "Sin valores de dolor en este periodo."),
    "pain.alt": (
        "Line chart of pain ratings from 0 to 10. {lines}.",
        "Gráfico de líneas del dolor de 0 a 10. {lines}.",
    ),
    "pain.alt_line": (
        "{name}: {n} answers, first {first}, last {last}, lowest {low}, highest {high}",
        "{name}: {n} respuestas, primera {first}, última {last}, mínima {low}, máxima {high}",
    ),
    "pain.few": (
        "Self-reported, 0 to 10. Not enough answers for a trend.",
        "Comunicado por el paciente, de 0 a 10. Respuestas insuficientes para una tendencia.",
    ),
    "pain.sentence": (
        "Self-reported; medians of first and last 7 days: {trends}.",
        "Comunicado por el paciente; medianas de los 7 primeros y últimos días: {trends}.",
    ),
    "before": ("before", "antes"),
    "after": ("after", "después"),
    "next_morning": ("next morning", "mañana siguiente"),
    "trend.improving": ("improving", "mejora"),
    "trend.stable": ("stable", "estable"),
    "trend.worsening": ("worsening", "empeora"),
    "trend.not_enough_data": ("not enough data", "datos insuficientes"),
    "weeks.title": ("Sessions per {each}{due}", "Sesiones por {each}{due}"),
    "weeks.due": (" (due {n})", " (previstas {n})"),
    "weeks.week": ("week", "semana"),
    "weeks.weeks": ("{n} weeks", "{n} semanas"),
    "weeks.alt": (
        "Bar chart of sessions done in each {each}. {bars}.",
        "Gráfico de barras de sesiones hechas por {each}. {bars}.",
    ),
    "weeks.bar": ("from {day}: {done} of {due} due", "desde el {day}: {done} de {due} previstas"),
    "weeks.none": ("No sessions were due or done.", "No hubo sesiones previstas ni hechas."),
    "weeks.sentence": (
        "Black lines: due. Beyond what was due is not in the bars.",
        "Líneas negras: previstas. Lo que pasa de lo previsto no está en las barras.",
    ),
    # --- exercises
    "table.title": ("Exercises", "Ejercicios"),
    "table.exercise": ("Exercise", "Ejercicio"),
    "table.prescribed": ("Prescribed", "Prescrito"),
    "table.done": ("Done", "Hecho"),
    "table.felt": ("Felt", "Sensación"),
    "table.fault": ("Most often", "Más frecuente"),
    "table.range": ("Range", "Amplitud"),
    "table.none": ("No exercise was due or done.", "Ningún ejercicio previsto ni hecho."),
    "table.more": (
        "… and {} more exercises, in sets.csv and doses.csv.",
        "… y {} ejercicios más, en sets.csv y doses.csv.",
    ),
    "range.real": ("real change", "cambio real"),
    "range.way": ("{first} to {last} of the way", "{first} a {last} del recorrido"),
    "none_seen": ("none seen", "ninguno visto"),
    "of_seen": ("{what} ({times} of {seen})", "{what} ({times} de {seen})"),
    "none_due": ("{done} {unit}, none due", "{done} {unit}, nada previsto"),
    "in_all": ("in all {n}", "en total {n}"),
    "worst_pain": ("worst pain {n}", "dolor máximo {n}"),
    "hold": (", hold {n} s", ", mantener {n} s"),
    "each_side": ("{dose} each side", "{dose} por lado"),
    "unit.reps": ("reps", "rep."),
    "unit.s": ("s", "s"),
    # --- words and questions
    "notes.title": ("In the patient’s own words", "En palabras del paciente"),
    "notes.none": ("No notes.", "Sin notas."),
    "notes.more": ("… and {} more, in the tables.", "… y {} más, en las tablas."),
    "questions.title": ("Questions for the visit", "Preguntas para la visita"),
    "questions.none": ("None written.", "Ninguna escrita."),
    "missed.title": ("Reasons for what was left out", "Motivos de lo que se dejó"),
    "missed.none": ("No exercise was left out.", "No se dejó ningún ejercicio."),
    "missed.exercises": ("Exercises left out: {reasons}.", "Ejercicios dejados: {reasons}."),
    "missed.sets": ("Sets cut short: {reasons}.", "Series acortadas: {reasons}."),
    "missed.easier": (
        "Easier version: {done} instead of {instead_of}, {n}.",
        "Versión más fácil: {done} en lugar de {instead_of}, {n}.",
    ),
    "missed.sessions": (
        "{n} due and not begun; {days} noted as pause.",
        "{n} previstas y no empezadas; {days} de pausa según lo anotado.",
    ),
    "quality.title": (
        "Data quality and camera limits",
        "Calidad de los datos y límites de la cámara",
    ),
    "quality.counted": (
        "Camera counted {camera} of {all} repetitions and holds ({share}), {typed} were typed "
        "in{change}.",
        "La cámara contó {camera} de {all} repeticiones y posturas ({share}); {typed} se "
        "anotaron a mano{change}.",
    ),
    "quality.corrected": ("; patient corrected by {n}", "; corrección del paciente {n}"),
    "quality.only_corrected": (
        "Camera counted none and none were typed in; patient corrected by {n}.",
        "La cámara no contó ninguna y no se anotó ninguna a mano; corrección del paciente {n}.",
    ),
    "quality.way": (
        "Of the camera’s, {full} went at least 60\u00a0% of the way. {uncertain} more were "
        "uncertain and not counted.",
        "De las de la cámara, {full} llegaron al menos al 60\u00a0% del recorrido. Otras "
        "{uncertain} eran dudosas y no se contaron.",
    ),
    "quality.skipped": (
        "{skipped} of {answers} questions were skipped.",
        "Se saltaron {skipped} de {answers} preguntas.",
    ),
    "quality.cut_off": (
        "{sessions} cut off, kept as far as it went.",
        "{sessions} sin terminar; se guardó lo hecho.",
    ),
    "quality.figure": (
        "{sessions} of the drawn figure left out.",
        "{sessions} de la figura dibujada no incluidas.",
    ),
    "quality.unreadable": (
        "The schedule of version {version} could not be read; not in “due”.",
        "No se pudo leer el calendario de la versión {version}; no está en lo previsto.",
    ),
    "quality.boxes": (
        "□ stands for a character that cannot be printed here; it is in the tables.",
        "□ está en lugar de un carácter que aquí no se puede imprimir; está en las tablas.",
    ),
    "quality.unseen": ("Not seen by the camera: {what}{more}.", "La cámara no ve: {what}{more}."),
    "quality.more": ("; and {n} more", "; y {n} más"),
    "quality.none": ("No sessions in this period.", "Sin sesiones en este periodo."),
    "limits": (
        "Self-reported unless marked camera. One camera, 2-D estimates for coaching, about ±10°, "
        "not a clinical measurement; twisting, low-back shape, foot turn-out and foot weakness are "
        "not assessed. This program plays back exercises that the therapist chose, counts "
        "repetitions and keeps a diary. It does not diagnose, treat or replace the therapist. It "
        "has not been reviewed by a regulator.",
        "Comunicado por el paciente salvo si dice cámara. Una cámara, estimaciones en 2D, unos "
        "±10°, no es una medición clínica; no se valoran giros, forma de la zona lumbar, rotación "
        "ni debilidad del pie. El programa reproduce los ejercicios elegidos por el "
        "fisioterapeuta, cuenta repeticiones y lleva un diario. No diagnostica, no trata y no "
        "sustituye al fisioterapeuta. Ninguna autoridad sanitaria lo ha revisado.",
    ),
    "session.one": ("session", "sesión"),
    "session.many": ("sessions", "sesiones"),
    "day.one": ("day", "día"),
    "day.many": ("days", "días"),
    "time.one": ("time", "vez"),
    "time.many": ("times", "veces"),
}  # fmt: skip

_ALL: Final = _BOTH | DETAILS | MOVEMENTS | REHEARSAL | CORRECTIONS

ENGLISH_PHRASES: Final = {key: both[0] for key, both in _ALL.items()}
SPANISH_PHRASES: Final = {key: both[1] for key, both in _ALL.items()}
