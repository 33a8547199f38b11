"""Finds the program's resource files in a checkout, an installed wheel or a frozen program."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent
_ROOTS = (_HERE / "_resources", _HERE.parent / "resources")


def resource(name: str) -> Path:
    """The path of a resource file or folder, such as `"themes/light.toml"`.

    Raises FileNotFoundError if this installation lacks it.
    """
    for root in _ROOTS:
        path = root / name
        if path.exists():
            return path
    searched = " and ".join(map(str, _ROOTS))
    message = f"Diptych's own file {name!r} is missing from this installation (looked in {searched})"
    raise FileNotFoundError(message)
