"""Sentences whose grammar went wrong, for `lint-news measure`."""

# ruff: noqa: E501, SIM905 sentences, one a line

from __future__ import annotations

from random import Random

from lint_news import Edit, Span, random_match

from .._insertions import county, insert_one, person

_MEANS = "开展培训 组织比赛 集中整治 走访座谈 学习先进 完善制度 延长服务时间 优化流程 技术改造 对口帮扶 上门服务 公开承诺".split()
_WHO = "群众 企业 村民 孩子们 年轻干部 老人们 学员 大家 农户 工人们".split()
_GAINS = "增强了信心 看到了希望 提高了认识 得到了实惠 拓宽了眼界 学到了技术 尝到了甜头 受到了教育 明确了方向 办事更方便了".split()
_HARM = "事故 损失 浪费 火灾 类似问题 学生溺水 矛盾激化 返贫 污染 拖欠工资 重复建设".split()
_MEASURE_NOUNS = "免费体检 技术指导 法律咨询 午餐 贷款 送货上门 就业培训 心理疏导".split()


def subject_lost(text: str, random: Random) -> Edit | None:
    """A preposition and 使 leave a sentence without a subject: 通过培训，使群众增强了信心."""
    lead = random.choice(("通过", "经过", "随着", "在", "由于", "为了", "根据", "透过"))
    means, who, gain = random.choice(_MEANS), random.choice(_WHO), random.choice(_GAINS)
    lead_end = {"在": "的推动下", "根据": "的情况", "随着": "的深入"}.get(lead, "")
    verb = random.choice(("使", "让", "使得", "令"))
    forms = (
        f"{lead}{means}{lead_end}，{verb}{who}{gain}。",
        f"{county(random)}的做法是，{lead}{means}{lead_end}，{verb}{who}{gain}。",
        f"据了解，{lead}{county(random)}{means}{lead_end}，{verb}{who}{gain}。",
    )
    return insert_one(text, forms[: 1 if lead == "为了" else 3], random)


def negated_prevention(text: str, random: Random) -> Edit | None:
    """A verb that denies and a negation together say the contrary: 防止事故不再发生."""
    harm = random.choice(_HARM)
    forms = (
        f"要严防死守，防止{harm}不再发生。", f"采取措施，避免{harm}不再出现。", f"必须切实防止不发生{harm}。", f"以免{harm}不再发生，{county(random)}连夜排查。", f"严禁不得在林区用火，杜绝不发生{harm}。",
        "医生提醒，切忌不要空腹服药。", f"{person(random)}险些没有摔倒，谨防不要发生{harm}。", f"禁止不准带火种上山，以防{harm}不再重演。", f"难免不会出现{harm}。", f"谁也不能否认没有{harm}的可能。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def predicate_lost(text: str, random: Random) -> Edit | None:
    """The verb of a sentence or its object is lost: 为老人免费体检的服务, 举办了丰富多彩."""
    noun, who, place = random.choice(_MEASURE_NOUNS), random.choice(_WHO), county(random)
    forms = (
        f"{place}民政局将为{who}{noun}的服务。", f"为{who}{noun}的实际行动，{place}还专门成立了小组。", f"{person(random)}带领{who}致富的先进事迹在{place}。", f"活动现场，志愿者向{who}有关知识。",
        f"{place}加大对{who}帮扶，形成了人人关心。", f"会议的召开，为{who}{noun}。", f"{person(random)}对{who}亲切的慰问。", f"工作人员一边登记信息，一边{who}{noun}的问题。", f"{place}认真学习领会，把{noun}工作。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_pronoun(text: str, random: Random) -> Edit | None:
    """他 or 她 that does not fit 先生, 女士 and the like in its sentence."""
    surname = person(random)[0]
    women, men = ("女士", "大妈", "奶奶", "阿姨", "大娘", "大嫂"), ("先生", "大爷", "爷爷", "叔叔", "大伯")
    who, wrong = random.choice(((random.choice(women), "他"), (random.choice(men), "她")))
    near = random_match(r"(?<=[\u4e00-\u9fff])(女士|先生)(?=[^他她\n。]{1,20}[他她](?!们))", text, random)
    if near and random.random() < 1 / 2:
        at = next(i for i in range(near.end(), len(text)) if text[i] in "他她")
        if text[at] == ("她" if near[1] == "女士" else "他"):
            return Edit(Span(at, at + 1), "他" if text[at] == "她" else "她")
    forms = (
        f"{surname}{who}说，{wrong}对这次服务很满意。", f"市民{surname}{who}告诉记者，{wrong}每天坐公交上班。", f"{surname}{who}拿出{wrong}的证件。", f"{surname}{who}今年退休，{wrong}在{county(random)}住了三十年。",
        f"“太方便了。”{surname}{who}笑着说，{wrong}只跑了一趟。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def mismatched_conjunctions(text: str, random: Random) -> Edit | None:
    """Conjunctions that do not belong together: 不仅…却, 只有…就, 尽管…所以."""
    who, gain, means = random.choice(_WHO), random.choice(_GAINS), random.choice(_MEANS)
    forms = (
        f"只有{means}，就能让{who}{gain}。", f"只要{means}，才能让{who}{gain}。", f"尽管任务很重，所以{who}都没有怨言。", f"不但{who}{gain}，却还带动了周边。", f"因为{means}，但是{who}{gain}。",
        f"无论{means}，但{who}都{gain}。", f"即使{means}，就{who}{gain}。", f"不管天气很冷，{county(random)}的{who}还是来了。", f"虽然{means}，因此{who}{gain}。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def two_sides_against_one(text: str, random: Random) -> Edit | None:
    """是否 or 能否 in one half and one side in the other: 能否创新是发展的关键 is right, 能否保证质量 with one side is not."""
    means, gain = (
        random.choice(_MEANS),
        random.choice(("提高产量", "增加收入", "保证质量", "赢得市场", "按期完工", "守住底线")),
    )
    forms = (
        f"能否{means}是{gain}的根本保证。",
        f"{person(random)}认为，是否{means}，是{gain}的前提。",
        f"能不能{means}，是{gain}的重要条件。",
        f"{means}，是能否{gain}的保障。",
    )
    return insert_one(text, forms, random)


def blended_patterns(text: str, random: Random) -> Edit | None:
    """Two patterns are blended: 原因是因为…造成的, 以…为主要组成, 是为了…目的."""
    harm, means, place = random.choice(_HARM), random.choice(_MEANS), county(random)
    forms = (
        f"{harm}的原因是由于管理不善造成的。", f"{place}之所以{means}的原因，是因为群众有需求。", f"{means}的目的是为了让大家满意为目的。", f"本着{means}为原则，{place}成立了专班。", f"培训班由{means}等内容组成的。",
        f"这次{means}，是以{person(random)}为首组成的小组完成的结果。", f"{place}有关部门对这起{harm}，已经引起了高度重视。", f"是否{means}，关键在于领导重视起决定作用。",
    )  # fmt: skip
    return insert_one(text, forms, random)
