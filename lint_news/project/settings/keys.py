"""The settings that only the configuration file gives, and all settings together.

The annotations are evaluated when the module is imported: the table is read from them.
"""

from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import Struct, field

from ..wildcards import matches
from .entries import Joined, Key, Setting, table
from .inputs import Names, ProfileName
from .outputs import OutputSettings

_WITH_PAGES = ("html",)
"""The formats that show the text of pages."""


class Override(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Settings for the files that fit one of the patterns, over those of the file that it stands in."""

    files: Names
    select: Names | None = None
    extend_select: Names = ()
    ignore: Names = ()
    allow: Names = ()
    profile: ProfileName | None = None
    html_select: str | None = None
    rules: dict[str, dict[str, Any]] = {}

    def fits(self, path: str, name: str) -> bool:
        """True when a pattern fits the path or, without a slash, the name; `*` stands for anything, folders too."""
        return any(matches(one, path) or ("/" not in one and matches(one, name)) for one in self.files)

    @property
    def given(self) -> dict[str, Any]:
        """What it gives, by field."""
        values = {name: getattr(self, name) for name in self.__struct_fields__ if name != "files"}
        return {name: value for name, value in values.items() if value is not None}


class Settings(OutputSettings, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """All settings that hold for an input. `path` is the configuration file, empty where there is none.

    Empty `select` means every rule that is not in preview; names are of rules or families. What is found inside a word
    of `allow` is accepted.
    """

    allow: Annotated[
        Names,
        Key("这些词里报出的都算对", "words that are right: what is found inside one is accepted"),
        Joined(),
    ] = ()
    respect_gitignore: Annotated[
        bool,
        Key("文件夹里 .gitignore 忽略的不查", "leave out of folders what .gitignore ignores"),
    ] = True
    rules: Annotated[
        dict[str, dict[str, Any]],
        Key("各条规则的选项和级别", "options and severities of rules", is_table=True),
        Joined(),
    ] = field(default_factory=dict)
    overrides: Annotated[
        tuple[Override, ...],
        Key("另给一些文件的设置", "other settings for some of the files", is_table=True),
    ] = ()
    lists: Annotated[
        dict[str, Names],
        Key("本单位的名单所在的文件", "the files with lists of the house", is_table=True),
    ] = field(default_factory=dict)
    path: str = ""

    @property
    def counts_errors(self) -> bool:
        """Whether the error rate is asked for."""
        return self.error_rate or self.max_error_rate is not None

    @property
    def shows_pages(self) -> bool:
        """Whether a report is asked for that shows the text of pages and their error rate."""
        return bool({self.output_format, *(one.partition("=")[0] for one in self.report)} & set(_WITH_PAGES))

    @property
    def own_files(self) -> Names:
        """The files that are read or written as baselines, reports and change logs: no text to check."""
        reports = (one.partition("=")[2] for one in self.report)
        return (*filter(None, (self.baseline, self.write_baseline, self.output_file, self.slip)), *reports)


def all_settings() -> Mapping[str, Setting]:
    """The table: every setting by its field, in the order in which help lists them."""
    return table(Settings)


_KEYS = (
    *("select", "extend_select", "ignore", "exclude", "allow", "force_exclude", "respect_gitignore", "fail_on"),
    *("lang", "output_format", "sort", "fold", "profile", "html_select"),
)
"""The order in which `init` writes keys; others follow."""


def written_keys() -> list[tuple[Setting, Key]]:
    """The keys that `init` writes, in its order."""
    known = all_settings()
    names = (*_KEYS, *(name for name in known if name not in _KEYS))
    return [(known[name], key) for name in names if (key := known[name].key) and not key.is_table]
