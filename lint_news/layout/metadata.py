"""Lines that a publishing system writes around a story: time and place of publication, counters, editors, buttons."""

from __future__ import annotations

from collections.abc import Sequence

from ..match.patterns import compiled
from ..text.chars import DIGIT

_LONGEST = 160
_VALUE, _VALUE_LENGTH = 14, 30
"""The most characters of a word behind a label, and of a value that follows its label without a space."""
_DATE_LABELS = (
    "(?:发布|发表|最[后近新]更新|更新|发稿|刊发|上传|录入|修改|编辑|创建|成文|生成)(?:日期|时间|于)|最[后近新]更新"
)
_PUBLISHER_LABELS = "发布(?:机构|单位|部门|者|人)|信息分类|主题分类|公开(?:方式|类别|形式)|索引号|有效性"
_FONT_LABELS = "字号|字號|字体(?:大小)?|字型|字體(?:大小)?"
_EDITOR_LABELS = (
    "责任?编辑?|責任編輯|責編|值班编辑|编审|審核|审核|初审|复审|终审|一审|二审|三审|初校|审校|监制|監製|签发"
    "|校对|主编|總編輯|总编|编辑|編輯"
)
_COLUMN_LABELS = "发布日|所属栏目|栏目|频道|标签|標籤|关键[词字]|關鍵字"
_POSITION_LABELS = "当前位置|您(?:的|当前|现在)?(?:的位置|所在位置|位置)|现在位置|目前位置"
_LINK_LABELS = "分享(?:到|至)?|上一[篇条]|下一[篇条]|上一篇文章|下一篇文章"
_TRADITIONAL_LABELS = "發布時間|發佈時間|發佈日期|發布日期|更新時間|最後更新|建立時間|來源|文章來源"
_STRONG = (
    "(?:信息|稿件|文章|新闻|内容)?来源"
    f"|{_DATE_LABELS}"
    f"|{_PUBLISHER_LABELS}"
    f"|{_FONT_LABELS}"
    f"|{_EDITOR_LABELS}"
    f"|{_COLUMN_LABELS}"
    f"|{_POSITION_LABELS}"
    f"|{_LINK_LABELS}"
    f"|{_TRADITIONAL_LABELS}"
    "|ICP备案号?|版权所有|网站标识码|Copyright|Published|Updated|Source|Posted"
)
"""Labels that only a publishing system writes."""
_COUNTER = (
    "(?:"
    "(?:阅读|浏览|点击|访问|查看|播放|点赞|评论|評論|瀏覽|閱讀|點閱|點擊)(?:次数|次數|人数|量|数|數|人次)?"
    "|人气|人氣"
    ")"
)
_WEAK = "作者|记者|記者|通讯员|撰文|撰稿|供稿|文字?|图|圖|摄影|攝影|摄|整理|录入|编译"
"""Labels that news text has too."""
_LABEL = f"(?:{_STRONG}|{_WEAK})"
_COLON = "[:：丨｜|]"
_BARRED = f"({_LABEL})(?:[ \u3000]*(?:[丨｜|]|[>＞]{{1,2}}|[»›])|[ \u3000]+[:：])"
_GLUED = f"(?:{_STRONG}|{_COUNTER})[:：]"
_COUNTED = rf"({_COUNTER})[ \u3000]*(?=[（(]?[{DIGIT},.]+[万萬wkWK+]*(?:次|人|条|人次)?(?:\s|[】)）\]]|$))"
_LABELLED = rf"(?:(?P<counter>{_COUNTER})|(?P<strong>{_STRONG})|{_WEAK})[:：](?P<value>.*)"
_DATE = f"[{DIGIT}]{{4}}[-/.年][{DIGIT}]{{1,2}}[-/.月][{DIGIT}]{{1,2}}日?"
_TIME = rf"[{DIGIT}]{{1,2}}[:：][{DIGIT}]{{2}}(?:[:：][{DIGIT}]{{2}})?(?:\.[{DIGIT}]+)?"
_STAMP = (
    "(?:"
    f"{_DATE}T?{_TIME}(?:Z|[+]08:?00)?"
    f"|[{DIGIT}]{{4}}([-/.])[{DIGIT}]{{1,2}}\\1[{DIGIT}]{{1,2}}"
    f"|[{DIGIT}]+(?:小时|分钟|天|小時|分鐘)前"
    ")"
)
_BUTTON = (
    "(?:打印|列印)(?:本[页文]|此[页文]|正文)?|关闭(?:本页|窗口|此页)"
    "|(?:返回|回到)(?:顶部|首页|列表|上页|上级)"
    "|(?:点击)?(?:一键)?分享(?:到|至)?|(?:我要)?(?:纠错|收藏此文|收藏本页)|复制(?:链接|网址)"
    "|首页|首頁|[上下]一[页頁]|尾页|末页"
    "|微信好友|(?:微信)?朋友圈|(?:新浪|腾讯)?微博|QQ(?:好友|空间)?"
    "|facebook|Facebook|twitter|Twitter|LINE|Telegram|WhatsApp|Threads|Messenger"
    "|展开全文|手机看新闻|无障碍(?:浏览|阅读)"
    "|(?:繁|简|簡)(?:體|体|體中文|体中文|體版|体版)?|(?:繁|简|簡)[體体](?:中文)?版"
)
_COUNT = rf"[{DIGIT},.万萬wWkK+]+(?:次|人|条|條|个|阅读|评论|人次|人阅读|次阅读|浏览)?"
_FILLER = (
    rf"{_DATE}|{_TIME}|(?:星期|周|週)[一二三四五六日]|昨天|今天|刚刚|T[|]?T|A[-+]"
    "|大|中|小|加大|缩小|放大|默认|微信|QQ|line|Line|X|Instagram|Email|plurk|PLURK"
    "|更多|收起|原创|转载|正文|来源|登录|注册|English|EN|中文(?:版)?|关闭|打开"
    "|评论|收藏|点赞|赞|在看|喜欢|写留言|留言|关注|订阅|转发|举报|投稿"
    "|-|—|–|>|»|›|/|·|•"
)
"""Words that show nothing by themselves and may stand among labels and buttons."""
_RELATED_HEADS = (
    "相关(?:阅读|新闻|链接|报道|稿件|文章|推荐|附件|文件)|延伸阅读|推荐阅读|热门(?:推荐|文章|新闻|阅读)|猜你喜欢|精彩推荐"
    "|编辑推荐|为您推荐|更多(?:新闻|精彩|内容|报道)?|查看更多|阅读原文|阅读全文|点击(?:查看|阅读)(?:更多|原文|全文)?"
    "|网友评论|最新评论|全部评论|发表评论|我来说两句|友情链接|返回搜狐，查看更多"
    "|相關(?:新聞|報導|文章|連結)|延伸閱讀|推薦閱讀|看更多|更多新聞|熱門新聞|你可能也想看|猜你喜歡|往期(?:推荐|回顾|精彩)"
    "|扫码(?:关注|阅读)(?:我们)?|长按(?:识别|关注)(?:二维码)?|点击上方蓝字关注我们?|喜欢就点个(?:在看|赞)吧?"
    "|END|The End|广告|廣告|ADVERTISEMENT"
)
_COPYRIGHT = (
    "(?:ICP备|ICP证|公网安备|版权所有|All Rights Reserved|[Cc][Oo][Pp][Yy][Rr][Ii][Gg][Hh][Tt] ?(?:©|\\(c\\)|[0-9])|^©)"
)
_PHRASE = f"^(?:[「【\\[(（]?(?:{_RELATED_HEADS})[」】\\])）]?[：:！!>»›]*)$|{_COPYRIGHT}"
"""A line that is the head of a list of links, or that has a note of copyright."""
_HINT = (
    f"(?:{_STRONG}|{_COUNTER})[ \u3000]*(?:{_COLON}|[{DIGIT}])"
    f"|[{DIGIT}][:：/-][{DIGIT}]"
    f"|打印|列印|分享|首[页頁]|[上下]一[页頁]|关闭|返回|[{DIGIT}][小分天]|微博|facebook|[繁简簡]"
    f"|{_PHRASE}"
)
"""Every line of metadata has one of these."""
_SIGN = f"[:：丨｜|{DIGIT}打列分首上下关返微f繁简簡I公版AC©c]"
"""A character of each of them, but for the heads of lists of links."""
_OPENING, _LINKS = "「【[(（", frozenset(head[0] for head in _RELATED_HEADS.split("|"))
"""What may stand before a head of a list of links; with what such heads begin, and more."""
_RESERVED = "版权所有[。，, ]{0,2}(?:未经|违者|不得|侵权|翻印|转载)"
_ICON = "[\ue000-\uf8ff]"
_BRACKETS = dict.fromkeys(map(ord, "【】[]（）()〖〗|｜,，;；"), " ")


def is_metadata(words: str) -> bool:
    """Whether a line is made of labels of a publishing system and their values, time stamps, counters and buttons."""
    if len(words) > _LONGEST:
        return False
    if "。" in words:
        return "版权所有" in words and compiled(_RESERVED).search(words) is not None
    if not compiled(_SIGN).search(words):
        return words.lstrip(_OPENING)[:1] in _LINKS and compiled(_PHRASE).search(words) is not None
    if not compiled(_HINT).search(words):
        return False
    if compiled(_PHRASE).search(words):
        return True
    # Functions, no templates: to read one, `regex` imports its parser.
    parted = compiled(_GLUED).sub(lambda glued: f" {glued[0]}", words)
    parted = compiled(_BARRED).sub(lambda barred: f"{barred[1]}：", parted)
    parted = compiled(_COUNTED).sub(lambda counted: f" {counted[1]}：", parted)
    return _are_metadata(compiled(_ICON).sub(" ", parted).translate(_BRACKETS).split())


def _are_metadata(tokens: Sequence[str]) -> bool:
    """Whether every word is metadata or stands behind a label, with a label, a button or only stamps among them."""
    labels = stamps = buttons = counts = room = 0
    for token in tokens:
        if label := compiled(_LABELLED).fullmatch(token):
            is_counter = label["counter"] is not None
            if len(label["value"]) > _VALUE_LENGTH or (
                is_counter and not compiled(_COUNT).fullmatch(label["value"] or "0")
            ):
                return False
            labels += is_counter or label["strong"] is not None
            room = 1 if label["value"] else 3
        elif compiled(_BUTTON).fullmatch(token):
            buttons += 1
        elif compiled(_STAMP).fullmatch(token):
            stamps += 1
        elif compiled(_COUNT).fullmatch(token):
            counts += 1
        elif compiled(_WEAK).fullmatch(token):
            room = 2
        elif compiled(_FILLER).fullmatch(token):
            continue
        elif room and len(token) <= _VALUE:
            room -= 1
        else:
            return False
    return labels + buttons > 0 or (stamps > 0 and not counts and not room)
