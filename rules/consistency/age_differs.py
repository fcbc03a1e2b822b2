from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Related, Severity, compiled, rule

from ._ages_told import AGE, Told, told

_TWO = "同名|同姓|重名|虚岁|周岁"
_MOST = 40


@rule(
    "age-differs",
    title="同一人的年龄前后不一",
    help=(
        "一篇里前面是“62岁的村民岑小兰”，后面成了“64岁的岑小兰说”，或“岑小兰（女，62岁）”：年龄只差一位数字或两位颠倒，多半有一处写错，请核对。"
        "讲往年的句子、说明虚岁的、相差一岁的、亲属的年龄不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(AGE,),
    explains=("age-reversed",),
    profiles={"traditional": False},
    bad=[
        Bad("62岁的种粮大户岑家旺一早下地。“今年再种20亩。”64岁的岑家旺干劲十足。", found="64岁"),
        Bad("岑小兰（女，46岁）是剪纸艺人。“剪了半辈子。”64岁的岑小兰说。", found="64岁"),
        Bad("受害人岑某，女，４６岁，家住城北。拿到钱，６４岁的岑某连声道谢。", found="６４岁"),
        Bad("岑家旺1931年3月出生，今年89岁。98岁的岑家旺常打电话。", found="98岁"),
        Bad("今年58岁的岑大爷住在城北。岑大爷今年53岁，腿脚好。", found="53岁"),
        Bad("76岁的非遗传承人俸桂莲边捶边讲。“一直教下去。”67岁的俸桂莲说。", found="67岁"),
        Bad("60岁农民柏守军叹道。大家说好。69岁的柏守军笑了。", found="69岁"),
        Bad("67岁的村医岑春雨还在出诊。岑春雨，男，57岁，从医多年。", found="57岁"),
    ],
    good=[
        "62岁的种粮大户岑家旺一早下地。“今年再种20亩。”62岁的岑家旺干劲十足。",
        "62岁的种粮大户岑家旺一早下地。63岁的岑家旺干劲十足。",
        "34岁的岑家旺进了厂。62岁的岑家旺退了休。",
        "1998年，42岁的岑家旺进了厂。62岁的岑家旺退了休。30年前，32岁的岑家旺当了兵。",
        "62岁的岑家旺退了休。岑家旺42岁时进了厂。岑家旺52岁的弟弟还在厂里。享年82岁，岑家旺。",
        "62岁的岑家旺退了休。92岁的母亲岑家旺背着。82岁的岑家旺的母亲也来了。",
        "62岁的岑家旺退了休。64岁的柏小兰提醒岑家旺别忘了。64岁的农民郭春雨提醒岑家旺别忘了。",
        "62岁的岑家旺，虚岁，就是64岁的岑家旺。",
        "62岁的退休教师岑家旺来了。67岁的退休教师柏小兰也来了。",
        "64岁的岑家旺退了休。村里62岁左右的岑家旺们不少。近69岁的岑家旺，年近61岁的岑家旺。",
        "62岁的村里人都来了，64岁的村里人也来了。",
    ],
)
def age_differs(article: Article) -> Iterator[Finding]:
    """A story tells two ages of one person that differ in one digit, or have their digits the other way round.

    One name stands beside both. Ages of another time and those that differ by one year are left alone.
    """
    ages = list(told(article))[:_MOST]
    if compiled(_TWO).search(article.text):
        return
    for one, other in combinations(ages, 2):
        if one.names & other.names and _is_slip(one, other):
            message = Message(
                "前面是“{one}岁”，这里是“{other}岁”，请核对",
                "{one} years before, {other} here",
                one=str(one.number),
                other=str(other.number),
            )
            yield Finding(other.span, message, related=(Related(one.span),), confidence=Confidence.LIKELY)
            return


def _is_slip(one: Told, other: Told) -> bool:
    """Whether one digit of two ages differs, or two are swapped, and not by a year."""
    a, b = str(one.number), str(other.number)
    differ = sum(x != y for x, y in zip(a, b, strict=False))
    return len(a) == len(b) and abs(one.number - other.number) > 1 and (differ == 1 or a == b[::-1])
