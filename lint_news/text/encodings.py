"""Detects the encoding of bytes that are neither UTF-8 nor UTF-16 with a byte order mark; these two are decoded in
source.py.

Nearly any bytes can be decoded as GB18030, also those of Big5, EUC-JP and EUC-KR. The right encoding is the one in
which most characters are everyday characters of its language."""

from __future__ import annotations

_SIMPLIFIED = frozenset(
    "的国一中人在大了年是和不有发为新作业上展家来民会地成要个生我化工全到出时动实进多这建力行以能学对们开经主方现区合高文同重体部村就心"
    "等产平长日过理政市加好务设自与关面代前用法机里着公制共得者更强党下提记也说保天月创社于通路分定本他场后事度电推员持入子农表起都小之近"
    "水治从目基活改立当系将可点华各量两领总深题次习技万科安资道济明书还正外向世品海间问最性北坚教内程特山界导带信利服节门任老增意第相放统"
    "如战三美项术育院期位贫交去传情让报组管众金车流造看所式而革示解委研物种运军联企队其数精春今干规义京名比城风把手办际感步结历应色护支元"
    "，。、：；？！“”《》（）—·　０１２３４５６７８９"
)
_TRADITIONAL = frozenset(
    "的有人會一在不是國中法他為時港大年及政我個出以到員民要行日上後方對發公事指香和表月主生者可多地作家過被前說警新於與示自學同議當都但成關來"
    "能這就理了開們問動任工提得下長立係其定分府報美現名去選內而如由案無全文經用至區今外應本因意好部認並安心間力務台之所情沒面件明最道入將重兩"
    "已回特進未社司制受次記建等向律場局她相何接期或機權查高院做反資處合實加持市保縣鎮鄉鄭劉陳黃張葉謝蔡"
    "，。、：；？！「」『』《》（）—·　"
)
_KANA = "".join(chr(code) for code in (*range(0x3041, 0x3094), *range(0x30A1, 0x30F7), 0x30FC))
_JAPANESE = frozenset(
    _KANA
    + "日一国人年大本中長出三時行見月後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校"
    "語土木聞食車何南万毎白天母火右読友左休父雨"
    "、。「」・（）　会社市県区都京部者場立開手力問代明動分方政国新業田地事"
)
_KOREAN = frozenset(
    "이다는에의을가고하지한를도은기사어로리나자대그시해서인아일라보부정수전들적있상과으했게주장것제만구여원조성년동계위경회중관화공문신소내비국세모면"
    "무실용우유안세선오연방입미장거생재진치단말명분양번할될된"
)
_RIVALS = (
    ("Big5", "big5hkscs", _TRADITIONAL),
    ("EUC-JP", "euc_jp", _JAPANESE),
    ("Shift_JIS", "cp932", _JAPANESE),
    ("EUC-KR", "cp949", _KOREAN),
)
_SAMPLE = 200_000
"""Bytes that are examined."""
_EVIDENCE = 0.3
"""The share of everyday characters that another encoding must have; GB18030 must have fewer."""
_STRANGE = 0.05
"""The share of characters beyond ASCII that may be missing in GB 2312."""
_SHORT, _FEW = 8, 6
"""From _SHORT characters beyond ASCII on, one of them may be missing in GB 2312 whatever the share; from _FEW on, other
encodings are tried."""


def gb18030(data: bytes) -> str | None:
    """The decoded text; None when the bytes are not Chinese text in GB18030."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    other = [char for char in text if char > "\x7f"]
    strange = sum(not char.encode("gb2312", "ignore") for char in other)
    if not other or any(c < " " and c not in "\t\n\r\f" for c in text):
        return None
    if strange > max(_STRANGE * len(other), len(other) >= _SHORT) and not _reads_well(data, len(other)):
        return None
    return None if len(other) >= _FEW and rival(data) else text


def _reads_well(data: bytes, characters: int) -> bool:
    """True for text with rare characters, such as a list of names, whose other characters are everyday ones."""
    return characters >= _SHORT and _share(data[:_SAMPLE], "gb18030", _SIMPLIFIED) >= _EVIDENCE


def rival(data: bytes) -> str | None:
    """The name of another East Asian encoding that the bytes are likely to be in; None where there is none."""
    sample = data[:_SAMPLE]
    best = max(((_share(sample, codec, everyday), name) for name, codec, everyday in _RIVALS), default=(0.0, ""))
    return best[1] if best[0] >= _EVIDENCE and best[0] > _share(sample, "gb18030", _SIMPLIFIED) else None


def _share(data: bytes, codec: str, everyday: frozenset[str]) -> float:
    """The share of everyday characters among those beyond ASCII; 0 when the bytes are not in this encoding."""
    import codecs

    try:
        text = codecs.getincrementaldecoder(codec)().decode(data, final=len(data) < _SAMPLE)
    except UnicodeDecodeError:
        return 0.0
    other = [char for char in text if char > "\x7f"]
    return sum(char in everyday for char in other) / len(other) if other else 0.0
