"""The shape of the drawn person at rest: trunk, limbs, hands and shoes as tubes on bones.

Half-widths are those of the average build in metres; a build's girth scales them.
"""

from functools import lru_cache

import numpy as np

from pt_coach.figure.build import Build
from pt_coach.figure.render.head import add_head
from pt_coach.figure.render.look import Material
from pt_coach.figure.render.mesh import Grip, Ring, Surface, SurfaceBuilder
from pt_coach.figure.skeleton import HEEL_SHARE, body_skeleton

# Height over the hips (share of the trunk's length), half-depth, half-width, forward offset.
_HIPS = (
    (-0.235, 0.030, 0.030, 0.0),
    (-0.215, 0.070, 0.075, 0.0),
    (-0.150, 0.098, 0.128, -0.004),
    (-0.060, 0.112, 0.160, -0.008),
    (0.030, 0.110, 0.164, -0.006),
    (0.130, 0.100, 0.150, 0.0),
    (0.220, 0.092, 0.138, 0.002),
)
_SHIRT = (
    (0.055, 0.106, 0.158, -0.004),
    (0.060, 0.114, 0.168, -0.004),
    (0.130, 0.110, 0.160, -0.001),
    (0.230, 0.104, 0.149, 0.002),
    (0.330, 0.103, 0.145, 0.004),
    (0.440, 0.106, 0.150, 0.004),
    (0.550, 0.112, 0.158, 0.003),
    (0.660, 0.117, 0.166, 0.002),
    (0.750, 0.115, 0.176, 0.000),
    (0.820, 0.106, 0.190, -0.003),
    (0.870, 0.094, 0.199, -0.006),
    (0.905, 0.083, 0.192, -0.008),
    (0.940, 0.073, 0.158, -0.009),
    (0.970, 0.065, 0.110, -0.007),
    (0.995, 0.059, 0.076, -0.004),
    (1.015, 0.055, 0.064, -0.001),
)
# Distance down the limb (share of the bone's length), half-depth, half-width, forward offset.
_THIGH = (
    (-0.14, 0.060, 0.050, 0.0),
    (-0.06, 0.086, 0.076, -0.004),
    (0.06, 0.092, 0.084, -0.004),
    (0.20, 0.088, 0.084, 0.0),
    (0.40, 0.080, 0.077, 0.004),
    (0.60, 0.071, 0.069, 0.005),
    (0.80, 0.062, 0.061, 0.004),
    (0.92, 0.058, 0.057, 0.004),
    (1.00, 0.057, 0.056, 0.004),
)
_SHIN = (
    (0.08, 0.055, 0.054, 0.000),
    (0.18, 0.056, 0.053, -0.008),
    (0.32, 0.056, 0.052, -0.013),
    (0.48, 0.052, 0.049, -0.010),
    (0.66, 0.046, 0.045, -0.005),
    (0.82, 0.043, 0.043, -0.001),
    (0.93, 0.043, 0.043, 0.000),
    (0.935, 0.036, 0.036, 0.000),
)
_ANKLE = ((0.88, 0.034, 0.030, 0.0), (0.97, 0.034, 0.029, 0.0), (1.06, 0.036, 0.030, 0.0))
_SLEEVE = (
    (-0.125, 0.010, 0.010, 0.0),
    (-0.112, 0.030, 0.026, 0.0),
    (-0.070, 0.047, 0.041, 0.0),
    (0.010, 0.058, 0.051, 0.0),
    (0.120, 0.061, 0.055, 0.0),
    (0.260, 0.058, 0.053, 0.0),
    (0.420, 0.056, 0.051, 0.0),
    (0.560, 0.056, 0.051, 0.0),
    (0.565, 0.044, 0.042, 0.0),
)
_UPPER_ARM = (
    (0.480, 0.045, 0.042, 0.0),
    (0.640, 0.044, 0.041, 0.0),
    (0.800, 0.041, 0.039, 0.0),
    (0.920, 0.040, 0.038, 0.0),
    (1.000, 0.040, 0.038, 0.0),
)
_FOREARM = (
    (0.100, 0.043, 0.039, 0.0),
    (0.240, 0.043, 0.038, 0.0),
    (0.420, 0.039, 0.034, 0.0),
    (0.640, 0.032, 0.028, 0.0),
    (0.840, 0.027, 0.023, 0.0),
    (1.000, 0.027, 0.020, 0.0),
)
_PALM = (
    (0.000, 0.026, 0.019, 0.0),
    (0.120, 0.033, 0.018, 0.002),
    (0.280, 0.040, 0.016, 0.003),
    (0.440, 0.041, 0.014, 0.002),
    (0.530, 0.039, 0.011, 0.000),
    (0.560, 0.030, 0.006, 0.000),
)
# Fingers: forward offset of the root, share of the hand's length at the tip, root radius.
_FINGERS = (
    (0.029, 0.93, 0.0098),
    (0.010, 1.0, 0.0100),
    (-0.009, 0.95, 0.0098),
    (-0.027, 0.82, 0.0088),
)
# Along the shoe (share of the foot, from the heel), half-width, top and bottom over the sole.
_SHOE = (
    (-0.020, 0.006, 0.034, 0.022),
    (-0.005, 0.022, 0.060, 0.008),
    (0.060, 0.033, 0.078, 0.0),
    (0.180, 0.037, 0.088, 0.0),
    (0.330, 0.038, 0.090, 0.0),
    (0.480, 0.042, 0.076, 0.0),
    (0.660, 0.048, 0.060, 0.0),
    (0.820, 0.048, 0.050, 0.0),
    (0.940, 0.038, 0.041, 0.002),
    (0.990, 0.022, 0.032, 0.008),
    (1.010, 0.006, 0.022, 0.014),
)


def _ramp(value: float, low: float, high: float) -> float:
    return float(np.clip((value - low) / (high - low), 0.0, 1.0))


def _trunk_grip(share: float) -> Grip:
    if share < 0.46:
        return Grip("pelvis", "lumbar", _ramp(share, 0.0, 0.40))
    return Grip("lumbar", "thorax", _ramp(share, 0.40, 0.72))


def _add_trunk(surface: SurfaceBuilder, build: Build) -> None:
    length = build.trunk_m
    wide = build.girth
    shoulders = build.shoulder_half_m / 0.178
    for table, material in ((_HIPS, Material.TROUSERS), (_SHIRT, Material.SHIRT)):
        rings = []
        for share, depth, width, ahead in table:
            # From the chest upwards the width is the skeleton's, not the girth's.
            across = wide + (shoulders - wide) * _ramp(share, 0.6, 0.85)
            grip = (
                _trunk_grip(share)
                if material is Material.SHIRT
                else Grip("pelvis", "lumbar", _ramp(share, 0.08, 0.45))
            )
            rings.append(
                Ring((ahead * wide, 0.0, share * length), depth * wide, width * across, grip)
            )
        surface.add_tube(
            rings,
            material,
            sides=26,
            squareness=2.35,
            bias_m=0.0 if material is Material.SHIRT else -0.05,
        )
    for side in (1.0, -1.0):
        centre = (-0.045 * wide, side * build.hip_half_m * 0.80, -0.035)
        bone = "left_thigh" if side > 0 else "right_thigh"
        surface.add_ellipsoid(
            centre,
            (0.082 * wide, 0.080 * wide, 0.088),
            Grip("pelvis", bone, 0.35),
            Material.TROUSERS,
            sides=14,
            bias_m=-0.02,
        )


def _limb_rings(
    table: tuple[tuple[float, float, float, float], ...],
    top: tuple[float, float, float],
    length: float,
    girth: float,
    grips: list[Grip],
) -> list[Ring]:
    """Rings down a limb, in ascending order of height."""
    rings = [
        Ring(
            (top[0] + ahead * girth, top[1], top[2] - share * length),
            depth * girth,
            width * girth,
            grip,
        )
        for (share, depth, width, ahead), grip in zip(table, grips, strict=True)
    ]
    return rings[::-1]


def _add_leg(surface: SurfaceBuilder, build: Build, side: str) -> None:
    hip = tuple(surface.rest[f"{side}_hip"].tolist())
    knee = tuple(surface.rest[f"{side}_knee"].tolist())
    thigh, shin, foot = f"{side}_thigh", f"{side}_shin", f"{side}_foot"
    upper = [
        Grip("pelvis", thigh, _ramp(share, -0.16, 0.10))
        if share < 0.12
        else Grip(thigh, shin, _ramp(share, 0.86, 1.14))
        for share, *_ in _THIGH
    ]
    lower = [Grip(thigh, shin, 0.5 + _ramp(share, 0.0, 0.14) / 2) for share, *_ in _SHIN]
    rings = _limb_rings(_SHIN, knee, build.shin_m, build.girth, lower) + _limb_rings(
        _THIGH, hip, build.thigh_m, build.girth, upper
    )
    # The thighs are put over the hips, so that the crease is their own smooth outline.
    surface.add_tube(rings, Material.TROUSERS, sides=16, bias_m=-0.01)
    ankle = [Grip(shin, foot, _ramp(share, 0.9, 1.06)) for share, *_ in _ANKLE]
    surface.add_tube(
        _limb_rings(_ANKLE, knee, build.shin_m, min(build.girth, 1.1), ankle),
        Material.SKIN,
        sides=10,
    )
    # A round knee, which a bent tube alone would pinch.
    cap = (knee[0] + 0.008, knee[1], knee[2])
    size = 0.052 * build.girth
    surface.add_ellipsoid(
        cap,
        (size, size, size * 1.1),
        Grip(thigh, shin, 0.5),
        Material.TROUSERS,
        sides=12,
        bias_m=-0.02,
    )
    _add_shoe(surface, build, side)


def _add_shoe(surface: SurfaceBuilder, build: Build, side: str) -> None:
    ankle = surface.rest[f"{side}_ankle"]
    floor = float(ankle[2]) - build.ankle_height_m
    heel = float(ankle[0]) - HEEL_SHARE * build.foot_m
    inner = -1.0 if side == "left" else 1.0
    rings = []
    for share, width, top, bottom in _SHOE:
        middle = floor + (top + bottom) / 2
        aside = inner * 0.006 * _ramp(share, 0.4, 1.0)
        rings.append(
            Ring(
                (heel + share * build.foot_m, float(ankle[1]) + aside, middle),
                width,
                (top - bottom) / 2,
                Grip(f"{side}_foot"),
            )
        )
    before = len(surface.faces)
    surface.add_tube(rings, Material.SHOE, sides=14, axis="x", squareness=2.6)
    for face in range(before, len(surface.faces)):
        heights = [surface.vertices[v][2] for v in surface.faces[face]]
        if sum(heights) / 4 < floor + 0.017:
            surface.materials[face] = Material.SOLE


def _add_arm(surface: SurfaceBuilder, build: Build, side: str) -> None:
    shoulder = tuple(surface.rest[f"{side}_shoulder"].tolist())
    elbow = tuple(surface.rest[f"{side}_elbow"].tolist())
    upper, fore, hand = f"{side}_upper_arm", f"{side}_forearm", f"{side}_hand"
    girth = 0.5 + build.girth / 2
    sleeve = [Grip("thorax", upper, 0.35 + 0.65 * _ramp(s, -0.2, 0.22)) for s, *_ in _SLEEVE]
    surface.add_tube(
        _limb_rings(_SLEEVE, shoulder, build.upper_arm_m, girth, sleeve),
        Material.SHIRT,
        bias_m=0.012,
    )
    down = [Grip(upper, fore, _ramp(s, 0.86, 1.14)) for s, *_ in _UPPER_ARM]
    low = [
        Grip(upper, fore, 0.5 + _ramp(s, 0.0, 0.16) / 2)
        if s < 0.7
        else Grip(fore, hand, _ramp(s, 0.8, 1.2))
        for s, *_ in _FOREARM
    ]
    rings = _limb_rings(_FOREARM, elbow, build.forearm_m, girth, low) + _limb_rings(
        _UPPER_ARM, shoulder, build.upper_arm_m, girth, down
    )
    surface.add_tube(rings, Material.SKIN, sides=12)
    size = 0.036 * girth
    surface.add_ellipsoid(
        elbow,
        (size, size, size),
        Grip(upper, fore, 0.5),
        Material.SKIN,
        sides=10,
        bias_m=-0.012,
    )
    _add_hand(surface, build, side)


def _add_hand(surface: SurfaceBuilder, build: Build, side: str) -> None:
    wrist = tuple(surface.rest[f"{side}_wrist"].tolist())
    bone = Grip(f"{side}_hand")
    fore = Grip(f"{side}_forearm", f"{side}_hand", 0.5)
    long = build.hand_m
    grips = [fore, *[bone] * (len(_PALM) - 1)]
    surface.add_tube(_limb_rings(_PALM, wrist, long, 1.0, grips), Material.SKIN, sides=12)
    for ahead, tip, radius in _FINGERS:
        table = (
            (0.46, radius, radius, ahead * 0.92),
            (0.60, radius, radius, ahead),
            (tip - 0.06, radius * 0.88, radius * 0.86, ahead * 1.08),
            (tip - 0.01, radius * 0.6, radius * 0.6, ahead * 1.1),
            (tip, radius * 0.1, radius * 0.1, ahead * 1.1),
        )
        rings = _limb_rings(table, wrist, long, 1.0, [bone] * len(table))
        surface.add_tube(rings, Material.SKIN, sides=6)
    thumb = (
        (0.06, 0.001, 0.001, 0.012),
        (0.11, 0.011, 0.012, 0.020),
        (0.24, 0.013, 0.013, 0.036),
        (0.40, 0.0115, 0.011, 0.054),
        (0.54, 0.010, 0.0095, 0.063),
        (0.585, 0.005, 0.005, 0.065),
        (0.59, 0.001, 0.001, 0.065),
    )
    rings = _limb_rings(thumb, wrist, long, 1.0, [bone] * len(thumb))
    surface.add_tube(rings, Material.SKIN, sides=7)


@lru_cache(maxsize=8)
def person_surface(build: Build) -> Surface:
    """The whole person of a build, at rest; made once and kept."""
    surface = SurfaceBuilder(body_skeleton(build, {}).joints)
    _add_trunk(surface, build)
    for side in ("left", "right"):
        _add_leg(surface, build, side)
        _add_arm(surface, build, side)
    add_head(surface, build)
    return surface.built()
