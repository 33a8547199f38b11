"""What the layers without Qt say of files, in the window's language.

Reading and library speak plain English, for the command line too. Every sentence of theirs that an editor may see
stands here once more, to be translated; a test finds those that are missing.
"""

from __future__ import annotations

import re
from functools import cache

from viewer.window.kit.phrases import TemplateTranslator

reasons = TemplateTranslator("reasons")

# Files
reasons.tr("the file is not there (any more)")
reasons.tr("it is not there (any more)")
reasons.tr("no permission to read it")
reasons.tr("no permission for it")
reasons.tr("its links lead in a circle")
reasons.tr("its name is too long")
reasons.tr("this is not a possible file name")
reasons.tr("it is not a file but a device, pipe or socket")
reasons.tr("it is a folder, not a file")
reasons.tr("it could not be read")
reasons.tr("it could not be read or written")
reasons.tr("the disk is full")
reasons.tr("there is no room left for you on this disk")
reasons.tr("it is on a disk or in a folder that cannot be written to")
reasons.tr("it cannot be written to")
reasons.tr("there is a file where its folder should be")
reasons.tr("the disk could not be read or written")
reasons.tr("the file could not be opened")

# Articles
reasons.tr("the file is empty")
reasons.tr("there is no text in it")
reasons.tr("there are no articles in this folder (looked for {suffixes})")
reasons.tr("it is too large ({size} MB; the limit is {limit} MB)")
reasons.tr("it is too large (the limit is {limit} MB)")
reasons.tr("it is too long ({length} characters; the limit is {limit})")
reasons.tr("it has more than {count} lines")
reasons.tr("it has more than {count} paragraphs; open a part of it")
reasons.tr("the page has more than {count} tags")
reasons.tr("there is no text on the page, or it is nested too deeply")
reasons.tr("there is no readable page in it")
reasons.tr("it holds no text but other data")
reasons.tr("this version of Diptych does not read its format")
reasons.tr("Word files cannot be read yet; save it as text or as a web page and open that")
reasons.tr("old Word and Outlook files cannot be read yet; save it as text or as a web page and open that")
reasons.tr("OpenDocument files cannot be read yet; save it as text or as a web page and open that")
reasons.tr("e-books cannot be read yet; save it as text or as a web page and open that")
reasons.tr("PDF files cannot be read yet; save it as text or as a web page and open that")
reasons.tr("RTF files cannot be read yet; save it as text or as a web page and open that")
reasons.tr("Safari's web archives cannot be read yet; save the page as “Page Source” and open that")
reasons.tr("it is a picture, not an article")
reasons.tr("it is a picture, sound or film, not an article")
reasons.tr("it is a sound, not an article")
reasons.tr("it is a sound or film, not an article")
reasons.tr("it is a program, not an article")
reasons.tr("it is a database, not an article")
reasons.tr("it is a compressed archive; unpack it first")

# Notes on how an article was read
reasons.tr("Read as {encoding} (guessed).")
reasons.tr("Read as {encoding}.")
reasons.tr("{count} character could not be decoded and stand as �.")
reasons.tr("{count} characters could not be decoded and stand as �.")
reasons.tr("{count} character that cannot be shown were taken out or replaced.")
reasons.tr("{count} characters that cannot be shown were taken out or replaced.")
reasons.tr("Paragraphs of more than {count} characters were cut into parts.")
reasons.tr("No headline was found: the first words stand for it.")
reasons.tr("The story was told apart from its page; about {count} words of the page are not shown.")
reasons.tr("No story could be told apart on the page: all its text is shown.")
reasons.tr("Too many Markdown marks: it was read as plain text.")

# Library and sets
reasons.tr("Another program, perhaps another Diptych, is using the library. {more}")
reasons.tr("The library can be read but not written to. {more}")
reasons.tr("A newer version of Diptych made the library; this one leaves it as it is. {more}")
reasons.tr("The library cannot be used: {reason}. {more}")
reasons.tr("The library was damaged. A new one was begun; the damaged one is kept as {name}.")
reasons.tr("Nothing of this run will be remembered.")
reasons.tr("it is damaged, and could not be put aside: {reason}")
reasons.tr("it was damaged, and {reason}")
reasons.tr("it is damaged")
reasons.tr("another program is using it")
reasons.tr("there is a folder where the library should be")
reasons.tr("the database said: {error}")
reasons.tr("it is not a Diptych set")
reasons.tr("a newer version of Diptych saved this set; this one cannot open it")
reasons.tr("it would be too large: a set holds at most {articles} articles and {size} MB")
reasons.tr("the set is damaged: {detail}")


def in_words(reason: str) -> str:
    """A reason in the window's language; as it is where nobody has foreseen it, as what the system says."""
    for template, pattern in _patterns():
        found = pattern.fullmatch(reason)
        if found:
            values = {name: in_words(value) for name, value in found.groupdict().items()}
            return reasons.say(template).format(**values)
    return reason


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each template with what it says, the most particular first."""
    ordered = sorted(reasons.templates, key=lambda template: (template.count("{"), -len(template)))
    return tuple((template, _pattern(template)) for template in ordered)


def _pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", template)
    named = (f"(?P<{part}>.+)" if n % 2 else re.escape(part) for n, part in enumerate(parts))
    return re.compile("".join(named), re.DOTALL)
