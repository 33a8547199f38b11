<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlonePage</name>
    <message numerus="yes">
        <source>%Ln perhaps elsewhere</source>
        <translation>
            <numerusform>%Ln perhaps elsewhere</numerusform>
            <numerusform>%Ln perhaps elsewhere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message numerus="yes">
        <source>%Ln article(s) of the library cannot be read by this version. They are kept in it.</source>
        <translation>
            <numerusform>%Ln article of the library cannot be read by this version. It is kept in it.</numerusform>
            <numerusform>%Ln articles of the library cannot be read by this version. They are kept in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message numerus="yes">
        <source>Copied: %Ln paragraph(s)</source>
        <translation>
            <numerusform>Copied: %Ln paragraph</numerusform>
            <numerusform>Copied: %Ln paragraphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsBar</name>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <comment>Differences of style</comment>
        <translation>
            <numerusform>%Ln hidden</numerusform>
            <numerusform>%Ln hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>in %Ln article</numerusform>
            <numerusform>in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message numerus="yes">
        <source>%Ln article(s) like “{title}”</source>
        <translation>
            <numerusform>%Ln article like “{title}”</numerusform>
            <numerusform>%Ln articles like “{title}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bars</name>
    <message numerus="yes">
        <source>%Ln line(s) of page furniture</source>
        <translation>
            <numerusform>%Ln line of page furniture</numerusform>
            <numerusform>%Ln lines of page furniture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s) folded</source>
        <translation>
            <numerusform>%Ln paragraph folded</numerusform>
            <numerusform>%Ln paragraphs folded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chips</name>
    <message numerus="yes">
        <source>{moved}, %Ln more</source>
        <translation>
            <numerusform>{moved}, %Ln more</numerusform>
            <numerusform>{moved}, %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>%Ln sentence</numerusform>
            <numerusform>%Ln sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln heading(s)</source>
        <translation>
            <numerusform>%Ln heading</numerusform>
            <numerusform>%Ln headings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln place(s)</source>
        <translation>
            <numerusform>in %Ln place</numerusform>
            <numerusform>in %Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message numerus="yes">
        <source>%Ln article(s) compared</source>
        <translation>
            <numerusform>%Ln article compared</numerusform>
            <numerusform>%Ln articles compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of page furniture</source>
        <translation>
            <numerusform>%Ln line of page furniture</numerusform>
            <numerusform>%Ln lines of page furniture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>row_words</name>
    <message numerus="yes">
        <source>+ %Ln more in this file</source>
        <translation>
            <numerusform>+ %Ln more in this file</numerusform>
            <numerusform>+ %Ln more in this file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) only here</source>
        <translation>
            <numerusform>%Ln sentence only here</numerusform>
            <numerusform>%Ln sentences only here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message numerus="yes">
        <source>%Ln line(s) of page furniture</source>
        <translation>
            <numerusform>%Ln line of page furniture</numerusform>
            <numerusform>%Ln lines of page furniture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s)</source>
        <translation>
            <numerusform>%Ln paragraph</numerusform>
            <numerusform>%Ln paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) changed</source>
        <translation>
            <numerusform>%Ln word changed</numerusform>
            <numerusform>%Ln words changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) reworded</source>
        <translation>
            <numerusform>%Ln sentence reworded</numerusform>
            <numerusform>%Ln sentences reworded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them perhaps in {other}</source>
        <translation>
            <numerusform>%Ln of them perhaps in {other}</numerusform>
            <numerusform>%Ln of them perhaps in {other}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
</TS>
