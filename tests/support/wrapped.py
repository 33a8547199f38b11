"""Paragraphs to be wrapped, for tests of what joins their lines again."""

VOTE = (
    "The council of Brindle Bay voted on Tuesday night to close the old ferry landing for good, nine months after an "
    "engineer had called it a danger to anyone who set foot on it."
)
MAYOR = (
    "Seven members were in favour and two against. The mayor did not vote; she had left the room before the debate, "
    "and nobody said why she had gone or whether she would come back."
)
