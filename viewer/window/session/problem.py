"""What the message bar shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that did not work and stopped nothing else."""

    name: str
    """The file, or what else it is about."""
    reason: str
