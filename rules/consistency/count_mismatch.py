from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Related, Span, rule

from ._body_lists import BODIES, body_lists
from ._called_lists import CALLED_END, called_lists
from ._enumerations import FIRST_ITEM, enumerations
from ._named_lists import COUNTED_LIST_END, LIST_END, OPEN_LIST_END, counted_lists, named_lists, open_lists
from ._person_lists import PEOPLE_LIST_END, PLACE_LIST_END, name_lists
from ._quoted_lists import ANNOUNCED, QUOTED, quoted_lists
from ._rest_lists import REST, TEAMS, rest_lists
from ._told_lists import CHILDREN, NAMED, TOLD, told_lists
from ._ups_and_downs import MOVES, moves


@rule(
    "count-mismatch",
    title="所说项数与所列不符",
    help="“三个方面：一是……二是……”说三项，列出的却是两项或四项，多半是漏了一项，"
    "或改稿时添了一项没有改数；“甲、乙、丙和丁三地”列了四个，也报。"
    "“一是”“一要”“第一，”“一、”“1.”起头的都看；“等几点”、未列全的“等”、“共15条”“二十大”不在此列。",
    kind=ErrorKind.NUMBER,
    patterns=(
        LIST_END,
        COUNTED_LIST_END,
        OPEN_LIST_END,
        FIRST_ITEM,
        PEOPLE_LIST_END,
        PLACE_LIST_END,
        BODIES,
        MOVES,
        CALLED_END,
        QUOTED,
        ANNOUNCED,
        REST,
        TEAMS,
        TOLD,
        NAMED,
        CHILDREN,
    ),
    injectors=("_injectors:count_mismatch",),
    bad=[
        Bad("县里推出5条精品线路，分别为古街游、茶山游、湖滨游、研学游，满足不同需求。", found="5"),
        Bad("活动设三个环节,依次为开幕式、文艺演出、现场采摘、颁奖。", found="三"),
        Bad("一等奖（2名）：许言、贺春；二等奖（4名）：邱兰、佟秋、郑兰。", found="4"),
        Bad("先进个人3人：许言（青桥镇）、贺春（柳湾镇）、邱兰（县医院）、佟秋。", found="3"),
        Bad("她一生养育三儿三女五个子女。", found="五"),
        Bad("老两口育有2个儿子1个女儿，共4个孩子。", found="4"),
        Bad("公司已与柳湾、杏坪、枣林、槐岗5个镇的合作社签约。", found="5个镇"),
        Bad("会上，杏坪镇、三江乡、太和镇、五里坪镇5个乡镇作了发言。", found="5个乡镇"),
        Bad("书里介绍了文庙、钟楼、城隍庙这４处古建筑。", found="４处"),
        Bad("展出了剪纸、刺绣、泥塑、年画这三种手艺。", found="三种"),
        Bad("检查组先后来到七里镇、杏坪镇、枣林镇、槐岗镇3个镇。", found="3个镇"),
        Bad("这片古茶园由五处茶山组成，除柳湾茶山外，还有杏坪茶山、枣林茶山和槐岗茶山。", found="五"),
        Bad("来自全县6个乡镇和县直机关、工业园区的9支代表队参赛。", found="9"),
        Bad("省里先后授予全国文明县、全国卫生县城、全国双拥模范县四块国家级金字招牌。", found="四块国家级"),
        Bad("全书分“河上的灯”“山里的人”“远行的船”四辑，共三十篇。", found="四"),
        Bad("会议学习了《信访工作条例》、《水土保持条例》和《河湖管理条例》两部条例。", found="两"),
        Bad("展览分为五个部分：“序厅”“山河”“家园”“远方”。", found="五"),
        Bad("排演了《山里》《河上》《远方》等２部大戏。", found="２"),
        Bad("如今，京剧、越剧、黄梅戏、评剧、豫剧常被合称为中国四大戏曲剧种。", found="四大"),
        Bad("青鱼、草鱼、鲢鱼、鳙鱼并称三大家鱼。", found="三大"),
        Bad("白鹤楼、望江楼、听雨楼，被誉为江边四大名楼。", found="四大"),
        Bad("会议提出三点要求：一是备足种子；二是检修农机；三是疏通水渠；四是管好用电。", found="三点"),
        Bad("会议提出３点要求:一要备足种子;二要检修农机。", found="３点"),
        Bad("从四个方面抓落实。第一，备足种子。第二，检修农机。第三，疏通水渠。", found="四个方面"),
        Bad("要做到“两个坚持”：一是坚持标准；二是坚持进度；三是坚持安全。", found="两个"),
        Bad("春耕有三个“不误”：一是不误时；二是不误墒。", found="三个"),
        Bad("要落实“三个不误”。一是不误时；二是不误墒。", found="三个"),
        Bad(
            (
                "本办法有五项规定：\n\n一、备足种子。\n\n二、检修农机。先修一、二、三号机。\n\n"
                "三、疏通水渠。\n\n四、管好用电。"
            ),
            found="五项",
        ),
        Bad("报名有4个步骤：\n1.填表。\n2.交费，2.5元起。\n3.领号。", found="4个"),
        Bad(
            "会议提出三点要求：一是备足种子；\u3000二是检修农机。\n会议还提出三点希望：一是勤看；二是勤问；三是勤记。",
            found="三点",
        ),
        Bad("会议提出十二条措施：一是备足种子；二是检修农机。", found="十二条"),
        Bad("他说两件事：一是“种子要足！”二是水渠要通？三是用电要稳。", found="两件"),
        Bad("清算组由许言、贺春、邱兰、佟秋等3人组成。", found="3人"),
        Bad("柳湾、杏坪、枣林、槐岗等三个镇通了水。", found="三个镇"),
        Bad("育苗点设在柳湾、杏坪、枣林、槐岗和榆关四地。", found="四地"),
        Bad("社员许言、贺春、邱兰、佟秋三人领到奖状。", found="三人"),
        Bad("柳湾、杏坪和枣林四镇通了水。", found="四镇"),
        Bad("代表来自柳湾、杏坪、枣林、槐岗和榆关四个乡镇。", found="四个乡镇"),
        Bad("输水管穿过柳湾县、杏坪县和枣林县四县。", found="四县"),
        Bad("试点选在城东、城西、城南、城北三个片区。", found="三个片区"),
        Bad("展出剪纸、泥塑和年画4类作品。", found="4类"),
        Bad("农资店有种子、化肥、农药四大类商品。", found="四大类"),
        Bad("检查了供水、供电、供热、供气和通信六项工作。", found="六项工作"),
        Bad("试点在柳湾镇、杏坪镇、枣林镇4个镇展开。", found="4个镇"),
        Bad("社员许言、贺春、邱兰4人获得表彰。", found="4人"),
        Bad("许言、贺春、邱兰4位副主任和19名委员出席。", found="4位副主任"),
        Bad("开设了剪纸、书法、舞蹈、合唱五门课程。", found="五门课程"),
        Bad("许言、贺春、邱兰、佟秋3人列席。", found="3人"),
        Bad("评出许言、贺春、邱兰２名学生。", found="２名学生"),
        Bad("县里表彰了许言、贺春、郑兰、杨秋5名护林员。", found="5名"),
        Bad("客商来自柳湾、杏坪、枣林、槐岗5市的37家企业。", found="5市"),
        Bad("通报的有许海涛、贺春、阿布都·买提、杨秋等3人。", found="3人"),
        Bad("座谈会上，恒远公司、金桥公司、鑫源公司、锦绣公司、首山公司等6家企业发言。", found="6家"),
        Bad("座谈会上，恒远公司、金桥公司、鑫源公司、锦绣公司和首山公司等4家企业发言。", found="4家"),
        Bad("恒远公司、金桥公司、鑫源公司四家企业签约。", found="四家"),
        Bad("八大类价格“六升二降”：衣着、居住、医疗、教育、烟酒价格上涨，食品、日用、通信价格下降。", found="六升二降"),
        Bad("八大类商品和服务价格“六涨三降”。", found="六涨三降"),
        Bad("主要指标三升一降：产量、产值、利润上升，成本、能耗下降。", found="三升一降"),
        Bad("今秋启用城东小学、城西小学、河口中学、柳湾幼儿园5所学校。", found="5所"),
    ],
    good=[
        "县里推出4条精品线路，分别为古街游、茶山游、湖滨游、研学游；第3条精品线路，分别为古街游、茶山游；县里推出4条线路，分别为古街游、茶山游、湖滨游（暂停）、研学游；3个月的培训，分别为农技、电商。",
        "设三个产业园，分别为茶产业园、竹产业园、药材园和物流园；设三个考点，分别为一中、二中等；有3名工人，分别为20岁、31岁、42岁、53岁。",
        "一等奖（2名）：许言、贺春；二等奖（3名）：邱兰、佟秋、郑兰；共12名：邱兰、佟秋；三等奖3名：邱兰、佟秋等；第3名：邱兰、佟秋。",
        "她一生养育三儿两女五个子女，两子三女共五个孩子。",
        "公司已与柳湾、杏坪、枣林、槐岗4个镇的合作社签约；县里与柳湾、杏坪、枣林4个镇签约；检查组来到七里镇、杏坪镇、枣林镇3个镇，来到三个镇、杏坪镇、枣林镇4个镇。",
        "这片古茶园由四处茶山组成，除柳湾茶山外，还有杏坪茶山、枣林茶山和槐岗茶山；由五处茶山组成，除柳湾茶山外，还有杏坪茶山、枣林茶山等和槐岗茶山。",
        "来自6个乡镇和县直机关、工业园区的8支代表队参赛；来自6个乡镇和县直机关、工业园区等的9支代表队参赛；来自6个乡镇和县直机关的20支代表队参赛。",
        "全书分“河上的灯”“山里的人”“远行的船”三辑，学习了《信访工作条例》《水土保持条例》等多部条例，排演了《山里》《河上》等3部大戏。",
        "展览分为五个部分：“序厅”“山河”“家园”“远方”等；分为第五个部分：“序厅”“山河”；分为十五个单元：“序厅”“山河”（各有影片）。",
        "除了民歌、“号子”“小调”三类，还有“山歌”和“田歌”“渔歌”三种；看《山里》《河上》三个小时，唱“甜”“美”3大声，著有《河记》《山记》三卷，查处“黑工厂”“黑窝点”76个。",
        "作品有《山里》《河上》3个多月的心血；拍《山里》《河上》3个月，演《山里》《河上》3个人；题写“团结”“奋进”四个字；渔船“顺风”“远航”三出外海。",
        "如今，京剧、越剧、黄梅戏、评剧、豫剧常被合称为中国五大戏曲剧种；青鱼、草鱼、鲢鱼和鳙鱼并称四大家鱼；白鹤楼、望江楼、听雨楼等被誉为江边四大名楼；三庆、四喜、春台、和春并称四大徽班。",
        "今秋启用城东小学、城西小学、河口中学、柳湾幼儿园4所学校。",
        "座谈会上，恒远公司、金桥公司、鑫源公司等6家企业发言，恒远公司、金桥公司、鑫源公司三家企业签约，恒远公司、金桥公司等4家企业到场。",
        "八大类价格“五升三降”：衣着、居住、医疗、教育、烟酒价格上涨，食品、日用、通信价格下降；八大类商品价格“五升两降一平”。",
        "试点有东山大学、西山大学等9所高校和南山大学、北山大学2所高校，恒远公司、金桥公司等9家企业和鑫源公司、锦绣公司2家企业到场。",
        "主要指标三升两降：产量、产值、利润及税金上升，成本、能耗下降。",
        "清算组由许言、贺春、邱兰等3人组成，由许言、贺春、邱兰等4人组成，柳湾、杏坪等三个镇通了水。",
        "育苗点设在柳湾、杏坪、枣林和槐岗四地，社员许言、贺春、邱兰三人领到奖状。",
        "水渠流经柳湾、杏坪、枣林三省四县，途经柳湾、杏坪等八县，产自柳湾、杏坪、枣林四地区。",
        "涉及柳湾、杏坪榆关河流域管理处、枣林、槐岗四地，又到柳湾、和县、枣林三地。",
        (
            "途经柳湾、杏坪、枣林等八县。途经柳湾、杏坪、枣林和槐岗等八县。途经柳湾、杏坪和枣林等八县。"
            "途经柳湾、杏坪等县和枣林八县。"
        ),
        "试点选在城东、城西、城南、城北四个片区，展出剪纸、泥塑和年画3类作品，建有经济、社会、国防和军队4个方面的展板。",
        "会上，杏坪镇、三江乡、太和镇3个乡镇作了发言，书里介绍了文庙、钟楼、城隍庙这3处古建筑，展出了剪纸、刺绣和泥塑这三种手艺。",
        "看了文庙、钟楼、三个镇2个乡镇的年画，杏坪镇、五里镇、各乡镇2个乡镇，杏坪镇、五里镇和三个镇4个乡镇，杏坪镇、五里镇和各乡镇4个乡镇。",
        "先修“东桥”、桥头、桥中、桥尾四座，再修桥东、桥西五座；白菜、萝卜、这里的土豆两种；种子、化肥、农药以及各地两种。",
        "试点在柳湾镇、杏坪镇、枣林镇3个镇展开，许言、贺春、邱兰3人获奖，许言、贺春、邱兰4人份的饭。",
        "许言、贺春、邱兰3位副主任出席，开设了剪纸、书法、舞蹈、合唱四门课程。",
        "种子和化肥、农药、农膜五类，二号桥、桥头、桥尾四座。",
        "会议提出三点要求：一是备足种子；二是检修农机；三是疏通水渠。",
        (
            "会议提出三点要求：一是备足种子；二是检修农机，十二是个大数，初三是好日子；三是疏通水渠。四是一个偶数。"
        ).replace("。四是", "；一是"),
        "开展为期10个月的行动：一是查种子；二是查农机。",
        "《条例》共15条，一是明确种子标准；二是明确农机标准。",
        "二十大：一是备足种子；二是检修农机。",
        "全县十大新闻：\n1.水渠修通。\n2.电站并网。",
        "第三项：一是备足种子；二是检修农机。",
        "提了几十条建议，数十条意见，几条：一是备足种子；二是检修农机。",
        "有100个方面，1.5项：一是备足种子；二是检修农机。",
        "办法有215项：一是备足种子；二是检修农机。",
        "会议提出三点要求：一是备足种子，其余另行通知。",
        "表彰许言、贺春、郑兰、杨秋4名护林员，客商来自柳湾、杏坪、枣林、槐岗4市的37家企业，慰问柳湾、杏坪、枣林、槐岗5村民组的老人。",
        "到会的有农业局、水利局的许言、贺春、郑兰、杨秋5名技术员，还有张各庄、李各庄、王各庄4名乡医，许言、贺春、郑兰和杨秋3名护林员。",
    ],
)
def count_mismatch(article: Article) -> Iterator[Finding]:
    """An announced count is not the number of items that follow.

    Either names with their count after them (甲、乙和丙三地), or a count, up to eight letters, a mark and items with
    consecutive ordinals of one style. A list has at least two items.
    """
    yield from _named(article)
    for span, made in moves(article):
        yield Finding(span, Message("所列的是{made}，请核对", "{made} by what is listed", made=made))
    for found in enumerations(article):
        listed = len(found.items)
        if listed > 1 and listed != found.count:
            yield _finding(article, found.span, _LISTED, listed, [Span(at, at + 2) for at in found.items])


def _named(article: Article) -> Iterator[Finding]:
    """The lists of names or things that their count follows."""
    for span, count, named in named_lists(article):
        if count != named:
            yield _finding(article, span, _NAMED, named)
    counted = [(span, named) for span, _, named in counted_lists(article)]
    for span, named in counted:
        yield _finding(article, span, _NAMED, named)
    for span, named in name_lists(article):
        if not any(span.overlaps(other) for other, _ in counted):
            yield _finding(article, span, _NAMED, named)
    for search in (open_lists, called_lists, quoted_lists, rest_lists, told_lists):
        for span, named in search(article):
            yield _finding(article, span, _NAMED, named)
    for span, named, may_be_more in body_lists(article):
        found = _finding(article, span, _NAMED, named)
        yield Finding(found.span, found.message, confidence=Confidence.DOUBTFUL) if may_be_more else found


def _finding(article: Article, span: Span, said: Message, listed: int, items: Sequence[Span] = ()) -> Finding:
    count = article.document.text[span.start : span.end]
    message = Message(said.zh, said.en, said=count, listed=listed)
    return Finding(span, message, (), tuple(map(Related, items)), Confidence.LIKELY)


_NAMED = Message("说是{said}，列出的是 {listed} 个，请核对", "{said} are said, {listed} named")
_LISTED = Message("说是{said}，列出的是 {listed} 项，请核对", "{said} are announced, {listed} listed")
