from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, rule

from ._named_sets import names, outsiders

_NAMES = names()


@rule(
    "outsider-in-named-set",
    title="固定几项的提法列了外项",
    help=(
        "“三会一课”是支部党员大会、支部委员会、党小组会和党课，“三保障”是义务教育、基本医疗、住房安全，"
        "“文房四宝”是笔、墨、纸、砚：名称旁边列出各项，其中一项是别的。"
        "成员见 rules/knowledge/named_sets.tsv；列得不全、多出几项、句中另处有这一项的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_NAMES,),
    profiles={"traditional": False},
    bad=[
        Bad("落实“三会一课”，支部党员大会、支部委员会、民主生活会和党课按时召开。", found="民主生活会"),
        Bad("“两不愁三保障”，即不愁吃、不愁穿，义务教育、基本医疗、饮水安全有保障。", found="饮水安全有保障"),
        Bad("全村实现不愁吃、不愁穿和义务教育、基本医疗、饮水安全有保障。", found="饮水安全有保障"),
        Bad(
            "践行“四下基层”，把政策下基层、调查研究下基层、信访接待下基层、项目建设下基层做实。",
            found="项目建设下基层做实",
        ),
        Bad("展柜里摆着文房四宝：笔、墨、纸、印。", found="印"),
        Bad("四大名著《红楼梦》《西游记》《水浒传》《聊斋志异》他都读过。", found="聊斋志异"),
        Bad("增强政治意识、大局意识、责任意识、看齐意识这“四个意识”。", found="责任意识"),
        Bad("废水、废气、噪声“三废”达标，三废（废水、废气、噪声）得到治理。", found="噪声"),
        Bad("“四史”学习教育包括党史、新中国史、改革开放史、中华民族发展史。", found="中华民族发展史"),
    ],
    good=[
        "落实“三会一课”，支部党员大会、支部委员会、党小组会和党课按时召开。",
        "“两不愁三保障”：义务教育、基本医疗、住房安全和饮水安全有保障。",
        "全村实现不愁吃、不愁穿和义务教育、基本医疗、住房安全有保障；不愁吃、不愁穿，上学、看病、喝水都方便。",
        "三保障，即义务教育、基本医疗、饮水安全和住房安全有保障。",
        "“三会一课”、民主生活会、组织生活会、谈心谈话、民主评议党员。",
        "践行“四下基层”，政策宣传下基层、调查研究下基层、信访接待下基层、现场办公下基层。",
        "文房四宝：笔、墨、纸、砚。",
        "三农工作关系农业、农村、农民，推进农业、农村、林业改革。",
        "三废治理有成效，企业减少废水、废气、噪声。",
    ],
)
def outsider_in_named_set(article: Article) -> Iterator[Finding]:
    """A list beside the name of a set has another text in the place of one of its members."""
    seen: set[int] = set()
    for match in article.find(_NAMES):
        for one in outsiders(article, match.start, match.end):
            if one.span.start not in seen:
                seen.add(one.span.start)
                message = Message(
                    "“{name}”里没有这一项，应为“{right}”？",
                    "{name} has {right} in this place",
                    name=one.name,
                    right=one.right,
                )
                yield Finding(one.span, message, confidence=Confidence.LIKELY)
