from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Edit, ErrorKind, Finding, Fix, Message, Related, Safety, Severity, Span, rule

_QUOTES = "(?<![、与和及])“[^“”\n]{1,30}”(?:、“[^“”\n]{1,30}”){1,20}(?![、与和及])"
_TITLES = "(?<![、与和及])《[^《》\n]{1,40}》(?:、《[^《》\n]{1,40}》){1,20}(?![、与和及（(])"


@rule(
    "dunhao-between-quotes",
    title="引号、书名号之间用了顿号",
    help=(
        "并列的引号之间、书名号之间通常不用顿号（GB/T 15834—2011 4.5.3.5）：“甲”“乙”，《甲》《乙》。"
        "列举中夹有不带引号的词语，或书名号后有括注的，用顿号，不在此列。"
    ),
    kind=ErrorKind.PUNCTUATION,
    cap=Severity.INFO,
    patterns=(_QUOTES, _TITLES),
    fold=3,
    profiles={"traditional": False},
    bad=[
        Bad("他读了《河道》、《渠水》两篇通讯。", fixed="他读了《河道》《渠水》两篇通讯。", found="、"),
        Bad("评出“板凳课堂”、“楼道议事”、“夕阳红”三个品牌。", fixed="评出“板凳课堂”“楼道议事”“夕阳红”三个品牌。"),
    ],
    good=[
        "他读了《河道》《渠水》两篇通讯。",
        "他读了《河道》（上册）、《渠水》两本书。",
        "他读了《河道》、《渠水》（节选）两本书。",
        "评出“板凳课堂”、“楼道议事”、夕阳红三个品牌。",
        "评出夕阳红、“板凳课堂”、“楼道议事”三个品牌。",
        "处理好“多”与“少”、“质”与“量”的关系。",
        "处理好水与“多”、“质”的关系。",
        "他读了史志、《河道》、《渠水》三本书。",
        "他读了《河道》、《渠水》与县志三本书。",
    ],
)
def dunhao_between_quotes(article: Article) -> Iterator[Finding]:
    """Marks of enumeration (、) are between quotations or titles.

    GB/T 15834-2011, 4.5.3.5: usually none is needed: “甲”“乙”. In a list with an item that has no marks, and after
    titles with a note in brackets, they are right.
    """
    for pattern, joint in ((_QUOTES, "”、“"), (_TITLES, "》、《")):
        for match in article.find(pattern):
            places = [i for i in range(len(match[0])) if match[0].startswith(joint, i)]
            spans = [Span(match.start + i + 1, match.start + i + 2) for i in places]
            fix = Fix(tuple(Edit(span) for span in spans), Safety.SAFE, _TITLE)
            yield Finding(spans[0], _MESSAGE, (fix,), tuple(Related(span) for span in spans[1:]))


_MESSAGE = Message("并列的引号、书名号之间通常不用顿号", "usually no mark between quotations or titles in a list")
_TITLE = Message("去掉顿号", "take the marks out")
