"""Foreign names in Chinese: recognized by the characters that are used for their sounds."""

from __future__ import annotations

_SOUNDS = frozenset(
    "尔斯克德思多拉里马特阿尼利卡哈姆罗蒂巴夫布亚纳勒伊格西瓦维提萨基托达塔伯比科埃洛雷烈扎鲁普英吉希夏曼默乔兰兹赫莱朗约古森杰沙茨梅奥诺盖弗奇娜威翰恩列菲图"
    "戴莫霍塞佩苏丁凯博桑努库查什隆贝肯迈蒙玛万沃保内福戈逊穆瑟芬焦娅艾齐鲍登瑞依琳黛莉珍妮伦麦皮彼索亨韦罕莎切雅施温伍魏泰唐纽乌厄玻琼汤舒弥妲丝嘉露莲菈"
    "苔茜欣宾辛考坎康佛胡尤朱奈勃泽钦坦敦顿贾丹杜捷日耶济耐宁安高詹让毕薇蕾艳丽吕鲍勋班彭庞裴潘森珊桃陶滕廷通汀土威卫沙夏谢叶尧因"
)
_LONGEST, _SHORT = 6, 3


def is_foreign_name(text: str, at: int) -> bool:
    """Whether the dot at an offset, in code points, is inside a foreign name, with such characters on both sides."""
    before = _beyond_part(text[max(0, at - _LONGEST) : at][::-1])
    behind = _beyond_part(text[at + 1 : at + 1 + _LONGEST])
    return all(_run(part) > 1 for part in (before, behind)) and _run(before) + _run(behind) > 4


def _beyond_part(text: str) -> str:
    """The text behind one short part of the name and another dot: 达.芬奇."""
    dot = next((i for i, char in enumerate(text[:_SHORT]) if char in ".．·"), -1)
    return text[dot + 1 :] if dot > 0 else text


def _run(text: str) -> int:
    return next((i for i, char in enumerate(text) if char not in _SOUNDS), len(text))
