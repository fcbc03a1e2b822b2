"""Small pages of news, of a feature and of a notice."""

from __future__ import annotations

LEAD = "本报讯（记者 林一）昨天上午，三条乡村公路同时通车，沿线八个村子的村民出门方便多了。"

BODY = "施工队提前十天完工，路面比原来宽了两米，两旁还种上了行道树，早晚都有人在路边散步。"

NEWS = f"三条乡村公路通车\n\n{LEAD}\n\n{BODY}\n"

OTHER = f"小学添了新图书室\n\n{LEAD.replace('三条乡村公路同时通车', '河东小学的图书室开门迎客')}\n"

FEATURE = f"食堂开到家门口\n——河东社区助老食堂见闻\n□ 周二\n\n{BODY}\n\n菜价不高\n\n{BODY}\n"

NOTICE = "城区停水通知\n\n停水时间：3月6日8时至12时\n停水范围：河东街、河西街\n\n河东县自来水公司\n2026年3月5日\n"
