from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    HAN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Span,
    compiled,
    is_traditional,
    replace,
    rule,
)

from ._particles import manners, moods

_VERBS = (
    "听看望盯讲唱写等笑走跑坐站躺蹲忙说问喊告回介观排推记备挂立守种养拍摸抱拉握递送捧端数擦扫洗查核算念读翻画编织绣缝补抄背教带领陪扶搀"
    "表涌升浮飘流滑放拿提打关吃喝睡找追赶骑骂哭叫吼挥搬扛抬挑挖填砍割剪装卸穿戴脱盖铺贴挤靠退躲藏飞落掉倒爬跳游钻伸缩弯低转围揉捏捡拾"
    "摘采切炒煮盛舀洒浇栽插拔撒晒晾哄劝夸锄刨犁耕割播喂牧驮涂刷抹钉锯敲砸拧拆修焊踩踏跨迈滚吹弹奏哼练帮救交还借换捞钓捕捉抓按压捶抚搂"
    "牵拽拖熬蒸腌磨碾筛掰剥啃嚼咽尝品闻嗅伏趴蹦冲奔闯躬蜷挪摇晃甩抖扶垫铲扒掏拎搁摆挽系绕裹捆绑扎串缠"
)
_DOES = (
    f"[{_VERBS}](?:[着起到完进出在住好回道诉下上过了来开]|过来|过去|碌着|答[道说]|绍[着道]|示[：:]|[看队][。，；]|(?<=[说问喊])[：:，,])"
    "|(?:检查|清点|核对|登记|记录|讲解|介绍|排查|巡查|巡逻|打扫|清理|修剪|照顾|照料|护理|守护|守候|教导|传授|辅导|批改|准备"
    "|收拾|整理|询问|叮嘱|嘱咐|寻找|搜寻|等待|等候|注视|观看|观察|聆听|欣赏|品尝|参与|投入|加入|报名|行走|前行|走进|走出|走向"
    "|走过|打开|告诉|回答|诉说|讲述|矗立|屹立|伫立|耸立|飘扬|流淌|推进|落实|执行|完成|坚持|支持|帮助|迎接|掌握|团结|提高|提升|加强|改善|完善|增强|扩大|探索|开展|推动|带动|引导|组织|宣传|解决|处理|保护|维护|修复|修补|呵护|陪伴|安慰|鼓励|督促|练习|学习|研究|钻研|思考|回忆|描述|擦拭|打磨|雕刻|缝补|搬运|驾驶|操作|调试|检修|抢修|抢救|救治|搀扶|护送|分发|发放|张贴|打量|端详|诉苦|追问|追赶|跟踪|摸索|积累|盘算|张罗)"
    f"(?:[着了到在每各一这那全所起出下过]|[{DIGIT}])"
    f"|[{HAN}]{{1,2}}着(?<!衣着)(?<!执着)(?<!沉着)|[{HAN}]起[{HAN}]{{0,2}}来(?<!一起来)|[{HAN}]{{1,2}}(?:起来|下去)(?<!一起来)"
    "|用(?![户品途具料量电水工地心处法意语词餐功力兵人])|(?:点头|摇头|招手|挥手|鼓掌|拍手|叹气|流泪|落泪|跺脚|敬礼|鞠躬|转身|回头|低头|抬头|弯腰|起身|坐下|睡去|离去"
    "|远去|散去|退去|走开|走远|长大|睡着|醒来)(?=[，。；！？”了])"
    "|告诉[我他她你大记]|对待|加以|离开|来到|前来|返回|回来|变得|懂得|冲向|学会|前往|度过|到达|答应|予以|提出"
    "|(?:过|睡|吃|做|看|聊|洗|歇)个[年节觉饭梦够痛天饱好澡安]"
    "|[把将给被朝往跟](?![来困])|从(?![业前事属军政容犯众师句头商教艺医])|向(?![往导心上量阳来日])|沿着|顺着|围着|为[了他她我你]"
    "|对(?![手象面策方比话联决峙抗立垒白口照称付接外内应错了子])|在(?![线职校场读建野岗逃押编意乎于世])"
)
_GOT = "[推准记讲介回整做干]"
_SAYS = (
    f"[{_VERBS}](?:[着起到完进出在住道诉下了开成]|过来|过去|碌着|答[道说]|绍[着道]|示[：:]|(?<=[说问喊])[：:，,])"
    "|从[^，。；\\n]{1,8}[里中上下]取?[捧拿掏取走抱端接]"
)
_SAID = "说道|说[：:，,]|[告倾]诉|表示[：:，,]|回答"
"""Verbs behind a mood and 得 that are no result of it, as 笑起来 is in 高兴得笑起来."""
_MANNERLY = ("认真", "仔细", "耐心", "热情", "细心", "熟练", "热烈", "坚定", "诚恳", "深情", "有序")
"""Moods in which everything may be done."""
_CAUSING = frozenset("让令使叫最")
_NEAR = 8


@rule(
    "misused-particle",
    title="状语后该用地",
    help=(
        "“一丝不苟、静静、高兴”这类说怎样做的词语，后面是带“着、到、在、每”等的动词，或者“把、将、给”，中间用“地”："
        "一丝不苟地检查每一处、静静地矗立在河边。后面是名词的（默默无闻的英雄、源源不断的动力）不在此列。繁体文本不查。"
    ),
    requires="_particles:manners",
    kind=ErrorKind.WRONG_CHARACTER,
    profiles={"traditional": False},
    injectors=("_independent_injectors:particle_beside_idiom",),
    bad=[
        Bad("孩子们津津有味的听着。", fixed="孩子们津津有味地听着。", found="的"),
        Bad("大家异口同声的回答道，能完成。", fixed="大家异口同声地回答道，能完成。"),
        Bad("讲解员绘声绘色的介绍着。", fixed="讲解员绘声绘色地介绍着。"),
        Bad("两人斩钉截铁的表示：按期完工。", fixed="两人斩钉截铁地表示：按期完工。"),
        Bad("游客争先恐后的排队，孩子们迫不及待地观看。", fixed="游客争先恐后地排队，孩子们迫不及待地观看。"),
        Bad("她斩钉截铁的说：能行。", fixed="她斩钉截铁地说：能行。"),
        Bad("他慢慢的走过来。", fixed="他慢慢地走过来。"),
        Bad("干部一丝不苟得推进工作。", fixed="干部一丝不苟地推进工作。"),
        Bad("她小心翼翼得走到窗前。", fixed="她小心翼翼地走到窗前。", found="得"),
        Bad("他笑呵呵的走进院子。", fixed="他笑呵呵地走进院子。"),
        Bad("奶奶静静的坐在门口。", fixed="奶奶静静地坐在门口。"),
        Bad("新塔静静的矗立在河边。", fixed="新塔静静地矗立在河边。"),
        Bad("巡堤员一丝不苟的检查每一处坝坡。", fixed="巡堤员一丝不苟地检查每一处坝坡。"),
        Bad("志愿者兢兢业业的照料3名孤儿。", fixed="志愿者兢兢业业地照料3名孤儿。"),
        Bad("老人高兴的说：“路通了！”", fixed="老人高兴地说：“路通了！”"),
        Bad("老人高兴得说：“路通了！”", fixed="老人高兴地说：“路通了！”", found="得"),
        Bad("她激动的告诉记者，水来了。", fixed="她激动地告诉记者，水来了。"),
        Bad("他心里慢慢的涌起一阵酸楚。", fixed="他心里慢慢地涌起一阵酸楚。"),
        Bad("窑工小心翼翼的从窑里捧出一件瓷瓶。", fixed="窑工小心翼翼地从窑里捧出一件瓷瓶。"),
        Bad("老师细心的记下每个学生的名字。", fixed="老师细心地记下每个学生的名字。"),
        Bad("孩子们争先恐后的对他招手。", fixed="孩子们争先恐后地对他招手。"),
        Bad("老人默默的在门口等。", fixed="老人默默地在门口等。"),
        Bad("准确的说，桥长八米。", fixed="准确地说，桥长八米。"),
        Bad("村民频频的点头。", fixed="村民频频地点头。"),
        Bad("老人能慢慢的用手机了。", fixed="老人能慢慢地用手机了。"),
        Bad("学生认认真真的锄起草来。", fixed="学生认认真真地锄起草来。"),
        Bad("全家人兴冲冲的忙活起来。", fixed="全家人兴冲冲地忙活起来。"),
        Bad("孩子静静的依偎着奶奶。", fixed="孩子静静地依偎着奶奶。"),
        Bad("技术员一遍遍的练习这一招。", fixed="技术员一遍遍地练习这一招。"),
        Bad("她小心的从箱里取出账本。", fixed="她小心地从箱里取出账本。"),
        Bad("拳师熟练的抖开大旗。", fixed="拳师熟练地抖开大旗。"),
        Bad("老人默默的把钱交给村里。", fixed="老人默默地把钱交给村里。"),
        Bad("一家人认认真真的过个节。", fixed="一家人认认真真地过个节。", found="的"),
        Bad("老人踏踏实实的睡个觉。", fixed="老人踏踏实实地睡个觉。"),
        Bad("窑工仔细的检查每一块砖。", fixed="窑工仔细地检查每一块砖。"),
    ],
    good=[
        "孩子们津津有味地听着。",
        "一家人认认真真地过个节，慢慢的过渡，静静的个人空间。",
        "村民频频地点头，老人能慢慢地用手机了。",
        "学生认认真真地锄起草来。",
        "全家人兴冲冲地忙活起来。",
        "孩子静静地依偎着奶奶。",
        "新塔静静地矗立在河边，老人高兴地说：“路通了！”",
        "她激动得说不出话，高兴得笑起来，兴奋得喊着口号。",
        "他有兢兢业业的从医生涯，默默无闻的在职教师，心急如焚的被困者，不由自主的向往，孜孜不倦的对手。他细心的从业态度。",
        "让他高兴的说起来是孩子考上了大学，令他激动的说起来更多。",
        "使他自豪的说起来不少，叫他无奈的说起来也有，他最高兴的说起来只有一件。",
        "脸上是开心的笑，老师亲切的帮助在心里。",
        "他觉得讲得好，走得慢慢的。",
        "老人盼的是有人静静的听，不是匆匆的来。",
        "井井有条的院子里，是静静的流水。老老实实的衣着，坚持不懈的执着，不慌不忙的沉着，大伙慢慢的一起来。",
        "慢慢的用户多了，老实的点头之交，频频的点头让他高兴。",
        "书记发表了热情洋溢的讲话，还有绘声绘色的讲解。",
        "他是默默无闻的英雄，带来源源不断的动力，进行一丝不苟的检查。",
        "路上是慢慢的观众，他觉得讲得好，坚定不移的将来在前面，静静的往来行人。",
    ],
)
def misused_particle(article: Article) -> Iterator[Finding]:
    """The particle between a word that tells how something is done and the verb is another one of the same sound."""
    if is_traditional(article.document):
        return
    text, first = article.document.text, article.span.start
    for end in sorted({first + end for _, _, end in manners(article)}):
        if _is_misused(text, end):
            span = Span(end - 1, end)
            message = Message("这里的“{wrong}”应为“地”", "{wrong} should be 地 here", wrong=text[end - 1])
            yield Finding(span, message, (replace(span, "地"),), confidence=Confidence.LIKELY)


def _is_misused(text: str, end: int) -> bool:
    """Whether a verb stands behind the particle that ends at an offset."""
    near = text[max(0, end - _NEAR) : end - 1]
    if near.endswith(moods()):
        says = _SAID if text[end - 1] == "得" else _SAYS
        does = text[end - 1] == "的" and near.endswith(_MANNERLY) and compiled(_DOES).match(text, end)
        return bool(does or compiled(says).match(text, end)) and not _CAUSING.intersection(near)
    return bool(compiled(_DOES).match(text, end) or (text[end - 1] == "得" and compiled(_GOT).match(text, end)))
