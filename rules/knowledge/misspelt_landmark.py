from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, replace, rule

from ._near_landmarks import near_landmarks


@rule(
    "misspelt-landmark",
    title="名胜、江河、名茶、技艺等名称写错一个字",
    help=(
        "名胜古迹、江河、国家和外国城市，名茶、特产、技艺、战役、历史群体的名称写错一个音近、形近的字："
        "“医巫阎山”（医巫闾山）、“额而齐斯河”（额尔齐斯河）、“太平猴奎”（太平猴魁）。"
        "表中四个字以上的名称都看；三个字的，要文中写了它所在的市县。"
        "表在 rules/knowledge/landmarks.tsv、tributaries.tsv、capitals.tsv 和 named_things.tsv。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    explains=("misspelt-place", "misspelt-local-name"),
    requires="_near_landmarks:near_landmarks",
    profiles={"traditional": False},
    bad=[
        Bad("游客登上医巫阎山。", fixed="游客登上医巫闾山。", found="医巫阎山"),
        Bad("船过额而齐斯河。", fixed="船过额尔齐斯河。", found="额而齐斯河"),
        Bad("外宾来自乌兹别可斯坦。", fixed="外宾来自乌兹别克斯坦。"),
        Bad("茶园里，太平猴奎正在开采。", fixed="茶园里，太平猴魁正在开采。", found="太平猴奎"),
        Bad("张掖市民乐县的匾都口凉快。", fixed="张掖市民乐县的扁都口凉快。", found="匾都口"),
    ],
    good=[
        "游客登上医巫闾山，船过额尔齐斯河，代表团访问吉尔吉斯斯坦，民乐县的扁都口凉快。",
        "南侨机工的后人来了，都匀毛尖、安吉白茶开采，永川豆豉出缸，武夷山茶开采。",
        "展出清明上河图，匾都口是他的外号，两江四河流域造林，乌鲁木齐和西宁下雪。科威特埃米尔来访。",
    ],
)
def misspelt_landmark(article: Article) -> Iterator[Finding]:
    """The name of a sight, a river, a city abroad or a well-known thing has one wrong character like the right one.

    Well-known things are teas, dishes, crafts, festivals, groups and battles.
    """
    for near in near_landmarks(article):
        message = Message("疑为“{right}”", "perhaps {right}", right=near.name)
        yield Finding(near.span, message, (replace(near.span, near.name),), confidence=Confidence.LIKELY)
