from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, replace, rule

_COUNT = f"[{DIGIT}一二两三四五六七八九十几多余]"
_PICTURES = (
    "国画|油画|山水画|水墨画|水彩画|风景画|风光图|画卷|画作|横披|横幅|立轴|长卷|条屏|中堂|书法|书法作品|摄影作品|照片|壁画|年画|版画|剪纸"
    "|刺绣|唐卡|画像|速写|素描|草书|隶书|行书|楷书|篆书|字画|墨宝|地图|漫画|蓝图|图景|画面|图画|卷轴|书画|图|画|作品"
)
_GAP = "[^，。；：！？、“”《》\\n联镜套]"
_SET = (
    f"(?P<wrong>副)(?<={_COUNT}副)(?<!第.副)(?![主总部局县市镇乡校院处科社会队教研省厅理司检团议委行店馆台站首])(?!书记){_GAP}{{0,14}}?"
    f"(?P<thing>{_PICTURES})(?=[，。；：！？、”\n《]|格外|引人|吸引|挂|送|让|令|作品|展现|出自|描绘|是)"
)
_WORN = (
    "眼镜|墨镜|老花镜|手套|担子|扑克|面孔|嘴脸|架势|好嗓子|热心肠|对联|春联|楹联|挽联|喜联|碗筷|象棋|球拍|重担|拐杖|手铐|棺材|耳环|镣铐"
    "|铁石心肠|好身板|嫁妆|鞍鞯|门联"
)
_WIDTH = (
    f"(?P<wrong>幅)(?<={_COUNT}幅)[^，。；：！？、“”《》\\n画图卷照片字作品]{{0,8}}"
    f"(?P<thing>{_WORN})(?=[，。；：！？、”\n])"
)
_RIGHT = {_SET: "幅", _WIDTH: "副"}


@rule(
    "misused-picture-measure",
    title="副、幅用混",
    help=(
        "画、照片、书法作品用“幅”：三副以青桥为题材的国画（幅）；眼镜、手套、对联、担子用“副”：一幅老花镜（副）。"
        "“一副对联作品”“第一副馆长”不在此列。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=tuple(_RIGHT),
    explains=("confused-word", "confused-word-in-context", "misused-measure-word"),
    bad=[
        Bad(
            "厅里三副以青桥山水为题材的国画格外引人注目。",
            fixed="厅里三幅以青桥山水为题材的国画格外引人注目。",
            found="副",
        ),
        Bad("书中附有作者手绘的一副青桥风光图。", fixed="书中附有作者手绘的一幅青桥风光图。"),
        Bad("门口一副两米长的隶书横披，是他写的。", fixed="门口一幅两米长的隶书横披，是他写的。"),
        Bad("孩子们拍了20副春耕照片。", fixed="孩子们拍了20幅春耕照片。"),
        Bad("老人戴着一幅旧的老花镜，", fixed="老人戴着一副旧的老花镜，", found="幅"),
        Bad("门上贴着一幅大红春联。", fixed="门上贴着一副大红春联。"),
    ],
    good=[
        "厅里三幅以青桥山水为题材的国画格外引人注目，老人戴着一副老花镜。",
        "门口挂着一副隶书对联作品，他一副老花镜旁是照片。一副对联、一幅画。",
        "第一副馆长的画，两副主编的照片，三副书记的照片。",
        "一幅戴着老花镜的老人画像，一幅眼镜照片，一幅对联照片。",
    ],
)
def misused_picture_measure(article: Article) -> Iterator[Finding]:
    """The measure word of sets stands before a picture, or that of pictures before a set."""
    for pattern, right in _RIGHT.items():
        for match in article.find(pattern):
            span, thing = match.group("wrong"), match["thing"]
            message = Message("{thing}的量词用“{right}”", "{thing} is counted with {right}", thing=thing, right=right)
            yield Finding(span, message, (replace(span, right),), confidence=Confidence.LIKELY)
