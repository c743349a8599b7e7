"""The phrases about kept movements, in English and Spanish."""

from typing import Final

MOVEMENTS: Final[dict[str, tuple[str, str]]] = {
    "movements.title": ("How it looked", "Cómo se vio"),
    "movements.note": (
        "Drawn from the positions of joints that the patient let the program keep; there is no "
        "video. The directions of limbs are as the camera saw them, so angles carry its error of "
        "about ±10°. The back has no such points and is drawn straight; whoever is drawn wears "
        "the figure's clothes and no face. Chosen by the exercise's own rules: typical is nearest "
        "to the median of way and time, furthest from the plan broke most rules or went less than "
        "60 % of the way; where none did, only a typical one is shown.",
        "Dibujado a partir de las posiciones de las articulaciones que el paciente permitió "
        "guardar; no hay vídeo. La dirección de brazos y piernas es la que vio la cámara, con su "
        "error de unos ±10°. La espalda no tiene esos puntos y se dibuja recta; la figura lleva "
        "ropa propia y no tiene rostro. Elegido según las reglas del ejercicio: la típica es la "
        "más cercana a la mediana de recorrido y tiempo; la más alejada del plan incumplió más "
        "reglas o hizo menos del 60 % del recorrido; si ninguna, solo se muestra una típica.",
    ),
    "movements.typical": ("Typical", "Típica"),
    "movements.furthest": ("Furthest from the plan", "La más alejada del plan"),
    "movements.when": (
        "{which}: {day}, set {set}, repetition {rep}{side}.",
        "{which}: {day}, serie {set}, repetición {rep}{side}.",
    ),
    "movements.side": (", {side} side", ", lado {side}"),
    "movements.peak": ("Furthest at {peak}°.", "Máximo en {peak}°."),
    "movements.no_fault": ("Broke no rule that was checked.", "No incumplió ninguna regla vista."),
    "movements.faults": ("Seen: {faults}.", "Visto: {faults}."),
    "movements.short": (
        "Less than 60 % of the prescribed way",
        "Menos del 60 % del recorrido prescrito",
    ),
    "movements.guessed": (
        "Hardly seen by the camera and drawn by guess: {limbs}.",
        "Apenas visto por la cámara y dibujado por estimación: {limbs}.",
    ),
    "movements.left_arm": ("left arm", "brazo izquierdo"),
    "movements.right_arm": ("right arm", "brazo derecho"),
    "movements.left_leg": ("left leg", "pierna izquierda"),
    "movements.right_leg": ("right leg", "pierna derecha"),
    "movements.alt": (
        "Five drawings of one repetition of {exercise}, from its start to the furthest point and "
        "back. {caption}",
        "Cinco dibujos de una repetición de {exercise}, del inicio al punto más lejano y de "
        "vuelta. {caption}",
    ),
    "movements.file": (
        "Moving: the file that ends in {ending}",
        "En movimiento: el archivo que termina en {ending}",
    ),
}  # fmt: skip
