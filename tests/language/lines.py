"""Lines of a small article."""

from __future__ import annotations

HEAD = "乡村公路通车"

BODY = "施工队提前十天完工，路面比原来宽了两米，两旁还种上了行道树，早晚都有人在路边散步。"

WHOLE = "路修好以后，镇上的班车开到了村口。村民们进城看病、买东西，再也不用走十几里山路，孩子们上学也方便多了。"
