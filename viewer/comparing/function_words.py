"""Words that say nothing by themselves."""

_ENGLISH = frozenset(
    """a an the and or but of to in on at by for from with as is are was were be been being it its it's this that
these those he she they his her hers their them him i we you me my our us your not no nor so than then there which who
whom whose what when where how also has have had do does did will would can could may might must shall should into
onto over under after before about between such other some any all more most very just only own same too""".split()  # noqa: SIM905
)


def is_function_word(word: str) -> bool:
    """Whether a folded word only joins others."""
    return word in _ENGLISH
