from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from lint_news import (
    HAN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Severity,
    Span,
    compiled,
    is_han,
    is_surname,
    is_word,
    replace,
    rule,
    similarity,
)

from .._sentence import sentence_text
from .._table_rows import alternatives, several_by_name


def _authors() -> Mapping[str, Sequence[str]]:
    """The authors of each work (in 《》) and of each line."""
    return several_by_name(Path(__file__).with_name("authors.tsv"))


@cache
def _names() -> frozenset[str]:
    """The names of all authors of the table."""
    return frozenset(name for names in _authors().values() for name in names)


@cache
def _known() -> str:
    """A pattern for these names."""
    return alternatives(_names())


def _sign(mark: str, texts: Sequence[str], size: int) -> str:
    """A pattern for a mark and so many characters with which a work or a line of the table may begin."""
    classes = ("".join(sorted({text[at] for text in texts})) for at in range(size))
    return f"{mark}[{']['.join(classes)}]"


_WORKS = _sign("《", [text[1:] for text in _authors() if text[0] == "《"], 2)
_LINES = _sign("“", [text for text in _authors() if text[0] != "《"], 4)
_BETWEEN = (
    "(?:的|所?[写作著]|写成|写下|创作|名[篇著作曲画]|代表作|长诗|诗[作篇歌]?|组诗|词作?|小说|散文|戏曲|剧作|话剧|传奇|笔下"
    "|[这那一][首部篇幅支]|[长中短]篇|作品|巨著|史诗|撰写|谱写|[了在，,：:]){0,4}"
)
_LIST = "(?:写[过有下]|著有|作有|创作[了过])了?(?:《[^》\n]{1,14}》[、和与及，]?){0,3}"
"""Works of one author before another one: 写过《甲》和《乙》."""
_SAYING = (
    "(?:的|曾经?|有|诗句?|名句|词|写[下道]?|吟[诵道]?|说|笔下|云|道|曰|那句|咏|句|诗[中里]|千古"
    "|在《[^》]{2,9}》[中里]?|[，,：:]){1,5}"
)
_TOLD = "[^“”\n]{0,24}”[^“”《》\n]{0,14}(?:这?是|出自|语出)(?:[唐宋清明][代朝]?|大?诗人|词人|著名|我国|古代){0,3}"
_HIS = "[^“”\n]{0,24}”[。，]?"
_POEM = "(?:的?[这那一][首句]|的名?[句篇诗词作]|[在的]《)"
"""What stands behind a line and behind its author: 柳永的这首《八声甘州》."""
_THIS = (
    f"[^《》\\n]{{0,30}}(?<![{HAN}])[这那][部本首篇](?P<this>{_known()})的?(?:[长中短]篇)?"
    "(?:小说|散文|报告文学|名[著篇]|巨著|著作|作品|诗)"
)
"""A book by its author in a later sentence: 《平凡的世界》……这部路遥的长篇小说."""
_QUOTING = ("毛泽东", "鲁迅")
"""Authors who often say the lines of others."""
_READ = "诵|读|抄|引|化用|借用|书|唱|画|改编|翻译|点评|研究|题|演|译|注|和|[作品说文曲著剧][，,]"
_OPENED = f"(?:\\A|[^{HAN}]|[读品讲是人家看赏即由有演录选])"
"""What stands before a name of two characters: a mark, or the end of 读, 作家, 诗人."""
_LEAST, _BACK, _SIZES = 3, 24, range(8, 1, -1)


@rule(
    "wrong-author",
    title="作品、名句的作者不对",
    help=(
        "“李白的《琵琶行》”（白居易），“露从今夜白”是李白写的（杜甫）；同一句里作者的姓名差一个字：汤显宗的《牡丹亭》（汤显祖）。"
        "只查表里的作品和名句；书名与别的作品相同的、改编和引用的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_WORKS, _LINES),
    profiles={"traditional": False},
    bad=[
        Bad("老师讲了李白的《琵琶行》。", found="李白"),
        Bad("1598年，临川人汤显宗写成《牡丹亭》。", found="汤显宗", fixed="1598年，临川人汤显祖写成《牡丹亭》。"),
        Bad("《牡丹亭》是汤显主的代表作。", found="汤显主", fixed="《牡丹亭》是汤显祖的代表作。"),
        Bad("大家共读陆遥的长篇小说《平凡的世界》。", found="陆遥", fixed="大家共读路遥的长篇小说《平凡的世界》。"),
        Bad("作家鲁讯的《呐喊》。", found="鲁讯", fixed="作家鲁迅的《呐喊》。"),
        Bad("杜甫写道：“举头望明月，低头思故乡。”", found="杜甫"),
        Bad("“露从今夜白，月是故乡明。”后来才知道，这是李白的诗。", found="李白"),
        Bad("柳永写过《醉翁亭记》和《雨霖铃》，村里人都知道。", found="柳永"),
        Bad("“莫听穿林打叶声，何妨吟啸且徐行。”李清照的这首词，人人会背。", found="李清照"),
        Bad("奥斯特洛夫斯基的《静静的顿河》摆在案头。", found="奥斯特洛夫斯基"),
        Bad("近日重读《平凡的世界》，仍被打动。这部陈忠实的长篇小说写了兄弟的命运。", found="陈忠实"),
    ],
    good=[
        "老师读了柳永的《雨霖铃》和《醉翁亭记》。",
        "近日重读《平凡的世界》，仍被打动。这部路遥的长篇小说写了兄弟的命运。",
        "近日重读《平凡的世界》，又读《白鹿原》，这部陈忠实的长篇小说有名。重读《平凡的世界》，又翻开那部陈忠实的小说。",
        "《名人传》是罗曼·罗兰的创作，《史记》是司马迁的创作。",
        "大家共读路遥的长篇小说《平凡的世界》。陆遥读《平凡的世界》。他来到陆遥家，说起《平凡的世界》。",
        "从道路遥遥的《平凡的世界》。一路遥的《平凡的世界》。少年时代的《平凡的世界》。",
        "歌剧《图兰朵》由普利尼执导。",
        "鲁迅说：“举头望明月，低头思故乡。”",
        "“莫听穿林打叶声，何妨吟啸且徐行。”苏轼的这首词，人人会背。“莫听穿林打叶声”，李清照爱读。",
        "老师讲了白居易的《琵琶行》，临川人汤显祖写成《牡丹亭》，李白写道：“举头望明月，低头思故乡。”",
        "汤显祖的《牡丹亭》上演，演员汤显宗登场。",
        "司马光砸缸的故事不在《史记》里。",
        "毛泽东书写的白居易《琵琶行》。他的《琵琶行》上演。",
        "“露从今夜白，月是故乡明。”这是杜甫的诗。杜甫说：“春风又来。”",
    ],
)
def wrong_author(article: Article) -> Iterator[Finding]:
    """A work or a well-known line stands beside the name of another author, or a misspelt one.

    Works and lines of rules/knowledge/authors.tsv.
    """
    text = article.document.text
    for match in article.find(_WORKS):
        end = text.find("》", match.start, match.start + 21) + 1
        if names := _authors().get(text[match.start : end], ()):
            yield from _before(article, match.start, names, _BETWEEN)
            yield from _misspelt(article, Span(match.start, end), names)
            yield from _misspelt_short(article, match.start, names)
            this = compiled(_THIS).match(text, end)
            if this and this["this"] not in names:
                yield _finding(Span(*this.span("this")), names)
    for match in article.find(_LINES):
        start = match.start + 1
        line = next((size for size in range(10, 3, -1) if text[start : start + size] in _authors()), 0)
        if line:
            names = _authors()[text[start : start + line]]
            yield from _before(article, match.start, names, _SAYING)
            told = compiled(f"{_TOLD}(?P<name>{_known()})|{_HIS}(?P<his>{_known()}){_POEM}").match(text, start + line)
            if told and (told["name"] or told["his"]) not in names:
                yield _finding(Span(*told.span("name" if told["name"] else "his")), names)


def _before(article: Article, at: int, names: Sequence[str], between: str) -> Iterator[Finding]:
    """Another author of the table directly before a work or a line."""
    text = article.document.text
    for start in range(at - 2, max(article.span.start, at - _BACK) - 1, -1):
        name = next((text[start : start + size] for size in _SIZES if text[start : start + size] in _names()), "")
        if name:
            between_them = text[start + len(name) : at]
            is_near = compiled(between).fullmatch(between_them) and not compiled(_READ).search(between_them)
            is_listed = between == _BETWEEN and compiled(_LIST).fullmatch(between_them)
            if (is_near or is_listed) and name not in names and not (between == _SAYING and name in _QUOTING):
                yield _finding(Span(start, start + len(name)), names)
            return


def _misspelt(article: Article, work: Span, names: Sequence[str]) -> Iterator[Finding]:
    """A name in the sentence that differs by one character from that of the author, who is not named there."""
    text, sentence = article.document.text, sentence_text(article, work)
    start = text.find(sentence, max(article.span.start, work.start - len(sentence)))
    if any(name in sentence for name in names):
        return
    for name in (name for name in names if len(name) >= _LEAST and all(map(is_han, name))):
        for at in range(len(name)):
            for match in compiled(f"{name[:at]}([{HAN}]){name[at + 1 :]}").finditer(sentence):
                if match[0] in _names():
                    continue
                if (at and is_surname(name[0])) or similarity(match[1], name[at]) >= 1:
                    span = Span(start + match.start(), start + match.end())
                    yield Finding(span, _message(names), (replace(span, name),), confidence=Confidence.LIKELY)


def _misspelt_short(article: Article, work: int, names: Sequence[str]) -> Iterator[Finding]:
    """A name of two characters directly before a work, of which one is a character that sounds like that of the
    author."""
    text, start = article.document.text, max(article.span.start, work - _BACK)
    for name in (name for name in names if len(name) < _LEAST):
        seen = f"{_OPENED}(?P<name>[{HAN}]{name[1]}|{name[0]}[{HAN}]){_BETWEEN}\\Z"
        if match := compiled(seen).search(text, start, work):
            span, wrong = Span(*match.span("name")), match["name"]
            pairs = [(one, other) for one, other in zip(name, wrong, strict=True) if one != other]
            if pairs and wrong not in _names() and similarity(*pairs[0]) >= 1 and not is_word(wrong):
                yield Finding(span, _message(names), (replace(span, name),), confidence=Confidence.LIKELY)


def _finding(span: Span, names: Sequence[str]) -> Finding:
    return Finding(span, _message(names), confidence=Confidence.LIKELY)


def _message(names: Sequence[str]) -> Message:
    return Message("作者是{name}，请核对", "the author is {name}", name="、".join(names))
