"""A person's name behind a title, as a part of a pattern."""

from __future__ import annotations

from lint_news import HAN

SURNAME = (
    "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范"
    "金石廖贾夏韦付傅白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温康施牛樊葛邢齐易乔庞颜倪庄聂"
    "鲁岳翟殷詹申欧耿焦左柳甘祝包尚符舒柯纪梅童凌毕单裴霍苗谷盛曲骆路游辛靳管柴蒙鲍华喻祁蒲房滕裘段水尤苗阮费晏谈褚郎俞戚郁窦卞卜闵桂荀冼邬阙逄昝巫涂缪]"
)
"""Surnames that are seldom the beginning of a word behind a title."""
NAME = f"{SURNAME}[{HAN}]{{1,2}}"
