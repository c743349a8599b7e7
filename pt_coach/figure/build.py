"""How the drawn person is built: limb lengths and girths, in metres.

Knows proportions only; how the limbs are held is decided in `skeleton`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Build:
    """Lengths between joint centres and half-widths of the body, all in metres.

    Attributes:
        hip_half_m: from the middle between the hips to one hip joint.
        shoulder_half_m: from the spine to one shoulder joint.
        lumbar_m: middle of the hips to the lumbar joint.
        thoracic_m: lumbar joint to the joint in the middle of the back.
        chest_m: middle of the back to the base of the neck.
        neck_m: base of the neck to the head's middle.
        head_half_m: half of the head's height.
        girth: thickness of the body relative to the average build; 1 is average.
    """

    thigh_m: float = 0.42
    shin_m: float = 0.41
    ankle_height_m: float = 0.085
    foot_m: float = 0.25
    upper_arm_m: float = 0.29
    forearm_m: float = 0.25
    hand_m: float = 0.175
    hip_half_m: float = 0.092
    shoulder_half_m: float = 0.178
    lumbar_m: float = 0.10
    thoracic_m: float = 0.17
    chest_m: float = 0.225
    neck_m: float = 0.145
    head_half_m: float = 0.118
    girth: float = 1.0

    @property
    def trunk_m(self) -> float:
        """Middle of the hips to the base of the neck."""
        return self.lumbar_m + self.thoracic_m + self.chest_m

    @property
    def height_m(self) -> float:
        """Standing height."""
        legs = self.thigh_m + self.shin_m + self.ankle_height_m
        return legs + self.trunk_m + self.neck_m + self.head_half_m

    @property
    def seat_height_m(self) -> float:
        """Height of a chair on which the thighs lie level."""
        return self.shin_m + self.ankle_height_m - 0.085 * self.girth


AVERAGE = Build()
TALL_SLIM = Build(
    thigh_m=0.465,
    shin_m=0.455,
    foot_m=0.27,
    upper_arm_m=0.32,
    forearm_m=0.275,
    hand_m=0.19,
    hip_half_m=0.09,
    shoulder_half_m=0.178,
    lumbar_m=0.108,
    thoracic_m=0.182,
    chest_m=0.24,
    girth=0.88,
)
SHORT_BROAD = Build(
    thigh_m=0.37,
    shin_m=0.36,
    foot_m=0.235,
    upper_arm_m=0.26,
    forearm_m=0.225,
    hand_m=0.165,
    hip_half_m=0.102,
    shoulder_half_m=0.186,
    lumbar_m=0.095,
    thoracic_m=0.16,
    chest_m=0.21,
    neck_m=0.14,
    girth=1.2,
)
BUILDS = {"average": AVERAGE, "tall_slim": TALL_SLIM, "short_broad": SHORT_BROAD}
