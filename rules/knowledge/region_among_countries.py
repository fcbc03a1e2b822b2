from __future__ import annotations

from collections.abc import Iterator

from lint_news import CHINESE_NUMERAL, DIGIT, Article, Bad, ErrorKind, Finding, Message, compiled, rule

_REGION = "(?P<region>台湾|香港|澳门|港澳台|台港澳)"
_COUNT = f"[{DIGIT}{CHINESE_NUMERAL}几数多]+"
_LISTED = "(?:[、和][^、。，；：\\n“”（）]{1,8}){0,12}?"
_OF = "(?:东南亚|东亚|亚洲|亚太|海外|周边|沿线|欧美|发达)?"
_COUNTRIES = f"{_REGION}省?{_LISTED}(?P<country>等(?:{_COUNT})?个?{_OF}国家|等?{_COUNT}国|等国)"
_AMONG = (
    "国家[，、：]?(?:包括|分别[是为]|有|即)[^。；\\n]{0,24}(?P<region>台湾|香港|澳门)(?!地区)"
    "|(?:包括|含)[^。；，\\n]{0,8}(?P<three>港澳台)[^。；，\\n]{0,6}个?国家(?![和、或及（(]地区)"
)
"""A region told among the members of countries."""
_BEHIND = (
    "[，,。、；）)]|的|市场|客商|游客|销售|参展|进口|客户|消费者|采购商|用户|观众|嘉宾|选手|代表|学生|留学生|企业|旅客|订单|媒体|专家"
    "|学者|商人|买家|经销商|热销|畅销|来|朋友|同行|友人|青年|运动员|艺术家|团队|进行|开展|出口|考察|举办|巡演|设立|建立"
)
"""What follows countries that are meant; 等国家级园区 are none."""
_FROM = (
    "(?:来自(?:台湾|香港|澳门)|(?:台湾|香港|澳门)(?:地区)?的?(?:青年|同胞|游客|居民|学生|大学生|客商|商人|嘉宾|艺人|歌手|选手|朋友|市民)"
    "|[台港澳][胞商])[^。！？；\\n]{0,30}?(?:到|到了|来到|来|回到|返回|前往|访问|进入|回|在)(?P<china>中国)"
    "(?:[，。、；！？]|旅游|旅行|求学|读书|上学|留学|投资|发展|工作|生活|参观|做生意|创业|参加|参展|考察|观光|定居|探亲|寻亲|寻根|过年)"
)
_HISTORY = "1[0-8][0-9]{2}年|清朝|清代|民国|传教|殖民|日据|日本|英国|美国|荷兰|葡萄牙"
_BETWEEN = (
    "中国[和与、]台湾的?(?:关系|两国|之间|贸易|两地)|中台两国|中港(?:两国|关系|边境)|中国[和与、](?:香港|澳门)(?:两地|两国|之间|的关系)"
    "|中国、香港、(?:澳门|台湾)|台湾国(?:[家内]?政府|总统)|台湾总统(?!府)"
)


@rule(
    "region-among-countries",
    title="港澳台与国家并列",
    help=(
        "台湾、香港、澳门列在“等国家”里，应写“等国家和地区”；“中国和台湾的关系”“中台两国”把台湾与中国并列，"
        "应写大陆和台湾、两岸；台湾、香港、澳门的人“第一次到中国”，应写到大陆、内地。写明“地区”的（港澳台地区和泰国等国家）不在此列。"
    ),
    kind=ErrorKind.FACT,
    patterns=(_COUNTRIES, _BETWEEN, _FROM, _AMONG),
    injectors=("_independent_injectors:taiwan_among_countries",),
    bad=[
        Bad("产品销往日本、台湾、韩国等国家。", found="等国家"),
        Bad("货样寄给泰国和台湾等国家客户试用。", found="等国家"),
        Bad("茶具远销越南、台湾等东南亚国家。", found="等东南亚国家"),
        Bad("来自日本、香港等12个国家的客商。", found="等12个国家"),
        Bad("来自日本、澳门等十二个国家，人数不少。", found="等十二个国家"),
        Bad("产品销往日本、台湾、韩国3国。", found="3国"),
        Bad("产品销往日本和香港等国。", found="等国"),
        Bad("产品销往12个国家，包括日本、韩国、香港。", found="香港"),
        Bad("客商来自包括港澳台在内的12个国家。", found="港澳台"),
        Bad("中国和台湾的关系受到关注。", found="中国和台湾的关系"),
        Bad("中台两国的贸易。", found="中台两国"),
        Bad("中港两国的口岸恢复通关。", found="中港两国"),
        Bad("中国和香港两地的青年交流。", found="中国和香港两地"),
        Bad("选手来自中国、香港、澳门。", found="中国、香港、澳门"),
        Bad("台湾总统发表谈话。", found="台湾总统"),
        Bad("来自台湾地区的摄影爱好者林先生是第一次到中国，他很兴奋。", found="中国"),
        Bad("香港青年来中国创业。", found="中国"),
        Bad("台商在中国投资办厂。", found="中国"),
    ],
    good=[
        "产品销往日本、台湾、韩国等国家和地区，以及香港、澳门等国家（地区）。",
        "他到过香港、澳门，也到过日本、韩国等国家。香港等国家级园区，台湾等国家中心城市。",
        "产品销往12个国家，包括日本、韩国和台湾地区。",
        "日本、香港等国际都市，包括港澳台在内的12个国家和地区。",
        "大陆和台湾的关系，中国和台湾地区，数据中台两套系统。",
        "内地和香港两地的青年交流，选手来自中国内地、香港、澳门，台湾总统府前。",
        "港澳台地区和泰国、马来西亚等国家的旅行商，台湾地区、日本等国家的客商。",
        "台湾青年到大陆创业，香港游客来中国内地旅游，台商在中国大陆投资，澳门游客到中国美术馆参观。",
        "1870年，来自香港的商人到中国，清代的事。来自澳门的葡萄牙人到中国旅行。",
        "中国香港、中国澳门、中国台北代表队入场。",
    ],
)
def region_among_countries(article: Article) -> Iterator[Finding]:
    """Taiwan, Hong Kong or Macao stands in a list of countries, or Taiwan beside China.

    Lists that end in 等国家 or a number of 国, without 地区; other lists are left alone.
    """
    text = article.document.text
    for match in article.find(_COUNTRIES):
        span = match.group("country")
        if compiled(_BEHIND).match(text, span.end):
            message = Message(
                "列有{region}，应为“国家和地区”", "a list with {region}: countries and regions", region=match["region"]
            )
            yield Finding(span, message)
    for match in article.find(_AMONG):
        group = "region" if match["region"] else "three"
        if "地区" not in match[0]:
            message = Message("港澳台不是国家，应写“国家和地区”", "no country: countries and regions")
            yield Finding(match.group(group), message)
    for match in article.find(_FROM):
        if not compiled(_HISTORY).search(text, max(article.span.start, match.start - 20), match.end):
            message = Message("台湾、香港、澳门是中国的一部分，应写大陆、内地", "a part of China: the mainland")
            yield Finding(match.group("china"), message)
    for match in article.find(_BETWEEN):
        message = Message("台湾、香港、澳门不与中国并列，应写大陆、内地", "not beside China: the mainland")
        yield Finding(match.span, message)
