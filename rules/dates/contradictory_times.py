from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Related, rule

from ._cycles import BRANCHES, STEMS
from ._time_equal import unequal

_SIGN_DATE = f"[（(是即为逢值元][{DIGIT}]{{1,4}}[年月]"
_NAMED = (
    "星期|周[一二三四五六日天]|礼拜|(?:20|２０|二十|上)世纪|十[一二三四五六七八九]世纪|[2-9２-９][0０]年代|[二三四五六七八九]十年代|民国"
    f"|[{STEMS}][{BRANCHES}]年|[立春秋冬夏][春夏秋冬分至]|清明|谷雨|小满|芒种|[小大处][暑雪寒]|白露|寒露|霜降|雨水|惊蛰|中秋|重阳|端午|七夕|元宵|腊八|除夕"
)
_SIGN_NEAR = f"[昨明前后][天日晚][（(][{DIGIT}]"
_SIGN_NTH = f"第[{DIGIT}一二三四五六七八九十]{{1,3}}[个届](?:世界|国际|全国|中国|教师|护士|记者)"
_SIGN_NAME = f"[是逢值即到了](?:公元|农历|传统的?|第.{{1,4}}[个届]|上个)?(?:{_NAMED})"


@rule(
    "contradictory-times",
    title="同一时间的两种说法不符",
    help=(
        "“今年重阳是10月28日”“丁丑年……断定是1939年”“1975年……那时已是20世纪80年代”：一句话说两个时间是同一个，而两个对不上。"
        "没有年份的日期，按报纸日期能定时才查；“去年”一类在引语里的不查；从某日到某日、以来、前后的不查。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(_SIGN_DATE, _SIGN_NAME, _SIGN_NTH, _SIGN_NEAR),
    bad=[
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 敬老院的人说，今年重阳节是10月28日，要蒸糕。", found="重阳节"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 9月12日，庙会开锣的日子，今年恰逢星期天。", found="星期天"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 农历七月廿九那天（9月13日），戏班进村。", found="农历七月廿九"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 前年入冬，也就是2023年11月，粮站搬了家。", found="2023年11月"),
        Bad("石碑落款“丁丑年冬”。老馆长查过族谱，断定是1938年立的。", found="丁丑年"),
        Bad("匾上写着“民国二十五年重修”，那是1935年，祠堂里办着学堂。", found="民国二十五年"),
        Bad("镇上的电影院是1974年盖的，那时已经是20世纪80年代了。", found="20世纪80年代"),
        Bad("靖康元年之役，发生在公元1128年。", found="靖康元年"),
        Bad("矿洞开于１９４８年，这正是上世纪三十年代末。", found="上世纪三十年代"),
        Bad("水车造于1893年，当时正是十八世纪末。", found="十八世纪"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 昨日（8日）傍晚，民警找到了走失的孩子。", found="8日"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 前天（9月6日）夜里，雨下了四十毫米。", found="9月6日"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 上个月，也就是7月，县里办了三场招聘会。", found="7月"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 10月17日是第46个世界粮食日，粮站办讲座。", found="世界粮食日"),
    ],
    good=[
        "1月24日，正值农历除夕，镇上的戏台搭好了。除夕（1月24日）起放映电影。",
        "2026年9月10日 星期四 第2版\n\n本报讯 昨日（9月9日）傍晚，民警找到了走失的孩子。今天（9月9日）开馆。",
        "2026年9月10日 星期四 第2版\n\n本报讯 前天（9月8日）夜里下了雨。上个月，也就是8月，县里办了招聘会。",
        "2026年9月10日 星期四 第2版\n\n本报讯 10月16日是第46个世界粮食日，粮站办讲座。明天是中秋节，他九月十日到家。",
        "2026年9月10日 星期四 第2版\n\n本报讯 今年重阳节是10月18日，9月13日，庙会开锣的日子，今年恰逢星期天。",
        "2026年9月10日 星期四 第2版\n\n本报讯 农历七月廿九那天（9月10日），前年入冬，也就是2024年11月，粮站搬了家。",
        "石碑落款“丁丑年冬”，断定是1937年立的，“民国二十五年重修”，那是1936年。靖康元年之役，发生在公元1126年。",
        "电影院是1974年盖的，那时已经是20世纪70年代。电影院是1974年盖的，那时还不是20世纪80年代。",
        "2026年9月10日 星期四 第2版\n\n本报讯 他说：“前年入冬，也就是2023年11月，粮站搬了家。”这是前年以来的第三次。",
        "2026年9月10日 星期四 第2版\n\n本报讯 国庆节（10月1日至7日）放假。从除夕到2月20日。那年重阳节是10月28日。",
        "2026年9月10日 星期四 第2版\n\n本报讯 “今年重阳节是10月28日”的说法不对。国庆节即10月3日，路上车多。",
    ],
)
def contradictory_times(article: Article) -> Iterator[Finding]:
    """A text says that two times are one, and they cannot be: a festival and a date, a year of a reign and a year.

    A date without a year is that nearest to the day of the paper. Words such as 去年 in a quotation are not checked.
    """
    text = article.document.text
    for other, point in unequal(article):
        words = [text[time.span.start : time.span.end] for time in (other, point)]
        message = Message("“{one}”与“{two}”对不上，请核对", "{one} is not {two}", one=words[0], two=words[1])
        yield Finding(other.span, message, related=(Related(point.span, _POINT),))


_POINT = Message("对不上的时间", "the time that it is said to be")
