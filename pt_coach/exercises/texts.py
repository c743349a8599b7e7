"""An exercise in another language: its words alone (`pt-coach/exercise-text/1`).

Numbers, measures and the demonstration stay in the exercise file; whoever translates cannot change
what is counted.
"""

from typing import Annotated, Literal

from pydantic import Field

from pt_coach.exercises.definition import Definition, Exercise, FormRule, Identifier, Sentence

EXERCISE_TEXT_FORMAT = "pt-coach/exercise-text/1"


class RuleText(Definition):
    """The words of one form rule."""

    fault: Sentence
    cue: Sentence


class ExerciseText(Definition):
    """The words of one exercise; the file is called like the exercise's id.

    Lists have as many lines as those of the exercise, and `form_rules` its rules by their ids.
    """

    format: Literal["pt-coach/exercise-text/1"]
    name: Sentence
    equipment: tuple[Sentence, ...] = ()
    set_up: Sentence
    instructions: Annotated[tuple[Sentence, ...], Field(min_length=1, max_length=12)]
    precautions: tuple[Sentence, ...] = ()
    camera_cannot_see: tuple[Sentence, ...] = ()
    form_rules: dict[Identifier, RuleText] = Field(default_factory=dict)


LISTS = ("equipment", "instructions", "precautions", "camera_cannot_see")
"""The keys of a text that are lists, line by line those of the exercise."""


def in_words_of(text: ExerciseText, exercise: Exercise) -> Exercise:
    """The same exercise in the words of a text that was checked against it."""
    return exercise.model_copy(
        update={
            "name": text.name,
            "set_up": text.set_up,
            **{key: getattr(text, key) for key in LISTS},
            "form_rules": tuple(
                _rule_in_words(rule, text.form_rules[rule.id]) for rule in exercise.form_rules
            ),
        }
    )


def _rule_in_words(rule: FormRule, words: RuleText) -> FormRule:
    return rule.model_copy(update={"fault": words.fault, "cue": words.cue})
