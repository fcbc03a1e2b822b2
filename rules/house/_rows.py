"""The rows of the newsroom's lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from typing import Annotated, Any, ClassVar, TypeVar

from msgspec import Meta

from lint_news import Confidence, ListProblem, ListRow, Message, why_failed

_LEVELS = {
    "错误": "certain",
    "警告": "likely",
    "提示": "doubtful",
    "error": "certain",
    "warning": "likely",
    "info": "doubtful",
}
_LEVEL = Meta(title="级别", description="错误、警告或提示；空着是警告")
_BEFORE = Meta(title="前有不算", description="前面紧接这些字时是对的，用 | 隔开")
_AFTER = Meta(title="后有不算", description="后面紧接这些字时是对的，用 | 隔开")


class Graded(ListRow, frozen=True, kw_only=True):
    """A row with a level and with guards."""

    before: Annotated[tuple[str, ...], _BEFORE] = ()
    after: Annotated[tuple[str, ...], _AFTER] = ()
    level: Annotated[str, _LEVEL] = ""

    @property
    def confidence(self) -> Confidence:
        """The confidence of the row's level."""
        return Confidence(_LEVELS[self.level]) if self.level else Confidence.LIKELY

    @classmethod
    def problems(cls, rows: Sequence[Any]) -> Iterator[ListProblem]:
        """Unknown levels."""
        for row in rows:
            if row.level and row.level not in _LEVELS:
                yield row, "level", Message("应是错误、警告或提示", "write error, warning or info")

    def is_right(self, text: str, start: int, end: int) -> bool:
        """Whether a guard beside `text[start:end]`, in code points, makes it right."""
        return text.startswith(self.after, end) or text.endswith(self.before, 0, start)


class Person(ListRow, frozen=True, kw_only=True):
    """A person with a name, titles and a rank."""

    name: Annotated[str, Meta(title="姓名", description="唯一正确的写法", min_length=2)]
    title: Annotated[tuple[str, ...], Meta(title="职务", description="正确的职务，兼职用 | 隔开；空着就不查职务")] = ()
    forms: Annotated[
        tuple[str, ...], Meta(title="其他写法", description="也算对的写法，如曾用名、笔名，用 | 隔开")
    ] = ()
    rank: Annotated[int | None, Meta(title="排序", description="排名先后，1 最前；空着或同号的不查顺序")] = None
    example: ClassVar[tuple[str, ...]] = ("王守诚", "青禾县委书记", "", "1")

    @property
    def source(self) -> str:
        """The file of the row; ranks are compared only within a file."""
        return self.where.rpartition(":")[0]


class Organisation(ListRow, frozen=True, kw_only=True):
    """An office, company or school with its right name."""

    name: Annotated[str, Meta(title="全称", description="唯一正确的全称", min_length=2)]
    forms: Annotated[tuple[str, ...], Meta(title="简称", description="可用的简称和其他写法，用 | 隔开")] = ()
    wrong: Annotated[tuple[str, ...], Meta(title="误写", description="见过的错误写法，用 | 隔开")] = ()
    example: ClassVar[tuple[str, ...]] = ("青禾县融媒体中心", "县融媒体中心", "青禾县新媒体中心")


class Term(Graded, frozen=True, kw_only=True):
    """A wrong form and its right forms."""

    wrong: Annotated[str, Meta(title="误", description="错误的写法", min_length=2)]
    right: Annotated[tuple[str, ...], Meta(title="正", description="正确的写法，最好的在前，用 | 隔开", min_length=1)]
    why: Annotated[str, Meta(title="说明", description="为什么，会显示给编辑")] = ""
    example: ClassVar[tuple[str, ...]] = ("青河县", "青禾县", "", "", "", "县名以地名志为准")

    @classmethod
    def problems(cls, rows: Sequence[Any]) -> Iterator[ListProblem]:
        """Unknown levels, and right forms that a row lists as wrong."""
        yield from super().problems(rows)
        wrongs = {row.wrong: row for row in rows}
        for row in rows:
            for right in row.right:
                if right in wrongs:
                    yield row, "right", _called_wrong(right, wrongs[right])


def _called_wrong(form: str, row: ListRow) -> Message:
    return Message("“{form}”在 {where} 是错误写法", "{where} calls {form} wrong", form=form, where=row.where)


class Word(Graded, frozen=True, kw_only=True):
    """A word that is banned or to be used with care."""

    word: Annotated[str, Meta(title="词", description="禁用或慎用的词", min_length=1)]
    advice: Annotated[str, Meta(title="建议", description="怎么办，会显示给编辑")] = ""
    right: Annotated[tuple[str, ...], Meta(title="改为", description="可以换成的词，用 | 隔开；可空")] = ()
    example: ClassVar[tuple[str, ...]] = ("农民工子弟学校", "", "", "", "写学校的正式名称", "")


class Pattern(ListRow, frozen=True, kw_only=True):
    r"""A regular expression of the module `regex`, a message, and a replacement (`\1` for a group)."""

    pattern: Annotated[str, Meta(title="式样", description="正则表达式（Python regex）", min_length=1)]
    message: Annotated[str, Meta(title="说明", description="显示给编辑的话", min_length=1)]
    replacement: Annotated[str | None, Meta(title="改为", description=r"换成什么，\1 是第一个括号；可空")] = None
    level: Annotated[str, _LEVEL] = ""
    example: ClassVar[tuple[str, ...]] = (r"(\d+)平方(?!米|公里|厘米)", "面积单位不全", r"\1平方米", "")

    @property
    def confidence(self) -> Confidence:
        """The confidence of the row's level."""
        return Confidence(_LEVELS[self.level]) if self.level else Confidence.LIKELY

    @classmethod
    def problems(cls, rows: Sequence[Any]) -> Iterator[ListProblem]:
        """Unknown levels, invalid patterns, patterns that match an empty text, and replacements without their group."""
        yield from Graded.problems.__func__(cls, rows)
        for row in rows:
            yield from _problems_of(row)


def _problems_of(row: Pattern) -> Iterator[ListProblem]:
    import regex

    seconds = 0.05  # on an empty text; lists have thousands of rows
    try:
        pattern = regex.compile(row.pattern, regex.MULTILINE)
    except (regex.error, ValueError, OverflowError, RecursionError) as error:
        yield (
            row,
            "pattern",
            Message("不是正则表达式（{why}）", "not a regular expression ({why})", why=why_failed(error)),
        )
        return
    try:
        empty = pattern.fullmatch("", timeout=seconds)
        if row.replacement is not None:
            regex.compile(f"(?:{row.pattern}\n)|", regex.MULTILINE).sub(row.replacement, "", timeout=seconds)
    except (regex.error, IndexError, TimeoutError) as error:
        yield row, "replacement", Message("不能这样改（{why}）", "cannot be put ({why})", why=why_failed(error))
        return
    if empty:
        yield row, "pattern", Message("什么也没有也算符合", "it matches nothing at all")


K = TypeVar("K")
V = TypeVar("V")


def once(make: Callable[[tuple[K, ...]], V]) -> Callable[[tuple[K, ...]], V]:
    """Cache the results of a function of a list by the list's identity, because hashing a list is slow."""
    made: dict[int, tuple[tuple[K, ...], V]] = {}

    @wraps(make)
    def kept(rows: tuple[K, ...]) -> V:
        if id(rows) not in made:
            made[id(rows)] = (rows, make(rows))
        return made[id(rows)][1]

    return kept
