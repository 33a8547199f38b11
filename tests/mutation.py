"""Does a test notice when the engine is broken a little?

    python -m tests.mutation [MODULE …] [--most N] [--seed N]

For each module of `viewer/comparing` and `viewer/presenting` that has a test file of its own name, small mutants are
made of its syntax tree: a constant is nudged, a comparison turned, a plus becomes a minus. The module's own tests then
run against each of them in a copy of the program, so nothing is written into the tree. A mutant that no test notices
survives; of each survivor it is told whether it changes what the program shows of the sample story. The exit code is 1
if one does: that much of the engine could break unseen.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("comparing", "presenting")
"""Rooms of `viewer` that need no Qt and say what an editor reads."""
TESTS = Path("tests", "unit")
NUDGE = 1.2
"""What a fraction is multiplied or divided by; whole numbers go up or down by one."""
PATIENCE = 5.0
"""Seconds that a mutant's tests may take beyond three times what the module's take: some mutants never end."""
PLAIN_RUN = ["-x", "-q", "-p", "no:pytestqt", "-p", "no:cacheprovider", "--hypothesis-seed=0", "-c", "mutation.ini"]
"""Without Qt, which takes longer to load than most modules take to test, and with the same examples every time."""

SWAPPED: dict[type[ast.AST], tuple[type[ast.AST], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div,),
    ast.Div: (ast.Mult,),
    ast.FloorDiv: (ast.Mult,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
    ast.BitXor: (ast.BitOr,),
    ast.And: (ast.Or,),
    ast.Or: (ast.And,),
}
RENAMED = {"min": "max", "max": "min", "minimum": "maximum", "maximum": "minimum", "any": "all", "all": "any"}


class Mutant(NamedTuple):
    """A module with one small fault."""

    line: int
    fault: str
    source: str


class Story(NamedTuple):
    """What the program shows of the sample story, each pair and the whole as one string."""

    pairs: list[str]
    whole: str


def main() -> int:
    """Break the modules named, or all that have tests, and list what nobody noticed."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "modules", nargs="*", metavar="MODULE", help="such as rows; all that have tests if none is given"
    )
    parser.add_argument("--most", type=int, default=60, help="so many mutants of a module, drawn by chance (60)")
    parser.add_argument("--seed", type=int, default=1, help="for another draw")
    given = parser.parse_args()
    paths = [path for room in ROOMS for path in sorted((ROOT / "viewer" / room).rglob("*.py"))]
    tested = [path for path in paths if (ROOT / _tests_of(path)).exists()]
    modules = [path for path in tested if not given.modules or path.stem in given.modules]
    with _copy() as copy:
        story = _tell(copy, whole=True)
        if story is None:
            print("the sample story cannot be compared as it is")
            return 1
        bad = [_attack(copy, module, given.most, given.seed, story) for module in modules]
    return int(any(bad))


def mutants_of(source: str) -> list[Mutant]:
    """Every mutant of a module, in the order of its text."""
    tree = ast.parse(source)
    found = []
    for number, node in enumerate(_shown(tree)):
        for fault, change in _faults(node):
            broken = deepcopy(tree)
            change(_shown(broken)[number])
            line = getattr(node, "lineno", 0)
            found.append(Mutant(line, fault, ast.unparse(ast.fix_missing_locations(broken))))
    return found


def _shown(tree: ast.AST) -> list[ast.AST]:
    """The nodes that do something when the module runs: no annotations, nothing that is for the type checker alone."""
    nodes = [tree]
    for name, value in ast.iter_fields(tree):
        if name in ("annotation", "returns") or (
            isinstance(tree, ast.If) and ast.unparse(tree.test) == "TYPE_CHECKING"
        ):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                nodes += _shown(child)
    return nodes


def _faults(node: ast.AST) -> Iterator[tuple[str, Callable[[Any], None]]]:
    """What can be done to one node: in words, and how."""
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        for value in _nudged(node.value):
            yield f"{node.value} becomes {value}", partial(_set, "value", value)
    elif isinstance(node, ast.UnaryOp) and not isinstance(node.operand, ast.Constant):
        yield f"{ast.unparse(node)}: {type(node.op).__name__} is dropped", _drop
    elif isinstance(node, ast.Name | ast.Attribute):
        field = "id" if isinstance(node, ast.Name) else "attr"
        name = getattr(node, field)
        if name in RENAMED:
            yield f"{name} becomes {RENAMED[name]}", partial(_set, field, RENAMED[name])
    else:
        yield from _swaps(node)


def _swaps(node: ast.AST) -> Iterator[tuple[str, Callable[[Any], None]]]:
    """Its signs turned into others."""
    signs = node.ops if isinstance(node, ast.Compare) else [node.op] if hasattr(node, "op") else []
    for place, sign in enumerate(signs):
        for other in SWAPPED.get(type(sign), ()):
            fault = f"{ast.unparse(node)}: {type(sign).__name__} becomes {other.__name__}"
            if isinstance(node, ast.Compare):
                yield fault, partial(_turn, place, other())
            else:
                yield fault, partial(_set, "op", other())


def _nudged(value: float) -> tuple[float, ...]:
    if isinstance(value, bool):
        return (not value,)
    if isinstance(value, int):
        return (value + 1, value - 1)
    return (value * NUDGE, value / NUDGE) if value else (NUDGE - 1,)


def _set(field: str, value: object, node: Any) -> None:
    setattr(node, field, value)


def _turn(place: int, sign: ast.AST, node: Any) -> None:
    node.ops[place] = sign


def _drop(node: Any) -> None:
    """`not x` becomes `x`: as `x and x` would be read, for a node cannot take its own place."""
    node.__class__, node.op, node.values = ast.BoolOp, ast.And(), [node.operand]


def _tests_of(module: Path) -> Path:
    """The test file that mirrors a module, from the root."""
    return TESTS / module.relative_to(ROOT / "viewer").with_name(f"test_{module.name}")


@contextmanager
def _copy() -> Iterator[Path]:
    """A copy of the program and of the tests of its engine, in a folder that goes away."""
    with tempfile.TemporaryDirectory(prefix="diptych-mutants-") as folder:
        copy = Path(folder)
        no_caches = shutil.ignore_patterns("__pycache__")
        for part in (Path("viewer"), Path("resources"), Path("tests", "support"), *(TESTS / room for room in ROOMS)):
            shutil.copytree(ROOT / part, copy / part, ignore=no_caches)
        for file in [*(ROOT / "tests").glob("*.py"), ROOT / TESTS / "__init__.py"]:
            shutil.copy(file, copy / file.relative_to(ROOT))
        (copy / "mutation.ini").write_text("[pytest]\n", encoding="utf-8")
        yield copy


def _attack(copy: Path, module: Path, most: int, seed: int, story: Story) -> bool:
    """Try the mutants of one module; whether one that no test notices changes what is shown of the story."""
    place = copy / module.relative_to(ROOT)
    source = place.read_text(encoding="utf-8")
    began = time.monotonic()
    if not _passes(copy, module, 600, whole=True):
        print(f"{module.stem}: its tests fail as it is")
        return True
    patience = 3 * (time.monotonic() - began) + PATIENCE
    mutants = mutants_of(source)
    drawn = sorted(random.Random(seed).sample(mutants, min(most, len(mutants))))
    survivors, bad = 0, False
    for mutant in drawn:
        place.write_text(mutant.source, encoding="utf-8")
        if _passes(copy, module, patience):
            survivors += 1
            changed = _changes(story, _tell(copy))
            bad |= changed != "nothing"
            print(f"  {module.name}:{mutant.line}: {mutant.fault}: survives, changes {changed}", flush=True)
    place.write_text(source, encoding="utf-8")
    print(f"{module.stem}: of {len(drawn)} mutants ({len(mutants)} in all) {survivors} survive", flush=True)
    return bad


def _passes(copy: Path, module: Path, patience: float, *, whole: bool = False) -> bool:
    tests = str(_tests_of(module))
    return _run(copy, ["-m", "pytest", *PLAIN_RUN, tests], patience, whole=whole) is not None


def _tell(copy: Path, *, whole: bool = False) -> Story | None:
    """The sample story as the program in `copy` shows it; None if it fails."""
    told = _run(copy, ["-c", "from tests.mutation import tell_story; tell_story()"], 60, whole=whole)
    return Story(*json.loads(told)) if told else None


def _changes(story: Story, other: Story | None) -> str:
    if other is None:
        return f"all {len(story.pairs)} pairs: they cannot be compared any more"
    pairs = sum(one != two for one, two in zip(story.pairs, other.pairs, strict=True))
    if pairs or story.whole == other.whole:
        return f"{pairs} of {len(story.pairs)} pairs" if pairs else "nothing"
    return "what the whole story shows"


def _run(copy: Path, arguments: list[str], patience: float, *, whole: bool) -> str | None:
    """What Python prints when it is run in `copy` with its own program first; None where it fails or does not end.

    Only the `whole` program leaves its byte code behind: two mutants of one size that are written within one second
    are the same file to Python.
    """
    environment = os.environ | {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "" if whole else "1"}
    command = [sys.executable, *arguments]
    try:
        done = subprocess.run(
            command, cwd=copy, env=environment, capture_output=True, text=True, timeout=patience, check=False
        )
    except subprocess.TimeoutExpired:
        return None
    return done.stdout if done.returncode == 0 else None


def tell_story() -> None:
    """Print what the program shows of the sample story; run in the copy."""
    import viewer
    from viewer.comparing.compare import compare
    from viewer.comparing.coverage import cover
    from viewer.model import Collection, Pair, Side
    from viewer.presenting.arrangement import Mode, Wish, arrange
    from viewer.presenting.counts import count
    from viewer.presenting.presentation import present
    from viewer.reading import read_article
    from viewer.reading.files import find_articles

    if not Path(viewer.__file__).resolve().is_relative_to(ROOT):
        message = f"{viewer.__file__} is not the program under {ROOT}"
        raise ImportError(message)
    articles = [read_article(path) for path in find_articles(ROOT / "resources" / "samples")]
    coverage = cover(Collection(tuple(articles)))
    pairs = []
    for i, j in coverage.collection.pairs():
        others = [article for k, article in enumerate(articles) if k not in (i, j)]
        shown = []
        for thirds in ((), others):
            seen = compare(Pair(articles[i], articles[j]), others=thirds)
            only = [seen.only(side) for side in Side]
            # The places of matches, not how sure they are: a score in the twelfth digit is nothing that anybody sees.
            possible = [match.sentences for match in seen.possible]
            matches = [match._replace(score=0) for match in seen.matches]
            made = present(seen)
            surface = made.differences, made.shared, made.marks, made.links, made.joined_rows, made.extent, made.whole
            arranged = [arrange(seen, made.differences, Wish(mode)) for mode in Mode]
            shown.append((matches, possible, seen.rows, only, surface, arranged, count(seen)))
        pairs.append(repr(shown))
    unique = [coverage.unique(k) for k in range(len(articles))]
    unsure = [[sorted(others) for others in article] for article in coverage.unsure]
    print(json.dumps([pairs, repr((unique, unsure, coverage.versions))]))


if __name__ == "__main__":
    sys.exit(main())
