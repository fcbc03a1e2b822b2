"""A request becomes an answer, whatever happens on the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ...model import LintNewsError, Message
from .. import errors
from ..calls import Answer, Call, Kind
from ..errors import RequestError
from .accepting import accept, withdraw
from .checking import check
from .desk import Desk
from .drawing import page
from .fixing import fix
from .languagetool.answering import match
from .lists import about, lists, one_list, save
from .reporting import report

_KINDS: Mapping[Kind, Callable[[Desk, Call], Answer]] = {
    "check": check,
    "fix": fix,
    "match": match,
    "page": page,
    "report": report,
    "accept": accept,
    "withdraw": withdraw,
    "about": about,
    "lists": lists,
    "list": one_list,
    "save": save,
}


def answer(desk: Desk, call: Call) -> Answer:
    """The answer to a request. What is wrong with it is told to the client; errors of our own are logged."""
    try:
        desk.refresh()
        return _KINDS[call.kind](desk, call)
    except RequestError as error:
        return _refused(error.status, error.message)
    except LintNewsError as error:
        return _refused(422, error.message)
    except MemoryError:
        return Answer(413, errors.body(errors.NO_MEMORY), ends=True)
    except Exception as error:  # noqa: BLE001 a request must not end the process
        return Answer(500, errors.body(errors.INTERNAL), log=errors.place_of(error))


def _refused(status: int, message: Message) -> Answer:
    return Answer(status, errors.body(message))
