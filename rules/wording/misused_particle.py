from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Span, is_traditional, replace, rule

_MANNERS = (
    "津津有味|兴高采烈|小心翼翼|兴致勃勃|全神贯注|聚精会神|不厌其烦|毫不犹豫|滔滔不绝|满怀信心|一丝不苟|争先恐后|目不转睛"
    "|心平气和|绘声绘色|异口同声|迫不及待|不遗余力|依依不舍|情不自禁|不由自主|不约而同|理直气壮|斩钉截铁|坚定不移|义无反顾"
    "|源源不断|接二连三|三番五次|如饥似渴|气喘吁吁|满面笑容|笑容满面|语重心长|开门见山|马不停蹄|夜以继日|慢条斯理|有条不紊"
    "|蹑手蹑脚|不知不觉|无可奈何|喜出望外|饶有兴致|饶有兴趣|若有所思|自言自语|恋恋不舍|自告奋勇|毫不留情|毫不迟疑|大摇大摆"
    "|得意洋洋|乐此不疲|默默无闻|一如既往|意味深长|不慌不忙|气势汹汹|感慨万千|轻车熟路|一本正经|笑眯眯|笑呵呵|乐呵呵|急匆匆"
    "|静悄悄|兴冲冲|气冲冲|怯生生|眼巴巴|恶狠狠|美滋滋|懒洋洋|高高兴兴|认认真真|仔仔细细|老老实实|匆匆忙忙|慌慌张张|急急忙忙"
    "|恭恭敬敬|痛痛快快|大大方方|安安静静|悄悄|慢慢|默默|轻轻|静静|缓缓|偷偷|不停"
)
_MOODS = "高兴|激动|兴奋|耐心|认真|仔细|热情|坚定|深情|动情|自豪|欣慰|感慨|诚恳|无奈|骄傲|幽默|风趣|亲切|感激|开心|自信"
_ACTS = (
    "[听看望盯讲唱写等笑走跑坐站躺蹲忙说问喊告回介表观排](?<=[的得].)"
    "(?:[着起完到进出在道诉]|过来|过去|碌着|答[道说]|绍[着道]|示[：:]|[看队][。，；]|(?<=[说问喊])[：:，])"
)
_GOT = "[推准记讲介回整做干](?<=得.)"
_EFFECTS = {
    "合不拢嘴": "乐笑喜美兴",
    "不可开交": "忙吵打闹",
    "团团转": "急忙",
    "直发抖": "冻吓气冷疼急动",
    "直哆嗦": "冻吓气冷疼急动",
    "直跺脚": "急气冻",
    "直冒汗": "热疼急吓",
    "直流泪": "疼气急动",
    "直不起腰": "累疼压笑",
    "喘不过气": "累压忙笑",
    "抬不起头": "累压忙",
    "说不出话": "气动吓奋兴累",
    "睡不着觉": "气动愁奋兴急",
    "睁不开眼": "困累笑晒",
    "跳起来": "兴动气吓奋",
    "跳了起来": "兴动气吓奋",
    "热泪盈眶": "动",
    "泪流满面": "动",
    "脸色发白": "吓冻",
    "目瞪口呆": "吓惊",
    "浑身发抖": "吓气冻",
    "水泄不通": "挤堵围",
    "热火朝天": "干搞忙",
    "不亦乐乎": "忙玩聊",
    "风生水起": "干搞做办",
    "干干净净": "扫拾擦洗",
    "一干二净": "扫擦洗吃忘",
    "井井有条": "排拾理",
    "前仰后合": "笑",
    "头头是道": "说讲",
    "郁郁葱葱": "长",
}
"""What an act or a state leads to, and the ends of the words for it."""
_AFTER = "|".join(_EFFECTS)
_CAUSING = frozenset("让令使叫最")
_NEAR = 8


@rule(
    "misused-particle",
    title="该用地、得处用了的",
    help=(
        "只有副词性的词语，后面又是带“着、起、到、道”等的动词，中间用“地”：津津有味地听着、高兴地说道；"
        "动词和它的结果之间用“得”：乐得合不拢嘴、忙得不可开交。后面是名词的（热情洋溢的讲话）、"
        "“最让人高兴的”之类，不在此列。繁体文本不查。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(_ACTS, _GOT, _AFTER),
    profiles={"traditional": False},
    injectors=("_independent_injectors:particle_beside_idiom", "_independent_injectors:particle_before_complement"),
    bad=[
        Bad("孩子们津津有味的听着。", fixed="孩子们津津有味地听着。", found="的"),
        Bad("老人高兴的说：“路通了！”", fixed="老人高兴地说：“路通了！”"),
        Bad("她激动的告诉记者，水来了。", fixed="她激动地告诉记者，水来了。"),
        Bad("大家异口同声的回答道，能完成。", fixed="大家异口同声地回答道，能完成。"),
        Bad("讲解员绘声绘色的介绍着。", fixed="讲解员绘声绘色地介绍着。"),
        Bad("两人斩钉截铁的表示：按期完工。", fixed="两人斩钉截铁地表示：按期完工。"),
        Bad("游客争先恐后的排队，孩子们迫不及待地观看。", fixed="游客争先恐后地排队，孩子们迫不及待地观看。"),
        Bad("干部一丝不苟得推进工作。", fixed="干部一丝不苟地推进工作。"),
        Bad("她小心翼翼得走到窗前。", fixed="她小心翼翼地走到窗前。", found="得"),
        Bad("他笑呵呵的走进院子。", fixed="他笑呵呵地走进院子。"),
        Bad("奶奶静静的坐在门口。", fixed="奶奶静静地坐在门口。"),
        Bad("老汉乐的合不拢嘴。", fixed="老汉乐得合不拢嘴。", found="的"),
        Bad("医生忙的不可开交。", fixed="医生忙得不可开交。"),
        Bad("他高兴的跳了起来。", fixed="他高兴得跳了起来。"),
        Bad("路口堵的水泄不通。", fixed="路口堵得水泄不通。"),
        Bad("屋里收拾的井井有条。", fixed="屋里收拾得井井有条。"),
    ],
    good=[
        "孩子们津津有味地听着，老人高兴地说：“路通了！”",
        "老汉乐得合不拢嘴，医生忙得不可开交。",
        "书记发表了热情洋溢的讲话，还有绘声绘色的讲解。",
        "让他高兴的说起来是孩子考上了大学，令他激动的说起来更多。",
        "使他自豪的说起来不少，叫他无奈的说起来也有，他最高兴的说起来只有一件。",
        "脸上是开心的笑，路上是慢慢的观众，他觉得讲得好。",
        "这是昨天的笑着说的，又是小王的合不拢嘴。",
        "他看着书，说：“好。”又告诉弟弟，回答道，介绍着，表示：同意，排队，观看，排练。",
        "老汉合不拢嘴，全村干得热火朝天，一派风生水起的景象，到处是井井有条的院子。",
    ],
)
def misused_particle(article: Article) -> Iterator[Finding]:
    """The particle between a manner and a verb, or between a verb and its effect, is another one of the same sound."""
    if is_traditional(article.document):
        return
    text = article.document.text
    for match in article.find(_ACTS):
        if _is_manner(text, match.start - 1):
            yield _finding(text, match.start - 1, "地")
    for match in article.find(_GOT):
        if text.endswith(tuple(_MANNERS.split("|")), 0, match.start - 1):
            yield _finding(text, match.start - 1, "地")
    for match in article.find(_AFTER):
        if text[match.start - 1] == "的" and text[match.start - 2] in _EFFECTS[match[0]]:
            yield _finding(text, match.start - 1, "得")


def _is_manner(text: str, end: int) -> bool:
    """Whether the words before `end` tell how something is done."""
    if text.endswith(tuple(_MANNERS.split("|")), 0, end):
        return True
    near = text[max(0, end - _NEAR) : end]
    return near.endswith(tuple(_MOODS.split("|"))) and not _CAUSING.intersection(near)


def _finding(text: str, at: int, right: str) -> Finding:
    span = Span(at, at + 1)
    message = Message("这里的“{wrong}”应为“{right}”", "{wrong} should be {right} here", wrong=text[at], right=right)
    return Finding(span, message, (replace(span, right),), confidence=Confidence.LIKELY)
