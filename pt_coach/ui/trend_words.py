"""What a change of pain means, in words that claim no more than the numbers allow."""

from PySide6.QtCore import QCoreApplication

from pt_coach.engine.inputs import Moment
from pt_coach.reports.trends import PainTrend, Trend

translate = QCoreApplication.translate

# Childs 2005: the smallest change of a 0-10 rating that is more than its error, in low back pain.
REAL_CHANGE = 2


def change_words(first: float, last: float) -> str:
    """Such as `Down 3 points: a real change`."""
    by = abs(last - first)
    points = (
        translate("trend", "1 point")
        if by == 1
        else translate("trend", "{} points").format(f"{by:g}")
    )
    if by == 0:
        return translate("trend", "As before.")
    real, small = translate("trend", "a real change."), translate("trend", "small, may be chance.")
    words = translate("trend", "Down {}: {}") if last < first else translate("trend", "Up {}: {}")
    return words.format(points, real if by >= REAL_CHANGE else small)


def trend_words(trend: PainTrend) -> str:
    """The sentence under the pain plot."""
    if trend.trend is Trend.NOT_ENOUGH or trend.first is None or trend.last is None:
        return translate(
            "trend",
            "Not enough answers to say where it goes: it takes three in the first week and "
            "three in the last.",
        )
    numbers = translate("trend", "From {} to {} (medians of the first and the last week).").format(
        f"{trend.first:g}", f"{trend.last:g}"
    )
    told = {
        Trend.IMPROVING: translate("trend", "Your pain has gone down. {}"),
        Trend.WORSENING: translate(
            "trend", "Your pain has gone up. {} Your therapist would like to know."
        ),
        Trend.STABLE: translate("trend", "Your pain is about the same. {}"),
    }
    return told[trend.trend].format(numbers)


def moment_words(moment: Moment) -> str:
    """When something was asked."""
    return {
        Moment.BEFORE: translate("trend", "before exercise"),
        Moment.DURING: translate("trend", "during exercise"),
        Moment.AFTER: translate("trend", "after exercise"),
        Moment.NEXT_MORNING: translate("trend", "the next morning"),
    }[moment]
