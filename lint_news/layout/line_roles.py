"""The roles as plain names: looking up a member of an enumeration takes five times as long."""

from __future__ import annotations

from ..text.lines import Role

(
    BLANK,
    LABEL,
    HEADLINE,
    BYLINE,
    SUBHEAD,
    BODY,
    CAPTION,
    KEY_VALUE,
    LIST_ITEM,
    TABLE_ROW,
    VERSE,
    SIGNATURE,
    FURNITURE,
    METADATA,
) = Role
