"""The languages that are checked, as LanguageTool names them."""

from __future__ import annotations

from ....model import Message
from ...calls import TEXT, Answer
from ...errors import RequestError

CODES = {
    "zh": "Chinese",
    "zh-CN": "Chinese",
    "zh-SG": "Chinese (Singapore)",
    "zh-TW": "Chinese (Taiwan)",
    "zh-HK": "Chinese (Hong Kong)",
    "zh-MO": "Chinese (Macao)",
}
"""The names of the codes. Traditional text is known by itself: they all say the same to the rules."""
AUTO, USUAL = "auto", "zh-CN"
"""The code that lets the server find the language, and the language that it finds."""
_HAN = ("\u3400", "\u9fff")


def known(code: str) -> str:
    """The code of a language in LanguageTool's spelling. Raises RequestError for one that is not checked."""
    if code.lower() == AUTO:
        return AUTO
    found = next((one for one in CODES if one.lower() == code.lower()), None)
    if found is None:
        raise RequestError(400, _unknown(code))
    return found


def language(code: str, text: str) -> dict[str, object]:
    """What an answer says of the language of a text."""
    found = USUAL if code == AUTO else code
    detected = {"name": CODES[USUAL], "code": USUAL, "confidence": _confidence(text), "source": "lint-news"}
    return {"name": CODES[found], "code": found, "detectedLanguage": detected}


def _confidence(text: str) -> float:
    """The share of the letters that are Chinese characters."""
    letters = sum(map(str.isalpha, text))
    return round(sum(_HAN[0] <= char <= _HAN[1] for char in text) / letters, 2) if letters else 0.0


def _unknown(code: str) -> Message:
    shown = code[:20]
    return Message(
        "不查 {code} 这种语言；可用：{known}",
        "'{code}' is not a language code known to LanguageTool. Supported language codes are: {known}.",
        code=shown,
        known=", ".join(CODES),
    )


def refused(message: Message) -> Answer:
    """An error as LanguageTool tells it."""
    return Answer(400, f"Error: {message.text('en')}".encode(), TEXT)
