from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lint_news import Article, Bad, Confidence, Edit, ErrorKind, Finding, Fix, Message, Related, Span, rule, simplified

from ._bounded_names import bounded_pairs
from ._people import Name, apart, likely_same, pairs
from ._spellings import IN_STORY
from ._told_apart import told_apart

_MOST = 50
"""The most pairs that are reported: a story with more of them is a list of names."""


@rule(
    "name-variant",
    title="同一人名前后写法不一",
    help="一篇里两个人名只差一个字，差的字又音同或形近（陶永琦、陶永琪），或者名字两字颠倒（陶昀辰、陶辰昀），多半是一个人写成了两样。"
    "前面写明身份（董事长陶国强），后面没有交代是谁就说话的人只差一个字的（陶国祥说），列为存疑。"
    "请核对；按次数少的改成次数多的只是建议。"
    "同一句里并提的、说明是兄弟姐妹的、职务不同的、名单里的、“刘某”一类不在此列。姓氏的异写（傅、付，闫、阎）也查。",
    kind=ErrorKind.FACT,
    explains=("headline-name", "bare-name-variant"),
    injectors=(
        "_injectors:name_variant",
        "_independent_injectors:misspelt_name_in_text",
        "_independent_injectors:person_with_two_spellings",
        "_independent_injectors:rare_surname_with_two_spellings",
    ),
    bad=[
        Bad(
            "副市长陶永琦到城北调研。陶永琦说，要抓好春耕。\n会上，陶永琪指出，要备足种子。",
            fixed="副市长陶永琦到城北调研。陶永琦说，要抓好春耕。\n会上，陶永琦指出，要备足种子。",
            found="陶永琪",
        ),
        Bad("社区书记葛丽丽说，先学会听。\n这是葛莉莉常挂在嘴边的话。", found="葛莉莉"),
        Bad(
            "技术员许一平负责三个棚。他的师傅说,许一苹肯吃苦。\n许一平表示,明年再建两个。",
            fixed="技术员许一平负责三个棚。他的师傅说,许一平肯吃苦。\n许一平表示,明年再建两个。",
            found="许一苹",
        ),
        Bad("记者许妍说，大坝已经合龙。\n会后，记者许研介绍，施工方来过两次。", found="许研"),
        Bad("村民高一平说，今年收成好。\n县长高一萍指出，要抓好春耕。", found="高一萍"),
        Bad(
            "村民高一平、许言、陶然参加。\n高一萍说，明年还种。\n高一平说，好。",
            found="高一萍",
            fixed="村民高一平、许言、陶然参加。\n高一平说，明年还种。\n高一平说，好。",
        ),
        Bad(
            "村支书乐永侯介绍，路修好了。乐永侯说，水通了。\n乐永候说，明年种树。",
            found="乐永候",
            fixed="村支书乐永侯介绍，路修好了。乐永侯说，水通了。\n乐永侯说，明年种树。",
        ),
        Bad(
            "站长厍永昌守了十年山。大家都信厍永昌。没有厍永昌就没有这片林。\n今年，厍永倡又上了山。",
            found="厍永倡",
            fixed="站长厍永昌守了十年山。大家都信厍永昌。没有厍永昌就没有这片林。\n今年，厍永昌又上了山。",
        ),
        Bad("学生傅嘉诚捡到两万元。民警找到失主时，付嘉诚已悄悄离开。", found="付嘉诚"),
        Bad("医生郄守朴连夜赶到。天亮时，郤守朴做完了手术。", found="郤守朴"),
        Bad("老兵邱守朴昨天回到连队。战士们围着丘守朴，听他讲故事。", found="丘守朴"),
        Bad("村民仉航平领到了钥匙，仇航平一家高兴极了。", found="仇航平"),
        Bad("传承人白淑芬剪了一辈子窗花。如今白淑芳又开了网课。", found="白淑芳"),
        Bad("农民工肖振宇拿到了工钱。\n肖镇宇说，好。", found="肖镇宇"),
        Bad("骑手沈昀辰送餐路过，跳进河里。\n“没有多想。”沈辰昀说。", found="沈辰昀"),
        Bad("董事长陶国强翻开报表。\n陶国祥告诉记者，原料涨了。", found="陶国祥"),
        Bad("县政协副主席陶守谦同志，因病逝世。\n陶守安同志1938年生。", found="陶守安"),
        Bad("董事长陶国强翻开报表。\n陶强国告诉记者，原料涨了。", found="陶强国"),
        Bad("教体队后卫贾凌骁得了22分。\n赛后，贾凌晓和队友一起领奖。", found="贾凌晓"),
        Bad("全书由退休教师沈渭林主编。\n十年间，沈谓林背着录音机走遍全县。", found="沈谓林"),
        Bad("后卫柯子轩投中四球。\n“腿不是自己的了。”柯梓轩赛后笑着说。", found="柯梓轩"),
        Bad("陶国祥答：原料涨了。\n董事长陶国强翻开报表。", found="陶国强"),
        Bad("果农陶拴牢家有12亩果园。\n“价钱好。”陶栓牢说。", found="陶栓牢"),
        Bad("后卫李正华连中三球。\n“下午还在插秧。”李振华擦着汗说。", found="李振华"),
        Bad("县人大主任陶明哲主持会议。\n陶明喆向新任命人员颁发任命书。", found="陶明喆"),
        Bad("船长陶国强修好了船。\n“网也补好了。”陶国祥笑着说。", found="陶国祥"),
        Bad("青桥半程马拉松开跑\n陶国祥夺得冠军\n本报讯 体育教师陶国强获得第一名。", found="陶国强"),
        Bad("记者：收过徒弟？\n陶永琦：收过。\n记者：几个？\n陶永琪：五个。", found="陶永琪"),
        Bad("公交公司驾驶员章桂兰开了21年车。走下领奖台，张桂兰告诉记者，明天还要早起。", found="章桂兰"),
        Bad("副市長陶永琦到城北調研，並與村民談話。\n會上，陶永琪說，這個國家項目還要發展。", found="陶永琪"),
    ],
    good=[
        "果农陶拴牢家有12亩果园。\n“价钱好。”弟弟陶栓牢说。",
        "村支书乐永候说，水通了。\n弟弟乐永侯说，路也好了。",
        "站长厍永昌守了十年山。大家都信厍永昌。\n今年，厍永倡又上了山。",
        "村支书乐永侯说，水通了。\n小溪乐永候鸟归来。",
        "副市长陶永琦到城北调研。陶永琦说，要抓好春耕。",
        "村民高一平和高一萍都在合作社干活。\n高一平说，今年收成好。\n高一萍说，明年还种。",
        "村民高一平今年与邻居许言、陶然以及陶佳、高一萍办起了合作社。\n高一平说，今年收成好。",
        "村民许一平说，今年收成好。\n弟弟许一萍说，明年还种。",
        "高一平、许言、陶欣\n高一平、陶然、许佳\n高一萍、许诺、陶佳",
        "高一平 许言 陶欣\n高一平 陶然 许佳\n高一萍 许诺 陶佳",
        "高一平　许言　陶欣\n高一平　陶然　许佳\n高一萍　许诺　陶佳",
        "记者许妍说，大坝已经合龙。\n（本报记者陶然、许研、高一平报道）",
        "村民高一平说，今年收成好。\n村民高一凡说，明年还种。",
        "村民卜俊说，这里方便。\n卜俊所说的方便，是指路近。",
        "村民许某萍说，今年收成好。\n村民许某平说，明年还种。",
        "村民晏家洋说，今年收成好。\n合作社建起了晏家杨梅基地。",
        "副教授纪云帆选育水稻。经过六年，同事纪云凡把种子送进滩涂。",
        "志愿者闫晓晨每周来理发。老人们说，她和阎晓晨两人心肠热。",
        "学生余嘉诚说，好。对于嘉诚的努力，老师都看在眼里。",
        "学生余嘉诚说，好。10余嘉诚奖学金得主到会。",
        "主任陶然说，好。\n主任陶冉冉说，好。",
        "骑手沈昀辰送餐路过。\n妹妹沈辰昀说，好。",
        "骑手沈昀辰和骑手沈辰昀送餐路过。\n沈辰昀说，好。",
        "董事长陶国强翻开报表。\n厂长陶国祥说，原料涨了。",
        "董事长陶国强翻开报表。\n陶国祥到会。",
        "董事长陶国强翻开报表。陶国祥、许言到会。\n陶国祥说，原料涨了。",
        "朱丹告诉记者，路修好了。\n朱丹和同事走了。",
        "长安镇赴青桥镇学习。\n长安镇副镇长许言说，好。",
        "后卫许昌高中队员得了22分。\n许昌市说，好。",
        "许昌高中队胜了。许昌高中队，许昌高说，好。\n许昌市说，好。",
        "局长李宁说，路修好了。\n村民李凝说，水通了。李凝说，明年种树。",
        "村民陶永琦说，今年收成好。\n村里开会，村民陶永琪也说，好。会计说，他们的名字念起来没有分别。",
        "村民陶永琦说，今年收成好。\n另一位代表陶永琪说，好。",
        "果农陶拴牢说，价钱好。\n果农陶栓牢说，雨多。他是木字旁的栓，我是“拴马”的拴，陶拴牢说：“我叫‘拴’，他叫‘栓’。”",
        "陶永琦（公民身份号码330425********0017）：现在送达。\n村民陶永琪（公民身份号码330425********0025）说，好。",
        "骑手陶永琦说，好。陶永琪说，好。两人都住城北。",
        "骑手陶永琦说，好。去年大家把永琦和永琪分在两个站。\n骑手陶永琪说，好。",
        "主持人陶永琦说，好。\n评委叫陶永琪。陶永琪说，好。",
        "高一·平说，好。\n高一·萍说，好。\n村民高一平说，好。\n高一苹·萨说，好。",
    ],
)
def name_variant(article: Article) -> Iterator[Finding]:
    """One person's name stands in two spellings that differ in one character.

    Names are found after a title or a mark and before a verb of speech or a mark. The characters that differ must
    sound or look alike, or be swapped; of somebody who speaks without being introduced, any may differ. People in one
    sentence, relatives, people with different titles, lists and 某 are not reported.
    """
    text = simplified(article.document)
    told = set[str]()
    for right, wrong in islice(pairs(article), _MOST):
        if right.text + wrong.text in told:
            continue
        told |= {right.text + wrong.text, wrong.text + right.text}
        if not apart(article, right, wrong) and not _are_told_apart(article, right, wrong):
            yield _finding(right, wrong, likely_same(text, right, wrong))
    for right, wrong in islice(bounded_pairs(article), _MOST):
        if right.text + wrong.text not in told and not _are_told_apart(article, right, wrong):
            yield _finding(right, wrong, likely_same(text, right, wrong))


def _are_told_apart(article: Article, right: Name, wrong: Name) -> bool:
    """Whether the story says that they are two."""
    start, text = article.span.start, simplified(article.document)[article.span.start : article.span.end]
    rights, wrongs = ([at - start for at in name.places] for name in (right, wrong))
    return told_apart(text, (right.text, rights), (wrong.text, wrongs))


def _finding(right: Name, wrong: Name, is_likely: bool) -> Finding:
    size = len(wrong.text)
    spans = [Span(at, at + size) for at in wrong.places]
    message = Message(
        IN_STORY.zh,
        IN_STORY.en,
        right=right.text,
        n=len(right.places),
        wrong=wrong.text,
    )
    fixes = (Fix(tuple(Edit(span, right.text) for span in spans)),) if len(right.places) > len(spans) else ()
    related = Related(Span(right.places[0], right.places[0] + size), Message("另一种写法", "the other spelling"))
    return Finding(spans[0], message, fixes, (related,), Confidence.LIKELY if is_likely else Confidence.DOUBTFUL)
