from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, replace, rule

_CULPRIT = "嫌疑人|嫌犯|歹徒|小偷|逃犯|骗子|窃贼|劫匪|毒贩|扒手|凶手|逃逸者|肇事者"
_POLICE = "民警|警方|警察|公安机关|公安人员|干警|特警|刑警|交警|巡警|协警|执法人员"
_SEIZED = "抓获|擒获|制服|逮捕|抓住|拘留|捕获|缉拿|抓个正着|当场拿下|控制住|带走"
_TAKES = (
    rf"(?:{_CULPRIT})[^，,。；;！？：:\n被]{{0,15}}(?P<by>把|将)(?:{_POLICE})[^，,。；;！？\n被]{{0,6}}(?:{_SEIZED})"
)
_TAKEN = (
    rf"(?:{_POLICE})[^，,。；;！？：:\n把将]{{0,10}}(?P<by>被)(?:{_CULPRIT})"
    r"[^，,。；;！？\n]{0,4}(?:抓获|擒获|逮捕|拘留|缉拿)"
)


@rule(
    "swapped-agent",
    title="施事、受事颠倒",
    help="“嫌疑人把民警抓获”“民警被逃犯缉拿”，抓人的和被抓的说反了，“把”“被”用错。",
    kind=ErrorKind.WRONG_CHARACTER,
    injectors=("_grammar_injectors:swapped_agent",),
    patterns=(_TAKES, _TAKEN),
    bad=[
        Bad("两名窃贼在车站把民警抓获。", fixed="两名窃贼在车站被民警抓获。", found="把"),
        Bad("逃犯当晚将警方当场擒获。", fixed="逃犯当晚被警方当场擒获。", found="将"),
        Bad("民警昨晚被嫌疑人抓获。", fixed="民警昨晚把嫌疑人抓获。", found="被"),
    ],
    good=[
        "两名窃贼在车站被民警抓获。",
        "民警在车站把两名窃贼抓获。",
        "逃犯将警方设卡的消息告诉同伙，仍被抓获。",
        "民警被歹徒刺伤后，仍将其抓获。",
    ],
)
def swapped_agent(article: Article) -> Iterator[Finding]:
    """He who seizes and he who is seized have changed places."""
    for pattern, right in ((_TAKES, "被"), (_TAKEN, "把")):
        for match in article.find(pattern):
            span = match.group("by")
            message = Message(
                "谁抓谁说反了，“{by}”应为“{right}”",
                "who seizes whom is the wrong way round: {right} for {by}",
                by=match["by"],
                right=right,
            )
            yield Finding(span, message, (replace(span, right),), confidence=Confidence.LIKELY)
