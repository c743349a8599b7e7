"""What the report says of answers that the patient put right, in two languages side by side."""

from typing import Final

CORRECTIONS: Final[dict[str, tuple[str, str]]] = {
    "put_right.title": ("Put right by the patient", "Corregido por el paciente"),
    "put_right.line": (
        "{day}: {what}: {now} (before: {before})",
        "{day}: {what}: {now} (antes: {before})",
    ),
    "put_right.words": ("{day}: {what}: own words", "{day}: {what}: palabras propias"),
    "put_right.more": ("and {n} more", "y {n} más"),
    "asked.pain": ("pain", "dolor"),
    "asked.location": ("furthest symptom", "síntoma más lejano"),
    "asked.comfort": ("comfort", "comodidad"),
    "asked.effort": ("effort", "esfuerzo"),
    "asked.reason": ("reason for stopping early", "motivo para terminar antes"),
    "asked.cut_short": ("{exercise}, set cut short", "{exercise}, serie incompleta"),
    "asked.left_out": ("{exercise}, left out", "{exercise}, omitido"),
    "asked.note": ("note", "nota"),
    "asked.sign": ("warning sign: {sign}", "señal de alarma: {sign}"),
    "asked.score": ("Roland-Morris", "Roland-Morris"),
    "asked.pain_average": ("usual pain of the week", "dolor habitual de la semana"),
    "asked.pain_worst": ("worst pain of the week", "dolor máximo de la semana"),
    "asked.medication_days": ("days with medicine", "días con medicación"),
    "asked.side_effects": ("side effects", "efectos secundarios"),
    "asked.sleep": ("sleep", "sueño"),
    "asked.activity_days": ("active days", "días de actividad"),
    "asked_at.before": ("before exercise", "antes del ejercicio"),
    "asked_at.during": ("during exercise", "durante el ejercicio"),
    "asked_at.after": ("after exercise", "después del ejercicio"),
    "asked_at.next_morning": ("the next morning", "a la mañana siguiente"),
    "word.very_easy": ("very easy", "muy fácil"),
    "word.easy": ("easy", "fácil"),
    "word.moderate": ("moderate", "moderado"),
    "word.hard": ("hard", "difícil"),
    "word.very_hard": ("very hard", "muy difícil"),
}
