from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, replace, rule

from ._unfit_objects import unfit_objects


@rule(
    "unfit-object",
    title="动宾搭配不当",
    help=(
        "动词带不了这个宾语：提高居住条件（改善）、加强教学质量（提高）、加大建设步伐（加快）、履行权利（行使）、发扬作用（发挥）。"
        "只查报纸文字里几乎从不这样搭配的；中间另有动词、并列的（加强学习和提高水平）不在此列。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    requires="_unfit_objects:is_unfit",
    bad=[
        Bad("镇里想方设法提高村民的居住条件。", fixed="镇里想方设法改善村民的居住条件。", found="提高"),
        Bad("学校要加强教学质量，办好食堂。", fixed="学校要提高教学质量，办好食堂。", found="加强"),
        Bad("县里提高了农村公路建设步伐。", fixed="县里加快了农村公路建设步伐。", found="提高"),
        Bad("县里加大了修路步伐。", fixed="县里加快了修路步伐。", found="加大"),
        Bad("县里增加制鞋业转型升级步伐。", fixed="县里加快制鞋业转型升级步伐。", found="增加"),
        Bad("新渠扩大了村民的获得感。", fixed="新渠增强了村民的获得感。", found="扩大"),
        Bad("公司提高了红小豆的种植规模，", fixed="公司扩大了红小豆的种植规模，", found="提高"),
        Bad("公司提高了红小豆的种植面积。", fixed="公司扩大了红小豆的种植面积。", found="提高"),
        Bad("村民可以依法履行监督的权利；", fixed="村民可以依法行使监督的权利；", found="履行"),
        Bad("合作社发扬了带头作用！", fixed="合作社发挥了带头作用！", found="发扬"),
        Bad("镇里想办法改善村民收入。", fixed="镇里想办法增加村民收入。", found="改善"),
        Bad("新教学楼提高了办学环境。", fixed="新教学楼改善了办学环境。", found="提高"),
        Bad("村里召开了敬老活动。", fixed="村里举行了敬老活动。", found="召开"),
        Bad("新渠修好，村里环境明显提高。", fixed="新渠修好，村里环境明显改善。", found="提高"),
        Bad("两村的差距进一步降低，都好了。", fixed="两村的差距进一步缩小，都好了。", found="降低"),
        Bad("换了新窑，每件成本缩小12%。", fixed="换了新窑，每件成本降低12%。", found="缩小"),
        Bad("渠通以后，谷子产量加快了三成。", fixed="渠通以后，谷子产量增加了三成。", found="加快"),
        Bad("两村路程减轻近５公里。", fixed="两村路程缩短近５公里。"),
    ],
    good=[
        "镇里想方设法改善村民的居住条件，学校要提高教学质量，县里加快修路步伐。",
        "公司加强管理、提高质量。学校加强管理和教学质量。他们履行了义务，行使权利。",
        "扩大生产是必要条件，为提高收入创造居住条件，加强学习后进步很快，都说是质量。",
        "村里环境明显改善，水平明显提高，价格大幅降低，窑火不断加大。",
        "发扬传统，起了带头作用。",
        "公司扩大了红小豆的种植规模，种植面积提高不多。",
        "成本缩小的办法，成本降低12%。",
        "产量加快增长，路程缩短5公里。",
        "县里加快制鞋业转型升级步伐，新渠增强了村民的获得感，增加了人手，步伐更快。",
    ],
)
def unfit_object(article: Article) -> Iterator[Finding]:
    """A verb stands before an object that it never has (rules/wording/unfit_objects.tsv)."""
    for found in unfit_objects(article):
        message = Message("“{noun}”一般用“{right}”", "{noun} goes with {right}", noun=found.noun, right=found.right)
        yield Finding(found.span, message, (replace(found.span, found.right),), confidence=Confidence.LIKELY)
