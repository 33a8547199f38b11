"""Records do what frozen data classes with slots do."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from typing import Any, Generic, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model.record import record, unique_record

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Standard:
    name: str
    size: float = 1.5
    parts: tuple[int, ...] = ()


@record
class Recorded:
    """What it is."""

    name: str
    size: float = 1.5
    parts: tuple[int, ...] = ()

    UNIT = "mm"

    @property
    def shown(self) -> str:
        return f"{self.size} {self.UNIT}"


@record
class Held(Generic[T]):
    value: T


@record
class Checked:
    low: int
    high: int

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError(self.low)


@unique_record
class Unique:
    values: list[int]


NAMES, SIZES, PARTS = st.text(max_size=3), st.floats(), st.lists(st.integers(0, 3), max_size=2).map(tuple)
CHANGES = st.fixed_dictionaries({}, optional={"name": NAMES, "size": SIZES, "parts": PARTS})
VALUES = st.one_of(st.tuples(NAMES), st.tuples(NAMES, SIZES), st.tuples(NAMES, SIZES, PARTS))


@given(VALUES, VALUES, CHANGES)
def test_values_are_held_compared_and_replaced_as_by_a_data_class(one: Any, other: Any, changes: dict[str, Any]):
    left, right = Recorded(*one), Recorded(*other)
    standard = Standard(*one), Standard(*other)
    assert (left.name, left.size, left.parts) == (standard[0].name, standard[0].size, standard[0].parts) or left != left
    assert (left == right) == (standard[0] == standard[1])
    assert hash(left) == hash(Recorded(*one))
    assert repr(left) == repr(standard[0]).replace("Standard", "Recorded")
    assert repr(replace(left, **changes)) == repr(replace(standard[0], **changes)).replace("Standard", "Recorded")
    assert repr(copy.deepcopy(left)) == repr(copy.copy(left)) == repr(pickle.loads(pickle.dumps(left))) == repr(left)


@given(CHANGES)
def test_values_are_given_in_order_or_by_name(named: dict[str, Any]):
    if "name" in named:
        assert repr(Recorded(**named)) == repr(Standard(**named)).replace("Standard", "Recorded")
    else:
        with pytest.raises(TypeError, match=r"^Recorded\(\) needs name$"):
            Recorded(**named)
        assert repr(Recorded("a", **named)) == repr(Standard("a", **named)).replace("Standard", "Recorded")


@pytest.mark.parametrize(
    ("values", "named"),
    [(("a", 1.0, (), 4), {}), (("a",), {"name": "b"}), (("a",), {"colour": "red"}), (("a", 1.0), {"size": 2.0})],
)
def test_what_does_not_fit_is_refused(values: Any, named: Any):
    with pytest.raises(TypeError):
        Standard(*values, **named)
    with pytest.raises(TypeError, match="takes each of name, size, parts once"):
        Recorded(*values, **named)


def test_nothing_is_changed_added_or_deleted():
    made = Recorded("a")
    for name in ("name", "colour"):
        with pytest.raises(FrozenInstanceError, match=f"^{name} of a Recorded cannot be changed"):
            setattr(made, name, "b")
    with pytest.raises(FrozenInstanceError):
        del made.name
    assert made == Recorded("a")
    assert not hasattr(made, "__dict__")


def test_only_records_of_one_class_are_equal():
    others: list[object] = [Standard("a"), Held(("a", 1.5, ())), Recorded("b"), "a", ("a", 1.5, ())]
    assert others.count(Recorded("a")) == 0


def test_the_rest_of_the_class_stays():
    assert Recorded.__doc__ == "What it is."
    assert Recorded.__qualname__ == "Recorded"
    assert Recorded("a").shown == "1.5 mm"
    assert Held[int](3) == Held(3)
    match Recorded("a", 2.0):
        case Recorded(name, size):
            assert (name, size) == ("a", 2.0)


def test_it_may_check_itself():
    assert Checked(1, 2).low == 1
    with pytest.raises(ValueError, match="2"):
        Checked(2, 1)
    with pytest.raises(ValueError, match="1"):
        replace(Checked(1, 2), high=0)


def test_the_standard_library_takes_it_for_a_data_class():
    assert is_dataclass(Recorded)
    assert [(each.name, each.default) for each in fields(Recorded)] == [
        (each.name, each.default) for each in fields(Standard)
    ]
    with pytest.raises(TypeError):
        replace(Recorded("a"), colour="red")  # type: ignore[call-arg]


def test_a_unique_record_equals_itself_alone():
    one = Unique([1])
    assert one == one
    assert one != Unique([1])
    assert {one: 1}[one] == 1
    with pytest.raises(FrozenInstanceError):
        one.values = []  # type: ignore[misc]


@pytest.mark.parametrize("name", ["fields of its base", "no fields", "a default made anew", "a comparison of its own"])
def test_what_only_the_standard_library_can_is_refused(name: str):
    class Made:
        names: list[str] = field(default_factory=list)

    class Compared:
        name: str

        def __eq__(self, other: object) -> bool:
            return True

        __hash__ = None  # type: ignore[assignment]

    class Longer(Recorded):
        length: int

    class Empty:
        pass

    kinds: dict[str, type] = {"fields of its base": Longer, "no fields": Empty, "a default made anew": Made}
    with pytest.raises(TypeError, match="no record"):
        record(kinds.get(name, Compared))


def test_a_record_of_one_value_equals_itself_whatever_that_is():
    one = Held(float("nan"))
    assert one == one
    assert hash(Held("a")) == hash(Held("a"))
    assert Held("a") != Held("b")
