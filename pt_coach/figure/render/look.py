"""Colours and light of the drawn room and person."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

Colour = tuple[int, int, int]


class Material(IntEnum):
    """What a face of the drawn surface is made of."""

    SKIN = 0
    SHIRT = 1
    TROUSERS = 2
    HAIR = 3
    SHOE = 4
    SOLE = 5
    EYE_WHITE = 6
    IRIS = 7
    BROW = 8
    LIP = 9
    CHAIR = 10
    TRIM = 11
    WALL = 12
    TOWEL = 13


@dataclass(frozen=True, slots=True)
class Look:
    """Colours (R, G, B) and light.

    Attributes:
        plain: one colour behind the figure instead of a room, for cards and pages.
        mat: whether a mat lies on the floor.
        light: brightness of the whole picture; 1 is a well lit room, 0.3 a dim one.
        noise: standard deviation of the sensor's noise in grey levels of 255.
        seed: of the noise.
        face: whether the head has a face.
    """

    skin: Colour = (226, 178, 148)
    shirt: Colour = (58, 138, 132)
    trousers: Colour = (70, 84, 108)
    hair: Colour = (72, 52, 42)
    shoe: Colour = (236, 232, 224)
    chair: Colour = (186, 150, 112)
    wall: Colour = (232, 227, 217)
    floor: Colour = (196, 176, 150)
    mat_colour: Colour = (150, 172, 168)
    mat: bool = False
    plain: Colour | None = None
    light: float = 1.0
    noise: float = 0.0
    seed: int = 0
    face: bool = True


def _shade(colour: Colour, share: float) -> Colour:
    red, green, blue = (min(255, int(c * share)) for c in colour)
    return red, green, blue


_FACE = (Material.EYE_WHITE, Material.IRIS, Material.BROW, Material.LIP)


def material_colours(look: Look) -> dict[Material, Colour]:
    """The colour of each material in full light."""
    skin = look.skin
    colours = {
        Material.SKIN: skin,
        Material.SHIRT: look.shirt,
        Material.TROUSERS: look.trousers,
        Material.HAIR: look.hair,
        Material.SHOE: look.shoe,
        Material.SOLE: _shade(look.shoe, 0.55),
        Material.EYE_WHITE: (246, 244, 240),
        Material.IRIS: (58, 42, 36),
        Material.BROW: _shade(look.hair, 0.9),
        Material.LIP: (int(skin[0] * 0.86), int(skin[1] * 0.58), int(skin[2] * 0.58)),
        Material.CHAIR: look.chair,
        Material.TRIM: _shade(look.shirt, 0.82),
        Material.TOWEL: (206, 120, 96),
        # A little darker than the room's own wall, so that it stands apart from it.
        Material.WALL: _shade(look.wall, 0.9),
    }
    return colours if look.face else {**colours, **dict.fromkeys(_FACE, skin)}


SHADES = 256
FULL_LIGHT = 170


def colour_ramps(look: Look) -> NDArray[np.uint8]:
    """Colours by material and shade.

    Returns:
        (materials * SHADES, 3) colours; the shade FULL_LIGHT is the material's own colour,
        darker ones turn a little to blue and lighter ones to white.
    """
    share = np.arange(SHADES)[:, None] / FULL_LIGHT
    cool = np.array([0.93, 0.98, 1.08])
    ramps = []
    for _, colour in sorted(material_colours(look).items()):
        own = np.array(colour, float) / 255
        dark = own * share * (cool + (1 - cool) * np.clip(share, 0, 1))
        over = np.clip(share - 1, 0, None)
        lit = dark + (1 - own) * over * 0.35
        ramps.append(np.clip(lit * 255 * look.light, 0, 255))
    return np.concatenate(ramps).astype(np.uint8)
