"""Where the program's own files are: in a checkout, in an installed wheel, in a frozen program."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent
_ROOTS = (_HERE / "_resources", _HERE.parent / "resources")


def resource(name: str) -> Path:
    """The path of the program's own file or folder `name`, such as `"themes/light.toml"`.

    Raises FileNotFoundError where this installation lacks it.
    """
    for root in _ROOTS:
        path = root / name
        if path.exists():
            return path
    looked = " and ".join(map(str, _ROOTS))
    message = f"Diptych's own file {name!r} is missing from this installation (looked in {looked})"
    raise FileNotFoundError(message)
