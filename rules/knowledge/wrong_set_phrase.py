from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Span, rule

from ._lists import list_faults
from ._near import near_set_phrases
from ._reports import finding, list_finding


@rule(
    "wrong-set-phrase",
    title="固定提法有误",
    help=(
        "党和国家文件里的固定提法，与标准写法只差一字：漏字、多字、错字、两字颠倒；"
        "或者是已知的误写：“四个全面”总体布局、“两个树立”的决定性意义；"
        "几项并列的提法，有一项写成了别的，或者次序颠倒：创新、协调、绿色、开放、共赢。"
        "中间加“的”“和”、见于报端的其他说法不在此列。"
    ),
    requires="_near:may_vary",
    kind=ErrorKind.WRONG_CHARACTER,
    injectors=("_injectors:wrong_set_phrase", "_independent_injectors:misprinted_set_phrase"),
    bad=[
        Bad("党员要不忘初心、牢忘使命。", fixed="党员要不忘初心、牢记使命。", found="不忘初心、牢忘使命"),
        Bad("党员要不忘初心,牢忘使命。", fixed="党员要不忘初心,牢记使命。", found="不忘初心,牢忘使命"),
        Bad("筑牢中华民族共同体意识。", fixed="铸牢中华民族共同体意识。"),
        Bad("构建人类命运共同提。", fixed="构建人类命运共同体。"),
        Bad("落实中央央八项规定精神。", fixed="落实中央八项规定精神。"),
        Bad("扫黑恶专项斗争取得成效。", fixed="扫黑除恶专项斗争取得成效。"),
        Bad("推进社会主意现代化建设。", fixed="推进社会主义现代化建设。"),
        Bad("加快构建新展发格局。", fixed="加快构建新发展格局。"),
        Bad("习近平新时代中国特色社会思想。", fixed="习近平新时代中国特色社会主义思想。"),
        Bad("协调推进“四个全面”总体布局。", fixed="协调推进“四个全面”战略布局。", found="“四个全面”总体布局"),
        Bad("领悟“两个树立”的决定性意义。", fixed="领悟“两个确立”的决定性意义。"),
        Bad("锲而不舍落实中央八条规定精神。", fixed="锲而不舍落实中央八项规定精神。"),
        Bad("坚持立党为公、执政为公。", fixed="坚持立党为公、执政为民。"),
        Bad("践行青山绿水就是金山银山的理念。", fixed="践行绿水青山就是金山银山的理念。"),
        Bad(
            "贯彻创新、协调、绿色、开放、共赢的新发展理念。",
            fixed="贯彻创新、协调、绿色、开放、共享的新发展理念。",
            found="共赢",
        ),
        Bad(
            "推动产业、人才、生态、文化、组织振兴。", fixed="推动产业、人才、文化、生态、组织振兴。", found="生态、文化"
        ),
        Bad(
            "加强社会公德、职业美德、家庭道德、个人品德建设。", fixed="加强社会公德、职业道德、家庭美德、个人品德建设。"
        ),
        Bad("全市以中国特色现代化推进各项事业。", fixed="全市以中国式现代化推进各项事业。"),
        Bad("支部落实“三课一会”制度。", fixed="支部落实“三会一课”制度。", found="三课一会"),
        Bad("铸牢中华民族共同意识。", fixed="铸牢中华民族共同体意识。"),
        Bad("铸牢中华民族共同体观念。", fixed="铸牢中华民族共同体意识。"),
        Bad(
            "各医院弘扬敬畏生命、救死扶伤、甘于奉献、大爱无疆的精神。",
            fixed="各医院弘扬敬佑生命、救死扶伤、甘于奉献、大爱无疆的精神。",
        ),
        Bad("1936年10月，红一、红三、红四方面军会师。", fixed="1936年10月，红一、红二、红四方面军会师。"),
        Bad("鼓励、支持、指导非公有制经济发展。", fixed="鼓励、支持、引导非公有制经济发展。"),
        Bad("政协要履行政治协商、民主管理、参政议政职能。", fixed="政协要履行政治协商、民主监督、参政议政职能。"),
        Bad("坚持党的领导、当家做主、依法治国。", fixed="坚持党的领导、人民当家作主、依法治国。", found="当家做主"),
        Bad("抢抓黄河流域环境治理和高质量发展机遇。", fixed="抢抓黄河流域生态保护和高质量发展机遇。"),
        Bad(
            "推进新型工业化、新型城镇化、农村现代化、旅游产业化。",
            fixed="推进新型工业化、新型城镇化、农业现代化、旅游产业化。",
            found="农村现代化",
        ),
        Bad("守住不发生规律性返贫的底线。", fixed="守住不发生规模性返贫的底线。"),
        Bad("树立碧水青山就是金山银山的理念。", fixed="树立绿水青山就是金山银山的理念。"),
        Bad("铸牢中华各民族共同体意识。", fixed="铸牢中华民族共同体意识。"),
        Bad("开展政法队伍整顿教育。", fixed="开展政法队伍教育整顿。"),
        Bad("实施农村人居环境整治提升三年行动。", fixed="实施农村人居环境整治提升五年行动。"),
        Bad("坚定不移巩固和发展公有制经济。", fixed="毫不动摇巩固和发展公有制经济。"),
        Bad(
            "落实疫情要防住、经济要保住、发展要安全的要求。",
            fixed="落实疫情要防住、经济要稳住、发展要安全的要求。",
            found="经济要保住",
        ),
        Bad("学习“千村整治、万村示范”工程经验。", fixed="学习“千村示范、万村整治”工程经验。"),
    ],
    good=[
        "统筹推进“五位一体”总体布局、协调推进“四个全面”战略布局，绿水青山，金山银山。",
        "党员要不忘初心，牢记使命，铸牢中华民族共同体意识，构建人类命运共同体。",
        "落实中央八项规定及实施细则精神，面对世界百年未有之变局。",
        "走中国特色的社会主义道路，推进社会主义新农村建设。",
        "打好脱贫攻坚战、打响脱贫攻坚战。",
        "坚持加强党的全面领导，把权力装进制度的笼子，人类是命运共同体，建构人类命运共同体。",
        "从国家、民族、个人命运共同体的角度看，人與自然、社會主義核心價值觀。",
        "社会主义\n现代化建设",
        "贯彻创新、协调、绿色、开放、共享的新发展理念，推动产业、人才、文化、生态和组织振兴。",
        "创新、协调、绿色、包容、开放、共享。创新、协调、绿色、开放，包容各方。协调、绿色、开放、共享。",
        "向高端化、智能化、特色化、绿色化发展，获得感、安全感、幸福感，弘扬爱国主义、集体主义、英雄主义。",
        "预防为主，防治结合；预防为主、防检结合；民主选举、民主决策、民主管理、民主监督；把握新发展阶段、贯彻新发展理念、构建新发展格局。",
        "学校实施人才强校战略，企业实施人才强企战略，馆里坚持生态为先，绿色发展。",
        "政协委员参加政治协商、民主监督、参政议政、凝聚共识，听取政治协商、民主监督、反映社情民意工作报告。",
        "农村承包土地经营权抵押，玉米大豆带状复合种植，人民对幸福生活的向往。",
        "2018年，实施农村人居环境整治三年行动；疫情要防住、经济要稳住、发展要安全；青山绿水，碧水蓝天，扫黄打非。",
        "毫不动摇巩固和发展公有制经济，毫不动摇鼓励、支持、引导非公有制经济发展。开展政法队伍教育整顿。",
        "个人品德、家庭美德、职业道德、社会公德，系统治理、综合治理、依法治理、源头治理。",
    ],
)
def wrong_set_phrase(article: Article) -> Iterator[Finding]:
    """A set phrase of party and state documents differs from its right form by one character or a word.

    Phrases of rules/knowledge/set_phrases.tsv; phrases of several members, also those of phrase_lists.tsv, with a wrong
    member or with members in another order.
    """
    spans: list[Span] = []
    for near in near_set_phrases(article):
        spans.append(near.span)
        yield finding(article, near)
    for fault in list_faults(article):
        if not any(fault.span.overlaps(span) for span in spans):
            yield list_finding(article, fault)
