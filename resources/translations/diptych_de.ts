<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- A machine draft: no native speaker has read it yet. See README in this folder. -->
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>&amp;Artikel</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>AlonePage</name>
    <message>
        <source>What each has alone</source>
        <translation>Was jeder allein hat</translation>
    </message>
    <message>
        <source>Cop&amp;y all</source>
        <translation>Alles &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Back to the pair</source>
        <translation>&amp;Zurück zum Paar</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>%Ln perhaps elsewhere</source>
        <translation>
            <numerusform>%Ln vielleicht anderswo</numerusform>
            <numerusform>%Ln vielleicht anderswo</numerusform>
        </translation>
    </message>
    <message>
        <source>Show it in its pair</source>
        <translation>In seinem Paar zeigen</translation>
    </message>
    <message>
        <source>☆ perhaps also in {names}</source>
        <translation>☆ vielleicht auch in {names}</translation>
    </message>
    <message>
        <source>perhaps also in {names}</source>
        <translation>vielleicht auch in {names}</translation>
    </message>
    <message>
        <source>and {names} (same text)</source>
        <translation>und {names} (gleicher Text)</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>What is perhaps elsewhere is left out</source>
        <translation>Was vielleicht anderswo ist, ist weggelassen</translation>
    </message>
    <message>
        <source>What is perhaps elsewhere is there again</source>
        <translation>Was vielleicht anderswo ist, ist wieder da</translation>
    </message>
    <message>
        <source>The two articles side by side</source>
        <translation>Die beiden Artikel nebeneinander</translation>
    </message>
    <message>
        <source>A, {left}; beside it B, {right}</source>
        <translation>A, {left}; daneben B, {right}</translation>
    </message>
    <message>
        <source>Difference {place}</source>
        <translation>Unterschied {place}</translation>
    </message>
    <message>
        <source>Shared passage {place}</source>
        <translation>Gemeinsame Stelle {place}</translation>
    </message>
</context>
<context>
    <name>ArticleActions</name>
    <message>
        <source>Make it &amp;A</source>
        <translation>Zu &amp;A machen</translation>
    </message>
    <message>
        <source>Make it &amp;B</source>
        <translation>Zu &amp;B machen</translation>
    </message>
    <message>
        <source>&amp;Compare these two</source>
        <translation>&amp;Diese zwei vergleichen</translation>
    </message>
    <message>
        <source>Headli&amp;ne and outlet…</source>
        <translation>&amp;Überschrift und Quelle …</translation>
    </message>
    <message>
        <source>View &amp;source</source>
        <translation>&amp;Quelltext anzeigen</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>Reopen with encodin&amp;g…</source>
        <translation>Mit anderer Zeichenkodierun&amp;g öffnen …</translation>
    </message>
    <message>
        <source>Show te&amp;xt that was left out</source>
        <translation>Weggelassenen Te&amp;xt zeigen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Weiter nach ob&amp;en</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Weiter nach un&amp;ten</translation>
    </message>
    <message>
        <source>Compare with the &amp;earlier version</source>
        <translation>Mit &amp;früherer Fassung vergleichen</translation>
    </message>
    <message>
        <source>Versions of one anot&amp;her</source>
        <translation>Fassungen &amp;voneinander</translation>
    </message>
    <message>
        <source>No &amp;version of another</source>
        <translation>&amp;Keine Fassung eines anderen</translation>
    </message>
    <message>
        <source>Unfold or fold a file of &amp;many texts</source>
        <translation>Datei mit vielen Texten a&amp;us- oder einklappen</translation>
    </message>
    <message>
        <source>&amp;Keep the three of its file most like A</source>
        <translation>Nur die drei ä&amp;hnlichsten ihrer Datei behalten</translation>
    </message>
    <message>
        <source>F&amp;ilter the list</source>
        <translation>&amp;Liste filtern</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>Aus de&amp;r Liste nehmen</translation>
    </message>
    <message>
        <source>&amp;What each has alone</source>
        <translation>&amp;Was jeder allein hat</translation>
    </message>
    <message>
        <source>&amp;Put back what was removed</source>
        <translation>&amp;Zurücklegen, was entfernt wurde</translation>
    </message>
    <message>
        <source>S&amp;top comparing all pairs</source>
        <translation>Nicht mehr alle &amp;Paare vergleichen</translation>
    </message>
    <message>
        <source>S&amp;ort</source>
        <translation>&amp;Sortieren</translation>
    </message>
    <message>
        <source>By my own &amp;order</source>
        <translation>In &amp;eigener Reihenfolge</translation>
    </message>
    <message>
        <source>By &amp;headline</source>
        <translation>Nach Über&amp;schrift</translation>
    </message>
    <message>
        <source>By &amp;source</source>
        <translation>Nach &amp;Quelle</translation>
    </message>
    <message>
        <source>By &amp;date</source>
        <translation>Nach &amp;Datum</translation>
    </message>
    <message>
        <source>By &amp;likeness to A</source>
        <translation>Nach Ähnlichkeit mit &amp;A</translation>
    </message>
    <message>
        <source>&amp;Undo what was said by hand</source>
        <translation>Von Hand Gesagtes &amp;rückgängig machen</translation>
    </message>
</context>
<context>
    <name>ArticleDesk</name>
    <message>
        <source>As its bytes show</source>
        <translation>Wie die Bytes es zeigen</translation>
    </message>
    <message>
        <source>Encoding of {name}:</source>
        <translation>Zeichenkodierung von {name}:</translation>
    </message>
    <message>
        <source>Reopen with encoding</source>
        <translation>Mit anderer Zeichenkodierung öffnen</translation>
    </message>
    <message>
        <source>its folder could not be opened</source>
        <translation>der Ordner ließ sich nicht öffnen</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>ArticleText</name>
    <message>
        <source>The article</source>
        <translation>Der Artikel</translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter the articles by headline, source or file name</source>
        <translation>Artikel nach Überschrift, Quelle oder Dateiname filtern</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Shared sentences, %</source>
        <translation>Gemeinsame Sätze, %</translation>
    </message>
    <message>
        <source>Drop articles here</source>
        <translation>Artikel hier ablegen</translation>
    </message>
    <message>
        <source>Shared, % (‹ or Esc: all)</source>
        <translation>Gemeinsam, % (‹ oder Esc: alle)</translation>
    </message>
    <message>
        <source>Shared, % (+ looks into a group)</source>
        <translation>Gemeinsam, % (+ zeigt eine Gruppe)</translation>
    </message>
    <message>
        <source>{shown} of {count}</source>
        <translation>{shown} von {count}</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>· working …</source>
        <translation>· arbeitet …</translation>
    </message>
    <message>
        <source>{done} of {total} pairs compared</source>
        <translation>{done} von {total} Paaren verglichen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message numerus="yes">
        <source>%Ln article(s) of the library cannot be read by this version. They are kept in it.</source>
        <translation>
            <numerusform>%Ln Artikel der Bibliothek kann von dieser Version nicht gelesen werden. Er bleibt in ihr erhalten.</numerusform>
            <numerusform>%Ln Artikel der Bibliothek können von dieser Version nicht gelesen werden. Sie bleiben in ihr erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>{reason}. What is open now would not come back after a restart.</source>
        <translation>{reason}. Was jetzt offen ist, käme nach einem Neustart nicht wieder.</translation>
    </message>
</context>
<context>
    <name>ByHandDialog</name>
    <message>
        <source>Said by hand</source>
        <translation>Von Hand gesagt</translation>
    </message>
    <message>
        <source>Nothing was said by hand of sentences of the open articles.</source>
        <translation>Von Sätzen der offenen Artikel wurde nichts von Hand gesagt.</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>Z&amp;urücknehmen</translation>
    </message>
    <message>
        <source>These say the same:</source>
        <translation>Diese sagen dasselbe:</translation>
    </message>
    <message>
        <source>These do not say the same:</source>
        <translation>Diese sagen nicht dasselbe:</translation>
    </message>
    <message>
        <source>{name}, ¶ {number}: {words}</source>
        <translation>{name}, ¶ {number}: {words}</translation>
    </message>
</context>
<context>
    <name>ComparingPage</name>
    <message>
        <source>Strict: join only what is sure</source>
        <translation>Streng: nur verbinden, was sicher ist</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Loose: join what is likely</source>
        <translation>Locker: verbinden, was wahrscheinlich ist</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>&amp;Capital letters</source>
        <translation>&amp;Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Style of &amp;quotation marks and dashes</source>
        <translation>Form der &amp;Anführungszeichen und Striche</translation>
    </message>
    <message>
        <source>&amp;Punctuation</source>
        <translation>&amp;Satzzeichen</translation>
    </message>
    <message>
        <source>&amp;Accents</source>
        <translation>A&amp;kzente</translation>
    </message>
    <message>
        <source>&amp;Spelling variants, those of this list too</source>
        <translation>&amp;Schreibvarianten, auch die dieser Liste</translation>
    </message>
    <message>
        <source>Hidden, where it differs in style alone:</source>
        <translation>Ausgeblendet, wo sich nur die Schreibweise unterscheidet:</translation>
    </message>
    <message>
        <source>Spelling variants, a line a word</source>
        <translation>Schreibvarianten, eine Zeile je Wort</translation>
    </message>
    <message>
        <source>The program&apos;s own &amp;list</source>
        <translation>&amp;Liste des Programms</translation>
    </message>
    <message>
        <source>&amp;Matching</source>
        <translation>&amp;Zuordnung</translation>
    </message>
    <message>
        <source>A line a word: Turkey Türkiye. What follows # is not read.</source>
        <translation>Eine Zeile je Wort: Turkey Türkiye. Was nach # steht, wird nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Nothing to copy: select words, click a sentence, or step to a difference.</source>
        <translation>Nichts zu kopieren: Wörter auswählen, einen Satz anklicken oder zu einem Unterschied gehen.</translation>
    </message>
    <message>
        <source>Nothing to copy: {side} has nothing alone.</source>
        <translation>Nichts zu kopieren: {side} hat nichts allein.</translation>
    </message>
    <message>
        <source>Nothing to copy: there is nothing of the kind “{kind}”.</source>
        <translation>Nichts zu kopieren: Es gibt nichts von der Art „{kind}“.</translation>
    </message>
    <message>
        <source>Copied: {what}</source>
        <translation>Kopiert: {what}</translation>
    </message>
    <message numerus="yes">
        <source>Copied: %Ln paragraph(s)</source>
        <translation>
            <numerusform>Kopiert: %Ln Absatz</numerusform>
            <numerusform>Kopiert: %Ln Absätze</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsBar</name>
    <message>
        <source>Sentence count</source>
        <translation>Zahl der Sätze</translation>
    </message>
    <message>
        <source>“Perhaps” left out</source>
        <translation>„Vielleicht“ weggelassen</translation>
    </message>
    <message>
        <source>What is perhaps elsewhere is left out; a click brings it back</source>
        <translation>Was vielleicht anderswo ist, ist weggelassen; ein Klick holt es zurück</translation>
    </message>
    <message>
        <source>What each has alone</source>
        <translation>Was jeder allein hat</translation>
    </message>
    <message>
        <source>Differences of style that View → Ignore hides</source>
        <translation>Unterschiede der Schreibweise, die Ansicht → Nicht markieren ausblendet</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>Was die Markierungen bedeuten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <comment>Differences of style</comment>
        <translation>
            <numerusform>%Ln ausgeblendet</numerusform>
            <numerusform>%Ln ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Show and step through these only</source>
        <translation>Nur diese zeigen und durchgehen</translation>
    </message>
</context>
<context>
    <name>DifferenceDock</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>What is listed</source>
        <translation>Was aufgeführt ist</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln Unterschied</numerusform>
            <numerusform>%Ln Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared passages</source>
        <translation>Gemeinsame Stellen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;all that is listed</source>
        <translation>&amp;Alles Aufgeführte kopieren</translation>
    </message>
</context>
<context>
    <name>DiskBar</name>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>&amp;Compare with the earlier version</source>
        <translation>Mit früherer Fassung ver&amp;gleichen</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Ni&amp;cht jetzt</translation>
    </message>
    <message>
        <source>Changed on disk: {names}.</source>
        <translation>Auf der Platte geändert: {names}.</translation>
    </message>
    <message>
        <source>Not there any more, but readable here: {names}.</source>
        <translation>Nicht mehr da, hier aber noch lesbar: {names}.</translation>
    </message>
    <message>
        <source>Read anew: {names}.</source>
        <translation>Neu gelesen: {names}.</translation>
    </message>
</context>
<context>
    <name>DragAndDrop</name>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>it holds no text and no files</source>
        <translation>sie enthält weder Text noch Dateien</translation>
    </message>
    <message>
        <source>it is a link, and nothing is fetched: open it in a browser, and copy or save the text</source>
        <translation>es ist ein Link, und nichts wird geholt: Öffnen Sie ihn in einem Browser und kopieren oder speichern Sie den Text</translation>
    </message>
    <message>
        <source>the program that it comes from does not hand it over: save it there, and drop the file</source>
        <translation>das Programm, aus dem es kommt, gibt es nicht heraus: Speichern Sie es dort und ziehen Sie die Datei her</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop to open these articles</source>
        <translation>Loslassen, um diese Artikel zu öffnen</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all on this side</source>
        <translation>&amp;Alles auf dieser Seite auswählen</translation>
    </message>
    <message>
        <source>Copy what only &amp;B has</source>
        <translation>Kopieren, was nur &amp;B hat</translation>
    </message>
    <message>
        <source>Copy what &amp;only A has</source>
        <translation>Kopieren, was &amp;nur A hat</translation>
    </message>
    <message>
        <source>Copy with o&amp;utlet, date and ¶</source>
        <translation>Mit &amp;Quelle, Datum und ¶ kopieren</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>Find in a&amp;ll articles…</source>
        <translation>In allen Artikeln su&amp;chen …</translation>
    </message>
    <message>
        <source>These say the &amp;same</source>
        <translation>Diese sagen &amp;dasselbe</translation>
    </message>
    <message>
        <source>These &amp;do not say the same</source>
        <translation>Diese sagen nich&amp;t dasselbe</translation>
    </message>
    <message>
        <source>Said by &amp;hand…</source>
        <translation>Von &amp;Hand gesagt …</translation>
    </message>
    <message>
        <source>&amp;Changed</source>
        <translation>&amp;Geändert</translation>
    </message>
    <message>
        <source>&amp;Moved</source>
        <translation>&amp;Verschoben</translation>
    </message>
    <message>
        <source>&amp;By hand</source>
        <translation>Von &amp;Hand</translation>
    </message>
    <message>
        <source>In another &amp;style</source>
        <translation>In anderer &amp;Schreibweise</translation>
    </message>
    <message>
        <source>S&amp;hared</source>
        <translation>Ge&amp;meinsam</translation>
    </message>
    <message>
        <source>Copy all of a &amp;kind</source>
        <translation>Alles &amp;einer Art kopieren</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>&amp;Open articles…</source>
        <translation>Artikel ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Paste as article</source>
        <translation>Als &amp;Artikel einfügen</translation>
    </message>
    <message>
        <source>Open &amp;sample story</source>
        <translation>&amp;Beispielgeschichte öffnen</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>What was open the last time is being read.</source>
        <translation>Was beim letzten Mal offen war, wird gelesen.</translation>
    </message>
    <message>
        <source>What you opened is being read.</source>
        <translation>Was Sie geöffnet haben, wird gelesen.</translation>
    </message>
    <message>
        <source>The first two articles are being compared.</source>
        <translation>Die ersten beiden Artikel werden verglichen.</translation>
    </message>
    <message>
        <source>One more article, please</source>
        <translation>Noch ein Artikel, bitte</translation>
    </message>
    <message>
        <source>Two articles are shown side by side. Drop another one on this window.</source>
        <translation>Zwei Artikel werden nebeneinander gezeigt. Noch einen auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Drop articles here</source>
        <translation>Artikel hierher ziehen</translation>
    </message>
    <message>
        <source>Files of these kinds, or folders of them, anywhere on this window: {kinds}.
Nothing leaves this computer.</source>
        <translation>Dateien dieser Arten oder Ordner davon, irgendwo auf dieses Fenster: {kinds}.
Nichts verlässt diesen Computer.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>How to &amp;read the marks</source>
        <translation>So liest man die Ma&amp;rkierungen</translation>
    </message>
    <message>
        <source>Page &amp;furniture, opened</source>
        <translation>&amp;Beiwerk, aufgeklappt</translation>
    </message>
    <message>
        <source>&amp;Changed words</source>
        <translation>&amp;Geänderte Wörter</translation>
    </message>
    <message>
        <source>&amp;Only in one</source>
        <translation>&amp;Nur in einem</translation>
    </message>
    <message>
        <source>Perhaps e&amp;lsewhere</source>
        <translation>Vielleicht ander&amp;swo</translation>
    </message>
    <message>
        <source>&amp;Moved, joined by hand</source>
        <translation>&amp;Verschoben, von Hand verbunden</translation>
    </message>
    <message>
        <source>This &amp;pair: A and B</source>
        <translation>Dieses &amp;Paar: A und B</translation>
    </message>
    <message>
        <source>What each has &amp;alone, of all that is open</source>
        <translation>Was jeder a&amp;llein hat, von allem, was offen ist</translation>
    </message>
    <message>
        <source>The same, and A with &amp;each of the others</source>
        <translation>Dasselbe, und A mit &amp;jedem der anderen</translation>
    </message>
    <message>
        <source>The same, and all pa&amp;irs</source>
        <translation>Dasselbe, und &amp;alle Paare</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Paper and colour</source>
        <translation>Papier und Farbe</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>On its side</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>As the reader’s system</source>
        <translation>Wie das System des Lesers</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation>&amp;Speichern als</translation>
    </message>
    <message>
        <source>Choose fol&amp;der…</source>
        <translation>Or&amp;dner wählen …</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>in {folder}</translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>In einen Ordner exportieren</translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} ist schon da. Ersetzen?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>In another s&amp;tyle</source>
        <translation>In anderer Schreib&amp;weise</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>&amp;Open articles…</source>
        <translation>Artikel ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>&amp;Paste as article</source>
        <translation>Als &amp;Artikel einfügen</translation>
    </message>
    <message>
        <source>Open s&amp;et…</source>
        <translation>&amp;Mappe öffnen…</translation>
    </message>
    <message>
        <source>&amp;Save as a set…</source>
        <translation>Als Mappe &amp;speichern…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Prefere&amp;nces…</source>
        <translation>Ei&amp;nstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation>{name} (fehlt)</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>Diese &amp;vergessen</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open articles</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>Open a folder of articles</source>
        <translation>Einen Ordner mit Artikeln öffnen</translation>
    </message>
    <message>
        <source>Open a set</source>
        <translation>Eine Mappe öffnen</translation>
    </message>
    <message>
        <source>Save as a set</source>
        <translation>Als Mappe speichern</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Sets of articles</source>
        <translation>Artikelmappen</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in both articles</source>
        <translation>In beiden Artikeln suchen</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß/klein</translation>
    </message>
    <message>
        <source>W&amp;hole words</source>
        <translation>Ganze &amp;Wörter</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>FindDock</name>
    <message>
        <source>Find in all articles</source>
        <translation>In allen Artikeln suchen</translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>Find in all articles</source>
        <translation>In allen Artikeln suchen</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß/klein</translation>
    </message>
    <message>
        <source>W&amp;hole words</source>
        <translation>Ganze &amp;Wörter</translation>
    </message>
    <message>
        <source>Hits by article</source>
        <translation>Treffer nach Artikel</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>in %Ln Artikel</numerusform>
            <numerusform>in %Ln Artikeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstMarks</name>
    <message>
        <source>How to read the marks</source>
        <translation>So liest man die Markierungen</translation>
    </message>
    <message>
        <source>All marks</source>
        <translation>Alle Markierungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>GoActions</name>
    <message>
        <source>&amp;Next difference</source>
        <translation>&amp;Nächster Unterschied</translation>
    </message>
    <message>
        <source>&amp;Previous difference</source>
        <translation>&amp;Voriger Unterschied</translation>
    </message>
    <message>
        <source>&amp;First difference</source>
        <translation>&amp;Erster Unterschied</translation>
    </message>
    <message>
        <source>&amp;Last difference</source>
        <translation>&amp;Letzter Unterschied</translation>
    </message>
    <message>
        <source>Next pai&amp;r</source>
        <translation>Nächstes &amp;Paar</translation>
    </message>
    <message>
        <source>Previous p&amp;air</source>
        <translation>Vo&amp;riges Paar</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>&amp;Wieder vor</translation>
    </message>
    <message>
        <source>Next pan&amp;e</source>
        <translation>Nächster &amp;Bereich</translation>
    </message>
    <message>
        <source>Previ&amp;ous pane</source>
        <translation>V&amp;origer Bereich</translation>
    </message>
    <message>
        <source>&amp;Commands and articles…</source>
        <translation>Befehle &amp;und Artikel…</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Diptych guide</source>
        <translation>Diptych-Handbuch</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>{sentences}, {only}</source>
        <translation>{sentences}, {only}</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Shared sentences of all pairs</source>
        <translation>Gemeinsame Sätze aller Paare</translation>
    </message>
    <message>
        <source>{group}: look into it</source>
        <translation>{group}: hineinsehen</translation>
    </message>
    <message>
        <source>{left} and {right}: not compared yet</source>
        <translation>{left} und {right}: noch nicht verglichen</translation>
    </message>
    <message>
        <source>{share} % of the sentences of {left} are in {right}</source>
        <translation>{share} % der Sätze von {left} stehen in {right}</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>„{title}“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) like “{title}”</source>
        <translation>
            <numerusform>%Ln Artikel wie „{title}“</numerusform>
            <numerusform>%Ln Artikel wie „{title}“</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>Open &amp;sample story</source>
        <translation>&amp;Beispielgeschichte öffnen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Diptych &amp;guide</source>
        <translation>Diptych-&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;About Diptych</source>
        <translation>Über &amp;Diptych</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>Choose a sentence of an article first.</source>
        <translation>Wählen Sie zuerst einen Satz eines Artikels.</translation>
    </message>
    <message>
        <source>Choose a sentence that the other side has, too, or perhaps.</source>
        <translation>Wählen Sie einen Satz, den auch die andere Seite hat, oder vielleicht.</translation>
    </message>
    <message>
        <source>Now click the sentence of {side} that says the same, or press {key} there. Esc ends.</source>
        <translation>Klicken Sie nun den Satz von {side} an, der dasselbe sagt, oder drücken Sie dort {key}. Esc beendet das.</translation>
    </message>
    <message>
        <source>You said so before.</source>
        <translation>Das haben Sie schon gesagt.</translation>
    </message>
    <message>
        <source>By hand: these say the same. Ctrl+Z takes it back.</source>
        <translation>Von Hand: Diese sagen dasselbe. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>By hand: these do not say the same. Ctrl+Z takes it back.</source>
        <translation>Von Hand: Diese sagen nicht dasselbe. Strg+Z nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>How to read the marks</source>
        <translation>So liest man die Markierungen</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc schließt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>&amp;Folder of my own themes</source>
        <translation>&amp;Ordner meiner eigenen Farben</translation>
    </message>
    <message>
        <source>Read them a&amp;new</source>
        <translation>&amp;Neu einlesen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Open again what was open the last time</source>
        <translation>Wieder ö&amp;ffnen, was zuletzt offen war</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>Fa&amp;rben</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>the folder could not be made: {reason}</source>
        <translation>der Ordner ließ sich nicht anlegen: {reason}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Read as plain text all the same</source>
        <translation>Trotzdem als reinen Text lesen</translation>
    </message>
    <message>
        <source>Show what was left out</source>
        <translation>Weggelassenes zeigen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… und %Ln weitere</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamingDialog</name>
    <message>
        <source>Headline and outlet</source>
        <translation>Überschrift und Quelle</translation>
    </message>
    <message>
        <source>no headline</source>
        <translation>keine Überschrift</translation>
    </message>
    <message>
        <source>no outlet</source>
        <translation>keine Quelle</translation>
    </message>
    <message>
        <source>&amp;Headline:</source>
        <translation>Ü&amp;berschrift:</translation>
    </message>
    <message>
        <source>&amp;Outlet:</source>
        <translation>&amp;Quelle:</translation>
    </message>
    <message>
        <source>Empty: as the article itself says. Its file stays as it is.</source>
        <translation>Leer: wie es im Artikel selbst steht. Die Datei bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Open already, unchanged: {names}</source>
        <translation>Schon geöffnet, unverändert: {names}</translation>
    </message>
    <message>
        <source>This pair has none of these.</source>
        <translation>In diesem Paar gibt es das nicht.</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Gespeichert als {name}</translation>
    </message>
    <message>
        <source>Page furniture from now on; its bar, opened, has a menu that takes it back.</source>
        <translation>Von nun an Seitenbeiwerk; aufgeklappt hat es ein Menü, das dies zurücknimmt.</translation>
    </message>
    <message>
        <source>Part of the article from now on.</source>
        <translation>Von nun an Teil des Artikels.</translation>
    </message>
    <message>
        <source>One paragraph alone. Esc shows the rest again.</source>
        <translation>Ein Absatz allein. Esc zeigt den Rest wieder.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Where the pair differs, over its whole length</source>
        <translation>Wo sich das Paar unterscheidet, über seine ganze Länge</translation>
    </message>
</context>
<context>
    <name>PairMenu</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all on this side</source>
        <translation>&amp;Alles auf dieser Seite auswählen</translation>
    </message>
    <message>
        <source>&amp;Unfold everything</source>
        <translation>Alles a&amp;usklappen</translation>
    </message>
    <message>
        <source>Fold a&amp;gain</source>
        <translation>Wieder &amp;einklappen</translation>
    </message>
    <message>
        <source>Copy &amp;both sides</source>
        <translation>&amp;Beide Seiten kopieren</translation>
    </message>
    <message>
        <source>Show coun&amp;terpart</source>
        <translation>&amp;Gegenstück zeigen</translation>
    </message>
    <message>
        <source>These say the sa&amp;me</source>
        <translation>Diese sagen das&amp;selbe</translation>
    </message>
    <message>
        <source>These say the &amp;same</source>
        <translation>Diese sagen &amp;dasselbe</translation>
    </message>
    <message>
        <source>These &amp;do not say the same</source>
        <translation>Diese sagen nich&amp;t dasselbe</translation>
    </message>
    <message>
        <source>&amp;Join with a sentence of {side}…</source>
        <translation>&amp;Mit einem Satz von {side} verbinden …</translation>
    </message>
    <message>
        <source>Take back what was said by &amp;hand</source>
        <translation>Von &amp;Hand Gesagtes zurücknehmen</translation>
    </message>
    <message>
        <source>¶ {number} in {side}: {words}</source>
        <translation>¶ {number} in {side}: {words}</translation>
    </message>
    <message>
        <source>These do not say the same</source>
        <translation>Diese sagen nicht dasselbe</translation>
    </message>
    <message>
        <source>No other open article surely has it</source>
        <translation>Kein anderer offener Artikel hat es sicher</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>This is part of the a&amp;rticle</source>
        <translation>Dies gehört zum A&amp;rtikel</translation>
    </message>
    <message>
        <source>Compare this &amp;paragraph alone</source>
        <translation>Nur diesen Absatz &amp;vergleichen</translation>
    </message>
    <message>
        <source>This in the &amp;other articles</source>
        <translation>Das in den a&amp;nderen Artikeln</translation>
    </message>
    <message>
        <source>This is page &amp;furniture</source>
        <translation>Dies &amp;ist Seitenbeiwerk</translation>
    </message>
</context>
<context>
    <name>PairView</name>
    <message>
        <source>The two articles side by side</source>
        <translation>Die beiden Artikel nebeneinander</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands and articles</source>
        <translation>Befehle und Artikel</translation>
    </message>
    <message>
        <source>A command, or an article to show as B</source>
        <translation>Ein Befehl oder ein Artikel, der als B gezeigt wird</translation>
    </message>
    <message>
        <source>Command or article</source>
        <translation>Befehl oder Artikel</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefundenes</translation>
    </message>
    <message>
        <source>article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>No command and no article is called so</source>
        <translation>Kein Befehl und kein Artikel heißt so</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>it is no file, so that the settings are not read, and kept for this run only</source>
        <translation>das ist keine Datei; die Einstellungen werden deshalb nicht gelesen und gelten nur bis zum Beenden</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast, light</source>
        <translation>Hoher &amp;Kontrast, hell</translation>
    </message>
    <message>
        <source>H&amp;igh contrast, dark</source>
        <translation>Hoher K&amp;ontrast, dunkel</translation>
    </message>
    <message>
        <source>this theme cannot be used: {reason}</source>
        <translation>diese Farben lassen sich nicht verwenden: {reason}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Reading type</source>
        <translation>Leseschrift</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Colours and start</source>
        <translation>Farben und Start</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Diptych met an error it did not expect. Your articles are still open. The report below has no text of theirs.</source>
        <translation>Diptych ist auf einen unerwarteten Fehler gestoßen. Die Artikel sind noch offen. Der Bericht unten enthält keinen Text aus ihnen.</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>ReadingOptions</name>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> Zeichen</translation>
    </message>
    <message>
        <source>&amp;Justified lines</source>
        <translation>&amp;Blocksatz</translation>
    </message>
    <message>
        <source>&amp;Font</source>
        <translation>&amp;Schrift</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Line &amp;height</source>
        <translation>&amp;Zeilenhöhe</translation>
    </message>
    <message>
        <source>&amp;Width of a column, at most</source>
        <translation>Spaltenb&amp;reite, höchstens</translation>
    </message>
    <message>
        <source>As &amp;usual</source>
        <translation>Wie &amp;üblich</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Reading pane</source>
        <translation>Lesebereich</translation>
    </message>
    <message>
        <source>The current row in words</source>
        <translation>Die aktuelle Zeile in Worten</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Cannot be read by this version: {name}</source>
        <translation>Von dieser Version nicht lesbar: {name}</translation>
    </message>
    <message>
        <source>It is kept as it is, and shown again by a version that can read it.</source>
        <translation>Der Artikel bleibt, wie er ist, und erscheint wieder in einer Version, die ihn lesen kann.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Pasted text {number}</source>
        <translation>Eingefügter Text {number}</translation>
    </message>
    <message>
        <source>Before: {name}</source>
        <translation>Vorher: {name}</translation>
    </message>
    <message>
        <source>As of {time}: {name}</source>
        <translation>Stand {time}: {name}</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>{name} — source</source>
        <translation>{name} — Quelltext</translation>
    </message>
    <message>
        <source>The file itself is no text to read. Here is all that was read from it, page furniture, too.</source>
        <translation>Die Datei selbst ist kein lesbarer Text. Hier steht alles, was aus ihr gelesen wurde, auch das Seitenbeiwerk.</translation>
    </message>
    <message>
        <source>The file is not there as it was read, or too long to show. Here is all that was read from it, page furniture, too.</source>
        <translation>Die Datei ist nicht mehr da, wie sie gelesen wurde, oder zu lang zum Anzeigen. Hier steht alles, was aus ihr gelesen wurde, auch Seitenbeiwerk.</translation>
    </message>
    <message>
        <source>Source of the article, read only</source>
        <translation>Quelltext des Artikels, nur zum Lesen</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>This is the first difference.</source>
        <translation>Dies ist der erste Unterschied.</translation>
    </message>
    <message>
        <source>This was the last difference.</source>
        <translation>Das war der letzte Unterschied.</translation>
    </message>
    <message>
        <source>Once more for the previous pair.</source>
        <translation>Noch einmal für das vorige Paar.</translation>
    </message>
    <message>
        <source>Once more for the next pair.</source>
        <translation>Noch einmal für das nächste Paar.</translation>
    </message>
    <message>
        <source>Place {place}</source>
        <translation>Stelle {place}</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Keine Unterschiede</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>– of {count}</source>
        <translation>– von {count}</translation>
    </message>
    <message>
        <source>This is the last pair.</source>
        <translation>Dies ist das letzte Paar.</translation>
    </message>
    <message>
        <source>This is the first shared passage.</source>
        <translation>Dies ist die erste gemeinsame Stelle.</translation>
    </message>
    <message>
        <source>This was the last shared passage.</source>
        <translation>Dies war die letzte gemeinsame Stelle.</translation>
    </message>
    <message>
        <source>This is the first pair.</source>
        <translation>Dies ist das erste Paar.</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>Vergleichen &amp;mit</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>One colu&amp;mn</source>
        <translation>Eine S&amp;palte</translation>
    </message>
    <message>
        <source>Without what is &amp;perhaps elsewhere</source>
        <translation>&amp;Ohne vielleicht Vorhandenes</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>&amp;Legende</translation>
    </message>
    <message>
        <source>Unloc&amp;k scrolling</source>
        <translation>Nic&amp;ht gemeinsam blättern</translation>
    </message>
    <message>
        <source>Le&amp;vel the rows again</source>
        <translation>Zeilen wieder aus&amp;richten</translation>
    </message>
    <message>
        <source>Un&amp;fold everything</source>
        <translation>Alles a&amp;usklappen</translation>
    </message>
    <message>
        <source>S&amp;wap sides</source>
        <translation>&amp;Seiten tauschen</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
        <source>Usual text si&amp;ze</source>
        <translation>Übliche S&amp;chriftgröße</translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation>&amp;Geändertes</translation>
    </message>
    <message>
        <source>&amp;Only in one</source>
        <translation>&amp;Nur in einem</translation>
    </message>
    <message>
        <source>Matc&amp;hing</source>
        <translation>&amp;Zuordnung</translation>
    </message>
    <message>
        <source>Ig&amp;nore</source>
        <translation>Nicht &amp;markieren</translation>
    </message>
    <message>
        <source>List of &amp;differences</source>
        <translation>Liste &amp;der Unterschiede</translation>
    </message>
    <message>
        <source>Step through st&amp;yle, too</source>
        <translation>Schreibweisen &amp;jeweils mit durchgehen</translation>
    </message>
    <message>
        <source>Fold a&amp;gain</source>
        <translation>&amp;Wieder einklappen</translation>
    </message>
    <message>
        <source>Larger te&amp;xt</source>
        <translation>Größ&amp;ere Schrift</translation>
    </message>
    <message>
        <source>Reading pan&amp;e</source>
        <translation>Lese&amp;bereich</translation>
    </message>
    <message>
        <source>Ar&amp;ticles</source>
        <translation>Ar&amp;tikel</translation>
    </message>
    <message>
        <source>Map of pa&amp;irs</source>
        <translation>Karte der Ante&amp;ile</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alles</translation>
    </message>
    <message>
        <source>&amp;Strict: join only what is sure</source>
        <translation>&amp;Streng: nur verbinden, was sicher ist</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>&amp;Normal</translation>
    </message>
    <message>
        <source>&amp;Loose: join what is likely</source>
        <translation>&amp;Locker: verbinden, was wahrscheinlich ist</translation>
    </message>
    <message>
        <source>&amp;Capital letters</source>
        <translation>&amp;Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Style of &amp;quotation marks and dashes</source>
        <translation>Form der &amp;Anführungszeichen und Striche</translation>
    </message>
    <message>
        <source>&amp;Punctuation</source>
        <translation>&amp;Satzzeichen</translation>
    </message>
    <message>
        <source>&amp;Accents</source>
        <translation>A&amp;kzente</translation>
    </message>
    <message>
        <source>&amp;Spelling variants</source>
        <translation>Schreib&amp;varianten</translation>
    </message>
    <message>
        <source>Colou&amp;rs</source>
        <translation>&amp;Farben</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About Diptych</source>
        <translation>Über Diptych</translation>
    </message>
    <message>
        <source>Articles about one event, side by side.</source>
        <translation>Artikel über ein Ereignis, nebeneinander.</translation>
    </message>
    <message>
        <source>Diptych never uses the network: nothing you open leaves this computer.</source>
        <translation>Diptych benutzt nie das Netz: Was hier geöffnet wird, verlässt diesen Computer nicht.</translation>
    </message>
    <message>
        <source>Newer versions, which it does not look for either, are at:</source>
        <translation>Neuere Versionen, nach denen es ebenfalls nicht sucht, gibt es unter:</translation>
    </message>
    <message>
        <source>How alike two sentences are was learned from texts that others linked:</source>
        <translation>Wie ähnlich zwei Sätze sind, wurde an Texten gelernt, die andere verknüpft haben:</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
</context>
<context>
    <name>bars</name>
    <message>
        <source>they differ</source>
        <comment>Lines of page furniture in A and in B</comment>
        <translation>sie unterscheiden sich</translation>
    </message>
    <message>
        <source>differs from {other}’s</source>
        <comment>Page furniture; {other} is A or B</comment>
        <translation>anders als bei {other}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of page furniture</source>
        <translation>
            <numerusform>%Ln Zeile Seitenbeiwerk</numerusform>
            <numerusform>%Ln Zeilen Seitenbeiwerk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s) folded</source>
        <translation>
            <numerusform>%Ln Absatz eingeklappt</numerusform>
            <numerusform>%Ln Absätze eingeklappt</numerusform>
        </translation>
    </message>
    <message>
        <source>▸ {what}: {words} …</source>
        <comment>The triangle points to what is folded away</comment>
        <translation>▸ {what}: {words} …</translation>
    </message>
</context>
<context>
    <name>chips</name>
    <message>
        <source>{arrow} moved, ¶ {number} in {side}</source>
        <translation>{arrow} verschoben, ¶ {number} in {side}</translation>
    </message>
    <message>
        <source>{arrow} shared, ¶ {number} in {side}</source>
        <translation>{arrow} gemeinsam, ¶ {number} in {side}</translation>
    </message>
    <message>
        <source>{arrow} perhaps ¶ {number} in {side}</source>
        <translation>{arrow} vielleicht ¶ {number} in {side}</translation>
    </message>
    <message>
        <source>by hand: ¶ {number} in {side}</source>
        <translation>von Hand: ¶ {number} in {side}</translation>
    </message>
    <message numerus="yes">
        <source>{moved}, %Ln more</source>
        <translation>
            <numerusform>{moved}, %Ln weitere</numerusform>
            <numerusform>{moved}, %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>copying</name>
    <message>
        <source>¶ {number}</source>
        <comment>A paragraph&apos;s number</comment>
        <translation>¶ {number}</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Shared</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>{count} shared</source>
        <translation>{count} gemeinsam</translation>
    </message>
    <message>
        <source>Shared, ¶ {left} and ¶ {right}</source>
        <translation>Gemeinsam, ¶ {left} und ¶ {right}</translation>
    </message>
    <message>
        <source>a band joins what says the same</source>
        <translation>ein Band verbindet, was dasselbe sagt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} geändert</translation>
    </message>
    <message>
        <source>Changed, ¶ {left} and ¶ {right}</source>
        <translation>Geändert, ¶ {left} und ¶ {right}</translation>
    </message>
    <message>
        <source>words that are different in A and in B</source>
        <translation>Wörter, die in A und B anders sind</translation>
    </message>
    <message>
        <source>Only in A</source>
        <translation>Nur in A</translation>
    </message>
    <message>
        <source>{count} only in A</source>
        <translation>{count} nur in A</translation>
    </message>
    <message>
        <source>{count} only A</source>
        <translation>{count} nur A</translation>
    </message>
    <message>
        <source>Only in {name}, ¶ {number}</source>
        <translation>Nur in {name}, ¶ {number}</translation>
    </message>
    <message>
        <source>a sentence that B does not have</source>
        <translation>ein Satz, den B nicht hat</translation>
    </message>
    <message>
        <source>Only in B</source>
        <translation>Nur in B</translation>
    </message>
    <message>
        <source>{count} only in B</source>
        <translation>{count} nur in B</translation>
    </message>
    <message>
        <source>{count} only B</source>
        <translation>{count} nur B</translation>
    </message>
    <message>
        <source>a sentence that A does not have</source>
        <translation>ein Satz, den A nicht hat</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>{count} moved</source>
        <translation>{count} verschoben</translation>
    </message>
    <message>
        <source>Moved, ¶ {left} to ¶ {right}</source>
        <translation>Verschoben, von ¶ {left} nach ¶ {right}</translation>
    </message>
    <message>
        <source>elsewhere; the chip leads there</source>
        <translation>anderswo; das Schild führt hin</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>{count} by hand</source>
        <translation>{count} von Hand</translation>
    </message>
    <message>
        <source>By hand, ¶ {left} and ¶ {right}</source>
        <translation>Von Hand, ¶ {left} und ¶ {right}</translation>
    </message>
    <message>
        <source>you said that these say the same</source>
        <translation>Sie sagten, dass diese dasselbe sagen</translation>
    </message>
    <message>
        <source>In another style</source>
        <translation>In anderer Schreibweise</translation>
    </message>
    <message>
        <source>{count} in another style</source>
        <translation>{count} in anderer Schreibweise</translation>
    </message>
    <message>
        <source>{count} style</source>
        <translation>{count} Schreibweise</translation>
    </message>
    <message>
        <source>In another style, ¶ {left} and ¶ {right}</source>
        <translation>In anderer Schreibweise, ¶ {left} und ¶ {right}</translation>
    </message>
    <message>
        <source>the same, as another house writes it</source>
        <translation>dasselbe, wie es ein anderes Haus schreibt</translation>
    </message>
    <message>
        <source>{count} perhaps in B</source>
        <translation>{count} vielleicht in B</translation>
    </message>
    <message>
        <source>{count} perhaps in A</source>
        <translation>{count} vielleicht in A</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>%Ln Satz</numerusform>
            <numerusform>%Ln Sätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln heading(s)</source>
        <translation>
            <numerusform>%Ln Überschrift</numerusform>
            <numerusform>%Ln Überschriften</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln Stelle</numerusform>
            <numerusform>%Ln Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}, {other}</translation>
    </message>
    <message>
        <source>{amount} {where}</source>
        <translation>{amount} {where}</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln place(s)</source>
        <translation>
            <numerusform>an %Ln Stelle</numerusform>
            <numerusform>an %Ln Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>A {left}, B {right}</source>
        <translation>A {left}, B {right}</translation>
    </message>
    <message>
        <source>Diptych found no sentence of either in the other.</source>
        <translation>Diptych fand keinen Satz des einen im anderen.</translation>
    </message>
    <message>
        <source>Diptych found hardly a sentence of either in the other.</source>
        <translation>Diptych fand kaum einen Satz des einen im anderen.</translation>
    </message>
    <message>
        <source>original text</source>
        <translation>Originaltext</translation>
    </message>
    <message>
        <source>final text</source>
        <translation>Endfassung</translation>
    </message>
    <message>
        <source>{left} in A; {right} in B; {places}</source>
        <translation>{left} in A; {right} in B; {places}</translation>
    </message>
    <message>
        <source>{name}: {amount}</source>
        <translation>{name}: {amount}</translation>
    </message>
    <message>
        <source>{only}; perhaps ¶ {there}</source>
        <translation>{only}; vielleicht ¶ {there}</translation>
    </message>
    <message>
        <source>Moved and changed, ¶ {left} to ¶ {right}</source>
        <translation>Verschoben und geändert, von ¶ {left} nach ¶ {right}</translation>
    </message>
    <message>
        <source>In quite other words</source>
        <translation>Mit ganz anderen Worten</translation>
    </message>
    <message>
        <source>both say it, hardly a word is the same</source>
        <translation>beide sagen es, kaum ein Wort gleich</translation>
    </message>
    <message>
        <source>Whole paragraph</source>
        <translation>Ganzer Absatz</translation>
    </message>
    <message>
        <source>all of it stands in this article only</source>
        <translation>er steht nur in diesem Artikel</translation>
    </message>
    <message>
        <source>Perhaps in the other</source>
        <translation>Vielleicht im anderen</translation>
    </message>
    <message>
        <source>paler: it may be there; see the chip</source>
        <translation>blasser: vielleicht dort; siehe Schild</translation>
    </message>
    <message>
        <source>Dashed band</source>
        <translation>Gestricheltes Band</translation>
    </message>
    <message>
        <source>joins what may say the same</source>
        <translation>verbindet, was vielleicht dasselbe sagt</translation>
    </message>
    <message>
        <source>★ Only here</source>
        <translation>★ Nur hier</translation>
    </message>
    <message>
        <source>no other open article has it</source>
        <translation>kein anderer offener Artikel hat es</translation>
    </message>
    <message>
        <source>☆ Perhaps also in …</source>
        <translation>☆ Vielleicht auch in …</translation>
    </message>
    <message>
        <source>none surely has it; those named may</source>
        <translation>keiner sicher, die genannten vielleicht</translation>
    </message>
    <message>
        <source>Wedge</source>
        <translation>Keil</translation>
    </message>
    <message>
        <source>the other has words here</source>
        <translation>der andere hat hier Wörter</translation>
    </message>
    <message>
        <source>Violet band</source>
        <translation>Violettes Band</translation>
    </message>
    <message>
        <source>leads to it, or ends in a tab to click</source>
        <translation>führt hin oder endet in einer Lasche</translation>
    </message>
    <message>
        <source>Page furniture</source>
        <translation>Seitenbeiwerk</translation>
    </message>
    <message>
        <source>folded, not counted; a click opens it</source>
        <translation>eingeklappt, ungezählt; ein Klick öffnet</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>Wo Sie sind</translation>
    </message>
    <message>
        <source>what you stepped to or clicked</source>
        <translation>wohin Sie sprangen oder klickten</translation>
    </message>
</context>
<context>
    <name>legend</name>
    <message>
        <source>{name}: {explained}</source>
        <translation>{name}: {explained}</translation>
    </message>
</context>
<context>
    <name>painting</name>
    <message>
        <source>all {total}</source>
        <translation>alle {total}</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} von {total}</translation>
    </message>
    <message>
        <source>★ only here</source>
        <translation>★ nur hier</translation>
    </message>
    <message>
        <source>☆ perhaps also in {names}</source>
        <translation>☆ vielleicht auch in {names}</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>the file is not there (any more)</source>
        <translation>die Datei ist nicht (mehr) da</translation>
    </message>
    <message>
        <source>it is not there (any more)</source>
        <translation>sie ist nicht (mehr) da</translation>
    </message>
    <message>
        <source>no permission to read it</source>
        <translation>keine Berechtigung, sie zu lesen</translation>
    </message>
    <message>
        <source>no permission for it</source>
        <translation>keine Berechtigung dafür</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>ihre Verknüpfungen führen im Kreis</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>ihr Name ist zu lang</translation>
    </message>
    <message>
        <source>this is not a possible file name</source>
        <translation>so kann keine Datei heißen</translation>
    </message>
    <message>
        <source>it is not a file but a device, pipe or socket</source>
        <translation>das ist keine Datei, sondern ein Gerät, eine Pipe oder ein Socket</translation>
    </message>
    <message>
        <source>it is a folder, not a file</source>
        <translation>das ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>it could not be read</source>
        <translation>sie konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>it could not be read or written</source>
        <translation>sie konnte nicht gelesen oder geschrieben werden</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>there is no room left for you on this disk</source>
        <translation>auf diesem Datenträger ist für Sie kein Platz mehr</translation>
    </message>
    <message>
        <source>it is on a disk or in a folder that cannot be written to</source>
        <translation>sie liegt auf einem Datenträger oder in einem Ordner, der nicht beschrieben werden kann</translation>
    </message>
    <message>
        <source>it cannot be written to</source>
        <translation>sie kann nicht beschrieben werden</translation>
    </message>
    <message>
        <source>there is a file where its folder should be</source>
        <translation>wo ihr Ordner sein sollte, ist eine Datei</translation>
    </message>
    <message>
        <source>the disk could not be read or written</source>
        <translation>der Datenträger konnte nicht gelesen oder beschrieben werden</translation>
    </message>
    <message>
        <source>the file could not be opened</source>
        <translation>die Datei konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>there is no text in it</source>
        <translation>sie enthält keinen Text</translation>
    </message>
    <message>
        <source>there are no articles in this folder (looked for {suffixes})</source>
        <translation>in diesem Ordner sind keine Artikel (gesucht wurde nach {suffixes})</translation>
    </message>
    <message>
        <source>it is too large ({size} MB; the limit is {limit} MB)</source>
        <translation>sie ist zu groß ({size} MB; die Grenze ist {limit} MB)</translation>
    </message>
    <message>
        <source>it is too large (the limit is {limit} MB)</source>
        <translation>sie ist zu groß (die Grenze ist {limit} MB)</translation>
    </message>
    <message>
        <source>it is too long ({length} characters; the limit is {limit})</source>
        <translation>der Text ist zu lang ({length} Zeichen; die Grenze ist {limit})</translation>
    </message>
    <message>
        <source>it has more than {count} lines</source>
        <translation>der Text hat mehr als {count} Zeilen</translation>
    </message>
    <message>
        <source>it has more than {count} paragraphs; open a part of it</source>
        <translation>der Text hat mehr als {count} Absätze; öffnen Sie einen Teil davon</translation>
    </message>
    <message>
        <source>the page has more than {count} tags</source>
        <translation>die Seite hat mehr als {count} Tags</translation>
    </message>
    <message>
        <source>there is no text on the page, or it is nested too deeply</source>
        <translation>auf der Seite steht kein Text, oder sie ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>there is no readable page in it</source>
        <translation>sie enthält keine lesbare Seite</translation>
    </message>
    <message>
        <source>it holds no text but other data</source>
        <translation>sie enthält keinen Text, sondern andere Daten</translation>
    </message>
    <message>
        <source>this version of Diptych does not read its format</source>
        <translation>diese Fassung von Diptych liest ihr Format nicht</translation>
    </message>
    <message>
        <source>it is a picture, not an article</source>
        <translation>das ist ein Bild, kein Artikel</translation>
    </message>
    <message>
        <source>it holds more than {count} texts</source>
        <translation>sie enthält mehr als {count} Texte</translation>
    </message>
    <message>
        <source>only its file can be read</source>
        <translation>nur die Datei selbst kann gelesen werden</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>OpenDocument</source>
        <translation>OpenDocument</translation>
    </message>
    <message>
        <source>RTF</source>
        <translation>RTF</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>saved web page</source>
        <translation>gespeicherte Webseite</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>Outlook</translation>
    </message>
    <message>
        <source>subtitles</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Safari web archive</source>
        <translation>Webarchiv von Safari</translation>
    </message>
    <message>
        <source>e-book</source>
        <translation>E-Book</translation>
    </message>
    <message>
        <source>ZIP archive</source>
        <translation>ZIP-Archiv</translation>
    </message>
    <message>
        <source>NewsML-G2</source>
        <translation>NewsML-G2</translation>
    </message>
    <message>
        <source>NewsML</source>
        <translation>NewsML</translation>
    </message>
    <message>
        <source>NITF</source>
        <translation>NITF</translation>
    </message>
    <message>
        <source>RSS, Atom or WordPress</source>
        <translation>RSS, Atom oder WordPress</translation>
    </message>
    <message>
        <source>Evernote</source>
        <translation>Evernote</translation>
    </message>
    <message>
        <source>XML of an agency</source>
        <translation>XML einer Agentur</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>ANPA or IPTC 7901</source>
        <translation>ANPA oder IPTC 7901</translation>
    </message>
    <message>
        <source>it is a picture, sound or film, not an article</source>
        <translation>das ist ein Bild, Ton oder Film, kein Artikel</translation>
    </message>
    <message>
        <source>it is a sound, not an article</source>
        <translation>das ist eine Tondatei, kein Artikel</translation>
    </message>
    <message>
        <source>it is a sound or film, not an article</source>
        <translation>das ist Ton oder Film, kein Artikel</translation>
    </message>
    <message>
        <source>it is a list of settings of macOS, not an article</source>
        <translation>sie ist eine Liste von Einstellungen von macOS, kein Artikel</translation>
    </message>
    <message>
        <source>it is a program, not an article</source>
        <translation>das ist ein Programm, kein Artikel</translation>
    </message>
    <message>
        <source>it is a database, not an article</source>
        <translation>das ist eine Datenbank, kein Artikel</translation>
    </message>
    <message>
        <source>it is a compressed archive; unpack it first</source>
        <translation>das ist ein komprimiertes Archiv; entpacken Sie es zuerst</translation>
    </message>
    <message>
        <source>Read as {encoding} (guessed).</source>
        <translation>Gelesen als {encoding} (geraten).</translation>
    </message>
    <message>
        <source>Read as {encoding}.</source>
        <translation>Gelesen als {encoding}.</translation>
    </message>
    <message>
        <source>{count} character could not be decoded and stands as �.</source>
        <translation>{count} Zeichen konnte nicht entschlüsselt werden und steht als � da.</translation>
    </message>
    <message>
        <source>{count} characters could not be decoded and stand as �.</source>
        <translation>{count} Zeichen konnten nicht entschlüsselt werden und stehen als � da.</translation>
    </message>
    <message>
        <source>{count} character that cannot be shown was taken out or replaced.</source>
        <translation>{count} Zeichen, das nicht gezeigt werden kann, wurde entfernt oder ersetzt.</translation>
    </message>
    <message>
        <source>{count} characters that cannot be shown were taken out or replaced.</source>
        <translation>{count} Zeichen, die nicht gezeigt werden können, wurden entfernt oder ersetzt.</translation>
    </message>
    <message>
        <source>Paragraphs of more than {count} characters were cut into parts.</source>
        <translation>Absätze von mehr als {count} Zeichen wurden in Teile zerlegt.</translation>
    </message>
    <message>
        <source>1 invisible character is in the text; comparing passes over it.</source>
        <translation>Ein unsichtbares Zeichen ist im Text; der Vergleich übergeht es.</translation>
    </message>
    <message>
        <source>{count} invisible characters are in the text; comparing passes over them.</source>
        <translation>{count} unsichtbare Zeichen sind im Text; der Vergleich übergeht sie.</translation>
    </message>
    <message>
        <source>No headline was found: the first words stand for it.</source>
        <translation>Es wurde keine Überschrift gefunden: die ersten Wörter stehen dafür.</translation>
    </message>
    <message>
        <source>No outlet was found: what the dateline has in brackets stands for it.</source>
        <translation>Es wurde keine Quelle gefunden: Was die Ortsmarke in Klammern nennt, steht dafür.</translation>
    </message>
    <message>
        <source>The story was told apart from its page; about {count} word of the page is not shown.</source>
        <translation>Der Artikel wurde aus seiner Seite herausgelöst; etwa {count} Wort der Seite wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>The story was told apart from its page; about {count} words of the page are not shown.</source>
        <translation>Der Artikel wurde aus seiner Seite herausgelöst; etwa {count} Wörter der Seite werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>The story was told apart from its page.</source>
        <translation>Der Artikel wurde aus seiner Seite herausgelöst.</translation>
    </message>
    <message>
        <source>About {count} word of prose on the page was not taken as its story.</source>
        <translation>Rund {count} Wort Fließtext auf der Seite wurde nicht zur Meldung gerechnet.</translation>
    </message>
    <message>
        <source>About {count} words of prose on the page were not taken as its story.</source>
        <translation>Rund {count} Wörter Fließtext auf der Seite wurden nicht zur Meldung gerechnet.</translation>
    </message>
    <message>
        <source>No story could be told apart on the page: all its text is shown.</source>
        <translation>Auf der Seite ließ sich kein Artikel abgrenzen: ihr ganzer Text wird gezeigt.</translation>
    </message>
    <message>
        <source>Too many Markdown marks: it was read as plain text.</source>
        <translation>Zu viele Markdown-Zeichen: als reiner Text gelesen.</translation>
    </message>
    <message>
        <source>About {count} word in comments, scripts and styles is not shown.</source>
        <translation>Etwa {count} Wort in Kommentaren, Skripten und Formatangaben wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>About {count} words in comments, scripts and styles are not shown.</source>
        <translation>Etwa {count} Wörter in Kommentaren, Skripten und Formatangaben werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>Another program, perhaps another Diptych, is using the library. {more}</source>
        <translation>Ein anderes Programm, vielleicht ein anderes Diptych, benutzt die Bibliothek. {more}</translation>
    </message>
    <message>
        <source>The library can be read but not written to. {more}</source>
        <translation>Die Bibliothek kann gelesen, aber nicht beschrieben werden. {more}</translation>
    </message>
    <message>
        <source>A newer version of Diptych made the library; this one leaves it as it is. {more}</source>
        <translation>Eine neuere Fassung von Diptych hat die Bibliothek angelegt; diese lässt sie, wie sie ist. {more}</translation>
    </message>
    <message>
        <source>The library cannot be used: {reason}. {more}</source>
        <translation>Die Bibliothek kann nicht benutzt werden: {reason}. {more}</translation>
    </message>
    <message>
        <source>The library’s file was gone. A new one was begun; what stood beside it is kept as {name}.</source>
        <translation>Die Datei der Bibliothek war verschwunden. Eine neue wurde begonnen; was daneben lag, ist als {name} aufgehoben.</translation>
    </message>
    <message>
        <source>The library was damaged. A new one was begun; the damaged one is kept as {name}.</source>
        <translation>Die Bibliothek war beschädigt. Eine neue wurde begonnen; die beschädigte ist als {name} aufgehoben.</translation>
    </message>
    <message>
        <source>Nothing of this run will be remembered.</source>
        <translation>Von dieser Sitzung wird nichts behalten.</translation>
    </message>
    <message>
        <source>it is damaged, and could not be put aside: {reason}</source>
        <translation>sie ist beschädigt und konnte nicht beiseitegelegt werden: {reason}</translation>
    </message>
    <message>
        <source>it was damaged, and {reason}</source>
        <translation>sie war beschädigt, und {reason}</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>sie ist beschädigt</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>ein anderes Programm benutzt sie</translation>
    </message>
    <message>
        <source>there is a folder where the library should be</source>
        <translation>wo die Bibliothek sein sollte, ist ein Ordner</translation>
    </message>
    <message>
        <source>the database said: {error}</source>
        <translation>die Datenbank meldet: {error}</translation>
    </message>
    <message>
        <source>it is not a Diptych set</source>
        <translation>das ist keine Diptych-Mappe</translation>
    </message>
    <message>
        <source>a newer version of Diptych saved this set; this one cannot open it</source>
        <translation>eine neuere Fassung von Diptych hat diese Mappe gespeichert; diese hier kann sie nicht öffnen</translation>
    </message>
    <message>
        <source>it would be too large: a set holds at most {articles} articles and {size} MB</source>
        <translation>sie würde zu groß: eine Mappe fasst höchstens {articles} Artikel und {size} MB</translation>
    </message>
    <message>
        <source>the set is damaged: {detail}</source>
        <translation>die Mappe ist beschädigt: {detail}</translation>
    </message>
    <message>
        <source>“{part}” in this file cannot be read: {reason}.</source>
        <translation>„{part}“ in dieser Datei kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>only one text</source>
        <translation>nur einen Text</translation>
    </message>
    <message>
        <source>there is no part “{part}” in it; it has {parts}</source>
        <translation>sie enthält keinen Teil „{part}“, sondern {parts}</translation>
    </message>
    <message>
        <source>it holds several texts; name one of them: {parts}</source>
        <translation>sie enthält mehrere Texte; nennen Sie einen davon: {parts}</translation>
    </message>
    <message>
        <source>it is program code, not an article</source>
        <translation>es ist Programmcode, kein Artikel</translation>
    </message>
    <message>
        <source>it is XML of a kind that is not known</source>
        <translation>es ist XML von einer unbekannten Art</translation>
    </message>
    <message>
        <source>it is JSON of a kind that is not known</source>
        <translation>es ist JSON von einer unbekannten Art</translation>
    </message>
    <message>
        <source>it is a log, not an article</source>
        <translation>es ist eine Protokolldatei, kein Artikel</translation>
    </message>
    <message>
        <source>there is no document in it</source>
        <translation>es ist kein Dokument darin</translation>
    </message>
    <message>
        <source>{count} comment was left out.</source>
        <translation>{count} Kommentar wurde weggelassen.</translation>
    </message>
    <message>
        <source>{count} comments were left out.</source>
        <translation>{count} Kommentare wurden weggelassen.</translation>
    </message>
    <message>
        <source>it has more than {count} parts</source>
        <translation>sie hat mehr als {count} Teile</translation>
    </message>
    <message>
        <source>{count} word of hidden text was left out.</source>
        <translation>{count} Wort verborgenen Textes wurde weggelassen.</translation>
    </message>
    <message>
        <source>{count} words of hidden text were left out.</source>
        <translation>{count} Wörter verborgenen Textes wurden weggelassen.</translation>
    </message>
    <message>
        <source>{count} embedded object, such as a chart or another document, was left out.</source>
        <translation>{count} eingebettetes Objekt, etwa ein Diagramm oder ein anderes Dokument, wurde weggelassen.</translation>
    </message>
    <message>
        <source>{count} embedded objects, such as charts or other documents, were left out.</source>
        <translation>{count} eingebettete Objekte, etwa Diagramme oder andere Dokumente, wurden weggelassen.</translation>
    </message>
    <message>
        <source>{count} part of the file is damaged and was left out.</source>
        <translation>{count} Teil der Datei ist beschädigt und wurde weggelassen.</translation>
    </message>
    <message>
        <source>{count} parts of the file are damaged and were left out.</source>
        <translation>{count} Teile der Datei sind beschädigt und wurden weggelassen.</translation>
    </message>
    <message>
        <source>The file ends too early: the end of the text may be missing.</source>
        <translation>Die Datei endet zu früh: Das Ende des Textes fehlt vielleicht.</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>es ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it uses entities of XML, which no word processor does</source>
        <translation>es benutzt XML-Entitäten, was keine Textverarbeitung tut</translation>
    </message>
    <message>
        <source>it holds more than {count} files</source>
        <translation>es enthält mehr als {count} Dateien</translation>
    </message>
    <message>
        <source>it unpacks to more than {limit} MB</source>
        <translation>es ist entpackt größer als {limit} MB</translation>
    </message>
    <message>
        <source>it has more than {count} tags</source>
        <translation>es hat mehr als {count} Auszeichnungen</translation>
    </message>
    <message>
        <source>it has more than {count} attributes</source>
        <translation>es hat mehr als {count} Attribute</translation>
    </message>
    <message>
        <source>it is damaged or cut short; save it once more, or have it sent again</source>
        <translation>sie ist beschädigt oder abgeschnitten; speichern Sie sie noch einmal, oder lassen Sie sie sich neu schicken</translation>
    </message>
    <message>
        <source>it is protected by a password; save it without one and open that</source>
        <translation>sie ist durch ein Kennwort geschützt; speichern Sie sie ohne Kennwort und öffnen Sie das</translation>
    </message>
    <message>
        <source>it is a spreadsheet, not an article</source>
        <translation>es ist eine Tabelle, kein Artikel</translation>
    </message>
    <message>
        <source>it is a presentation, not an article</source>
        <translation>es ist eine Präsentation, kein Artikel</translation>
    </message>
    <message>
        <source>it is a drawing, not an article</source>
        <translation>es ist eine Zeichnung, kein Artikel</translation>
    </message>
    <message>
        <source>Pages documents cannot be read; export it from Pages as a Word file (.docx) and open that</source>
        <translation>Pages-Dokumente können nicht gelesen werden; exportieren Sie es aus Pages als Word-Datei (.docx) und öffnen Sie das</translation>
    </message>
    <message>
        <source>it is no text document; save it as .docx, as text or as a web page and open that</source>
        <translation>es ist kein Textdokument; speichern Sie es als .docx, als Text oder als Webseite und öffnen Sie das</translation>
    </message>
    <message>
        <source>it is in the format of Word before 2007; save it as .docx and open that</source>
        <translation>sie hat das Format von Word vor 2007; speichern Sie sie als .docx und öffnen Sie das</translation>
    </message>
    <message>
        <source>its rights management lets no other program read it; ask its owner for a copy without</source>
        <translation>ihre Rechteverwaltung lässt kein anderes Programm sie lesen; bitten Sie den Besitzer um eine Kopie ohne diese</translation>
    </message>
    <message>
        <source>it has more than {count} commands</source>
        <translation>es hat mehr als {count} Befehle</translation>
    </message>
    <message>
        <source>the PDF file is damaged: no page of it can be read</source>
        <translation>die PDF-Datei ist beschädigt: keine Seite davon kann gelesen werden</translation>
    </message>
    <message>
        <source>there is no text in it, only pictures of pages (a scan); have its text recognised first</source>
        <translation>es enthält keinen Text, nur Bilder von Seiten (ein Scan); lassen Sie zuerst den Text erkennen</translation>
    </message>
    <message>
        <source>its fonts do not say which letters they show, so its text cannot be read; ask for another file</source>
        <translation>ihre Schriften sagen nicht, welche Buchstaben sie zeigen, so dass ihr Text nicht gelesen werden kann; bitten Sie um eine andere Datei</translation>
    </message>
    <message>
        <source>{count} character has no meaning in this file and stands as �.</source>
        <translation>{count} Zeichen hat in dieser Datei keine Bedeutung und steht als �.</translation>
    </message>
    <message>
        <source>{count} characters have no meaning in this file and stand as �.</source>
        <translation>{count} Zeichen haben in dieser Datei keine Bedeutung und stehen als �.</translation>
    </message>
    <message>
        <source>Only the first {count} of {pages} pages were read.</source>
        <translation>Nur die ersten {count} von {pages} Seiten wurden gelesen.</translation>
    </message>
    <message>
        <source>{count} character of a page could not be read.</source>
        <translation>{count} Zeichen einer Seite konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{count} characters of pages could not be read.</source>
        <translation>{count} Zeichen von Seiten konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{count} page is damaged and could not be read.</source>
        <translation>{count} Seite ist beschädigt und konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{count} pages are damaged and could not be read.</source>
        <translation>{count} Seiten sind beschädigt und konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{count} page holds no text, only pictures.</source>
        <translation>{count} Seite enthält keinen Text, nur Bilder.</translation>
    </message>
    <message>
        <source>{count} pages hold no text, only pictures.</source>
        <translation>{count} Seiten enthalten keinen Text, nur Bilder.</translation>
    </message>
    <message>
        <source>{count} field of a form was left out.</source>
        <translation>{count} Formularfeld wurde weggelassen.</translation>
    </message>
    <message>
        <source>{count} fields of a form were left out.</source>
        <translation>{count} Formularfelder wurden weggelassen.</translation>
    </message>
    <message>
        <source>{count} attachment was left out: {names}.</source>
        <translation>{count} Anhang wurde weggelassen: {names}.</translation>
    </message>
    <message>
        <source>{count} attachments were left out: {names}.</source>
        <translation>{count} Anhänge wurden weggelassen: {names}.</translation>
    </message>
    <message>
        <source>it is encrypted; save its text in the mail program and open that</source>
        <translation>sie ist verschlüsselt; speichern Sie ihren Text im Mailprogramm und öffnen Sie das</translation>
    </message>
    <message>
        <source>its headers are too long</source>
        <translation>ihre Kopfzeilen sind zu lang</translation>
    </message>
    <message>
        <source>Its formatted text says something else; the plain text is shown.</source>
        <translation>Ihr formatierter Text sagt etwas anderes; gezeigt wird der reine Text.</translation>
    </message>
    <message>
        <source>Characters that had been encoded twice were repaired.</source>
        <translation>Zeichen, die zweimal kodiert worden waren, wurden repariert.</translation>
    </message>
    <message>
        <source>Characters of Windows that had been left undecoded were repaired.</source>
        <translation>Unentschlüsselte Zeichen aus Windows wurden berichtigt.</translation>
    </message>
    <message>
        <source>Tags and entities of HTML in the text were read as such.</source>
        <translation>Auszeichnungen und Entitäten von HTML im Text wurden als solche gelesen.</translation>
    </message>
    <message>
        <source>It is the source text of a wiki: its marks were left out.</source>
        <translation>Es ist der Quelltext eines Wikis: seine Auszeichnungen wurden weggelassen.</translation>
    </message>
    <message>
        <source>It is a file of subtitles: numbers and times were left out.</source>
        <translation>Es sind Untertitel: Nummern und Zeiten wurden weggelassen.</translation>
    </message>
    <message>
        <source>It is a transcript: the times before its lines were left out.</source>
        <translation>Es ist ein Transkript: Die Zeiten vor den Zeilen wurden weggelassen.</translation>
    </message>
    <message>
        <source>The page is drawn by a script: the story was taken from the data in it.</source>
        <translation>Die Seite wird von einem Skript gezeichnet: Der Text wurde den Daten in ihr entnommen.</translation>
    </message>
    <message>
        <source>It has marks of Markdown and was read as such.</source>
        <translation>Der Text hat Zeichen von Markdown und wurde so gelesen.</translation>
    </message>
    <message>
        <source>The item has no end: it may be cut short.</source>
        <translation>Der Beitrag hat kein Ende: Er kann abgeschnitten sein.</translation>
    </message>
    <message>
        <source>its JSON is damaged or cut short</source>
        <translation>ihr JSON ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>there is no text of an article in it, at most a link to one</source>
        <translation>es steht kein Artikeltext darin, höchstens ein Link zu einem</translation>
    </message>
    <message>
        <source>Only a summary is in the file, not the full text.</source>
        <translation>In der Datei steht nur eine Zusammenfassung, nicht der ganze Text.</translation>
    </message>
    <message>
        <source>{count} item without text of its own was left out.</source>
        <translation>{count} Beitrag ohne eigenen Text wurde weggelassen.</translation>
    </message>
    <message>
        <source>{count} items without text of their own were left out.</source>
        <translation>{count} Beiträge ohne eigenen Text wurden weggelassen.</translation>
    </message>
    <message>
        <source>The item is a picture or film: only its caption is text.</source>
        <translation>Der Beitrag ist ein Bild oder Film: Nur die Bildunterschrift ist Text.</translation>
    </message>
    <message>
        <source>it declares entities of XML, which may hide anything; have it sent without them</source>
        <translation>sie vereinbart XML-Entitäten, die alles verbergen können; lassen Sie sie ohne diese schicken</translation>
    </message>
    <message>
        <source>The XML of the file is damaged: some of its text may be missing.</source>
        <translation>Das XML der Datei ist beschädigt: Ein Teil ihres Textes kann fehlen.</translation>
    </message>
    <message>
        <source>there is no book in it</source>
        <translation>es ist kein Buch darin</translation>
    </message>
    <message>
        <source>there is no text in the book</source>
        <translation>es ist kein Text im Buch</translation>
    </message>
    <message>
        <source>{count} page of the book that is no chapter was left out: {names}.</source>
        <translation>{count} Seite des Buchs, die kein Kapitel ist, wurde weggelassen: {names}.</translation>
    </message>
    <message>
        <source>{count} pages of the book that are no chapters were left out: {names}.</source>
        <translation>{count} Seiten des Buchs, die keine Kapitel sind, wurden weggelassen: {names}.</translation>
    </message>
    <message>
        <source>there is no text in the saved page</source>
        <translation>es ist kein Text in der gespeicherten Seite</translation>
    </message>
    <message>
        <source>{count} frame of the page was left out.</source>
        <translation>{count} Rahmen der Seite wurde weggelassen.</translation>
    </message>
    <message>
        <source>{count} frames of the page were left out.</source>
        <translation>{count} Rahmen der Seite wurden weggelassen.</translation>
    </message>
    <message>
        <source>there is no page in it</source>
        <translation>es ist keine Seite darin</translation>
    </message>
    <message>
        <source>its name leads out of the archive</source>
        <translation>ihr Name führt aus dem Archiv hinaus</translation>
    </message>
    <message>
        <source>there is no file in the archive that could be read</source>
        <translation>im Archiv ist keine Datei, die gelesen werden könnte</translation>
    </message>
    <message>
        <source>the only file in the archive, “{name}”, cannot be read: {reason}</source>
        <translation>die einzige Datei im Archiv, „{name}“, kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>none of the {count} files in the archive can be read; of “{name}”: {reason}</source>
        <translation>keine der {count} Dateien im Archiv kann gelesen werden; von „{name}“: {reason}</translation>
    </message>
    <message>
        <source>{count} other file in the archive cannot be read either.</source>
        <translation>{count} weitere Datei im Archiv kann auch nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{count} other files in the archive cannot be read either.</source>
        <translation>{count} weitere Dateien im Archiv können auch nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{count} file was left out, because the archive holds too many. Unpack it and open the folder.</source>
        <translation>{count} Datei wurde weggelassen, weil das Archiv zu viele enthält. Entpacken Sie es und öffnen Sie den Ordner.</translation>
    </message>
    <message>
        <source>{count} files were left out, because the archive holds too many. Unpack it and open the folder.</source>
        <translation>{count} Dateien wurden weggelassen, weil das Archiv zu viele enthält. Entpacken Sie es und öffnen Sie den Ordner.</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>it is one of the articles; the report would replace it</source>
        <translation>es ist einer der Artikel; der Bericht würde ihn ersetzen</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message numerus="yes">
        <source>%Ln article(s) compared</source>
        <translation>
            <numerusform>%Ln Artikel verglichen</numerusform>
            <numerusform>%Ln Artikel verglichen</numerusform>
        </translation>
    </message>
    <message>
        <source>The two articles, side by side</source>
        <translation>Die beiden Artikel nebeneinander</translation>
    </message>
    <message>
        <source>How to read the marks</source>
        <translation>So liest man die Markierungen</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>What each has alone</source>
        <translation>Was jeder allein hat</translation>
    </message>
    <message>
        <source>What only one of the two has</source>
        <translation>Was nur einer der beiden hat</translation>
    </message>
    <message>
        <source>How much of each the others have</source>
        <translation>Wie viel von jedem die anderen haben</translation>
    </message>
    <message>
        <source>perhaps also in {names}</source>
        <translation>vielleicht auch in {names}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of page furniture</source>
        <translation>
            <numerusform>%Ln Zeile Seitenbeiwerk</numerusform>
            <numerusform>%Ln Zeilen Seitenbeiwerk</numerusform>
        </translation>
    </message>
    <message>
        <source>differs from {other}’s</source>
        <translation>anders als bei {other}</translation>
    </message>
    <message>
        <source>Made with Diptych. It says what is different, never who is right.</source>
        <translation>Mit Diptych erstellt. Es sagt, was verschieden ist, nie, wer recht hat.</translation>
    </message>
    <message>
        <source>moved, ¶ {number} in {side}</source>
        <translation>verschoben, ¶ {number} in {side}</translation>
    </message>
    <message>
        <source>perhaps ¶ {number} in {side}</source>
        <translation>vielleicht ¶ {number} in {side}</translation>
    </message>
    <message>
        <source>by hand, ¶ {number} in {side}</source>
        <translation>von Hand, ¶ {number} in {side}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>{left} and {right}</source>
        <translation>{left} und {right}</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>one file, opens anywhere, prints well</source>
        <translation>eine Datei, überall zu öffnen, gut zu drucken</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>as printed, with page numbers</source>
        <translation>wie gedruckt, mit Seitenzahlen</translation>
    </message>
    <message>
        <source>Word, side by side (DOCX)</source>
        <translation>Word, nebeneinander (DOCX)</translation>
    </message>
    <message>
        <source>two columns, the words shaded</source>
        <translation>zwei Spalten, die Wörter getönt</translation>
    </message>
    <message>
        <source>Word, B as tracked changes of A</source>
        <translation>Word, B als nachverfolgte Änderungen an A</translation>
    </message>
    <message>
        <source>accept all: B; reject all: A</source>
        <translation>alle annehmen: B; alle ablehnen: A</translation>
    </message>
    <message>
        <source>{name}, tracked changes</source>
        <translation>{name}, nachverfolgte Änderungen</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>for a ticket or a chat</source>
        <translation>für ein Ticket oder einen Chat</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Nur Text</translation>
    </message>
    <message>
        <source>marks in brackets</source>
        <translation>Markierungen in Klammern</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>for programs; every mark with its place</source>
        <translation>für Programme; jede Markierung mit ihrer Stelle</translation>
    </message>
</context>
<context>
    <name>request_words</name>
    <message>
        <source>the request is too long or makes no sense</source>
        <translation>die Anfrage ist zu lang oder ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>what is to be opened is no list of whole paths</source>
        <translation>was geöffnet werden soll, ist keine Liste vollständiger Pfade</translation>
    </message>
    <message>
        <source>these are more than {count} files</source>
        <translation>das sind mehr als {count} Dateien</translation>
    </message>
    <message>
        <source>a path is too long</source>
        <translation>ein Pfad ist zu lang</translation>
    </message>
</context>
<context>
    <name>row_words</name>
    <message>
        <source>changed on disk</source>
        <translation>Datei geändert</translation>
    </message>
    <message>
        <source>file is gone</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>kein Datum</translation>
    </message>
    <message numerus="yes">
        <source>+ %Ln more in this file</source>
        <translation>
            <numerusform>+ %Ln weiterer in dieser Datei</numerusform>
            <numerusform>+ %Ln weitere in dieser Datei</numerusform>
        </translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>{share} % in A</source>
        <translation>{share} % in A</translation>
    </message>
    <message>
        <source>version of {mark}</source>
        <translation>Fassung von {mark}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) only here</source>
        <translation>
            <numerusform>%Ln Satz nur hier</numerusform>
            <numerusform>%Ln Sätze nur hier</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} percent of it is in A</source>
        <translation>{share} Prozent davon stehen in A</translation>
    </message>
    <message>
        <source>no outlet, {file}</source>
        <translation>keine Quelle, {file}</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>In the list: show as B, or two chosen ones side by side</source>
        <translation>In der Liste: als B zeigen, oder zwei gewählte nebeneinander</translation>
    </message>
    <message>
        <source>In the list: show as A</source>
        <translation>In der Liste: als A zeigen</translation>
    </message>
    <message>
        <source>In the list: take off the list</source>
        <translation>In der Liste: aus der Liste nehmen</translation>
    </message>
    <message>
        <source>In the map: to another pair</source>
        <translation>In der Karte: zu einem anderen Paar</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>In the map: look into a group, and out again</source>
        <translation>In der Karte: in eine Gruppe hinein und wieder heraus</translation>
    </message>
    <message>
        <source>Return, Esc</source>
        <translation>Eingabe, Esc</translation>
    </message>
    <message>
        <source>In the pair: select by characters, words, lines</source>
        <translation>Im Paar: zeichen-, wort-, zeilenweise auswählen</translation>
    </message>
    <message>
        <source>Shift and arrow keys</source>
        <translation>Umschalt und Pfeiltasten</translation>
    </message>
    <message>
        <source>In the pair: to its beginning, to its end</source>
        <translation>Im Paar: zum Anfang, zum Ende</translation>
    </message>
    <message>
        <source>In the pair: larger or smaller text</source>
        <translation>Im Paar: größere oder kleinere Schrift</translation>
    </message>
    <message>
        <source>Ctrl and wheel</source>
        <translation>Strg und Mausrad</translation>
    </message>
    <message>
        <source>Anywhere: the menu of what is chosen</source>
        <translation>Überall: das Menü zum Gewählten</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>{here}: {what}; opposite {there}</source>
        <translation>{here}: {what}; gegenüber {there}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of page furniture</source>
        <translation>
            <numerusform>%Ln Zeile Seitenbeiwerk</numerusform>
            <numerusform>%Ln Zeilen Seitenbeiwerk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s)</source>
        <translation>
            <numerusform>%Ln Absatz</numerusform>
            <numerusform>%Ln Absätze</numerusform>
        </translation>
    </message>
    <message>
        <source>{left} in A and {right} in B, folded</source>
        <translation>{left} in A und {right} in B, eingeklappt</translation>
    </message>
    <message>
        <source>{what}, folded</source>
        <translation>{what}, eingeklappt</translation>
    </message>
    <message>
        <source>{here}, moved: in {other} it is paragraph {number}</source>
        <translation>{here}, verschoben: in {other} ist es Absatz {number}</translation>
    </message>
    <message>
        <source>only in {side}</source>
        <translation>nur in {side}</translation>
    </message>
    <message>
        <source>{here} of {side}: {what}</source>
        <translation>{here} von {side}: {what}</translation>
    </message>
    <message>
        <source>page furniture</source>
        <translation>Seitenbeiwerk</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>nothing opposite</source>
        <translation>gegenüber nichts</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) changed</source>
        <translation>
            <numerusform>%Ln Wort geändert</numerusform>
            <numerusform>%Ln Wörter geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) reworded</source>
        <translation>
            <numerusform>%Ln Satz umformuliert</numerusform>
            <numerusform>%Ln Sätze umformuliert</numerusform>
        </translation>
    </message>
    <message>
        <source>moved: in {other} it is {place}</source>
        <translation>verschoben: in {other} ist es {place}</translation>
    </message>
    <message>
        <source>paragraph {list}</source>
        <translation>Absatz {list}</translation>
    </message>
    <message>
        <source>shared with {place} of {other}</source>
        <translation>gemeinsam mit {place} von {other}</translation>
    </message>
    <message>
        <source>perhaps {place} of {other}</source>
        <translation>vielleicht {place} von {other}</translation>
    </message>
    <message>
        <source>perhaps also in {names}</source>
        <translation>vielleicht auch in {names}</translation>
    </message>
    <message>
        <source>in no other open article</source>
        <translation>in keinem anderen offenen Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them perhaps in {other}</source>
        <translation>
            <numerusform>%Ln davon vielleicht in {other}</numerusform>
            <numerusform>%Ln davon vielleicht in {other}</numerusform>
        </translation>
    </message>
    <message>
        <source>joined by hand</source>
        <translation>von Hand verbunden</translation>
    </message>
    <message>
        <source>joined by hand with {place} of {other}</source>
        <translation>von Hand verbunden mit {place} von {other}</translation>
    </message>
    <message>
        <source>in {count} of {total} sources</source>
        <translation>in {count} von {total} Quellen</translation>
    </message>
    <message>
        <source>in {least} to {count} of {total} sources</source>
        <translation>in {least} bis {count} von {total} Quellen</translation>
    </message>
    <message>
        <source>paragraph {number}</source>
        <translation>Absatz {number}</translation>
    </message>
    <message>
        <source>paragraphs {first} to {last}</source>
        <translation>Absätze {first} bis {last}</translation>
    </message>
    <message>
        <source>Elsewhere: {paragraph}</source>
        <translation>Anderswo: {paragraph}</translation>
    </message>
    <message>
        <source>Nothing is marked here.</source>
        <translation>Hier ist nichts markiert.</translation>
    </message>
    <message>
        <source>{side}, {name}, ¶ {number}</source>
        <translation>{side}, {name}, ¶ {number}</translation>
    </message>
    <message>
        <source>reworded throughout</source>
        <translation>ganz umformuliert</translation>
    </message>
    <message>
        <source>in another style: {words}</source>
        <translation>in anderer Schreibweise: {words}</translation>
    </message>
    <message>
        <source>in {side}: {words}</source>
        <translation>in {side}: {words}</translation>
    </message>
</context>
<context>
    <name>start_words</name>
    <message>
        <source>Diptych is open already, but its window does not answer. If it stays so, end it and start Diptych again: what was open comes back.</source>
        <translation>Diptych ist bereits geöffnet, aber sein Fenster antwortet nicht. Bleibt es dabei, beenden Sie es und starten Sie Diptych neu: Was offen war, kommt wieder.</translation>
    </message>
    <message>
        <source>The window that is open did not take these files: {reason}.</source>
        <translation>Das geöffnete Fenster hat diese Dateien nicht angenommen: {reason}.</translation>
    </message>
</context>
<context>
    <name>swatches</name>
    <message>
        <source>It held.</source>
        <comment>A very short sentence of an invented article, in a sample of a mark</comment>
        <translation>Er hielt.</translation>
    </message>
    <message>
        <source>Rain fell.</source>
        <comment>A very short sentence of an invented article, in a sample of a mark</comment>
        <translation>Es regnete.</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>said no</source>
        <comment>The same as “refused”</comment>
        <translation>sagte Nein</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>The same as “said no”</comment>
        <translation>lehnte ab</translation>
    </message>
    <message>
        <source>Share this</source>
        <comment>Words of a web page, folded away</comment>
        <translation>Teilen</translation>
    </message>
</context>
<context>
    <name>theme_words</name>
    <message>
        <source>{name} is no file, or too large</source>
        <translation>{name} ist keine Datei oder zu groß</translation>
    </message>
    <message>
        <source>{name} is nested too deeply</source>
        <translation>{name} ist zu tief verschachtelt</translation>
    </message>
</context>
<context>
    <name>tips</name>
    <message>
        <source>A click goes to ¶ {number} in {side}</source>
        <translation>Ein Klick führt zu ¶ {number} in {side}</translation>
    </message>
    <message>
        <source>Page furniture, in no count: a click shows it</source>
        <translation>Seitenbeiwerk, nirgends mitgezählt: Ein Klick zeigt es</translation>
    </message>
    <message>
        <source>Folded away: a click shows it</source>
        <translation>Eingeklappt: Ein Klick zeigt es</translation>
    </message>
    <message>
        <source>By hand: you said that ¶ {number} in {side} says the same</source>
        <translation>Von Hand: Sie sagten, dass ¶ {number} in {side} dasselbe sagt</translation>
    </message>
    <message>
        <source>The same in quite other words, ¶ {number} in {side}</source>
        <translation>Dasselbe mit ganz anderen Worten, ¶ {number} in {side}</translation>
    </message>
    <message>
        <source>Moved: ¶ {number} in {side}</source>
        <translation>Verschoben: ¶ {number} in {side}</translation>
    </message>
    <message>
        <source>By hand: you said that ¶ {number} in {side} does not say the same</source>
        <translation>Von Hand: Sie sagten, dass ¶ {number} in {side} nicht dasselbe sagt</translation>
    </message>
    <message>
        <source>Changed: these words are different in {side}, ¶ {number}</source>
        <translation>Geändert: Diese Wörter sind in {side} anders, ¶ {number}</translation>
    </message>
    <message>
        <source>Changed: {side}, ¶ {number}, does not have these words</source>
        <translation>Geändert: {side}, ¶ {number}, hat diese Wörter nicht</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Another style: {side} writes {words}</source>
        <translation>Andere Schreibweise: {side} schreibt {words}</translation>
    </message>
    <message>
        <source>Here {side} also has: {words}</source>
        <translation>Hier hat {side} außerdem: {words}</translation>
    </message>
    <message>
        <source>Only in {side}</source>
        <translation>Nur in {side}</translation>
    </message>
    <message>
        <source>Only in {side}; perhaps ¶ {number} in {other}</source>
        <translation>Nur in {side}; vielleicht ¶ {number} in {other}</translation>
    </message>
    <message>
        <source>★ No other open article has it</source>
        <translation>★ Kein anderer offener Artikel hat es</translation>
    </message>
    <message>
        <source>☆ Perhaps also in {names}</source>
        <translation>☆ Vielleicht auch in {names}</translation>
    </message>
    <message>
        <source>{count} of {total} sources have this; versions of one another count as one</source>
        <translation>{count} von {total} Quellen haben das; Fassungen voneinander zählen als eine</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <comment>A date: 3 Nov 2026</comment>
        <translation>{day}. {month} {year}</translation>
    </message>
</context>
</TS>
