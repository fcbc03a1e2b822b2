"""Marks that are missing, too many, of another kind or at a wrong place, and spaces."""

from __future__ import annotations

from .planting import Injector, swap, swap_anywhere

_HAN = "[一-龥]"
_FOREIGN = "斯尔克特里拉德尼塔亚巴罗布卡伊马莱萨奥托沙哈维诺普加雷尔蒂安丁姆弗格古纳贝杰列洛米帕"
_BEFORE_SPACE = rf"(?<={_HAN})"
KINDS: dict[str, Injector] = {
    # pairs with nothing between
    "empty-quotes": swap_anywhere(rf"(?<={_HAN})“{_HAN}{{2,8}}”(?={_HAN})", "“”"),
    "empty-title-marks": swap_anywhere(rf"《{_HAN}{{2,14}}》", "《》"),
    "empty-brackets": swap_anywhere(rf"(?<={_HAN})（{_HAN}{{2,12}}）(?={_HAN}|[，。])", "（）"),
    # marks that do not stand together
    "stop-on-both-sides-of-quote": swap_anywhere(r"(?<=[：:])(“[^“”\n]{4,60})。”(?!。)", r"\1。”。"),
    "stop-on-both-sides-of-bracket": swap_anywhere(rf"(（{_HAN}{{4,20}})）。", r"\1。）。"),
    "ellipsis-before-dengdeng": swap(rf"(、{_HAN}{{2,6}})等(?=。|，)", r"\1……等等"),
    "dunhao-before-he": swap(rf"(、{_HAN}{{2,5}})和(?![平谐睦解气])(?={_HAN}{{2,5}}[，。等])", r"\1、和"),
    "dunhao-before-deng": swap(rf"(、{_HAN}{{2,5}})等(?![待候级于同闲着到])(?={_HAN}|[，。])", r"\1、等"),
    "doubled-comma": swap_anywhere(r"，", "，，"),
    "comma-and-stop": swap_anywhere(rf"(?<={_HAN})。(?=\n|{_HAN})", "，。"),
    "ten-exclamations": swap_anywhere(rf"(?<={_HAN})！(?![！？])", "！" * 10),
    # marks of another width
    "half-width-stop": swap(rf"(?<={_HAN})。(?={_HAN})", "."),
    "half-width-stop-before-quote": swap_anywhere(rf"(?<={_HAN})。”", ".”"),
    "full-width-dot-for-stop": swap(rf"(?<={_HAN})。(?={_HAN}|\n)", "．"),
    "half-width-comma": swap(rf"(?<={_HAN})，(?={_HAN})", ","),
    # quotes and dashes
    "straight-quotes": swap_anywhere(rf"“({_HAN}{{2,12}})”", r'"\1"'),
    "two-apostrophes": swap_anywhere(rf"“({_HAN}{{2,12}})”", r"''\1''"),
    "reversed-opening-quote": swap_anywhere(r"：“", "：”"),
    "lost-closing-quote": swap_anywhere(r"([：]“[^“”\n]{6,80}[。！？])”(?=\n[　 ]*[^　 “])", r"\1"),
    "hyphens-for-dash": swap_anywhere(rf"(?<={_HAN})——(?={_HAN})", "--"),
    "full-width-hyphens-for-dash": swap_anywhere(rf"(?<={_HAN})——(?={_HAN})", "－－"),
    "range-of-days": swap_anywhere(r"(\d+月\d+日)[至到—](?=\d+(?:月\d+)?日)", r"\1--"),
    "range-of-hours": swap_anywhere(r"(\d+(?:时|[:：]\d\d))[至到—](?=\d+(?:时|[:：]\d\d))", r"\1--"),
    "range-of-years": swap_anywhere(r"(\d{4}年?)[至到—](?=\d{4}年)", r"\1--"),
    "name-dot": swap_anywhere(rf"(?<=[{_FOREIGN}])·(?=[{_FOREIGN}])", "."),
    # spaces
    "space-before-opening-quote": swap_anywhere(r"(?<=：)“", " “"),
    "space-before-mark-after-number": swap_anywhere(r"(?<=[\d%％])(?=[，。；])", " "),
    "space-in-date": swap_anywhere(r"(\d年|\d月)(?=\d{1,2}[月日])", r"\1 "),
    "space-in-clause": swap(rf"{_BEFORE_SPACE}(?=[的在和是了]{_HAN}{{2}})", " "),
    "blanks-for-lost-break": swap_anywhere(rf"(?<=[。])\n　　(?={_HAN}{{4}})", " " * 8),
    "nbsp-without-semicolon": swap(rf"(?<={_HAN}{{2}})(?={_HAN}{{2}})", "&nbsp"),
}
