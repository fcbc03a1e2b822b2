# pyright: basic, reportMissingImports=false
"""Ask Writer's own client of LanguageTool. The Python of LibreOffice runs this; it has `uno`.

Arguments: the address of the office; texts as JSON, each one paragraph. Prints for each text what Writer marks in it,
what it offers, and the text of a document in which Writer has put the first offer for what it marks.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import uno
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import Locale

CHINESE = Locale("zh", "CN", "")
PROOFREADING = uno.getConstantByName("com.sun.star.text.TextMarkupType.PROOFREADING")
SECONDS = 120


def connected(address: str) -> Any:
    """The context of an office that has started or will start."""
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    end = time.monotonic() + SECONDS
    while True:
        try:
            return resolver.resolve(address)
        except NoConnectException:
            if time.monotonic() > end:
                raise
        time.sleep(0.1)


def found(checker: Any, text: str) -> Iterator[Any]:
    """The errors in a paragraph; Writer goes on behind the sentence that an answer ends with."""
    start, end = 0, len(text.encode("utf-16-le")) // 2
    while start < end:
        result = checker.doProofreading("1", text, CHINESE, start, start, ())
        yield from result.aErrors
        start = max(start + 1, result.nStartOfNextSentencePosition)


def shown(desktop: Any, text: str, error: Any) -> dict[str, object]:
    """What is marked and offered, and the document afterwards. Writer counts UTF-16 units."""
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, ())
    document.Text.String = text
    paragraph = document.getFlatParagraphIterator(PROOFREADING, False).getFirstPara()
    units = paragraph.Text.encode("utf-16-le")[2 * error.nErrorStart : 2 * (error.nErrorStart + error.nErrorLength)]
    if error.aSuggestions:
        paragraph.changeText(error.nErrorStart, error.nErrorLength, error.aSuggestions[0], ())
    after = document.Text.String
    document.close(True)
    return {"marked": units.decode("utf-16-le"), "offered": list(error.aSuggestions), "after": after}


def main() -> None:
    """Print what Writer does with each text, and end the office."""
    context = connected(sys.argv[1])
    make = context.ServiceManager.createInstanceWithContext
    desktop = make("com.sun.star.frame.Desktop", context)
    checker = make("org.openoffice.lingu.LanguageToolGrammarChecker", context)
    texts = json.loads(sys.argv[2])
    print(json.dumps([[shown(desktop, text, error) for error in found(checker, text)] for text in texts]))
    desktop.terminate()


main()
