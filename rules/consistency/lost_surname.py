from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    HAN,
    SURNAMES,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Related,
    Severity,
    Span,
    compiled,
    given_name_level,
    lexicon,
    people,
    rule,
)

_SAYS = "说|表示|介绍|告诉|坦言|认为|指出|强调|提醒|回忆|建议|感慨|解释|补充|呼吁|表态|致辞"
_WHEN = "(?:[赛会事随后课]后|后来|接着|最后|动情地?|激动地?|高兴地?|笑着|还|也|又|则|都|深情地?|自豪地?|作)?"
_BARE = f"(?:[。，！？；：”\n \u3000]|^)(?P<given>[{HAN}]{{2}}){_WHEN}\\Z"
"""A given name between a mark and a verb of speech."""
_TITLE = (
    "(?:主任|书记|[局院校县镇乡村科所站队组会社馆厂园]长|经理|理事长|董事长|负责人|支书|医师|教师|技术员"
    "|村民|居民|农户|养殖户|种植户|传承人|教练|创始人|志愿者)"
)
_TITLED = f"{_TITLE}(?P<given>[{HAN}]{{2}})\\Z"
_FIRST = "志建家永玉秀淑丽晓俊春庆兴振宝福贵凤银广世少子思佳雅爱红艳慧惠静婷雪雨梦浩宇伟军克立忠守传继绍光耀启维树彩霞"
"""Characters that given names begin with, and that are no surnames."""
_NOTING = "反映|来信|提出|提到|所说|来稿|来电|咨询|投诉|建议|的来信|同志|读者"
_NOTED = f"编(?:者按|后|辑)[：:](?P<given>[{HAN}]{{2}})(?:{_NOTING})"
"""A given name that begins the editor's note below a letter."""
_FOREIGN = "·|[藏蒙彝傣]族|[藏蒙维]语|格桑|扎西|卓玛|族自治"
_NARRATED = "[“‘「][^”’」\n]*\\Z"
_REACH, _FULL, _USUAL, _GIVEN, _WORD, _RARE = 12, 3, 5, 3, 9, 6
"""Characters before a verb in which the name stands, the characters of a full name, how usual the characters of a given
name are that is a word as well, how usual those of a given name are behind a title, and the most usual word that is a
given name before a verb (志强) and behind a title (淑珍)."""


@rule(
    "lost-surname",
    title="姓名漏了姓",
    help=(
        "前面写了“村民孟宪堂”，后面忽然一句“宪堂说”，全篇只此一处没有姓，多半是漏了；“主任淑珍告诉记者”也是漏了姓；读者来信署名“孟宪堂”、编者按写“宪堂反映”的也查。"
        "一篇里几处都只叫名字的、引语里的、名字是常用词的、少数民族和外国人的名字不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SAYS, _NOTED),
    profiles={"traditional": False},
    bad=[
        Bad("村民孟宪堂种了十亩莲。\n“今年雨水好。”宪堂说，明年还种。", found="宪堂"),
        Bad("队长孟立新投中四球。立新赛后说,大家都拼了。孟立新领了奖。", found="立新"),
        Bad("巷子里的路灯不亮。\n城北街道　孟宪堂\n编者按：宪堂反映的问题，本报已经转办。", found="宪堂"),
        Bad("县关工委主任淑珍告诉记者，书屋已经开门。", found="淑珍"),
    ],
    good=[
        "村民孟宪堂种了十亩莲。\n“今年雨水好。”孟宪堂说，明年还种。",
        "村民孟宪堂种了十亩莲。宪堂说，好。村里人叫他宪堂大哥。",
        "村民孟宪堂种了十亩莲。邻居回忆：“那天下雨，宪堂说，先收稻子。”",
        "村民孟有人种了十亩莲。有人说，明年还种。",
        "村民孟大家种了十亩莲。大家说，明年还种。",
        "巷子里的路灯不亮。\n城北街道　孟宪堂\n编者按：孟宪堂反映的问题，本报已经转办。",
        "孟家和宪堂村都来了。宪堂说，好。",
        "村民孟宪堂种了十亩莲。老伴宪堂说，明年还种。",
        "县关工委主任孟淑珍告诉记者，书屋已经开门。文联主席铁凝说，好。县长常峰说，好。",
        "藏族村的村长雪珍告诉记者，书屋已经开门。老人们说，总书记永远记得。",
        "主任立刻说，书屋已经开门。主任家长说，好。",
    ],
)
def lost_surname(article: Article) -> Iterator[Finding]:
    """A person speaks once by the given name alone, where the story has the full name before; or behind a title.

    Given names that are words, those in quotations, and stories that use a given name several times are left alone.
    """
    text, start = article.document.text, article.span.start
    full = {named.name[1:]: named.span for named in reversed(people(article)) if len(named.name) == _FULL}
    for says in article.find(_SAYS):
        before = max(start, says.start - _REACH)
        if match := compiled(_BARE).search(text, before, says.start):
            span = Span(*match.span("given"))
            known = full.get(match["given"])
            if known and known.start < span.start and _is_lost(article, span):
                yield _finding(text, span, known)
        elif match := compiled(_TITLED).search(text, before, says.start):
            span = Span(*match.span("given"))
            if _is_given(match["given"]) and not compiled(_FOREIGN).search(article.text):
                yield _finding(text, span, full.get(match["given"]))
    yield from _noted(article)


def _noted(article: Article) -> Iterator[Finding]:
    """The given names at the beginning of an editor's note, where the letter is signed with the surname."""
    text, first = article.document.text, article.span.start
    for match in article.find(_NOTED):
        given = match["given"]
        signed = compiled(f"[ \u3000（(]([{HAN}]{given})[)） \u3000]*\n").search(text, first, match.start)
        if signed:
            yield _finding(text, match.group("given"), Span(*signed.span(1)))


def _is_lost(article: Article, span: Span) -> bool:
    """Whether a given name has its surname everywhere but at one place, which is in no quotation."""
    text, given = article.document.text, article.document.text[span.start : span.end]
    level = lexicon().level(given)
    if level > _WORD or (level and min(map(given_name_level, given)) < _USUAL):
        return False
    bare = [m for m in compiled(given).finditer(article.text) if article.text[max(0, m.start() - 1)] not in SURNAMES]
    line = text.rfind("\n", article.span.start, span.start) + 1
    return len(bare) == 1 and given[0] not in SURNAMES and not compiled(_NARRATED).search(text, line, span.start)


def _is_given(given: str) -> bool:
    """Whether two characters are a given name and neither a name with its surname nor a word."""
    return given[0] in _FIRST and lexicon().level(given) <= _RARE and min(map(given_name_level, given)) >= _GIVEN


def _finding(text: str, span: Span, known: Span | None) -> Finding:
    given = text[span.start : span.end]
    if known is None:
        return Finding(
            span,
            Message("“{given}”前是不是漏了姓？请核对", "is the surname of {given} lost?", given=given),
            confidence=Confidence.LIKELY,
        )
    name = text[known.start : known.end]
    message = Message("前面是“{name}”，这里漏了姓？请核对", "{name} before: is the surname lost here?", name=name)
    return Finding(span, message, related=(Related(known),), confidence=Confidence.LIKELY)
