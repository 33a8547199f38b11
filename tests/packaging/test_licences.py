"""Nothing is shipped under a licence that nobody has looked at."""

import pytest

import common
import licences
from licences import Library, is_allowed
from tests.conftest import ROOT


@pytest.mark.parametrize(
    "expression",
    [
        "MIT",
        "LGPL-3.0-only OR GPL-2.0-only",
        "BSD-3-Clause AND (MIT OR GPL-3.0-only)",
        "(MIT)",
        "(MIT OR X) AND (0BSD)",
    ],
)
def test_what_may_be_shipped(expression: str):
    assert is_allowed(expression)


@pytest.mark.parametrize("expression", ["GPL-3.0-only", "MIT AND GPL-3.0-only", "AGPL-3.0-only OR X", "", "UNKNOWN"])
def test_what_may_not(expression: str):
    assert not is_allowed(expression)


def test_every_library_that_the_program_uses_may_be_shipped():
    found = licences.libraries()
    assert {"pyside6-essentials", "shiboken6", "trafilatura", "numpy", "urllib3"} <= {library.name for library in found}
    assert [f"{library.name}: {library.licence}" for library in found if not library.is_allowed] == []
    assert [library.name for library in found if not library.texts] == []


def test_a_library_under_another_licence_stops_the_packing(monkeypatch: pytest.MonkeyPatch):
    planted = Library("sneaky", "1.0", "GPL-3.0-only", ("text",))
    monkeypatch.setattr(licences, "libraries", lambda: [planted])
    with pytest.raises(common.PackagingError, match=r"sneaky: GPL-3\.0-only"):
        licences.write_notice()


def test_the_notice_holds_the_texts(tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(common, "NOTICE", tmp_path / "THIRD-PARTY.txt")
    monkeypatch.setattr(licences, "_debian_text", lambda package: f"the words of {package}")
    text = licences.write_notice().read_text(encoding="utf-8")
    for part in ("GNU LESSER GENERAL PUBLIC LICENSE", "GNU GENERAL PUBLIC LICENSE", "double-conversion", "trafilatura"):
        assert part in text
    assert "put its libraries in the place of these" in text
    for data in ("ArgRewrite V.2", "CC BY 4.0", "ECB+", "CC BY 3.0", "SWiPE"):
        assert data in text
    for library in licences.libraries():
        assert f"* {library.name} {library.version}: {library.licence}" in text


def test_the_licence_of_the_program_stands_in_the_archive_for_python():
    assert "Apache License" in (ROOT / "LICENSE").read_text(encoding="utf-8")
