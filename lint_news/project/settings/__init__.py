"""One typed table of all settings: the command line, the configuration file, `init` and editors are made from it.

A field of `Settings` is a setting. Its annotation has its type and says how it is given: as an option, as a key of the
configuration, by an editor. A new setting is one more field, and code that uses it.
"""

from .entries import EVERY, Key, Option, Setting, over
from .inputs import Names, ProfileName
from .keys import Override, Settings, all_settings, written_keys
from .outputs import count

__all__ = [
    "EVERY",
    "Key",
    "Names",
    "Option",
    "Override",
    "ProfileName",
    "Setting",
    "Settings",
    "all_settings",
    "count",
    "over",
    "written_keys",
]
