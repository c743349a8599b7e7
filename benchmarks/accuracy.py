"""Counts every recording whose exercise and count are known, beside a plain threshold counter.

    python benchmarks/accuracy.py DATA [--tracks-cache DIR] [--library DIR] [--all]
    python benchmarks/accuracy.py DATA --tracks-cache DIR --arm
    python benchmarks/accuracy.py DATA --tracks-cache DIR --phantoms [--every N]

DATA holds `clips/index.tsv` (with the pose tracks of the clips in `--tracks-cache`, one
`CLIP.poses.npz` each, made with `pt-coach record`) and `tracks/tracks.tsv`. Exercises that are in
no library are left out and named. The threshold counter is the kind that most counters are: one
measure, over 60 % of the prescribed way out, back under 40 %, on the same landmarks in the same
run. `whole` counts without what the end of a clip cut off.

Latency is from the true end of a repetition (nine tenths of its way back are done; of its way out
where it counts on arrival) to the moment in which a session would count it. AUC is how well the
share of repetitions that are short or have a fault tells sets done wrongly on purpose from good
ones.

With `--arm` each clip has to begin with its start pose held, as a session does; with `--phantoms`
each is taken for the ten exercises that are most unlike it, and the one in which somebody walks for
every exercise, and nothing should be counted.
"""

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

from pt_coach.engine.events import Armed, Event, Measured, RepCompleted, RepStatus
from pt_coach.engine.set_tracker import SetTracker
from pt_coach.exercises.definition import Exercise, Mode
from pt_coach.exercises.exercise_reader import MovementReader
from pt_coach.exercises.library import load_library
from pt_coach.exercises.measurement import parse
from pt_coach.kinematics.body_position import compatible
from pt_coach.kinematics.conditioning import Conditioner
from pt_coach.kinematics.landmarks import PoseFrame, Side
from pt_coach.session_runner.analysis import endless_set
from pt_coach.tracking.pose_recording import read_recording

_OUT, _BACK = 0.6, 0.4
# Armed by then, a clip begins with its start pose held.
_HELD_START_S = 0.65
# The clip in which somebody walks, and from when on, s.
_WALK, _WALK_S = "squat_02", 9.3


@dataclass(frozen=True, slots=True)
class Recording:
    """One recording with its truth."""

    group: str
    name: str
    path: Path
    exercise: str
    reps: int
    confidence: str


@dataclass(frozen=True, slots=True)
class Result:
    """What was counted in one recording: by the app, without cut reps, by thresholds.

    `faulty` is the share of its repetitions that are short or have a fault.
    """

    recording: Recording
    counted: int
    whole: int
    threshold: int
    faulty: float
    latencies_s: Sequence[float]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--tracks-cache", type=Path, help="pose tracks of the clips")
    parser.add_argument("--library", type=Path, action="append", default=[], metavar="DIR")
    parser.add_argument("--all", action="store_true", help="a line for every recording")
    parser.add_argument("--only", help="only this exercise")
    parser.add_argument("--arm", action="store_true", help="wait for the start pose")
    parser.add_argument("--phantoms", action="store_true", help="count as unlike exercises")
    parser.add_argument("--every", type=int, default=1, help="of the clips only every N-th")
    options = parser.parse_args(arguments)
    library = load_library(options.library)
    if options.arm or options.phantoms:
        clips = [
            clip
            for clip in recordings(options.data, options.tracks_cache)
            if clip.group == "clips" and clip.path.exists() and clip.exercise in library
        ]
        (report_phantoms if options.phantoms else report_armed)(clips[:: options.every], library)
        return 0
    results: list[Result] = []
    left_out: set[str] = set()
    for recording in recordings(options.data, options.tracks_cache):
        if recording.exercise not in library or not recording.path.exists():
            left_out.add(f"{recording.exercise} ({recording.name})")
        elif options.only in (None, recording.exercise):
            results.append(measure(recording, library[recording.exercise]))
    report(results, every=options.all)
    print()
    report_auc(results)
    if left_out:
        print(f"\nLeft out, not in the library or without a track: {', '.join(sorted(left_out))}")
    return 0


def recordings(data: Path, cache: Path | None) -> Iterator[Recording]:
    """All recordings with a known exercise and count."""
    for row in _rows(data / "clips" / "index.tsv"):
        if row["exercise_id"] and row["true_reps"] and cache is not None:
            name = row["clip"].removesuffix(".mp4")
            yield Recording(
                "clips",
                name,
                cache / f"{name}.poses.npz",
                row["exercise_id"],
                int(row["true_reps"]),
                row["confidence"],
            )
    for row in _rows(data / "tracks" / "tracks.tsv"):
        kind = "" if row["kind"] == "count" else f" {row['kind']}"
        path = data / "tracks" / row["file"]
        name = path.name.removesuffix(".poses.npz")
        yield Recording(
            row["set"] + kind, name, path, row["exercise_id"], int(row["true_reps"]), "high"
        )


def _rows(path: Path) -> Iterator[Mapping[str, str]]:
    if not path.exists():
        print(f"{path} is not there, left out", file=sys.stderr)
        return
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t")


def measure(recording: Recording, exercise: Exercise) -> Result:
    """Count one recording both ways."""
    frames = read_recording(recording.path)
    tracker = SetTracker(exercise, endless_set(exercise, None), armed=True)
    events = [event for frame in frames for event in tracker.handle(frame)]
    whole = _count(events)
    events += tracker.finish(frames[-1].t)
    return Result(
        recording,
        _count(events),
        whole,
        count_by_thresholds(frames, exercise),
        _faulty(events),
        latencies_s(events, on_arrival=exercise.counting.count_at == "end_range"),
    )


def _faulty(events: Sequence[Event]) -> float:
    reps = [event for event in events if isinstance(event, RepCompleted)]
    bad = sum(bool(rep.faults) or rep.status is RepStatus.SHORT for rep in reps)
    return bad / len(reps) if reps else 0.0


def latencies_s(events: Sequence[Event], *, on_arrival: bool) -> list[float]:
    """For each repetition, seconds from its true end until it was decided; before it: negative."""
    track = [(e.t, e.travel) for e in events if isinstance(e, Measured) and e.travel is not None]
    reps = [event for event in events if isinstance(event, RepCompleted) and event.status.counts]
    peaks = [rep.peak_s for rep in reps] + [float("inf")]
    late: list[float] = []
    for rep, next_s in zip(reps, peaks[1:], strict=True):
        way = [u for u in track if (rep.start_s <= u[0] <= rep.peak_s)]
        back = [u for u in track if rep.peak_s <= u[0] < next_s]
        end_s = _end_s(way if on_arrival else back)
        if end_s is not None:
            late.append(rep.end_s - end_s)
    return late


def _end_s(way: Sequence[tuple[float, float]]) -> float | None:
    """When nine tenths of a way between its first and its furthest point were done."""
    if not way:
        return None
    travels = [abs(travel - way[0][1]) for _, travel in way]
    return next(t for (t, _), gone in zip(way, travels, strict=True) if gone >= 0.9 * max(travels))


def _count(events: Sequence[object]) -> int:
    return sum(isinstance(event, RepCompleted) and event.status.counts for event in events)


def count_by_thresholds(frames: Sequence[PoseFrame], exercise: Exercise) -> int:
    """What a counter with two fixed thresholds on the first measure says."""
    reader, conditioner = MovementReader(exercise.movement[:1]), Conditioner()
    count, out = 0, False
    for frame in frames:
        travel = reader.read(conditioner.update(frame), None).travel
        if travel is None:
            continue
        if not out and travel > _OUT:
            out = True
        elif out and travel < _BACK:
            count, out = count + 1, False
    return count


def report_armed(clips: Sequence[Recording], library: Mapping[str, Exercise]) -> None:
    """Count the clips as a session would, and tell those that begin with the start pose held."""
    held: list[tuple[Recording, int]] = []
    later: list[tuple[Recording, int]] = []
    for clip in clips:
        events = armed_events(clip, library[clip.exercise])
        first = next((event.t for event in events if isinstance(event, Armed)), None)
        begins = read_recording(clip.path)[0].t
        at_once = first is not None and first - begins <= _HELD_START_S
        (held if at_once else later).append((clip, _count(events)))
    for name, group in (("start pose held at the beginning", held), ("later or never", later)):
        misses = [counted - clip.reps for clip, counted in group]
        print(f"\n{name}: {len(group)} clips, {_score(misses)}")
        for clip, counted in group:
            if counted != clip.reps:
                print(f"  {clip.name:32} true {clip.reps:3}  counted {counted:3}")


def report_phantoms(clips: Sequence[Recording], library: Mapping[str, Exercise]) -> None:
    """Count each clip as the exercises most unlike it."""
    minutes, pairs, with_any = 0.0, 0, 0
    by_exercise: Counter[str] = Counter()
    for clip in clips:
        frames = read_recording(clip.path)
        for exercise in most_unlike(library[clip.exercise], library):
            counted = _count(armed_events(clip, exercise))
            minutes += (frames[-1].t - frames[0].t) / 60
            pairs, with_any = pairs + 1, with_any + (counted > 0)
            by_exercise[exercise.id] += counted
    total = sum(by_exercise.values())
    print(f"{pairs} pairs, {with_any / pairs:.2f} with any, {total / minutes:.2f} a minute")
    report_walking(clips, library)
    print(", ".join(f"{name} {count}" for name, count in by_exercise.most_common() if count))


def report_walking(clips: Sequence[Recording], library: Mapping[str, Exercise]) -> None:
    """Count the walk as every exercise."""
    counted = [exercise for exercise in library.values() if exercise.mode is Mode.REPS]
    for clip in clips:
        if clip.name == _WALK:
            walk = [_count(armed_events(clip, exercise, _WALK_S)) for exercise in counted]
            print(f"walking, as each of {len(walk)} exercises: {sum(walk)} counted")


def armed_events(clip: Recording, exercise: Exercise, from_s: float = 0.0) -> list[Event]:
    """What a session's set would make of a clip, or of its end."""
    tracker = SetTracker(exercise, endless_set(exercise, None))
    frames = [frame for frame in read_recording(clip.path) if frame.t >= from_s]
    events = [event for frame in frames for event in tracker.handle(frame)]
    return [*events, *tracker.finish(frames[-1].t)]


def most_unlike(
    of: Exercise, library: Mapping[str, Exercise], count: int = 10
) -> Sequence[Exercise]:
    """The exercises that begin in other positions and move other parts of the body."""

    def likeness(other: Exercise) -> float:
        same_start = any(
            compatible(position, other.start_pose.positions) for position in of.start_pose.positions
        )
        mine, others = _moving(of), _moving(other)
        return same_start + len(mine & others) / max(1, len(mine | others))

    counted = [other for other in library.values() if other.mode is Mode.REPS and other is not of]
    return sorted(counted, key=lambda other: (likeness(other), other.id))[:count]


def _moving(exercise: Exercise) -> frozenset[int]:
    return frozenset(
        landmark
        for movement in exercise.movement
        for landmark in parse(movement.measure).landmarks(Side.LEFT)
    )


def report(results: Sequence[Result], *, every: bool) -> None:
    """Print one table per set of recordings."""
    for group in dict.fromkeys(result.recording.group for result in results):
        of = [result for result in results if result.recording.group == group]
        print(f"\n{group}: exact / within one / mean absolute error")
        print(f"{'':28}{'n':>3}  {'PT Coach':18}{'whole reps only':18}fixed 40/60 %")
        for name in sorted({result.recording.exercise for result in of}):
            _row(name, [result for result in of if result.recording.exercise == name])
        _row("all", of)
        for name, kinds in (("not low", ("high", "medium")), ("high", ("high",))):
            sure = [result for result in of if result.recording.confidence in kinds]
            if 0 < len(sure) < len(of):
                _row(f"all of {name} confidence", sure)
        _latency_row([late for result in of for late in result.latencies_s])
        for result in of:
            if every or result.counted != result.recording.reps:
                note = "" if result.counted == result.recording.reps else "  <"
                print(
                    f"  {result.recording.name:32} true {result.recording.reps:3}  counted "
                    f"{result.counted:3}  whole {result.whole:3}  fixed {result.threshold:3}{note}"
                )


def report_auc(results: Sequence[Result]) -> None:
    """How well short and faulty repetitions tell wrong sets from good ones."""
    for name in sorted({result.recording.exercise for result in results}):
        good, bad = (
            [
                result.faulty
                for result in results
                if result.recording.exercise == name and result.recording.group.endswith(kind)
            ]
            for kind in (" correct", " incorrect")
        )
        if good and bad:
            pairs = [(a < b) + 0.5 * (a == b) for a in good for b in bad]
            auc = sum(pairs) / len(pairs)
            print(f"AUC {name:24}{len(good):>3} good {len(bad):>3} wrong  {auc:.2f}")


def _latency_row(late_s: Sequence[float]) -> None:
    if len(late_s) > 1:
        deciles = quantiles(late_s, n=10)
        print(
            f"latency of {len(late_s)} reps: median {deciles[4]:+.2f} s, "
            f"10-90 % {deciles[0]:+.2f} to {deciles[8]:+.2f} s"
        )


def _row(name: str, of: Sequence[Result]) -> None:
    cells = "".join(
        f"{_score([getattr(result, field) - result.recording.reps for result in of]):18}"
        for field in ("counted", "whole", "threshold")
    )
    print(f"{name:28}{len(of):>3}  {cells.rstrip()}")


def _score(misses: Sequence[int]) -> str:
    exact = sum(miss == 0 for miss in misses) / len(misses)
    within = sum(abs(miss) <= 1 for miss in misses) / len(misses)
    return f"{exact:.2f}/{within:.2f}/{sum(map(abs, misses)) / len(misses):.2f}"


if __name__ == "__main__":
    sys.exit(main())
