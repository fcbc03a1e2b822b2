from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from lint_news import (
    BLANK,
    DIGIT,
    HAN,
    LETTER,
    Article,
    Bad,
    ErrorKind,
    Finding,
    LaidLine,
    Message,
    Role,
    Safety,
    Severity,
    Span,
    compiled,
    delete,
    quotations,
    rule,
)

from ._laid_out import is_before_signature, is_behind_inches, is_entry, is_laid_out, is_notice_of_a_book, is_title_entry

_AFTER = f"(?<=[。！？；，、,;])[{BLANK}](?=[{HAN}“‘《])"
_BEHIND_PAIR = f"(?<=[”’》])[{BLANK}](?=[{HAN}“‘《])"
_BEFORE = f"(?<=[{HAN}”’）》])[{BLANK}]{{1,4}}(?=[，。、；：？！”’）》,;])"
_BEHIND_NUMBER = f"(?<=[{DIGIT}%％‰℃])[{BLANK}]{{1,4}}(?=[，。、；：？！])"
_BEFORE_PAIR = f"(?<=[{HAN}]) (?=[“‘《])"
_BEHIND_COLON = f"(?<=[：:])[{BLANK}](?=[“‘])"
_BESIDE_MARKS = (_AFTER, _BEFORE, _BEHIND_NUMBER, _BEHIND_COLON)
_DATE = (
    f"[{HAN}]?"
    f"(?:[{DIGIT}]{{4}}[{BLANK}]?年[{BLANK}]?)?"
    f"[{DIGIT}]{{1,2}}[{BLANK}]?月"
    f"(?:[{BLANK}]?[{DIGIT}]{{1,2}}[{BLANK}]?日)?"
    f"|[{HAN}]?[{DIGIT}]{{4}}[{BLANK}]?年"
)
_JOINT = f"(?<=[{DIGIT}])[{BLANK}]?(?=[年月日])|(?<=[年月{HAN}])[{BLANK}]?(?=[{DIGIT}])"
_INSIDE = f"(?<=[{HAN}])[{BLANK}](?=[{HAN}])"
_DIVIDED_DATE = f"[{DIGIT}][{BLANK}][年月日]|[年月][{BLANK}][{DIGIT}]"
_BEHIND_ANY = f"[。！？；，、,;：:”’》][{BLANK}]\\S"
_BEFORE_ANY = f"[{BLANK}][，。、；：？！”’）》,;]"
_BESIDE_ANY = f"{_BEHIND_ANY}|{_BEFORE_ANY}"
_BEFORE_OPENING = " (?<=\\S )[“‘《]"
_CHINESE = r"[^\x00-\x7f\u3000\xa0]"
_AMID = f"(?<={_CHINESE}[{BLANK}])(?={_CHINESE})"
_IN_SENTENCE = (
    f"^(?=[ \t\u3000\xa0\x0c]*+(?:[^\n{BLANK}]++[{BLANK}](?!{_AMID}))*+[^\n{BLANK}]++[{BLANK}]{_AMID})"
    "[^\n。]*+(?:。|(?<=[；;：:，, \t\u3000\xa0\x0c])$)"
)
"""A line of text that has a single space between Chinese characters and no wider space before it."""
_CLAUSE = "[。，,；;]"
_SENTENCE = 30
_TEXT = "。|[；;：:，,]$"
_CREDIT_LENGTH = 80
_HEAD = 6
_GAP = f"[{BLANK}]{{2}}"
_CREDIT = (
    "^.{0,24}(?:摄|供图|报道|整理|撰文|/文)(?:（[^）]*）)?[)）]?$|^(?:本报|特约|实习|见习)*(?:记者|通讯员|摄影)"
    f"|^{LETTER}{{2,12}}(?:记者|通讯员|评论员)[{BLANK}]*(?:{LETTER}|[{BLANK}、·]){{2,16}}[)）]?$"
    f"|^(?:文字?|图片?|撰文|摄影|视频|编辑|责编|校对|来源|制图|整理)[{BLANK}]?[/／丨｜：:]"
)


@rule(
    "stray-space",
    title="多余的空格",
    help=(
        "中文标点前后不空格，句子当中不空格。引号、书名号里代替标点的空格，作者名、图片署名前的空格，"
        "为对齐而空开的姓名，标题中代替标点的空格，不在此列。"
    ),
    kind=ErrorKind.FORMAT,
    patterns=(_BEHIND_ANY, _BEFORE_ANY, _BEFORE_OPENING, _DIVIDED_DATE, _IN_SENTENCE),
    injectors=("_injectors:space",),
    profiles={"extract": Severity.INFO, "traditional": False},
    bad=[
        Bad(
            "3月6日，工人在车间赶订单。 据了解，产品销往外地。",
            fixed="3月6日，工人在车间赶订单。据了解，产品销往外地。",
            found=" ",
        ),
        Bad("会议强调 ，要抓好春耕生产，不误农时。", fixed="会议强调，要抓好春耕生产，不误农时。"),
        Bad(
            "社区把闲置的板凳收拢来摆在楼道口 还给老人添了棉垫，大家坐下来说说话。",
            fixed="社区把闲置的板凳收拢来摆在楼道口还给老人添了棉垫，大家坐下来说说话。",
            found=" ",
        ),
        Bad(
            "社区把闲置的板凳收拢来摆在楼道口，发 展了课堂，老人坐下来说说话，晒晒太阳。",
            fixed="社区把闲置的板凳收拢来摆在楼道口，发展了课堂，老人坐下来说说话，晒晒太阳。",
        ),
        Bad(
            "许言说：“把闲置的板凳收拢来，摆在楼 道口，老人坐下来说说话，晒晒太阳。”",
            fixed="许言说：“把闲置的板凳收拢来，摆在楼道口，老人坐下来说说话，晒晒太阳。”",
        ),
        Bad("镇里开办“板凳课堂” 的消息传开了。", fixed="镇里开办“板凳课堂”的消息传开了。"),
        Bad("会议强调， 要抓好春耕生产，不误农时。", fixed="会议强调，要抓好春耕生产，不误农时。"),
        Bad("今年开镰的稻田占到96% ，比去年早了两天。", fixed="今年开镰的稻田占到96%，比去年早了两天。", found=" "),
        Bad(
            "老支书修了一辈子渠，被河湾人叫作 “渠王”，晚年还在坝上走。",
            fixed="老支书修了一辈子渠，被河湾人叫作“渠王”，晚年还在坝上走。",
        ),
        Bad("渠水于2025年3月5 日进村，乡亲们都来看。", fixed="渠水于2025年3月5日进村，乡亲们都来看。"),
        Bad("许言说： “路修好了，心里亮堂了。”", fixed="许言说：“路修好了，心里亮堂了。”"),
        Bad("《渠水》 一文在镇里传开了，乡亲们都来看。", fixed="《渠水》一文在镇里传开了，乡亲们都来看。"),
        Bad("渠水于3 月5日进村，乡亲们都来看。", fixed="渠水于3月5日进村，乡亲们都来看。"),
    ],
    good=[
        "渠水于 2025 年 3 月 5 日进村，乡亲们都来看。",
        "库房里有 3.5’’ 软盘和 8’’ 软盘，都是旧物。",
        "哥哥身高6’2” 妹妹身高5’10” 乡亲们都来看。",
        "老支书用 PPT “板凳课堂”讲课，新车分为A ，B两种，乡亲们都来看。",
        "联系人： 许言，板凳课堂 “，乡亲们都来看。",
        "张望 《渠水》一文获奖，乡亲们都来看。",
        "社区规约第三条 “板凳课堂”不收费，老人都来听课。",
        "社区规约里的第四款　《板凳课堂公约》由老人们议定，老人都来听课。",
        "板凳课堂的主题是“坐下来 ‘说说话’”，老人都来听课。",
        "3月6日，工人在车间赶订单。 特约摄影 许言 摄",
        "作废。特此声明！　许言\n敬请谅解。 清河供水公司\n敬请周知。　许言\n谢谢。　读者　许言\n谢谢！　居民　高远",
        "能不能给老人装一条板凳，哪怕是窄的一条也好？　读者　许言",
        "3月6日，工人在车间赶订单。 记者 许言 通讯员 高远",
        "3月6日，工人在车间赶订单。 许言 高远 摄（县融媒体中心）",
        "3月6日，工人在车间赶订单。 清河晚报记者 许言\n3月6日，工人在车间赶订单。 图/许言",
        "清河新闻客户端讯 社区把闲置的板凳收拢来摆在楼道口，让老人坐下来说说话，晒晒太阳。",
        "清河网3月6日消息（记者许言） 社区把闲置的板凳收拢来摆在楼道口，让老人坐下来说说话。",
        "县农业农村局局长 许言：社区把闲置的板凳收拢来摆在楼道口，让老人坐下来说说话。",
        "省考核组来我县 城北水库通过验收",
        "　　会议强调，要抓好春耕生产，不误农时。",
        "本报讯（记者 许言）3月6日，会议召开。",
        "新华社北京3月6日电 全国春季农业生产工作会议6日召开。",
        "许言 高远报道了这件事，社区的老人们都看到了。",
        "县广播电视台记者 高远：各位听众，这里是城北社区。",
        "驻城北社区特约通讯员 高远：各位听众，这里是城北社区。",
        "社区召开议事会强调 收拢闲置板凳 还给老人添棉垫 让大家坐下来说说话 让邻里的心结解得开来",
        "社区把闲置的板凳收拢来 还给老人添了棉垫，请各楼的老人 一起坐下来说说话，晒晒太阳，聊聊家常。",
        "社区把闲置的板凳收拢来 还给老人坐。",
        "社区把闲置的板凳收拢来摆在楼道口 A座的老人都来坐坐，说说话，晒晒太阳。",
        "今年的主题是“把闲置的板凳收拢来摆在楼道口 把心里的话说出来摆在台面上”，居民踊跃参加。",
        "会议强调， A4纸也要节约使用，不得浪费。",
        "镇里开办的“板凳课堂” 让老人坐下来说说话 让邻里的心结解得开来 让夕阳红起来亮起来美起来",
        "通讯《镇里的“板凳课堂” 让老人坐下来》见报后，大家都来听课。",
        "镇里开办了“板凳课堂” A班，老人都来听。",
        "新车分为A ,B两种，都已上市，反响不错。",
        "社区的板凳课堂由许言主讲，马 飞参加了筹备，把闲置的板凳收拢来摆在楼道口。",
        "社区规约第三条 把闲置的板凳收拢来摆在楼道口，让老人坐下来说说话，晒晒太阳。",
        "社区的好事多（说说话 晒太阳），把闲置的板凳收拢来摆在楼道口，让老人坐下来，聊聊家常。",
        "编者按 社区把闲置的板凳收拢来摆在楼道口，让老人坐下来说说话，晒晒太阳，聊聊家常。",
        "社区把闲置的板凳收拢来摆在楼道口　　板凳课堂 社区把老人请来，坐下来说说话，晒晒太阳。",
        "社区买来型号为A 甲的板凳摆在楼道口，让老人坐下来说说话，晒晒太阳，聊聊家常。",
        "本报清河电 社区把闲置的板凳收拢来摆在楼道口，让老人坐下来说说话，晒晒太阳。",
        "1956年春　社区把闲置的板凳收拢来摆在楼道口，让老人坐下来说说话，晒晒太阳。",
        "民国二十六年　社区把闲置的板凳收拢来摆在楼道口，让老人坐下来说说话，晒晒太阳。",
        "上午9时　社区把闲置的板凳收拢来摆在楼道口，让老人坐下来说说话，晒晒太阳。",
        "新华社清河电 社区把闲置的板凳收拢来摆在楼道口，让老人坐下来说说话，晒晒太阳。",
        "3月6日　社区把闲置的板凳收拢来摆在楼道口，让老人坐下来说说话，晒晒太阳。",
        (
            "3月6日至8日 社区把闲置的板凳收拢来摆在楼道口，让老人坐下来说说话，晒晒太阳。\n"
            "2025年4月 社区给板凳课堂添了一批棉垫，老人坐下来说说话，晒晒太阳。"
        ),
        "板凳课堂缺一台旧风琴，谁家有闲置的愿意转让，请到楼道口说一声，另有酬谢。退休教师　许言",
        "板凳课堂缺一台旧风琴，谁家有闲置的愿意转让，请到楼道口说一声，另有酬谢。城北社区居民 高女士",
        "许　言　高　远、马　飞参加了比赛，三人都来自城关镇。",
        "板凳课堂走进城北社区　3月6日，社区把闲置的板凳收拢来摆在楼道口，让老人坐下来说说话，晒晒太阳。",
        "渠水改道，请勿下河。　清河县水利局\n板凳收拢，逾期不候。　城北社区办公室2025年3月6日",
        (
            "农事建议 1.棚菜要放风。2.麦田要镇压。\n名词解释 川水：河湟谷地有灌溉之利的地。\n"
            "森林草原防火 我市大部草原尚未返青，可燃物干燥，火险气象等级为四级，请勿携带火种进入林区。"
        ),
        "《渠水集》　许言著　清河出版社出版，定价68元，书里收了写渠水的文章96篇。",
        "（2026）晋0828民初12号　许言：本院受理原告清河供水公司与被告许言买卖合同纠纷一案，现依法公告。",
        "许言的渔船证遗失，声明作废。　高远的会计证遗失，特此声明。　马飞的水票遗失。",
        "《渠水》　作者许言，清河人。小说写一条渠和渠边的三代人，乡亲们都来看。",
        "《渠水》　双月刊　ISSN 1234-5679　今年第1期已出版，收了写渠水的文章12篇。",
    ],
)
def stray_space(article: Article) -> Iterator[Finding]:
    """A space is beside a mark or inside a sentence.

    Chinese marks include their space. Padded names, credits after a caption and spaces in place of marks in headlines
    are right.
    """
    for line in article.with_role(Role.BODY, Role.CAPTION, Role.LIST_ITEM):
        if not any(space in line.stripped for space in BLANK):
            continue
        if compiled(_BESIDE_ANY).search(line.stripped):
            yield from _beside_marks(line)
        if compiled(_DIVIDED_DATE).search(line.stripped):
            yield from _in_dates(line)
        is_text = line.role is not Role.CAPTION and compiled(_TEXT).search(line.stripped)
        if is_text and not is_notice_of_a_book(line.stripped):
            yield from _in_sentence(article, line)


def _beside_marks(line: LaidLine) -> Iterator[Finding]:
    """Spaces before or behind a mark."""
    for span in (span for pattern in _BESIDE_MARKS for span in _spans(line, pattern)):
        if not (
            is_behind_inches(line.stripped, span.start - line.content.start - 1)
            or is_before_signature(line.stripped, span.start - line.content.start)
        ):
            yield Finding(span, _BESIDE, (delete(span.start, span.end, safety=Safety.SAFE),))


def _in_sentence(article: Article, line: LaidLine) -> Iterator[Finding]:
    """Spaces that may be in place of a mark: not in a title or a slogan, and only if there are not several."""
    for span in _spans(line, _BEHIND_PAIR):
        at = span.start - line.content.start
        if not (
            _is_quoted(article, span) or is_behind_inches(line.stripped, at - 1) or is_title_entry(line.stripped, at)
        ):
            yield Finding(span, _BESIDE, (delete(span.start, span.end, safety=Safety.SAFE),))
    for span in _spans(line, _BEFORE_PAIR):
        at = span.start - line.content.start
        if not (_is_quoted(article, span) or is_laid_out(line.stripped, at) or at < _HEAD):
            yield Finding(span, _BESIDE, (delete(span.start, span.end, safety=Safety.SAFE),))
    if len(line.stripped) >= _SENTENCE and len(compiled(f"{_INSIDE}|{_GAP}").findall(line.stripped)) == 1:
        for span in _spans(line, _INSIDE):
            at = span.start - line.content.start
            if not (_is_quoted(article, span) or is_laid_out(line.stripped, at) or is_entry(article, line, at)):
                yield Finding(span, _WITHIN, (delete(span.start, span.end),))


def _in_dates(line: LaidLine) -> Iterator[Finding]:
    """Spaces at some of the joints of a date; spaces at all of them are a matter of style."""
    for date in compiled(_DATE).finditer(line.stripped):
        joints = list(compiled(_JOINT).finditer(line.stripped, date.start(), date.end()))
        if len({bool(m[0]) for m in joints}) > 1:
            for m in filter(lambda m: m[0], joints):
                span = Span(*m.span()).shifted(line.content.start)
                yield Finding(span, _IN_DATE, (delete(span.start, span.end, safety=Safety.SAFE),))


def _is_quoted(article: Article, span: Span) -> bool:
    """Whether it is in a title or in a quotation of a few words, where it may be in place of a mark."""
    quoted = quotations(article)
    i = bisect_left(quoted, span) - 1
    inside = i >= 0 and quoted[i].start < span.start and span.end < quoted[i].end
    return inside and not _is_speech(article.document.text[quoted[i].start : quoted[i].end])


def _is_speech(quotation: str) -> bool:
    return quotation[0] != "《" and compiled(_CLAUSE).search(quotation) is not None


def _spans(line: LaidLine, pattern: str) -> Iterator[Span]:
    for match in compiled(pattern).finditer(line.stripped):
        if not compiled(_CREDIT).search(line.stripped[match.end() : match.end() + _CREDIT_LENGTH]):
            yield Span(*match.span()).shifted(line.content.start)


_BESIDE = Message("标点旁的空格多余", "a space beside a mark")
_IN_DATE = Message("日期中间的空格多余", "a space inside a date")
_WITHIN = Message("句中的空格多余，或漏了标点", "a space inside a sentence: too many, or a mark is missing")
