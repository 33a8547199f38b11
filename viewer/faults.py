"""What is told of an error that nobody foresaw: kinds, codes and lines of code.

Never its message, which may quote what it was given: the text of an article, a title, a path. This holds for all that
is logged.
"""

from __future__ import annotations

import errno
import traceback


def fault_report(error: BaseException) -> str:
    """A traceback without messages, after that of the error which it came of."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    code = getattr(error, "sqlite_errorname", None) or errno.errorcode.get(getattr(error, "errno", None) or 0, "")
    lines = "".join(traceback.format_tb(error.__traceback__))
    told = f"{lines}{type(error).__module__}.{type(error).__qualname__} {code}".rstrip() + "\n"
    return f"{fault_report(before)}\nand then\n\n{told}" if before else told
