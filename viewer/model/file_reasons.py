"""Plain-language reasons for file errors, shared by reading and library."""

import errno

from viewer.model.message import reasons

NO_FILE_NAME = reasons.tr("this is not a possible file name")
FILE_REASONS = {
    errno.EISDIR: reasons.tr("it is a folder, not a file"),
    errno.ELOOP: reasons.tr("its links lead in a circle"),
    errno.ENAMETOOLONG: reasons.tr("its name is too long"),
    errno.ENXIO: reasons.tr("it is not a file but a device, pipe or socket"),
}
"""By `errno`."""
