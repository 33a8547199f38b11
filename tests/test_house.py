"""What keeps the parts of the program parts, measured over its syntax trees.

A rule that some module breaks for a good reason stands in `EXCEPTIONS` with that reason; an exception that is none any
more fails as well.
"""

from __future__ import annotations

import ast
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

MOST_IMPORTS = 12
"""Other modules of the program that one imports when it runs, at the top or later."""
MOST_PUBLIC = 20
"""Public methods and properties of a class, without those that Qt names (camelCase) and dunder names."""
MOST_OF_PROTOCOL = 8
MOST_MODULES = 14
MOST_LINES = 59
"""Of a function."""

EXCEPTIONS: dict[str, dict[str, str]] = {
    "wide_imports": {
        "viewer.cli": "each command and option begins in another room",
        "viewer.console.commands": "a command goes through all rooms, from a file to a report",
        "viewer.window.app.self_check": "it looks at one thing of every room",
        "viewer.window.frame.main_window": "the one place where panes are made and wired; it has no logic",
        "viewer.window.pair.view": "what the view is made of: its parts are wired here and nowhere else",
    },
    "wide_classes": {
        "viewer.window.session.session.Session": "a method for each thing an editor does; parts do the work",
    },
    "owners_above": {
        "viewer.comparing.matching.features.overlap.Vocabulary": "no owner, but a value: the arrays of an article",
    },
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Module:
    """One file: its classes, its functions, and what it imports."""

    def __init__(self, name: str, source: str, *, package: bool = False) -> None:
        self.name = name
        self.package = package
        self.tree = ast.parse(source)

    @cached_property
    def classes(self) -> dict[str, ast.ClassDef]:
        return {node.name: node for node in self.tree.body if isinstance(node, ast.ClassDef)}

    @cached_property
    def functions(self) -> dict[str, Function]:
        return {node.name: node for node in self.tree.body if isinstance(node, Function)}

    @cached_property
    def names(self) -> dict[str, str]:
        """Of each imported name what it stands for, dotted, those for types alone too."""
        return {local: full for node in ast.walk(self.tree) for local, full in _imported(node)}

    @cached_property
    def at_run_time(self) -> set[str]:
        """What is imported when the program runs, at the top or later: not for types alone."""
        return {full for node in _running(self.tree) for _, full in _imported(node)}


class House:
    """All modules of a package, by their dotted names."""

    def __init__(self, sources: Mapping[str, str], packages: frozenset[str] = frozenset()) -> None:
        self.modules = {name: Module(name, text, package=name in packages) for name, text in sources.items()}

    def imports(self, module: Module) -> set[str]:
        """The other modules of the house that a module imports at run time."""
        return {known for full in module.at_run_time if (known := self._module_of(full))} - {module.name}

    def _module_of(self, full: str) -> str | None:
        """The module that is, or that has, what a dotted name stands for."""
        return next((name for name in (full, full.rpartition(".")[0]) if name in self.modules), None)

    def called(self, module: Module, node: ast.expr) -> str:
        """The dotted name of what an expression names, as seen from a module."""
        if isinstance(node, ast.Attribute):
            return f"{self.called(module, node.value)}.{node.attr}"
        if isinstance(node, ast.Name):
            own = node.id in module.classes or node.id in module.functions
            return f"{module.name}.{node.id}" if own else module.names.get(node.id, node.id)
        return ""

    def owners(self, module: Module, function: Function) -> Iterator[tuple[Module, ast.ClassDef]]:
        """The classes of the house that the parameters of a function are annotated with."""
        given = function.args
        for each in (*given.posonlyargs, *given.args, *given.kwonlyargs):
            for node in _parts(each.annotation) if each.annotation else ():
                home, _, name = self.called(module, node).rpartition(".")
                if home in self.modules and home != module.name and name in self.modules[home].classes:
                    yield self.modules[home], self.modules[home].classes[name]

    def constructor(self, module: Module, owner: ast.ClassDef) -> tuple[Module, Function] | None:
        """A class's own `__init__`, or the one that it has from another class of the house."""
        for node in owner.body:
            if isinstance(node, Function) and node.name == "__init__":
                return module, node
        for base in owner.bases:
            home, _, name = self.called(module, base).rpartition(".")
            if home in self.modules and name in self.modules[home].classes:
                return self.constructor(self.modules[home], self.modules[home].classes[name])
        return None

    # The rules

    def wide_imports(self) -> dict[str, int]:
        """Modules that import too many others."""
        counts = {name: len(self.imports(module)) for name, module in self.modules.items()}
        return {name: count for name, count in counts.items() if count > MOST_IMPORTS}

    def wide_classes(self) -> dict[str, int]:
        """Classes with too many public methods and properties of their own."""
        found = {}
        for module in self.modules.values():
            for name, owner in module.classes.items():
                own = {node.name for node in owner.body if isinstance(node, Function)}
                count = len([each for each in own if each[0] != "_" and each.islower()])
                if count > MOST_PUBLIC:
                    found[f"{module.name}.{name}"] = count
        return found

    def whole_owners(self) -> dict[str, str]:
        """What takes whole the object that makes it: the owner's own code hands `self` over."""
        found = {}
        for module in self.modules.values():
            made = [(name, self.constructor(module, owner)) for name, owner in module.classes.items()]
            made += [(name, (module, function)) for name, function in module.functions.items()]
            for name, maker in made:
                for home, owner in self.owners(*maker) if maker else ():
                    if self._hands_itself(home, owner, f"{module.name}.{name}"):
                        found[f"{module.name}.{name}"] = f"{home.name}.{owner.name}"
        return found

    def owners_above(self) -> dict[str, str]:
        """Classes that take an object from above: its module imports theirs, itself or through others."""
        found = {}
        for module in self.modules.values():
            for name, owner in module.classes.items():
                maker = self.constructor(module, owner)
                for home, above in self.owners(*maker) if maker else ():
                    if module.name in self._reached(home):
                        found[f"{module.name}.{name}"] = f"{home.name}.{above.name}"
        return found

    def _reached(self, module: Module) -> set[str]:
        """All modules that are imported by one, or by those that it imports."""
        reached: set[str] = set()
        to_do = [module]
        while to_do:
            new = self.imports(to_do.pop()) - reached
            reached |= new
            to_do += [self.modules[name] for name in new]
        return reached

    def _hands_itself(self, module: Module, owner: ast.ClassDef, to: str) -> bool:
        for node in ast.walk(owner):
            if isinstance(node, ast.Call) and self.called(module, node.func) == to:
                given = (*node.args, *(keyword.value for keyword in node.keywords))
                if any(isinstance(each, ast.Name) and each.id == "self" for each in given):
                    return True
        return False

    def wide_protocols(self) -> dict[str, int]:
        """Protocols that ask for too much to be a small part of anything."""
        found = {}
        for module in self.modules.values():
            for name, owner in module.classes.items():
                bases = {self.called(module, base).rpartition(".")[2] for base in owner.bases}
                count = len([node for node in owner.body if isinstance(node, Function | ast.AnnAssign)])
                if "Protocol" in bases and count > MOST_OF_PROTOCOL:
                    found[f"{module.name}.{name}"] = count
        return found

    def full_folders(self) -> dict[str, int]:
        """Folders with too many modules."""
        counts = Counter(name.rpartition(".")[0] for name, module in self.modules.items() if not module.package)
        return {folder: count for folder, count in counts.items() if count > MOST_MODULES}

    def long_functions(self) -> dict[str, int]:
        """Functions with too many lines."""
        found = {}
        for module in self.modules.values():
            for node in ast.walk(module.tree):
                if isinstance(node, Function):
                    lines = (node.end_lineno or node.lineno) - node.lineno + 1
                    if lines > MOST_LINES:
                        found[f"{module.name}.{node.name}"] = lines
        return found


def _parts(annotation: ast.expr) -> Iterator[ast.expr]:
    """The names in an annotation, also in one that is written as a string."""
    for node in ast.walk(annotation):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _parts(ast.parse(node.value, mode="eval").body)
        elif isinstance(node, ast.Name | ast.Attribute):
            yield node


def _running(node: ast.AST) -> Iterator[ast.AST]:
    """A tree without what stands under `if TYPE_CHECKING`."""
    yield node
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            for other in child.orelse:
                yield from _running(other)
        else:
            yield from _running(child)


def _imported(node: ast.AST) -> Iterator[tuple[str, str]]:
    if isinstance(node, ast.Import):
        for each in node.names:
            yield each.asname or each.name, each.name
    elif isinstance(node, ast.ImportFrom):
        assert not node.level, "imports are absolute here"
        for each in node.names:
            yield each.asname or each.name, f"{node.module}.{each.name}"


def read_house(root: Path) -> House:
    files = {}
    packages = set()
    for path in sorted(root.rglob("*.py")):
        name = ".".join(path.relative_to(root.parent).with_suffix("").parts)
        if path.name == "__init__.py":
            name = name.removesuffix(".__init__")
            packages.add(name)
        files[name] = path.read_text(encoding="utf-8")
    return House(files, frozenset(packages))


RULES = (
    "wide_imports",
    "wide_classes",
    "whole_owners",
    "owners_above",
    "wide_protocols",
    "full_folders",
    "long_functions",
)


@pytest.fixture(scope="module")
def viewer() -> House:
    return read_house(ROOT / "viewer")


@pytest.mark.parametrize("rule", RULES)
def test_the_house_keeps_a_rule(viewer: House, rule: str):
    found = getattr(viewer, rule)()
    excepted = EXCEPTIONS.get(rule, {})
    assert {name: told for name, told in found.items() if name not in excepted} == {}
    assert set(excepted) <= set(found), "what keeps the rule by now is no exception any more"


# Each rule broken on purpose: the script sees it, and only it


def planted(**modules: str) -> House:
    return House({f"viewer.{name}": text for name, text in modules.items()}, frozenset())


def broken(house: House) -> dict[str, object]:
    return {rule: found for rule in RULES if (found := getattr(house, rule)())}


def test_too_many_imports_are_seen_wherever_they_stand():
    others = {f"m{n}": "x = 1" for n in range(13)}
    top = "\n".join(f"from viewer.m{n} import x" for n in range(11))
    later = "def f():\n    import viewer.m11\n"
    for_types = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from viewer.m12 import x as y\n"
    assert planted(hub=f"{top}\n{later}\n{for_types}", **others).wide_imports() == {}
    again = "def g():\n    from viewer import m12\n    from viewer.m0 import x as z\n"
    assert planted(hub=f"{top}\n{later}\n{again}", **others).wide_imports() == {"viewer.hub": 13}


def test_too_wide_a_class_is_seen():
    def source(count: int) -> str:
        methods = [f"    def public_{n}(self): ..." for n in range(count - 1)]
        not_counted = ["    def __len__(self): ...", "    def _own(self): ...", "    def mousePressEvent(self, _): ..."]
        return "\n".join(["class Wide:", "    @property", "    def fact(self): ...", *methods, *not_counted])

    assert broken(planted(wide=source(20))) == {}
    assert broken(planted(wide=source(21))) == {"wide_classes": {"viewer.wide.Wide": 21}}


PART = """
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from viewer.owner import Owner
class Part:
    def __init__(self, owner: {annotation}): ...
def open_part(owner: {annotation}): ...
"""
OWNER = """
{imported}
class Owner:
    def __init__(self):
        {made}
"""


@pytest.mark.parametrize("annotation", ["Owner", "Owner | None", "'Owner'"])
@pytest.mark.parametrize(
    ("imported", "made", "name"),
    [
        ("from viewer.part import Part", "self.part = Part(self)", "Part"),
        ("from viewer.part import Part as P", "self.part = P(owner=self)", "Part"),
        ("from viewer import part", "part.open_part(self)", "open_part"),
        ("", "from viewer.part import open_part; open_part(self)", "open_part"),
    ],
)
def test_an_owner_that_hands_itself_over_is_seen(annotation: str, imported: str, made: str, name: str):
    house = planted(part=PART.format(annotation=annotation), owner=OWNER.format(imported=imported, made=made))
    assert house.whole_owners() == {f"viewer.part.{name}": "viewer.owner.Owner"}


def test_an_owner_that_a_base_class_takes_is_seen():
    heir = "from viewer.part import Part\nclass Heir(Part): ..."
    owner = OWNER.format(imported="from viewer.heir import Heir", made="Heir(self)")
    house = planted(part=PART.format(annotation="Owner"), heir=heir, owner=owner)
    assert house.whole_owners() == {"viewer.heir.Heir": "viewer.owner.Owner"}


def test_an_owner_that_is_passed_on_is_seen():
    group = "from viewer.part import Part\nclass Group:\n    def __init__(self, owner): Part(owner)"
    owner = OWNER.format(imported="from viewer.group import Group", made="Group(self)")
    house = planted(part=PART.format(annotation="Owner"), group=group, owner=owner)
    assert broken(house) == {"owners_above": {"viewer.part.Part": "viewer.owner.Owner"}}


@pytest.mark.parametrize(
    ("annotation", "made"),
    [
        ("QWidget", "Part(self)"),  # a parent
        ("int", "Part(self.number)"),  # a value
    ],
)
def test_a_part_that_takes_what_it_uses_is_left_alone(annotation: str, made: str):
    owner = OWNER.format(imported="from viewer.part import Part", made=made)
    assert broken(planted(part=PART.format(annotation=annotation), owner=owner)) == {}


def test_too_wide_a_protocol_is_seen():
    def source(count: int) -> str:
        members = [f"    def act_{n}(self) -> None: ..." for n in range(count - 1)]
        return "\n".join(["from typing import Protocol", "class Asked(Protocol):", "    fact: int", *members])

    assert broken(planted(asked=source(8))) == {}
    assert broken(planted(asked=source(9))) == {"wide_protocols": {"viewer.asked.Asked": 9}}


def test_too_full_a_folder_is_seen(tmp_path: Path):
    room = tmp_path / "viewer" / "room"
    room.mkdir(parents=True)
    for name in ("__init__", *(f"m{n}" for n in range(14))):
        (room / f"{name}.py").write_text("", encoding="utf-8")
    assert broken(read_house(tmp_path / "viewer")) == {}
    (room / "one_more.py").write_text("", encoding="utf-8")
    assert broken(read_house(tmp_path / "viewer")) == {"full_folders": {"viewer.room": 15}}


def test_too_long_a_function_is_seen():
    def source(lines: int) -> str:
        return "class C:\n    def long(self):\n" + "        x = 1\n" * (lines - 1)

    assert broken(planted(long=source(59))) == {}
    assert broken(planted(long=source(60))) == {"long_functions": {"viewer.long.long": 60}}
