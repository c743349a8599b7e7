"""Prints what came of the drawn sets: a line for each exercise, one for all, and every miss."""

from collections import Counter
from collections.abc import Iterable, Sequence

from benchmarks.figure_score import SetScore


def print_tables(scores: Sequence[SetScore]) -> None:
    """Print everything."""
    print(
        f"{'':28}{'sets':>5}{'exact':>8}{'as clip':>9}{'short':>8}{'side':>7}{'found':>8}  "
        "frames with the model's pose"
    )
    for name in dict.fromkeys(s.exercise for s in scores):
        _exercise_line(name, [s for s in scores if s.exercise == name])
    _exercise_line("all", scores)
    _print_conditions(scores)
    _print_rules(scores)
    _print_misses(scores)


def _share(hits: Iterable[bool | None]) -> str:
    known = [hit for hit in hits if hit is not None]
    return f"{sum(known) / len(known):.1%}" if known else "-"


def _exercise_line(name: str, scores: Sequence[SetScore]) -> None:
    """Counts of good and short sets; shares of short reps marked short and of sides named right."""
    sets = [s for s in scores if s.fault is None and s.is_counted]
    marked = [
        (rep.status == "short") is (s.condition == "short")
        for s in sets
        if s.mode == "reps"
        for rep in s.reps
        if rep.status in ("full", "short")
    ]
    sides = [rep.side_right for s in sets for rep in s.reps]
    frames = sum(s.frames for s in scores)
    found = sum(s.found_frames for s in scores)
    print(
        f"{name:28}{len(sets):>5}{_share(s.exact for s in sets):>8}"
        f"{_share(s.clip_exact for s in sets):>9}"
        f"{_share(marked):>8}{_share(sides):>7}{found / frames if frames else 0:>8.1%}  {frames}"
    )


def _print_conditions(scores: Sequence[SetScore]) -> None:
    print(f"\n{'condition':28}{'sets':>5}{'exact':>8}{'as clip':>9}{'found':>8}")
    for name in dict.fromkeys(s.condition for s in scores):
        of = [s for s in scores if s.condition == name]
        sets = [s for s in of if s.is_counted]
        frames = sum(s.frames for s in of)
        print(
            f"{name:28}{len(sets):>5}{_share(s.exact for s in sets):>8}"
            f"{_share(s.clip_exact for s in sets):>9}"
            f"{sum(s.found_frames for s in of) / frames:>8.1%}"
        )


def _print_rules(scores: Sequence[SetScore]) -> None:
    """For each fault how often it was found, and for each rule how often it spoke for nothing."""
    tried: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    false: Counter[tuple[str, str]] = Counter()
    good: Counter[str] = Counter()
    for s in scores:
        if not s.is_counted or s.condition == "short":
            continue
        for rep in s.reps:
            if rep.fault is not None:
                tried[s.exercise, rep.fault] += 1
                found[s.exercise, rep.fault] += rep.fault in rep.found
            elif s.fault is None:
                good[s.exercise] += 1
                false.update((s.exercise, rule) for rule in rep.found)
    print(f"\n{'fault or rule':52}{'found':>10}{'false alarms':>16}")
    for exercise, rule in sorted(set(tried) | set(false)):
        key = (exercise, rule)
        hit = f"{found[key]}/{tried[key]}" if tried[key] else "-"
        bad = found[key] < 0.9 * tried[key] or false[key] > 0.03 * good[exercise]
        alarm = f"{false[key]}/{good[exercise]}"
        print(f"{exercise + '/' + rule:52}{hit:>10}{alarm:>16}{'  <' if bad else ''}")
    reps, alarms = sum(good.values()), sum(false.values())
    faulty, hits = sum(tried.values()), sum(found.values())
    if faulty:
        print(f"faults found in {hits}/{faulty} = {hits / faulty:.1%} of their repetitions")
    if reps:
        print(f"false alarms {alarms} over {reps} good repetitions = {alarms / reps:.1%}")


def _print_misses(scores: Sequence[SetScore]) -> None:
    print("\nsets counted wrong, or with the pose in under 97 % of frames:")
    for s in scores:
        lost = s.found_frames < 0.97 * s.frames
        wrong = s.is_counted and s.fault is None and not (s.exact and s.clip_exact is not False)
        if not (lost or wrong):
            continue
        held = f"  held {s.held_s:.1f} of {s.drawn_s:.1f} s" if s.mode == "hold" else ""
        states = ",".join(rep.status or "none" for rep in s.reps)
        if s.is_counted and not s.armed:
            states = "never armed"
        print(
            f"  {s.name:48} drawn {s.drawn}  counted {s.counted}  as clip {s.as_clip}{held}  "
            f"pose {s.found_frames / s.frames:.0%}  {states}"
        )
