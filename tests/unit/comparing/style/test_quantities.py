"""Quantities, by value."""

from decimal import Decimal

import pytest

from tests.support.words import told, words
from viewer.comparing.style.lists import lists_of
from viewer.comparing.style.quantities import decimal_of, quantities_at


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "1,200 left", [("#1200", "1,200")]),
        ("en", "12 500 left", [("#12500", "12 500")]),
        ("en", "12 50 left", [("#12", "12")]),
        ("en", "5.2bn left", [("#5200000000", "5.2bn")]),
        ("en", "5.2M left", [("#5200000", "5.2M")]),
        ("en", "5.20 left", [("#5.20", "5.20")]),
        ("en", "5.00 left", [("#5", "5.00")]),
        ("en", "5th left", []),
        ("en", "40pc left", [("#40%", "40pc")]),
        ("en", "40% left", [("#40", "40"), ("#40%", "40%")]),
        ("en", "40 per cent left", [("#40", "40"), ("#40%", "40 per cent")]),
        ("en", "two million left", [("#2", "two"), ("#2000000", "two million")]),
        ("en", "twenty-one left", [("#21", "twenty-one")]),
        ("en", "twenty one left", [("#21", "twenty one")]),
        ("en", "twenty left", [("#20", "twenty")]),
        ("en", "left two", []),
        ("en", "1.2.3 left", []),
        ("de", "12.500 blieben", [("#12500", "12.500")]),
        ("de", "5,2 Mio. blieben", [("#5.2", "5,2"), ("#5200000", "5,2 Mio"), ("#5200000", "5,2 Mio.")]),
        ("es", "3 mil millones había", [("#3", "3"), ("#3000", "3 mil"), ("#3000000000", "3 mil millones")]),
        ("ru", "5 млн было", [("#5", "5"), ("#5000000", "5 млн")]),
        ("fi", "1,200 left", []),
        ("fi", "1,234,500 left", [("#1234500", "1,234,500")]),
        ("fi", "1,5 left", [("#1.5", "1,5")]),
        ("en", "007 left", []),
        ("en", "5m left", [("#5 m", "5m"), ("#5000000", "5m")]),
        ("en", "5m tall", [("#5 m", "5m")]),
        ("en", "5 m left", [("#5", "5"), ("#5 m", "5 m")]),
        ("en", "5M left", [("#5000000", "5M")]),
        ("en", "5m euros", [("#5000000", "5m")]),
        ("en", "94km left", [("#94 km", "94km")]),
        ("en", "94 kilometres left", [("#94", "94"), ("#94 km", "94 kilometres")]),
        ("en", "five km left", [("#5", "five"), ("#5 km", "five km")]),
        (
            "en",
            "50 kilometres an hour left",
            [
                ("#50", "50"),
                ("#50 km", "50 kilometres"),
                ("#50 km/h", "50 kilometres an hour"),
            ],
        ),
        ("en", "50 km/h left", [("#50", "50"), ("#50 km/h", "50 km/h")]),
        ("en", "15 km² left", [("#15", "15"), ("#15 km2", "15 km²")]),
        ("en", "90km/h left", []),
        ("en", "20 °C left", [("#20", "20"), ("#20 °c", "20 °C")]),
        ("en", "10in left", [("#10 inch", "10in")]),
        ("en", "10 in May", [("#10", "10")]),
        ("en", "94", [("#94", "94")]),
        ("de", "94 Kilometer blieben", [("#94", "94"), ("#94 km", "94 Kilometer")]),
        ("fr", "5 mètres carrés", [("#5", "5"), ("#5 m", "5 mètres"), ("#5 m2", "5 mètres carrés")]),
        ("ru", "5 км", [("#5", "5"), ("#5 км", "5 км")]),
        ("en", "5 m euros", [("#5", "5"), ("#5000000", "5 m")]),
        ("en", "5 M left", [("#5", "5"), ("#5000000", "5 M")]),
    ],
)
def test_a_quantity_is_its_value(language, text, expected):
    found = words(text, language)
    assert told(text, list(quantities_at(found, 0, lists_of(language))), language) == expected


@pytest.mark.parametrize(
    ("digits", "decimal", "value"),
    [
        ("1,200", ".", "1200"),
        ("1.200", ".", "1.200"),
        ("1.200", ",", "1200"),
        ("1,20", ".", "1.20"),
        ("1.234.567,89", ",", "1234567.89"),
        ("1,234,567.89", ".", "1234567.89"),
        ("12,34,567", ".", None),
        ("1.2.3", ".", None),
        ("7", ",", "7"),
    ],
)
def test_signs_group_thousands_or_stand_before_decimals(digits, decimal, value):
    assert decimal_of(digits, decimal) == (None if value is None else Decimal(value))
