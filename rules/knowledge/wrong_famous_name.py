from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, replace, rule

from ._famous_names import wrong_names


@rule(
    "wrong-famous-name",
    title="知名人物姓名有误",
    help=(
        "英雄模范、科学家、作家的姓名错了一个音近或形近的字：焦裕录（焦裕禄），近旁又有这个人的事迹。"
        "只查表里的人；三个字的和陈赓（陈庚）一类近旁没有相关词语的当作别人，两个字的（航天员陈冬）紧跟在称呼后面才查。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    cap=Severity.WARNING,
    requires="_famous_names:wrong_names",
    profiles={"traditional": False},
    bad=[
        Bad("党员们学习了焦裕录精神。", found="焦裕录", fixed="党员们学习了焦裕禄精神。"),
        Bad("他研究哥德巴赫猜想，以陈景闰为榜样。", found="陈景闰", fixed="他研究哥德巴赫猜想，以陈景润为榜样。"),
        Bad("学校讲述扬靖宇将军的故事。", found="扬靖宇", fixed="学校讲述杨靖宇将军的故事。"),
        Bad("学校讲述杨净宇将军的故事。", found="杨净宇", fixed="学校讲述杨靖宇将军的故事。"),
        Bad(
            "1933年，梁思成来考察。测绘一连几天。梁思诚和同伴留下图纸。",
            found="梁思诚",
            fixed="1933年，梁思成来考察。测绘一连几天。梁思成和同伴留下图纸。",
        ),
        Bad("航天员陈东、陈中瑞从太空发来祝福。", found="陈东", fixed="航天员陈冬、陈中瑞从太空发来祝福。"),
        Bad("红军师长陈树香断肠明志。", found="陈树香", fixed="红军师长陈树湘断肠明志。"),
        Bad("他随陈庚兵团南下。", found="陈庚", fixed="他随陈赓兵团南下。"),
        Bad("撑竿跳高名将杜普蒂兰斯夺冠。", found="杜普蒂兰斯", fixed="撑竿跳高名将杜普兰蒂斯夺冠。"),
    ],
    good=[
        "航天员陈冬、航天员刘洋的故事。诗人杜甫、诗人杜牧的诗。航天员陈东亮到会。诗人李柏青到会。",
        "党员们学习了焦裕禄精神。本村会计焦裕录退休了。他研究哥德巴赫猜想，以陈景润为榜样。",
        "杨靖宇将军的故事、靖宇县的老人、“焦裕禄式的好干部”。",
        "村里的梁思诚修了路。1933年，梁思成来考察。扬靖宇来了，扬靖宇退休了。",
        "焦裕禄精神人人讲。会计陈庚退休了。他随陈赓兵团南下。",
    ],
)
def wrong_famous_name(article: Article) -> Iterator[Finding]:
    """The name of a well-known person has a wrong character of like sound or shape.

    People of rules/knowledge/famous_names.tsv; a word of the person must stand near the name. Names of two characters,
    of titled_names.tsv, must stand directly behind such a word; those of misspelt_people.tsv have one near them.
    """
    for span, name in wrong_names(article):
        message = Message("应为“{name}”，请核对", "{name} is meant", name=name)
        yield Finding(span, message, (replace(span, name),), confidence=Confidence.LIKELY)
