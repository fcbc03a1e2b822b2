"""A space beside a mark, or inside a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Role, Safety, Span, delete, rule
from lint_news.chars import HAN, SPACE
from lint_news.patterns import compiled

_AFTER = f"(?<=[。！？；，、”’》,;])[{SPACE}]{{1,4}}(?=[{HAN}“‘《])"
_BEFORE = f"(?<=[{HAN}”’）》])[{SPACE}]{{1,4}}(?=[，。、；：？！”’）》,;])"
_CREDIT = f"^.{{0,24}}(?:摄|供图|报道|整理|撰文|/文)(?:（[^）]*）)?[)）]?$|^(?:本报|特约|实习|见习)*(?:记者|通讯员|摄影)"


@rule(
    "stray-space",
    title="多余的空格",
    help="中文标点前后不空格。作者名、图片署名前的空格，为对齐而空开的姓名，标题中代替标点的空格，不在此列。",
    kind=ErrorKind.FORMAT,
    triggers=" \t\u00a0\u3000",
    bad=[
        Bad("3月6日，工人在车间赶订单。 据了解，产品销往外地。", fixed="3月6日，工人在车间赶订单。据了解，产品销往外地。", found=" "),
        Bad("会议强调 ，要抓好春耕生产，不误农时。", fixed="会议强调，要抓好春耕生产，不误农时。"),
        Bad("会议强调， 要抓好春耕生产，不误农时。", fixed="会议强调，要抓好春耕生产，不误农时。"),
    ],
    good=[
        "3月6日，工人在车间赶订单。 特约摄影 许言 摄",
        "3月6日，工人在车间赶订单。 记者 许言 通讯员 高远",
        "3月6日，工人在车间赶订单。 许言 高远 摄（县融媒体中心）",
        "省考核组来我县 城北水库通过验收",
        "　　会议强调，要抓好春耕生产，不误农时。",
        "本报讯（记者 许言）3月6日，会议召开。",
        "许　言　高　远、马　飞参加了比赛，三人都来自城关镇。",
    ],
)
def stray_space(article: Article) -> Iterator[Finding]:
    """A space stands beside a mark.

    Chinese marks bring their own room. Names padded to a width, credits behind a caption and spaces that
    stand for marks in headlines are right.
    """
    for line in article.with_role(Role.BODY, Role.CAPTION):
        for pattern in (_AFTER, _BEFORE):
            for match in compiled(pattern).finditer(line.words):
                if not compiled(_CREDIT).search(line.words[match.end() :]):
                    span = Span(*match.span()).shifted(line.content.start)
                    yield Finding(span, _MESSAGE, (delete(span.start, span.end, safety=Safety.SAFE),))


_MESSAGE = Message("标点旁的空格多余", "a space beside a mark")
