from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    HAN,
    Article,
    Bad,
    Confidence,
    Document,
    ErrorKind,
    Finding,
    Match,
    Message,
    Related,
    Severity,
    Span,
    articles,
    compiled,
    is_surname,
    local_view,
    rule,
)

_POLITE = "先生|女士|大[娘爷妈叔伯婶姐哥]|阿姨|阿婆|奶奶|爷爷|婆婆|师傅|老师|老伯"
_LETTER = (
    f"(?:感谢|谢谢|收到|转达|答复)(?P<surname>[{HAN}])(?P<polite>{_POLITE}|读者)的?(?:来信|反映|投诉|提醒|建议|关心)"
)
_SIGNED = f"(?:^|[ \u3000（(:：]|读者|市民)(?P<name>[{HAN}]{{2,3}})[)） \u3000]*\\Z"
_SAYS = "[说道]|表示|告诉|介绍|回忆|笑着|感慨|坦言|高兴"
_INTRODUCED = "[民客者人户主员岁长友工生属亲的姓位妈妻子]"
"""The last characters of words for a person before a surname: 游客陈先生."""
_MARKS = "。！？”\n"
_LINES, _PAIR = 3, 2


@rule(
    "surname-of-another",
    title="“先生”“女士”的姓与前文不符",
    help=(
        "前面介绍的是“游客陈先生”，后面没有交代就成了“汪先生说”，全篇没有姓汪的人；读者来信署名鲁秀云，编者按写“感谢曾女士来信”，"
        "多半是写错了姓，请核对。后一个姓另有人名或另作介绍的不在此列；音同、常混的姓由 masked-name-variant 报告。"
    ),
    unit="page",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_POLITE,),
    profiles={"traditional": False},
    bad=[
        Bad("来自邻县的游客陈先生一家住进民宿。“夜里很安静。”汪先生说，明年还来。", found="汪先生"),
        Bad("码头台阶又窄又滑，盼望加装扶手。\n城北街道 鲁秀云\n编者按：感谢曾女士来信。", found="曾女士"),
    ],
    good=[
        "来自邻县的游客陈先生一家住进民宿。“夜里很安静。”陈先生说，明年还来。",
        "来自邻县的游客陈先生一家住进民宿。游客汪先生也来了。“夜里很安静。”汪先生说，明年还来。",
        "来自邻县的游客陈先生一家住进民宿。店主叫汪立群。“夜里很安静。”汪先生说，明年还来。",
        "来自邻县的游客陈先生和邻居汪先生住进民宿。“夜里很安静。”汪先生说，明年还来。",
        "来自邻县的游客陈先生住进民宿，许先生住对门。“夜里很安静。”汪先生说，明年还来。",
        "码头台阶又窄又滑，盼望加装扶手。\n城北街道 鲁秀云\n编者按：感谢鲁女士来信。",
        "码头台阶又窄又滑，盼望加装扶手。\n编者按：感谢曾女士来信。",
    ],
)
def surname_of_another(page: Document) -> Iterator[Finding]:
    """Somebody who speaks has another surname than the one who is introduced, or a reader is thanked by another name.

    陈先生 is introduced, 汪先生 speaks. The second surname stands once, behind a mark, and nobody else of that
    surname is named.
    """
    for article in articles(page):
        if span := _unknown(article):
            yield _finding(page.text, *(one.shifted(article.span.start) for one in span))
    for letter in page.find(_LETTER):
        if span := _signed(page.text, letter):
            yield _finding(page.text, span, letter.group("surname"))


def _finding(text: str, known: Span, span: Span) -> Finding:
    end = span.end if span.end - span.start > 1 else span.end + 2
    message = Message(
        "前面是“{known}”，这里是“{here}”，请核对",
        "{known} before, {here} here",
        known=text[known.start : known.end],
        here=text[span.start : end],
    )
    return Finding(Span(span.start, end), message, related=(Related(known),), confidence=Confidence.LIKELY)


@local_view
def _unknown(article: Article) -> tuple[Span, Span] | None:
    """Who is introduced, and who speaks under another surname with the same word; from the start of the article."""
    text, start = article.document.text, article.span.start
    found = [polite for polite in article.find(_POLITE) if is_surname(text[polite.start - 1 : polite.start])]
    if len({text[match.start - 1 : match.end] for match in found}) != _PAIR:
        return None
    first, last = (Span(match.start - 1, match.end) for match in (found[0], found[-1]))
    one, other = text[first.start : first.end], text[last.start : last.end]
    is_one_word = one[1:] == other[1:] and one[0] != other[0]
    is_known = first.start > start and compiled(_INTRODUCED).match(text, first.start - 1)
    if not is_one_word or not is_known or not _is_bare(article, last):
        return None
    return first.shifted(-start), last.shifted(-start)


def _is_bare(article: Article, last: Span) -> bool:
    """Whether somebody speaks behind a mark, whose surname the story has nowhere else."""
    text = article.document.text
    is_opened = text[last.start - 1 : last.start] in tuple(_MARKS)
    return is_opened and article.text.count(text[last.start]) == 1 and compiled(_SAYS).match(text, last.end) is not None


def _signed(text: str, letter: Match) -> Span | None:
    """The name below a letter, where its surname is another one than that in the editor's note."""
    lines = text[: letter.start].split("\n")
    at = letter.start - len(lines[-1])
    for line in lines[-2 : -2 - _LINES : -1]:
        at -= len(line) + 1
        signed = compiled(_SIGNED).search(line)
        if signed and is_surname(signed["name"][0]):
            name = Span(*signed.span("name")).shifted(at)
            return name if signed["name"][0] != letter["surname"] else None
    return None
