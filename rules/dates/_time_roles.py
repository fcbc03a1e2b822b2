"""What happens at a point of time: something begins there, or ends."""

from __future__ import annotations

from lint_news import Article, compiled

from ._time_points import Point

_FIRST = (
    "开[工建始馆幕赛展学班业营课镜机挖通办播园张战拔训讲播考评的了]|动工|启动|启用|起步|起飞|起运|出发|启程|上路|破土|奠基|进场|施工|立项|立案|受理|签[约订署]"
    "|入[学伍党团职校伙警行园狱驻列]|考[入上进取]|就读|参[军加]|当[了上兵选]|担任|上任|到任|就任|任职|走马|接[任手过]|赴任|出任"
    "|进[厂村校入驻站山]|来到|调[到入任]|分配|派[到驻]|分[到在]|扎根|定居|搬[到进]|嫁|娶|结婚|成婚|领了?证|登记|恋爱|相识|收养|领养"
    "|成立|创[办建刊立业]|组建|[始兴修新]建|建[于成校厂院社站馆]|设立|诞生|问世|挂牌|落户|投[产运用入]|运[营行]|通[车航水电气]|上[市线映岗]"
    "|承包|流转|租[下用赁]|聘[用请]|起|以来|离[开家]|走上|穿上|接触|拜师|学[艺习]|从[事教医警]|执教|任教|支教|挂职|确诊|患|[住入]院|跌[倒伤]|摔[倒伤]|受伤|骨折|动?手术|失踪|出走|发[现病起生]|实施|推行|执行|开始|始于|[自从](?:公元)?[|]"
)
_LAST = (
    "竣工|完[工成]|落[幕成户下]|闭[幕馆园]|结[束业案题]|收[官尾工回]|建成|通[车航水过]|贯通|合龙|封顶|交[付工]|验收|投[产用运]|启用|揭[牌幕]|开[通业馆放园]"
    "|毕业|退[休役伍出任]|转业|复员|离[任职世开岗]|卸任|届满|期满|到期|截[止稿至]|去世|逝世|病逝|牺牲|辞世|回[到来乡国]|返[回乡程]|归来|抵达|到达|送达|出[院狱版]|获释"
    "|宣判|判决|破[获案]|告破|抓获|归案|落网|止|为止|脱[下贫]|迎来|举[行办]|停[产业工运播用]|关[闭停]|拆[除迁]|摘[帽牌]|夺[冠得]|获[得评]|当选|晋升|团聚|重逢|找到|相认|恢复"
)
_CLAUSE = "[，。；！？：\n（(]"
_REACH, _BACK = 26, 8
"""Characters behind and before a point in which the words for what happens stand."""


def words_of(article: Article, point: Point, until: int) -> str:
    """The words beside a point: up to the next point of time, or the end of the next clause."""
    text, start = article.document.text, point.span.end
    end = min(until, start + _REACH, article.span.end)
    stops = [found.start() for found in compiled(_CLAUSE).finditer(text, start, end)]
    behind = text[start : stops[1] if len(stops) > 1 else end]
    before = text[max(article.span.start, point.span.start - _BACK) : point.span.start]
    cut = max((found.end() for found in compiled("[，。；！？、\n]").finditer(before)), default=0)
    return f"{before[cut:]}|{behind}"


def begins(words: str) -> bool:
    """Whether something begins at a point that has these words."""
    return compiled(_FIRST).search(words) is not None


def ends(words: str) -> bool:
    """Whether something ends at a point that has these words."""
    return compiled(_LAST).search(words) is not None
