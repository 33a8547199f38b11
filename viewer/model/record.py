"""Records: frozen data classes with slots that cost the start of the program little.

`@record` is `@dataclass(frozen=True, slots=True)` of the standard library for what this program needs of it, and that
library's `replace` and `fields` work on it. The standard one writes and compiles six methods for each class, 0.5 to 1.5
ms, and the window's process makes fifty classes before it paints the first pair, the worker forty: a tenth of what each
does (`python -m tests.benchmarks.desktop`). Records share their methods.
"""

from __future__ import annotations

import dataclasses
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a record of a class with annotated fields, the last of them with defaults: compared by type and values.

    Like a data class with slots it is made anew, so `super()` without arguments does not work in it. Raises TypeError
    for what only the standard library's can: fields of base classes, `field(…)`, a comparison of its own. To make a
    record takes 2 µs for 1.3, by name 3 for 1.5.
    """
    if {"__eq__", "__hash__"} & vars(cls).keys():
        message = f"{cls.__name__} compares by itself: no record"
        raise TypeError(message)
    made = _with_slots(cls)
    first, *_ = names = made.__match_args__
    values = attrgetter(*names) if len(names) > 1 else lambda self: (getattr(self, first),)

    def __eq__(self: Any, other: object) -> Any:  # noqa: N807
        return values(self) == values(other) if type(other) is type(self) else NotImplemented

    def __hash__(self: Any) -> int:  # noqa: N807
        return hash(values(self))

    made.__eq__, made.__hash__ = __eq__, __hash__
    known: type[T] = made
    return known


@dataclass_transform(frozen_default=True, eq_default=False)
def unique_record(cls: type[T]) -> type[T]:
    """Make a record that equals itself alone, such as one of arrays."""
    made: type[T] = _with_slots(cls)
    return made


def _with_slots(cls: type) -> Any:
    names = tuple(getattr(cls, "__annotations__", ()))
    if not names or any(hasattr(base, "__match_args__") for base in cls.__bases__):
        message = f"{cls.__name__} has no fields, or some of a class that it is made from: no record"
        raise TypeError(message)
    given = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    defaults = {name: given.pop(name) for name in names if name in given}
    if any(isinstance(value, dataclasses.Field) for value in defaults.values()):
        message = f"{cls.__name__} makes a default anew for each: no record"
        raise TypeError(message)
    slots = {"__slots__": names, "__match_args__": names, "__dataclass_fields__": _Fields(defaults)}
    made: Any = type(cls)(cls.__name__, cls.__bases__, _SHARED | given | slots)
    made.__qualname__ = cls.__qualname__
    made.__init__ = _make_init(made, names, defaults)
    return made


def _make_init(made: Any, names: tuple[str, ...], defaults: Mapping[str, Any]) -> Callable[..., None]:
    setters = [getattr(made, name).__set__ for name in names]  # of the slots themselves: `__setattr__` refuses
    count = len(names)
    finish = getattr(made, "__post_init__", None)

    def __init__(self: Any, *values: Any, **named: Any) -> None:  # noqa: N807
        if named or len(values) != count:
            values = _bound(type(self).__name__, names, defaults, values, named)
        for setter, value in zip(setters, values, strict=True):
            setter(self, value)
        if finish:
            finish(self)

    return __init__


def _bound(
    name: str, names: tuple[str, ...], defaults: Mapping[str, Any], values: tuple[Any, ...], named: Mapping[str, Any]
) -> tuple[Any, ...]:
    """The values of all fields in order, some of them given in order and others by name. Raises TypeError."""
    rest = names[len(values) :]
    if len(values) > len(names) or sum(map(named.__contains__, rest)) < len(named):
        message = f"{name}() takes each of {', '.join(names)} once, and nothing else"
        raise TypeError(message)
    given = defaults if not named else {**defaults, **named}
    try:
        return values + tuple([given[each] for each in rest])
    except KeyError:
        message = f"{name}() needs {', '.join(each for each in rest if each not in given)}"
        raise TypeError(message) from None


class _Fields:
    """The fields as `dataclasses` knows them, made for a class when they are first asked for."""

    def __init__(self, defaults: Mapping[str, Any]) -> None:
        self._defaults = defaults

    def __get__(self, _: object, owner: Any) -> Mapping[str, Any]:
        fields = [
            (name, Any, dataclasses.field(default=self._defaults[name])) if name in self._defaults else (name, Any)
            for name in owner.__match_args__
        ]
        text = {"__doc__": owner.__name__}  # else its signature is worked out for one, 7 ms for the first class
        plain: Any = dataclasses.make_dataclass(
            owner.__name__, fields, namespace=text, init=False, repr=False, eq=False
        )
        made: Mapping[str, Any] = plain.__dataclass_fields__
        owner.__dataclass_fields__ = made
        return made


def _repr(self: Any) -> str:
    values = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__qualname__}({values})"


def _refuse(self: object, name: str, *_: object) -> NoReturn:
    message = f"{name} of a {type(self).__name__} cannot be changed"
    raise dataclasses.FrozenInstanceError(message)


def _reduce(self: Any) -> tuple[Any, tuple[Any, ...]]:
    """How a record is copied and pickled."""
    return type(self), tuple(getattr(self, name) for name in self.__match_args__)


_SHARED = {"__repr__": _repr, "__setattr__": _refuse, "__delattr__": _refuse, "__reduce__": _reduce}
