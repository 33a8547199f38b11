"""A message is an English sentence, and can be said in any other language."""

import pickle

from viewer.model.message import Message, Templates

GERMAN = {
    "it is too large ({size} MB; the limit is {limit} MB)": "sie ist zu groß ({size} MB; die Grenze ist {limit} MB)",
    "The library cannot be used: {reason}.": "Die Bibliothek kann nicht benutzt werden: {reason}.",
    "the disk is full": "die Platte ist voll",
}


def german(template: str) -> str:
    return GERMAN.get(template, template)


def test_values_stand_at_their_names_with_whole_numbers_in_groups():
    large = Templates("reasons").tr("it is too large ({size} MB; the limit is {limit} MB)").fill(size=1234, limit=50)
    assert str(large) == f"{large}" == "it is too large (1,234 MB; the limit is 50 MB)"
    assert large.say(german) == "sie ist zu groß (1,234 MB; die Grenze ist 50 MB)"


def test_a_message_in_a_message_is_said_in_the_same_language():
    told = Message("The library cannot be used: {reason}.").fill(reason=Message("the disk is full"))
    assert str(told) == "The library cannot be used: the disk is full."
    assert told.say(german) == "Die Bibliothek kann nicht benutzt werden: die Platte ist voll."


def test_text_without_values_stays_as_it_is_whatever_is_in_it():
    for text in ("what {the} system says", "100 %", "{", "{0}", "{x:>999999999999}"):
        assert str(Message(text)) == text
    assert str(Message("Read as {encoding}, {x:>9}.").fill(encoding="{x}", x=1)) == "Read as {x}, {x:>9}."


def test_equal_messages_are_one_key_and_go_through_a_pipe():
    one, other = (Message("{count} lines").fill(count=2) for _ in range(2))
    assert {one: "found"}[other] == "found"
    assert one != Message("{count} lines").fill(count=3)
    assert pickle.loads(pickle.dumps(one)) == one
