"""The wordings of what is printed around a story, and of sentences that look like them."""

import pytest

from viewer.reading.story.phrases import kind_of

MAIL = """
You are receiving this email because you signed up at our website.
You received this email because you subscribed to The Bay Letter.
This email was sent to anna@bay.example.
This newsletter was sent to you by The Bay Letter.
Our mailing address is: 4 Pier Lane, Bay
Want to change how you receive these emails?
No longer want to receive these emails? Unsubscribe
If you no longer wish to receive these emails, click here to unsubscribe.
Manage preferences | Unsubscribe | View in browser
Unsubscribe
View in browser
Sent by The Bay Letter, 4 Pier Lane
Was this email forwarded to you? Sign up here
Forwarded this email? Subscribe here for more
View this email in your browser
Having trouble viewing this email? View online
Sie erhalten diese E-Mail, weil Sie sich angemeldet haben.
Newsletter abbestellen | Im Browser öffnen
Wenn Sie diesen Newsletter nicht mehr erhalten möchten, klicken Sie hier.
Vous recevez cet e-mail car vous êtes inscrit à notre lettre.
Se désabonner
Recibes este correo porque te has suscrito.
Darse de baja
Ricevi questa email perché ti sei iscritto.
Você está recebendo este e-mail porque se inscreveu.
Je ontvangt deze e-mail omdat je bent ingeschreven.
Uitschrijven
Вы получили это письмо, потому что подписались на рассылку.
Otrzymujesz tę wiadomość, ponieważ zapisałeś się na listę.
您收到此邮件是因为您订阅了我们的通讯。
退订
"""
COPY = """
-30-
(more)
- more -
ENDS
–ENDS–
-ends-
FOR IMMEDIATE RELEASE
WORDS: 230
Word count: 1,230
Eds: UPDATES with the mayor's answer.
BODY:
Sperrfrist: Montag, 6 Uhr
"""
AROUND = [
    ("SKIP ADVERTISEMENT", "ad"),
    ("Share full article", "share"),
    ("Was this article helpful?", "page"),
    ("Temps de lecture 2 min.", "counter"),
    ("Reading time 2 minutes", "counter"),
    ("Article réservé à nos abonnés", "promo"),
    (
        "A version of this article appears in print on Feb. 7, 2024, Section A, Page 8 with the headline: A Pier",
        "edition",
    ),
    ("Sign up for our newsletter", "promo"),
    ("Subscribe to the Bay Letter", "promo"),
    ("Subscribe to the best news of the islands, every Friday", "promo"),
    ("Get the latest updates on the ferry", "promo"),
]
SENTENCES = """
Subscribe to the view that the pier is safe, and you will drown.
Sign up for the army, they said, and see the world.
Get our boys home, the mothers cried.
This email was sent to all staff on Friday, according to the union.
Diese E-Mail wurde an die Belegschaft verschickt, sagte sie.
Sent by ferry, the parcels came a week late.
Unsubscribe from hatred, the bishop told the crowd.
He ends with a song.
Written by a monk, the book is short.
Reported by the neighbours, the smell was that of fish.
Reading time is short on the islands.
Words fail him.
End
The more
30
The body: a first sketch
Views 300 years old open from the tower
Embargo on fish lifted
"""


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize(
    ("text", "kind"), [*((each, "mail") for each in lines(MAIL)), *((each, "copy") for each in lines(COPY)), *AROUND]
)
def test_what_is_printed_around_a_story_is_known_by_its_wording(text: str, kind: str) -> None:
    # Several buttons in a row are one bar.
    assert kind_of(text) in (kind, *(["share"] if "|" in text else []))


@pytest.mark.parametrize("text", lines(SENTENCES))
def test_sentences_that_look_like_it_are_the_story_s(text: str) -> None:
    assert kind_of(text) == ""
