"""Lines that a publishing system writes around a story have a role of their own, and rules for copy leave them."""

from __future__ import annotations

import pytest

from lint_news import Document, Role, lint
from lint_news.layout import articles
from lint_news.project import session as run

BODY = "　　镇里昨天办起了农机夜校，六十多人报了名，课堂坐得满满当当。"


def roles(text: str) -> list[str]:
    return [line.role.value for a in articles(Document(text)) for line in a.lines if line.role is not Role.BLANK]


@pytest.mark.parametrize(
    "line",
    [
        "发布日期：2019-11-29阅读次数：1627",
        "发布时间：2024年5月6日　来源：县融媒体中心　浏览量：1,203",
        "信息来源：县农业农村局 | 发布时间：2024-05-06 | 浏览次数：86 | 打印 | 关闭",
        "2024/05/06 09:30:15 来源：县新闻网 作者：某某 【字体：大 中 小】",
        "2024-05-06 08:12:33",
        "2019-11-29",
        "5天前",
        "编辑丨某某",
        "编辑｜某某 审核｜某甲",
        "来源：县融媒体中心 记者 某某",
        "阅读 5623 \ue600 赞 \ue601 分享",
        "阅读 1.2万",
        "字号：大 中 小",
        "【打印】【关闭】",
        "分享到：微信 微博 QQ空间",
        "繁體 简体",
        "当前位置：首页 > 要闻 > 正文",
        "上一篇：县剧团排练新戏《水乡...",
        "上一页 下一页",
        "相关阅读：",
        "版权所有 县融媒体中心 某ICP备10000000号-1",
        "县融媒体中心版权所有。未经许可，请勿转载使用。",
        "發佈時間：2024-05-06 10:20 點閱數：35",
    ],
)
def test_metadata(line: str) -> None:
    assert roles(f"农机夜校开课\n{line}\n{BODY}\n") == ["headline", "metadata", "body"]
    assert roles(f"农机夜校开课\n{BODY}\n{BODY}\n{line}\n") == ["headline", "body", "body", "metadata"]


@pytest.mark.parametrize(
    "line",
    [
        "2024年5月6日",
        "今天",
        "评论",
        "时间：5月6日",
        "作者：某某",
        "本报记者 某某",
        "9:00 开课",
        "2024-05-01 12.5 13.6",
        "分享经济来到山村",
        "来源：国家统计局。",
        "阅读：让生活更美好",
        "访问3个村",
        "编辑部来了新人",
        "繁花",
        "他把版权所有的收入都捐了。",
        "来源：这是一个非常长的来源，长得不像来源，写了许多许多的话，一句接着一句，没有完的时候",
    ],
)
def test_copy_is_no_metadata(line: str) -> None:
    assert "metadata" not in roles(f"农机夜校开课\n{line}\n{BODY}\n")


def found(text: str) -> list[str]:
    rules = tuple(r for r in run.registry().rules.values() if not r.preview)
    return [d.rule for d in lint(Document(text), rules).diagnostics]


def test_rules_for_copy_leave_metadata_and_others_do_not() -> None:
    assert "half-width-mark" in found("会议强调,要抓好春耕。\n")
    assert found("农机夜校开课\n发布日期：2024-5-6 来源：县报,县台 编辑：某某某某\n" + BODY + "\n") == []
    assert found("农机夜校开课\n发布日期：2024-02-30 来源：县报\n" + BODY + "\n") == ["impossible-date"]


def test_brackets_that_an_agency_always_sets_half_width_are_doubtful() -> None:
    page = "中新社某地5月6日电 (记者 某某)镇里昨天办起了农机夜校，六十多人报了名。(完)\n"
    assert severities(page) == {"info"}
    assert "warning" in severities(page.replace("(完)", "（完）"))
    assert "warning" in severities(page.replace("(完)", ""))


def test_brackets_of_a_credit_in_traditional_text_are_doubtful() -> None:
    page = "鎮裡昨天辦起農機學校，六十多個學員報名，場面熱鬧。(記者攝)\n"
    assert severities(page) == {"info"}
    assert severities(page.replace("。(記者攝)", "(記者攝)，學員說好。")) == {"warning"}
    assert severities("镇里昨天办起农机学校，六十多个学员报名，场面热闹。(记者摄)\n") == {"warning"}


def severities(text: str) -> set[str]:
    rule = run.registry().rules["half-width-mark"]
    return {d.severity.value for d in lint(Document(text), (rule,)).diagnostics}
