from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Span, replace, rule

from ._in_phrases import in_phrases


@rule(
    "wrong-character-in-phrase",
    title="常用词组里的同音、形近别字",
    help=(
        "四个字里只有一个读不通或不合成语，换成同音字、形近字就是报纸上常见的词组："
        "基础设失（基础设施）、宣传公作（宣传工作）、服务水乎（服务水平）、美轮美换（美轮美奂）。"
        "按报纸文字的统计推断，供核对；引号、书名号里的，全篇又这样写的，别字表已报的，不报。繁体文本不查。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    profiles={"traditional": False},
    injectors=("_independent_injectors:idiom_with_look_alike",),
    bad=[
        Bad("村里修建基础设失。", fixed="村里修建基础设施。", found="失"),
        Bad("乡里把禁烧宣传公作做到田头。", fixed="乡里把禁烧宣传工作做到田头。", found="公"),
        Bad("全县主体责任落实清况良好。", fixed="全县主体责任落实情况良好。", found="清"),
        Bad("窗口要提高服务水乎。", fixed="窗口要提高服务水平。", found="乎"),
        Bad("他说：“古树保护不能一劳永义，要年年做。”", fixed="他说：“古树保护不能一劳永逸，要年年做。”", found="义"),
        Bad("新馆盖得美轮美换。", fixed="新馆盖得美轮美奂。", found="换"),
        Bad("全县财政搜入增长一成。", fixed="全县财政收入增长一成。", found="搜"),
        Bad("村里有污水处埋设施。", fixed="村里有污水处理设施。", found="埋"),
    ],
    good=[
        "村里修建基础设施。",
        "他写的是“基础设失”，老师圈了出来。",
        "他说：“这两年，制钉企业基本都关停了。”《村里的基础设失，有谁管》",
        "他写了基础设失。老师说，基础设失写错了。",
        "我們說這個國家還會發展，村裡修建基礎設失。",
        "会后部署了布署工作，相关部署已下发。",
        "有回族、哈萨克族、乌孜别克族等。",
        "炮弹在菜地里炸出一个大坑。",
        "奥司他韦什么时候吃最好？",
        "春来百花争奇斗妍，委员们建言咨政。",
        "她做了一缸浆水，新市场的地磅有三台。",
        "代表团去年成功访文，签了协议，为中墨关系发展出了力。",
        "代表团抵晋考察，拜访驻赣办事处和援宁工作队，企业分批赴墨参加展会。",
        "中国特色社会主义司法制度。",
        "村民学着制作漆艺，讲露天禁烧、交通限行，晒自己的靓照。",
        "他讲是如何破戒的，又讲外贸净出口、返城客流、包皮环切术的人数。",
        "船队安全拖带至码头，让我们浮想联翩，官兵肩扛手抬，河道裁弯取直。",
        "他隔三岔五去帮忙，方子能活血化瘀，又臭又脏的沟里波浪翻卷，叫人昏昏然不知身在何处。",
    ],
)
def wrong_character_in_phrase(article: Article) -> Iterator[Finding]:
    """One character of a usual phrase is typed as another of like sound or shape.

    Counts of edited newspapers decide; lint_news/language/phrases.py says how.
    """
    for found in in_phrases(article):
        span, written = Span(found.at, found.at + 1), article.document.text[found.start : found.start + 4]
        inside = found.at - found.start
        meant = written[:inside] + found.meant + written[inside + 1 :]
        message = Message("“{written}”疑为“{meant}”", "{written}: is {meant} meant?", written=written, meant=meant)
        yield Finding(span, message, (replace(span, found.meant),), confidence=Confidence.LIKELY)
