"""Markdown: the prose without markup, code, links and templates."""

from __future__ import annotations

import pytest

from .common import read


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('# 标题 #\n\n第一段**粗**，见[链接](http://a/,b "x")。\n第二行\n', "标题\n第一段粗，见链接。第二行\n"),
        ("---\ntitle: 一\n---\n二\n", "一\n二\n"),
        ("一<br>二[^1]。\n\n[^1]: 注\n", "一\n二。\n注\n"),
        ("一\n\n- [甲](a)\n- [乙](b)\n  - [丙](c)\n\n二\n", "一\n二\n"),
        ("一\n\n- [甲](a)：讲的是乙和丙\n", "一\n甲：讲的是乙和丙\n"),
        ("甲 **乙** 丙 `x` 丁 one **two** 三 [四](a) five\n", "甲乙丙X丁 one two三四five\n"),
        ("- [甲](a)\n- [乙](b)\n", "甲\n乙\n"),
        ("一\n\n```\n二\n```\n\n    三\n", "一\n"),
        ("- 一\n- 二\n  1. 三\n", "一\n二\n三\n"),
        ("> 一\n> 二\n", "一二\n"),
        ("| 一 | 二 |\n|---|---|\n| 三 | 四 |\n", "一\n二\n三\n四\n"),
        ("一`x`二![图](a.png)三<b>四</b>&amp;\\*\n", "一X二三四&*\n"),
        ("<div title='x'>一<b>二</b></div>\n\n三\n", "一二\n三\n"),
        ("一  \n二\\\n三\n", "一\n二\n三\n"),
        ("<!-- 注 -->\n\n一\n", "一\n"),
        ("一\n\n:::tip 提示\n二\n:::\n", "一\n二\n"),
        ("{{< figure src='a.png' title='图 二' >}}\n\n{% raw %}\n一\n{% endraw %}\n", "一\n"),
        ("- 一\n{:.tip}\n\n二\n", "一\n二\n"),
        ('!!! note "二"\n\n一\n\n%% 三 %%\n', "一\n"),
        ("一\n\n{% highlight html %}\n二\n\n三\n{% endhighlight %}\n\n四\n", "一\n四\n"),
        ("一:fish:二，12:30:45\n", "一二，12:30:45\n"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_markdown(source: str, text: str, end: str) -> None:
    raw = source.replace("\n", end)
    document = read(raw, "a.md")
    assert document.text == text
    for at, char in enumerate(text):
        if char not in "\nX&*":
            assert raw[document.position(at).offset] == char
