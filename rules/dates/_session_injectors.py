"""Sessions and legal periods that are wrong, for `lint-news measure` to put into clean text, one at a time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from lint_news import Document, Edit, Span, paper_date, random_match

from .._insertions import insert_inside

if TYPE_CHECKING:
    from random import Random


def session_not_yet_met(text: str, random: Random) -> Edit | None:
    """A plenary session is exchanged for one that meets years later."""
    found = random_match("党的十[八九]届[一二三四五六七]中全会(?=精神)", text, random)
    return Edit(Span(*found.span()), "党的二十届四中全会") if found else None


def impossible_session_number(text: str, random: Random) -> Edit | None:
    """A session of the standing committee becomes one of the congress."""
    found = random_match("(?<=全国人大)常委会(?=第?[六七八九十二三]+次会议)", text, random)
    return Edit(Span(*found.span()), "") if found else None


def wrong_legal_period(text: str, random: Random) -> Edit | None:
    """A period that the law does not have, in an invented sentence."""
    said = (
        "当事人如不服一审判决，可在判决书送达之日起30日内提起上诉。",
        "如不服本裁定，可在裁定书送达之日起15日内提出上诉。",
        "对处罚决定不服的，可自收到决定书之日起30日内申请行政复议。",
    )
    return insert_inside(text, random, random.choice(said))


def impossible_century(text: str, random: Random) -> Edit | None:
    """A decade that is a hundred years too early, in an invented sentence."""
    what = random.choice(("他承包了一片荒山", "村里的年轻人开始外出打工", "村里通了电", "他当上了民办教师"))
    return insert_inside(text, random, f"19世纪{random.choice('789')}0年代，{what}。")


def dawn_before_evening(text: str, random: Random) -> Edit | None:
    """The small hours of the same day behind an evening, in an invented sentence."""
    hour = random.randint(19, 23)
    return insert_inside(text, random, f"8月12日{hour}时许，民警接到报警，当日凌晨2时许将嫌疑人抓获。")


def future_told_as_past(text: str, random: Random) -> Edit | None:
    """A year to come that is told as over, where the page has a day, in an invented sentence."""
    said = f"{random.randint(2060, 2090)}年，全县生产总值同比增长5%。"
    return insert_inside(text, random, said) if _day_of(text) else None


def impossible_career(text: str, random: Random) -> Edit | None:
    """A step of a life at an age at which nobody takes it, in an invented sentence."""
    said = ("1942年8月毕业于师范学院", "1944年12月应征入伍", "1960年参加工作，1966年退休")
    return insert_inside(text, random, f"韩怀德1938年3月生，河东村人，{random.choice(said)}。")


def wrong_goal_year(text: str, random: Random) -> Edit | None:
    """A goal of the state with the year of another one, in an invented sentence."""
    said = ("到2025年基本实现社会主义现代化", "我国力争2060年前实现碳达峰", "到2035年实现建军一百年奋斗目标")
    return insert_inside(text, random, f"报告会上讲到，{random.choice(said)}。")


def wrong_workday_count(text: str, random: Random) -> Edit | None:
    """A wrong number of workdays, in an invented sentence."""
    return insert_inside(text, random, f"公示时间为2026年8月17日至8月21日（{random.choice('3468')}个工作日）。")


def deadline_passed(text: str, random: Random) -> Edit | None:
    """A deadline whose year has not been changed, where the page has a day, in an invented sentence."""
    paper = _day_of(text)
    due = paper + timedelta(days=random.randint(10, 60)) if paper else None
    if paper is None or due is None or due.year != paper.year:
        return None
    said = f"招标公告：投标截止时间为{due.year - 1}年{due.month}月{due.day}日9时30分。"
    return insert_inside(text, random, said)


def _day_of(text: str) -> date | None:
    """The day of the paper."""
    return paper_date(Document(text))
