from __future__ import annotations

from lint_news import HAN, Article, Bad, ErrorKind, Match, Message, begins_word, named, pattern_rule

from ._lists import is_listed

_PATTERN = f"(?P<mark>、)(?P<word>[和及])(?P<item>[{HAN}]{{1,12}})(?P<behind>[，。；！？、）”\n]|等|$)"
_VERBS = "一起|一样|一道|一块|相比|见面|有关|打过|谈|对|到|在|把|被"


@pattern_rule(
    "dunhao-before-conjunction",
    title="“和”“及”前用了顿号",
    help=(
        "列举的最后一项前用了“和”“及”，“和”“及”前不再用顿号：“甲、乙、和丙”应为“甲、"
        "乙和丙”（GB/T 15834—2011 4.5）。“、和平”“、和田”“、及时”这样以“和”“及”开头的词不在此列。"
    ),
    kind=ErrorKind.PUNCTUATION,
    patterns=(_PATTERN,),
    profiles={"traditional": False},
    message=Message("“{word}”前的{mark}多余", "no {mark} before {word}", mark=named("、")),
    mark="mark",
    replacement="",
    bad=[
        Bad("参加春灌的有许言、高远、和马飞。", fixed="参加春灌的有许言、高远和马飞。", found="、"),
        Bad("今年的水稻、玉米、及红薯都丰收了，乡亲们很高兴。", fixed="今年的水稻、玉米及红薯都丰收了，乡亲们很高兴。"),
    ],
    good=[
        "参加春灌的有许言、高远和马飞。",
        "乡亲们盼的是团结、互助、和谐。",
        "工作人员全面、准确、及时公开村务。",
        "他去过喀什、伊犁、和田。",
        "要有朋友、和家人。",
        "他在河边、坝上、和乡亲们一起修渠。",
    ],
)
def dunhao_before_conjunction(article: Article, match: Match) -> bool:
    """A mark of enumeration (、) is before the conjunction of the last item.

    GB/T 15834-2011, 4.5: the conjunction joins the last item. Words that begin with the same character are right.
    """
    return is_listed(article.document.text, match.start) and not _is_other(article.document.text, match)


def _is_other(text: str, match: Match) -> bool:
    """Whether the character is a preposition or begins a word."""
    return begins_word(text, match.group("word").start) or any(verb in match["item"] for verb in _VERBS.split("|"))
