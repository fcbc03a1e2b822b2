from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Severity, Span, replace, rule

from ._people import found_in
from ._posts import Wrong, run_before, titles_of, wrong_after, wrong_before
from ._rows import Person


@rule(
    "house-title",
    title="名单上的人职务写错",
    help="人物名单（lists.people）上的人，姓名前后的职务与名单不符：副职写成正职，组织部写成宣传部，县长写成县委书记。"
    "“原”“时任”之后的，组长、河长、党组书记一类兼职，不在此列；姓名后的称呼可以不带“副”。",
    everywhere=True,
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    fold=0,
    lists=("people",),
    example_lists={
        "people": [
            {"name": "王守诚", "title": ["青禾县委书记"]},
            {"name": "李明远", "title": ["青禾县委副书记、县长"]},
            {"name": "赵启文", "title": ["县委常委、县委组织部部长"]},
            {"name": "欧阳静宜", "title": ["副县长"]},
            {"name": "孙伯年", "title": ["常务副县长"]},
            {"name": "周立", "title": ["县教育局局长", "教育工委书记"]},
            {"name": "何立群", "title": ["县纪律检查委员会书记"]},
            {"name": "许言", "title": ["记者"]},
        ]
    },
    bad=[
        Bad("县委副书记王守诚主持会议。", fixed="县委书记王守诚主持会议。", found="副书记"),
        Bad("副县长李明远到会。", fixed="县长李明远到会。", found="副县长"),
        Bad("县长 欧阳静宜到会。", fixed="副县长 欧阳静宜到会。", found="县长"),
        Bad("县委宣传部部长赵启文到会。", found="县委宣传部部长"),
        Bad("县长王守诚主持会议。", found="县长"),
        Bad("县体育局局长周立到会。", found="县体育局局长"),
        Bad("市委书记王守诚到会。", found="市委书记"),
        Bad("县委书记、县长李明远到会。", fixed="县委副书记、县长李明远到会。", found="书记"),
        Bad("县委副书记、副县长李明远到会。", fixed="县委副书记、县长李明远到会。", found="副县长"),
        Bad("县公安局局长周 立到会。", found="县公安局局长"),
        Bad("县纪律检查委员会副书记何立群到会。", fixed="县纪律检查委员会书记何立群到会。", found="副书记"),
        Bad("王守诚县长到会。", fixed="王守诚书记到会。", found="县长"),
    ],
    good=[
        "县委书记王守诚主持会议。",
        "中共青禾县委书记王守诚主持会议。",
        "近日，县委副书记、县长李明远到会。",
        "县长李明远到会。",
        "县政府党组书记、县长李明远到会。",
        "县政府党组书记李明远到会。",
        "时任副县长王守诚到会。",
        "组织部部长赵启文到会。",
        "县教育局党组书记周立到会。",
        "欧阳静宜县长到会。",
        "副县长孙伯年到会。",
        "局长周立民到会。",
        "县长周立民到会。",
        "县委书记许言到会。",
        "记者许言到会。",
        "县长\n王守诚",
        "县政协副主席、县科协主席万山宣读王守诚书记的信。",
        "王守诚、县委副书记、县科协万山与县长李明远到会。",
        "县纪委书记何立群到会。",
        "县防汛指挥部主任王守诚到会。",
        "王守诚部长篇小说出版。",
    ],
    injectors=("_injectors:wrong_title",),
)
def house_title(article: Article, *, people: tuple[Person, ...] = ()) -> Iterator[Finding]:
    """A title beside a name is not one of those that the house's list has for the person.

    Deputy for head and head for deputy, another organ, or another principal post. Former titles, and posts that
    people hold besides their office, are not reported.
    """
    text = article.document.text
    titles = titles_of(people)
    for name in found_in(article, people).named:
        right = [title for person in name.people for title in titles[person.name]]
        if wrong := wrong_before(run_before(text, name.start), right):
            end = name.start - (text[name.start - 1] in " \u3000") - wrong.back
            yield _finding(article, Span(end - wrong.size, end), name.people[0], wrong)
        elif wrong := wrong_after(text, name.end, right):
            yield _finding(article, Span(name.end, name.end + wrong.size), name.people[0], wrong)


def _finding(article: Article, span: Span, person: Person, wrong: Wrong) -> Finding:
    written = article.document.text[span.start : span.end]
    message = Message(
        "{name}的职务写作“{written}”，名单上是“{right}”，见 {where}",
        "{name} is {right}, not {written}: see {where}",
        name=person.name,
        written=written,
        right=wrong.right,
        where=person.where,
    )
    return Finding(span, message, (replace(span, wrong.put),) if wrong.put else ())
