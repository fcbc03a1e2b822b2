from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, replace, rule

from ._counted_nouns import SIGNS, misfits


@rule(
    "misfit-measure-word",
    title="量词与名词不配",
    help=(
        "画用“幅”，对联、眼镜用“副”；车用“辆”，船用“艘”，飞机用“架”；树用“棵”，珍珠用“颗”；牛用“头”，羊用“只”，锦旗用“面”，桥用“座”；"
        "队伍、笔、歌曲用“支”。名词在前的（汽车一只）也看；方言里有的（一只牛）只提示；名词后面另有中心语的（一艘运汽车的船）不在此列。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=SIGNS,
    injectors=("_reckoning_injectors:misfit_measure_word",),
    bad=[
        Bad("展厅里挂着三十多副油画。", fixed="展厅里挂着三十多幅油画。", found="副"),
        Bad("他写了2幅春联。", fixed="他写了2副春联。"),
        Bad("一艘满载蔬菜的货车驶进市场。", fixed="一辆满载蔬菜的货车驶进市场。", found="艘"),
        Bad("码头停着五辆渔船。", fixed="码头停着五艘渔船。"),
        Bad("机场来了３辆直升机。", fixed="机场来了３架直升机。"),
        Bad("村里栽下500颗果树。", fixed="村里栽下500棵果树。"),
        Bad("牧民给每户送去两尾山羊。", fixed="牧民给每户送去两只山羊。"),
        Bad("县里组建一只医疗队。", fixed="县里组建一支医疗队。"),
        Bad("她买了十只铅笔。", fixed="她买了十支铅笔。"),
        Bad("爷爷掉了两棵牙齿。", fixed="爷爷掉了两颗牙齿。"),
        Bad("一盏绣着“妙手仁心”的锦旗挂在墙上。", fixed="一面绣着“妙手仁心”的锦旗挂在墙上。", found="盏"),
        Bad("老人戴上一顶老花镜。", fixed="老人戴上一副老花镜。"),
        Bad("河上有一条石拱桥。", fixed="河上有一座石拱桥。"),
        Bad("村里添了拖拉机３只，手扶车2辆。", fixed="村里添了拖拉机３台，手扶车2辆。", found="只"),
        Bad("墨迹未干，一幅幅春联送到村民手中。", fixed="墨迹未干，一副副春联送到村民手中。", found="幅幅"),
        Bad("他家有一辆钢质拖轮。", fixed="他家有一艘钢质拖轮。"),
        Bad("全线有桥梁5条，按三级公路建。", fixed="全线有桥梁5座，按三级公路建。"),
        Bad("馆里有剪纸作品120余副。", fixed="馆里有剪纸作品120余幅。"),
        Bad("师傅把一颗茶含在嘴里。", fixed="师傅把一杯茶含在嘴里。"),
        Bad("那颗百年核桃树下坐满了人。", fixed="那棵百年核桃树下坐满了人。"),
        Bad("为村口一颗老松树让路。", fixed="为村口一棵老松树让路。"),
        Bad("医生给老人配了一付老花镜。", fixed="医生给老人配了一副老花镜。"),
        Bad("他家养了两只黄牛。", fixed="他家养了两头黄牛。", found="只"),
    ],
    good=[
        "全线有桥梁5座，馆里展出剪纸作品120余幅。",
        "展厅里挂着三十多幅油画，门口贴着两副春联，一辆满载蔬菜的货车驶进市场。",
        "一艘运送汽车的货轮靠岸，一艘装满货车的滚装船出港；五辆渔船运输车上路。",
        "每户两尾鱼苗、两只山羊，十支铅笔。",
        "村里栽下500棵果树，县里组建一支医疗队；请来三只乐队的鼓；船头山羊，木头鸡，一头牛。",
        "副油画家，只医疗队在场，幅员眼镜形。",
        "一面锦旗，一头老黄牛，一副老花镜，两座石拱桥，拖拉机3台，那棵核桃树，一根扁担挑着换来的拖拉机，700架无人机画出的国旗。",
        "新接三艘汽车运输船订单，开通一条无人机快递配送线路，一辆红旗轿车。",
        "一副副春联，一幅幅油画，一艘钢质拖轮，一口茶，一棵茶树，一颗咖啡方糖，一扇玻璃门，一座大雪山，一颗颗红枣，一条条标语，一幅副刊春联。",
        "一颗鸡蛋，一顶牛仔帽，一张羊皮。",
        "一座汽车城，给拖拉机四只轮子充气，他画下一只从桥上飞过的白鹭。",
    ],
)
def misfit_measure_word(article: Article) -> Iterator[Finding]:
    """A measure word does not count the noun behind it, or before it (rules/numbers/measure_words.tsv)."""
    for found in misfits(article):
        message = Message(
            "{noun}的量词用“{right}”", "{noun} is counted with {right}", noun=found.noun, right=found.right
        )
        confidence = Confidence.LIKELY if found.is_certain else Confidence.DOUBTFUL
        yield Finding(
            found.span,
            message,
            (replace(found.span, found.right * (found.span.end - found.span.start)),),
            confidence=confidence,
        )
