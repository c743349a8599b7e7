"""The phrases of a rehearsal for the camera part of a visit, in English and Spanish."""

from typing import Final

REHEARSAL: Final[dict[str, tuple[str, str]]] = {
    "rehearsal.title": (
        "Camera rehearsal on {day} (observations)",
        "Ensayo ante la cámara el {day} (observaciones)",
    ),
    "rehearsals.title": (
        "Camera rehearsals of this period: {n} (observations)",
        "Ensayos ante la cámara de este periodo: {n} (observaciones)",
    ),
    "rehearsal.first": ("First", "Primero"),
    "rehearsal.last": ("Last", "Último"),
    "rehearsal.change": ("Last minus first", "Último menos primero"),
    "rehearsals.value": ("{value}, {day}", "{value}, {day}"),
    "rehearsals.real": (
        "{change}: more than the error {error}",
        "{change}: más que el error {error}",
    ),
    "rehearsals.within": (
        "{change}: within the error {error}",
        "{change}: dentro del error {error}",
    ),
    "rehearsals.note": (
        "First and last that were measured; the error is that of both together. A difference is "
        "left minus right. Observations, not findings; all values are in rehearsals.csv.",
        "El primero y el último que se midieron; el error es el de ambos juntos. Una diferencia es "
        "izquierda menos derecha. Observaciones, no hallazgos; todos los valores están en "
        "rehearsals.csv.",
    ),
    "rehearsal.part": ("Part", "Parte"),
    "rehearsal.what": ("Observed", "Observado"),
    "rehearsal.value": ("Value", "Valor"),
    "rehearsal.error": ("Error", "Error"),
    "rehearsal.note": (
        "Observations by one camera at home, not findings. The errors were measured on a drawn "
        "person; on people they may be larger. Heights read low, on both sides alike.",
        "Observaciones de una cámara en casa, no hallazgos. Los errores se midieron con una "
        "persona dibujada; en personas pueden ser mayores. Las alturas se leen por lo bajo, en "
        "ambos lados igual.",
    ),
    "rehearsal.earlier": ("{n} earlier, in rehearsals.csv.", "{n} anteriores, en rehearsals.csv."),
    "rehearsal.told": ("The patient says: {what}", "El paciente dice: {what}"),
    "rehearsal.not_measured": ("not measured: {why}", "no medido: {why}"),
    "rehearsal.within": ("{value}, within the error", "{value}, dentro del error"),
    "rehearsal.left_more": ("left {value} more", "izquierda {value} más"),
    "rehearsal.right_more": ("right {value} more", "derecha {value} más"),
    "task.towards": ("towards the camera", "hacia la cámara"),
    "task.across": ("across", "de lado a lado"),
    "task.legs": ("raising a leg", "levantar una pierna"),
    "measure.steps": ("Steps seen", "Pasos vistos"),
    "measure.cadence": ("Steps a minute", "Pasos por minuto"),
    "measure.step_time": ("Step time", "Duración del paso"),
    "measure.step_time_difference": (
        "Step time, left against right",
        "Duración del paso, izquierda frente a derecha",
    ),
    "measure.knee_lift": ("Height of the knee", "Altura de la rodilla"),
    "measure.knee_lift_difference": (
        "Height of the knee, left against right",
        "Altura de la rodilla, izquierda frente a derecha",
    ),
    "measure.foot_lift": ("Height of the foot", "Altura del pie"),
    "measure.foot_lift_difference": (
        "Height of the foot, left against right",
        "Altura del pie, izquierda frente a derecha",
    ),
    "measure.one_leg": ("Time on one leg", "Tiempo sobre una pierna"),
    "measure.sway": ("Trunk from side to side", "Vaivén del tronco"),
    "unit.count": ("{n}", "{n}"),
    "unit.per_minute": ("{n}/min", "{n}/min"),
    "unit.seconds": ("{n} s", "{n} s"),
    "unit.leg_percent": ("{n} % of the leg", "{n} % de la pierna"),
    "unit.degrees": ("{n}°", "{n}°"),
    "why.nobody": ("hardly anybody seen", "apenas se vio a nadie"),
    "why.few_pictures": ("computer too slow", "ordenador demasiado lento"),
    "why.cut_off": ("feet out of the picture", "pies fuera de la imagen"),
    "why.wrong_view": ("seen from another direction", "visto desde otra dirección"),
    "why.never_from_front": ("not to be seen from the front", "no se ve de frente"),
    "why.never_from_side": ("not to be seen from the side", "no se ve de lado"),
    "why.few_steps": ("too few steps in one go", "muy pocos pasos seguidos"),
    "why.uneven": ("steps not told apart", "pasos no distinguidos"),
    "why.sides_mixed": ("left and right not told apart", "lados no distinguidos"),
    "why.not_raised": ("leg not seen in the air", "pierna no vista en el aire"),
    "why.too_short": ("foot down again too soon", "el pie bajó demasiado pronto"),
    "told.foot": ("a foot turns, drags or catches", "un pie se tuerce, se arrastra o tropieza"),
    "told.weakness": ("a leg feels weak or gives way", "una pierna se siente débil o falla"),
    "told.numbness": ("numbness or tingling", "entumecimiento u hormigueo"),
    "told.balance": ("unsteady, holds on to furniture", "inseguro, se agarra a los muebles"),
    "told.pain": ("pain while walking", "dolor al caminar"),
    "told.other": ("something else", "otra cosa"),
}
