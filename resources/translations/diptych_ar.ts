<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- A machine draft: no native speaker has read it yet. See README in this folder. -->
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>&amp;المقالات</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>ا&amp;نتقال</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
</context>
<context>
    <name>AlonePage</name>
    <message>
        <source>What each has alone</source>
        <translation>ما ينفرد به كل مقال</translation>
    </message>
    <message>
        <source>Cop&amp;y all</source>
        <translation>&amp;نسخ الكل</translation>
    </message>
    <message>
        <source>&amp;Back to the pair</source>
        <translation>ال&amp;عودة إلى الزوج</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>لحظة من فضلك …</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message numerus="yes">
        <source>%Ln perhaps elsewhere</source>
        <translation>
            <numerusform>لا شيء ربما في غيره</numerusform>
            <numerusform>واحدة ربما في غيره</numerusform>
            <numerusform>اثنتان ربما في غيره</numerusform>
            <numerusform>%Ln ربما في غيره</numerusform>
            <numerusform>%Ln ربما في غيره</numerusform>
            <numerusform>%Ln ربما في غيره</numerusform>
        </translation>
    </message>
    <message>
        <source>Show it in its pair</source>
        <translation>عرضها في زوجها</translation>
    </message>
    <message>
        <source>☆ perhaps also in {names}</source>
        <translation>☆ ربما أيضًا في {names}</translation>
    </message>
    <message>
        <source>perhaps also in {names}</source>
        <translation>ربما أيضًا في {names}</translation>
    </message>
    <message>
        <source>and {names} (same text)</source>
        <translation>و{names} (النص نفسه)</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>What is perhaps elsewhere is left out</source>
        <translation>تُرك ما قد يكون في غيره</translation>
    </message>
    <message>
        <source>What is perhaps elsewhere is there again</source>
        <translation>عاد ما قد يكون في غيره</translation>
    </message>
    <message>
        <source>The two articles side by side</source>
        <translation>المقالان جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>A, {left}; beside it B, {right}</source>
        <translation>A، {left}؛ وإلى جانبه B، {right}</translation>
    </message>
    <message>
        <source>Difference {place}</source>
        <translation>الاختلاف {place}</translation>
    </message>
    <message>
        <source>Shared passage {place}</source>
        <translation>المقطع المشترك {place}</translation>
    </message>
</context>
<context>
    <name>ArticleActions</name>
    <message>
        <source>Make it &amp;A</source>
        <translation>اجعله &amp;A</translation>
    </message>
    <message>
        <source>Make it &amp;B</source>
        <translation>اجعله &amp;B</translation>
    </message>
    <message>
        <source>&amp;Compare these two</source>
        <translation>&amp;قارن هذين المقالين</translation>
    </message>
    <message>
        <source>Headli&amp;ne and outlet…</source>
        <translation>ال&amp;عنوان والمصدر…</translation>
    </message>
    <message>
        <source>View &amp;source</source>
        <translation>عرض ال&amp;نص المصدري</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>إظهار في المج&amp;لد</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>إعادة الت&amp;حميل</translation>
    </message>
    <message>
        <source>Reopen with encodin&amp;g…</source>
        <translation>إعادة الفتح بترميز آخر… (&amp;G)</translation>
    </message>
    <message>
        <source>Show te&amp;xt that was left out</source>
        <translation>ع&amp;رض النص المتروك</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>نقل إلى &amp;أعلى</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>نقل إلى أ&amp;سفل</translation>
    </message>
    <message>
        <source>Compare with the &amp;earlier version</source>
        <translation>قارن بالنسخة السابق&amp;ة</translation>
    </message>
    <message>
        <source>Versions of one anot&amp;her</source>
        <translation>نس&amp;خ من مقال واحد</translation>
    </message>
    <message>
        <source>No &amp;version of another</source>
        <translation>ليس نسخة من &amp;غيره</translation>
    </message>
    <message>
        <source>Unfold or fold a file of &amp;many texts</source>
        <translation>&amp;طي ملف كثير النصوص أو فتحه</translation>
    </message>
    <message>
        <source>&amp;Keep the three of its file most like A</source>
        <translation>إبقاء ال&amp;ثلاثة الأشبه بـA من ملفه</translation>
    </message>
    <message>
        <source>F&amp;ilter the list</source>
        <translation>ت&amp;صفية القائمة</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>&amp;إزالة من القائمة</translation>
    </message>
    <message>
        <source>&amp;What each has alone</source>
        <translation>&amp;ما ينفرد به كل مقال</translation>
    </message>
    <message>
        <source>&amp;Put back what was removed</source>
        <translation>إعادة ما أُ&amp;زيل</translation>
    </message>
    <message>
        <source>S&amp;top comparing all pairs</source>
        <translation>إ&amp;يقاف مقارنة كل الأزواج</translation>
    </message>
    <message>
        <source>S&amp;ort</source>
        <translation>&amp;ترتيب</translation>
    </message>
    <message>
        <source>By my own &amp;order</source>
        <translation>ب&amp;ترتيبي الخاص</translation>
    </message>
    <message>
        <source>By &amp;headline</source>
        <translation>حسب ال&amp;عنوان</translation>
    </message>
    <message>
        <source>By &amp;source</source>
        <translation>حسب ال&amp;مصدر</translation>
    </message>
    <message>
        <source>By &amp;date</source>
        <translation>حسب الت&amp;اريخ</translation>
    </message>
    <message>
        <source>By &amp;likeness to A</source>
        <translation>حسب ال&amp;شبه بالمقال A</translation>
    </message>
    <message>
        <source>&amp;Undo what was said by hand</source>
        <translation>الت&amp;راجع عما قيل باليد</translation>
    </message>
</context>
<context>
    <name>ArticleDesk</name>
    <message>
        <source>As its bytes show</source>
        <translation>كما تُظهر البايتات</translation>
    </message>
    <message>
        <source>Encoding of {name}:</source>
        <translation>ترميز {name}:</translation>
    </message>
    <message>
        <source>Reopen with encoding</source>
        <translation>إعادة الفتح بترميز آخر</translation>
    </message>
    <message>
        <source>its folder could not be opened</source>
        <translation>تعذّر فتح مجلده</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
</context>
<context>
    <name>ArticleText</name>
    <message>
        <source>The article</source>
        <translation>المقالة</translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Filter the articles by headline, source or file name</source>
        <translation>تصفية المقالات بالعنوان أو المصدر أو اسم الملف</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Shared sentences, %</source>
        <translation>الجمل المشتركة، %</translation>
    </message>
    <message>
        <source>Drop articles here</source>
        <translation>أفلت المقالات هنا</translation>
    </message>
    <message>
        <source>Shared, % (‹ or Esc: all)</source>
        <translation>المشترك، % (‹ أو Esc: الكل)</translation>
    </message>
    <message>
        <source>Shared, % (+ looks into a group)</source>
        <translation>المشترك، % (+ لعرض مجموعة)</translation>
    </message>
    <message>
        <source>{shown} of {count}</source>
        <translation>{shown} من {count}</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>· working …</source>
        <translation>· جارٍ العمل …</translation>
    </message>
    <message>
        <source>{done} of {total} pairs compared</source>
        <translation>عدد الأزواج التي قورنت: {done} من {total}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message numerus="yes">
        <source>%Ln article(s) of the library cannot be read by this version. They are kept in it.</source>
        <translation>
            <numerusform>لا توجد في المكتبة مقالات لا يستطيع هذا الإصدار قراءتها.</numerusform>
            <numerusform>مقالة واحدة في المكتبة لا يستطيع هذا الإصدار قراءتها. تبقى محفوظة فيها.</numerusform>
            <numerusform>مقالتان في المكتبة لا يستطيع هذا الإصدار قراءتهما. تبقيان محفوظتين فيها.</numerusform>
            <numerusform>%Ln مقالات في المكتبة لا يستطيع هذا الإصدار قراءتها. تبقى محفوظة فيها.</numerusform>
            <numerusform>%Ln مقالة في المكتبة لا يستطيع هذا الإصدار قراءتها. تبقى محفوظة فيها.</numerusform>
            <numerusform>%Ln مقالة في المكتبة لا يستطيع هذا الإصدار قراءتها. تبقى محفوظة فيها.</numerusform>
        </translation>
    </message>
    <message>
        <source>{reason}. What is open now would not come back after a restart.</source>
        <translation>{reason}. ما هو مفتوح الآن لن يعود بعد إعادة التشغيل.</translation>
    </message>
</context>
<context>
    <name>ByHandDialog</name>
    <message>
        <source>Said by hand</source>
        <translation>ما قيل باليد</translation>
    </message>
    <message>
        <source>Nothing was said by hand of sentences of the open articles.</source>
        <translation>لم يُقل شيء باليد عن جمل المقالات المفتوحة.</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>ا&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>These say the same:</source>
        <translation>هاتان تقولان الشيء نفسه:</translation>
    </message>
    <message>
        <source>These do not say the same:</source>
        <translation>هاتان لا تقولان الشيء نفسه:</translation>
    </message>
    <message>
        <source>{name}, ¶ {number}: {words}</source>
        <translation>{name}، الفقرة {number}: {words}</translation>
    </message>
</context>
<context>
    <name>ComparingPage</name>
    <message>
        <source>Strict: join only what is sure</source>
        <translation>صارمة: ربط المؤكد فقط</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادية</translation>
    </message>
    <message>
        <source>Loose: join what is likely</source>
        <translation>مرنة: ربط المحتمل أيضًا</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>المطابقة</translation>
    </message>
    <message>
        <source>&amp;Capital letters</source>
        <translation>الأحرف ال&amp;كبيرة والصغيرة</translation>
    </message>
    <message>
        <source>Style of &amp;quotation marks and dashes</source>
        <translation>شكل علامات ال&amp;تنصيص والشرطات</translation>
    </message>
    <message>
        <source>&amp;Punctuation</source>
        <translation>علامات الت&amp;رقيم</translation>
    </message>
    <message>
        <source>&amp;Accents</source>
        <translation>علامات الن&amp;بر والتشكيل</translation>
    </message>
    <message>
        <source>&amp;Spelling variants, those of this list too</source>
        <translation>&amp;اختلافات الإملاء، ومنها ما في هذه القائمة</translation>
    </message>
    <message>
        <source>Hidden, where it differs in style alone:</source>
        <translation>مخفي حيث لا يختلف إلا الأسلوب:</translation>
    </message>
    <message>
        <source>Spelling variants, a line a word</source>
        <translation>اختلافات الإملاء، سطر لكل كلمة</translation>
    </message>
    <message>
        <source>The program&apos;s own &amp;list</source>
        <translation>قائمة &amp;البرنامج</translation>
    </message>
    <message>
        <source>&amp;Matching</source>
        <translation>الم&amp;طابقة</translation>
    </message>
    <message>
        <source>A line a word: Turkey Türkiye. What follows # is not read.</source>
        <translation>سطر لكل كلمة: Turkey Türkiye. وما يلي # لا يُقرأ.</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Nothing to copy: select words, click a sentence, or step to a difference.</source>
        <translation>لا شيء للنسخ: حدّد كلمات أو انقر جملة أو انتقل إلى اختلاف.</translation>
    </message>
    <message>
        <source>Nothing to copy: {side} has nothing alone.</source>
        <translation>لا شيء للنسخ: لا ينفرد {side} بشيء.</translation>
    </message>
    <message>
        <source>Nothing to copy: there is nothing of the kind “{kind}”.</source>
        <translation>لا شيء للنسخ: لا يوجد شيء من نوع «{kind}».</translation>
    </message>
    <message>
        <source>Copied: {what}</source>
        <translation>نُسخ: {what}</translation>
    </message>
    <message numerus="yes">
        <source>Copied: %Ln paragraph(s)</source>
        <translation>
            <numerusform>لم يُنسخ شيء</numerusform>
            <numerusform>نُسخت فقرة واحدة</numerusform>
            <numerusform>نُسخت فقرتان</numerusform>
            <numerusform>نُسخت %Ln فقرات</numerusform>
            <numerusform>نُسخت %Ln فقرة</numerusform>
            <numerusform>نُسخت %Ln فقرة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsBar</name>
    <message>
        <source>Sentence count</source>
        <translation>عدد الجمل</translation>
    </message>
    <message>
        <source>“Perhaps” left out</source>
        <translation>بلا «ربما»</translation>
    </message>
    <message>
        <source>What is perhaps elsewhere is left out; a click brings it back</source>
        <translation>ما قد يكون في غيره متروك؛ نقرة تعيده</translation>
    </message>
    <message>
        <source>What each has alone</source>
        <translation>ما ينفرد به كل مقال</translation>
    </message>
    <message>
        <source>Differences of style that View → Ignore hides</source>
        <translation>فروق الأسلوب التي يخفيها عرض ← تجاهل</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>دليل العلامات</translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>معاني العلامات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <comment>Differences of style</comment>
        <translation>
            <numerusform>لا شيء مخفي</numerusform>
            <numerusform>%Ln مخفي</numerusform>
            <numerusform>%Ln مخفيان</numerusform>
            <numerusform>%Ln مخفية</numerusform>
            <numerusform>%Ln مخفيًا</numerusform>
            <numerusform>%Ln مخفي</numerusform>
        </translation>
    </message>
    <message>
        <source>Show and step through these only</source>
        <translation>عرض هذه وحدها والتنقل بينها</translation>
    </message>
</context>
<context>
    <name>DifferenceDock</name>
    <message>
        <source>Differences</source>
        <translation>الاختلافات</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>What is listed</source>
        <translation>ما تعرضه القائمة</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>كل الأنواع</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>لا اختلافات</numerusform>
            <numerusform>اختلاف واحد</numerusform>
            <numerusform>اختلافان</numerusform>
            <numerusform>%Ln اختلافات</numerusform>
            <numerusform>%Ln اختلافًا</numerusform>
            <numerusform>%Ln اختلاف</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared passages</source>
        <translation>المقاطع المشتركة</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>الاختلافات</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>Copy &amp;all that is listed</source>
        <translation>نسخ &amp;كل المدرج</translation>
    </message>
</context>
<context>
    <name>DiskBar</name>
    <message>
        <source>&amp;Reload</source>
        <translation>إعادة الت&amp;حميل</translation>
    </message>
    <message>
        <source>&amp;Compare with the earlier version</source>
        <translation>قارن بالنسخة السابق&amp;ة</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;ليس الآن</translation>
    </message>
    <message>
        <source>Changed on disk: {names}.</source>
        <translation>تغيّر على القرص: {names}.</translation>
    </message>
    <message>
        <source>Not there any more, but readable here: {names}.</source>
        <translation>لم يعد موجودًا لكنه ما زال مقروءًا هنا: {names}.</translation>
    </message>
    <message>
        <source>Read anew: {names}.</source>
        <translation>قُرئ من جديد: {names}.</translation>
    </message>
</context>
<context>
    <name>DragAndDrop</name>
    <message>
        <source>Clipboard</source>
        <translation>الحافظة</translation>
    </message>
    <message>
        <source>it holds no text and no files</source>
        <translation>لا تحتوي على نص ولا ملفات</translation>
    </message>
    <message>
        <source>it is a link, and nothing is fetched: open it in a browser, and copy or save the text</source>
        <translation>إنه رابط، ولا يُجلب شيء: افتحه في متصفح وانسخ النص أو احفظه</translation>
    </message>
    <message>
        <source>the program that it comes from does not hand it over: save it there, and drop the file</source>
        <translation>البرنامج الذي يأتي منه لا يسلّمه: احفظه هناك وأفلت الملف</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop to open these articles</source>
        <translation>أفلت لفتح هذه المقالات</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>Select &amp;all on this side</source>
        <translation>تحديد ال&amp;كل في هذا الجانب</translation>
    </message>
    <message>
        <source>Copy what only &amp;B has</source>
        <translation>نسخ ما في &amp;B فقط</translation>
    </message>
    <message>
        <source>Copy what &amp;only A has</source>
        <translation>نسخ ما في &amp;A فقط</translation>
    </message>
    <message>
        <source>Copy with o&amp;utlet, date and ¶</source>
        <translation>النسخ مع المص&amp;در والتاريخ ورقم الفقرة</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;بحث…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>البحث عن ال&amp;تالي</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>البحث عن ال&amp;سابق</translation>
    </message>
    <message>
        <source>Find in a&amp;ll articles…</source>
        <translation>البحث في كل الم&amp;قالات…</translation>
    </message>
    <message>
        <source>These say the &amp;same</source>
        <translation>هاتان تقولان ال&amp;شيء نفسه</translation>
    </message>
    <message>
        <source>These &amp;do not say the same</source>
        <translation>هاتان &amp;لا تقولان الشيء نفسه</translation>
    </message>
    <message>
        <source>Said by &amp;hand…</source>
        <translation>ما قيل بال&amp;يد…</translation>
    </message>
    <message>
        <source>&amp;Changed</source>
        <translation>&amp;متغيّر</translation>
    </message>
    <message>
        <source>&amp;Moved</source>
        <translation>من&amp;قول</translation>
    </message>
    <message>
        <source>&amp;By hand</source>
        <translation>&amp;يدويًا</translation>
    </message>
    <message>
        <source>In another &amp;style</source>
        <translation>بأسلوب &amp;آخر</translation>
    </message>
    <message>
        <source>S&amp;hared</source>
        <translation>م&amp;شترك</translation>
    </message>
    <message>
        <source>Copy all of a &amp;kind</source>
        <translation>نسخ كل ما هو من ن&amp;وع</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>&amp;Open articles…</source>
        <translation>&amp;فتح مقالات…</translation>
    </message>
    <message>
        <source>&amp;Paste as article</source>
        <translation>&amp;لصق كمقال</translation>
    </message>
    <message>
        <source>Open &amp;sample story</source>
        <translation>فتح القصة ال&amp;نموذجية</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>لحظة من فضلك …</translation>
    </message>
    <message>
        <source>What was open the last time is being read.</source>
        <translation>تجري قراءة ما كان مفتوحًا في المرة السابقة.</translation>
    </message>
    <message>
        <source>What you opened is being read.</source>
        <translation>تجري قراءة ما فتحته.</translation>
    </message>
    <message>
        <source>The first two articles are being compared.</source>
        <translation>تجري مقارنة أول مقالتين.</translation>
    </message>
    <message>
        <source>One more article, please</source>
        <translation>مقال آخر من فضلك</translation>
    </message>
    <message>
        <source>Two articles are shown side by side. Drop another one on this window.</source>
        <translation>يُعرض مقالان جنبًا إلى جنب. أفلت مقالًا آخر في هذه النافذة.</translation>
    </message>
    <message>
        <source>Drop articles here</source>
        <translation>أفلت المقالات هنا</translation>
    </message>
    <message>
        <source>Files of these kinds, or folders of them, anywhere on this window: {kinds}.
Nothing leaves this computer.</source>
        <translation>ملفات من هذه الأنواع أو مجلدات منها، في أي مكان من هذه النافذة: {kinds}.
لا شيء يغادر هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>How to &amp;read the marks</source>
        <translation>كيف ت&amp;قرأ العلامات</translation>
    </message>
    <message>
        <source>Page &amp;furniture, opened</source>
        <translation>ملحقات الصفحة &amp;مفتوحة</translation>
    </message>
    <message>
        <source>&amp;Changed words</source>
        <translation>الكلمات المت&amp;غيرة</translation>
    </message>
    <message>
        <source>&amp;Only in one</source>
        <translation>في واحد &amp;فقط</translation>
    </message>
    <message>
        <source>Perhaps e&amp;lsewhere</source>
        <translation>ربما في موضع آ&amp;خر</translation>
    </message>
    <message>
        <source>&amp;Moved, joined by hand</source>
        <translation>&amp;منقول أو مربوط يدويًا</translation>
    </message>
    <message>
        <source>This &amp;pair: A and B</source>
        <translation>هذان ال&amp;مقالان: A وB</translation>
    </message>
    <message>
        <source>What each has &amp;alone, of all that is open</source>
        <translation>ما ينفرد به &amp;كل منها، من كل المفتوح</translation>
    </message>
    <message>
        <source>The same, and A with &amp;each of the others</source>
        <translation>الشيء نفسه، وA مع كل من ا&amp;لأخرى</translation>
    </message>
    <message>
        <source>The same, and all pa&amp;irs</source>
        <translation>الشيء نفسه، وكل الأ&amp;زواج</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>Paper and colour</source>
        <translation>الورق واللون</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>الورق</translation>
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
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>عمودي</translation>
    </message>
    <message>
        <source>On its side</source>
        <translation>أفقي</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>As the reader’s system</source>
        <translation>كنظام القارئ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation>ح&amp;فظ باسم</translation>
    </message>
    <message>
        <source>Choose fol&amp;der…</source>
        <translation>اختيار ال&amp;مجلد…</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>ت&amp;صدير</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>في {folder}</translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>التصدير إلى مجلد</translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} موجود بالفعل. هل تريد استبداله؟</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;استبدال</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>لحظة من فضلك …</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>In another s&amp;tyle</source>
        <translation>بأسلوب آ&amp;خر</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>&amp;Open articles…</source>
        <translation>&amp;فتح مقالات…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>فتح م&amp;جلد…</translation>
    </message>
    <message>
        <source>&amp;Paste as article</source>
        <translation>&amp;لصق كمقال</translation>
    </message>
    <message>
        <source>Open s&amp;et…</source>
        <translation>فتح مج&amp;موعة…</translation>
    </message>
    <message>
        <source>&amp;Save as a set…</source>
        <translation>&amp;حفظ كمجموعة…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>ت&amp;صدير…</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>&amp;طباعة…</translation>
    </message>
    <message>
        <source>Prefere&amp;nces…</source>
        <translation>ال&amp;تفضيلات…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>فُتحت مؤخ&amp;رًا</translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation>{name} (غير موجود)</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>&amp;نسيان هذه</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open articles</source>
        <translation>فتح مقالات</translation>
    </message>
    <message>
        <source>Open a folder of articles</source>
        <translation>فتح مجلد مقالات</translation>
    </message>
    <message>
        <source>Open a set</source>
        <translation>فتح مجموعة</translation>
    </message>
    <message>
        <source>Save as a set</source>
        <translation>حفظ كمجموعة</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
    <message>
        <source>Sets of articles</source>
        <translation>مجموعات مقالات</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in both articles</source>
        <translation>بحث في المقالين</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;حالة الأحرف</translation>
    </message>
    <message>
        <source>W&amp;hole words</source>
        <translation>كلمات &amp;كاملة</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} من {count}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>لا نتائج</translation>
    </message>
</context>
<context>
    <name>FindDock</name>
    <message>
        <source>Find in all articles</source>
        <translation>البحث في كل المقالات</translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>Find in all articles</source>
        <translation>البحث في كل المقالات</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;حالة الأحرف</translation>
    </message>
    <message>
        <source>W&amp;hole words</source>
        <translation>كلمات &amp;كاملة</translation>
    </message>
    <message>
        <source>Hits by article</source>
        <translation>النتائج حسب المقالة</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>لا نتائج</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%Ln نتائج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>في لا مقالات</numerusform>
            <numerusform>في مقالة واحدة</numerusform>
            <numerusform>في مقالتين</numerusform>
            <numerusform>في %Ln مقالات</numerusform>
            <numerusform>في %Ln مقالة</numerusform>
            <numerusform>في %Ln مقالة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstMarks</name>
    <message>
        <source>How to read the marks</source>
        <translation>كيف تُقرأ العلامات</translation>
    </message>
    <message>
        <source>All marks</source>
        <translation>كل العلامات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>GoActions</name>
    <message>
        <source>&amp;Next difference</source>
        <translation>الاختلاف ال&amp;تالي</translation>
    </message>
    <message>
        <source>&amp;Previous difference</source>
        <translation>الاختلاف ال&amp;سابق</translation>
    </message>
    <message>
        <source>&amp;First difference</source>
        <translation>الاختلاف ال&amp;أول</translation>
    </message>
    <message>
        <source>&amp;Last difference</source>
        <translation>الاختلاف الأ&amp;خير</translation>
    </message>
    <message>
        <source>Next pai&amp;r</source>
        <translation>ال&amp;زوج التالي</translation>
    </message>
    <message>
        <source>Previous p&amp;air</source>
        <translation>الزوج السا&amp;بق</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>ر&amp;جوع</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>ت&amp;قدم</translation>
    </message>
    <message>
        <source>Next pan&amp;e</source>
        <translation>ال&amp;لوحة التالية</translation>
    </message>
    <message>
        <source>Previ&amp;ous pane</source>
        <translation>اللو&amp;حة السابقة</translation>
    </message>
    <message>
        <source>&amp;Commands and articles…</source>
        <translation>الأوامر وال&amp;مقالات…</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Diptych guide</source>
        <translation>دليل Diptych</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>المحتويات</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>بحث في الدليل</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>لا نتائج</translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>{sentences}, {only}</source>
        <translation>{sentences}، {only}</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Shared sentences of all pairs</source>
        <translation>الجمل المشتركة بين كل الأزواج</translation>
    </message>
    <message>
        <source>{group}: look into it</source>
        <translation>{group}: عرض ما فيها</translation>
    </message>
    <message>
        <source>{left} and {right}: not compared yet</source>
        <translation>{left} و{right}: لم يُقارنا بعد</translation>
    </message>
    <message>
        <source>{share} % of the sentences of {left} are in {right}</source>
        <translation>{share}% من جمل {left} موجودة في {right}</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>«{title}»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) like “{title}”</source>
        <translation>
            <numerusform>لا مقالات مثل «{title}»</numerusform>
            <numerusform>مقال واحد مثل «{title}»</numerusform>
            <numerusform>مقالان مثل «{title}»</numerusform>
            <numerusform>%Ln مقالات مثل «{title}»</numerusform>
            <numerusform>%Ln مقالًا مثل «{title}»</numerusform>
            <numerusform>%Ln مقال مثل «{title}»</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>Open &amp;sample story</source>
        <translation>فتح القصة ال&amp;نموذجية</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>اختصارات لوحة الم&amp;فاتيح</translation>
    </message>
    <message>
        <source>Diptych &amp;guide</source>
        <translation>&amp;دليل Diptych</translation>
    </message>
    <message>
        <source>&amp;About Diptych</source>
        <translation>&amp;حول Diptych</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>Choose a sentence of an article first.</source>
        <translation>اختر أولًا جملة من مقال.</translation>
    </message>
    <message>
        <source>Choose a sentence that the other side has, too, or perhaps.</source>
        <translation>اختر جملة لدى الجانب الآخر مثلها، أو ربما.</translation>
    </message>
    <message>
        <source>Now click the sentence of {side} that says the same, or press {key} there. Esc ends.</source>
        <translation>انقر الآن جملة {side} التي تقول الشيء نفسه، أو اضغط {key} عندها. وEsc ينهي ذلك.</translation>
    </message>
    <message>
        <source>You said so before.</source>
        <translation>قلتَ ذلك من قبل.</translation>
    </message>
    <message>
        <source>By hand: these say the same. Ctrl+Z takes it back.</source>
        <translation>باليد: هاتان تقولان الشيء نفسه. وCtrl+Z يتراجع عن ذلك.</translation>
    </message>
    <message>
        <source>By hand: these do not say the same. Ctrl+Z takes it back.</source>
        <translation>باليد: هاتان لا تقولان الشيء نفسه. وCtrl+Z يتراجع عن ذلك.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>How to read the marks</source>
        <translation>كيف تُقرأ العلامات</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc للإغلاق</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>&amp;Folder of my own themes</source>
        <translation>مجلد &amp;سماتي الخاصة</translation>
    </message>
    <message>
        <source>Read them a&amp;new</source>
        <translation>إعادة &amp;قراءتها</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>&amp;Open again what was open the last time</source>
        <translation>إعادة &amp;فتح ما كان مفتوحًا آخر مرة</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>الأل&amp;وان</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>تُستخدم اللغة الأخرى بدءًا من التشغيل التالي.</translation>
    </message>
    <message>
        <source>the folder could not be made: {reason}</source>
        <translation>تعذّر إنشاء المجلد: {reason}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقالة واحدة</numerusform>
            <numerusform>مقالتان</numerusform>
            <numerusform>%Ln مقالات</numerusform>
            <numerusform>%Ln مقالة</numerusform>
            <numerusform>%Ln مقالة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Show all</source>
        <translation>إظهار الكل</translation>
    </message>
    <message>
        <source>Read as plain text all the same</source>
        <translation>قراءته كنص عادي رغم ذلك</translation>
    </message>
    <message>
        <source>Show what was left out</source>
        <translation>عرض ما تُرك</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… ولا شيء غيرها</numerusform>
            <numerusform>… وواحدة أخرى</numerusform>
            <numerusform>… واثنتان أخريان</numerusform>
            <numerusform>… و%Ln أخرى</numerusform>
            <numerusform>… و%Ln أخرى</numerusform>
            <numerusform>… و%Ln أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamingDialog</name>
    <message>
        <source>Headline and outlet</source>
        <translation>العنوان والمصدر</translation>
    </message>
    <message>
        <source>no headline</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>no outlet</source>
        <translation>بلا مصدر</translation>
    </message>
    <message>
        <source>&amp;Headline:</source>
        <translation>ال&amp;عنوان:</translation>
    </message>
    <message>
        <source>&amp;Outlet:</source>
        <translation>ال&amp;مصدر:</translation>
    </message>
    <message>
        <source>Empty: as the article itself says. Its file stays as it is.</source>
        <translation>إن تُرك الحقل فارغًا فكما يقول المقال نفسه. ويبقى الملف كما هو.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Open already, unchanged: {names}</source>
        <translation>مفتوحة بالفعل ولم تتغير: {names}</translation>
    </message>
    <message>
        <source>This pair has none of these.</source>
        <translation>لا شيء من هذا في هذا الزوج.</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>حُفظ باسم {name}</translation>
    </message>
    <message>
        <source>Page furniture from now on; its bar, opened, has a menu that takes it back.</source>
        <translation>من الآن فصاعدًا من عناصر الصفحة؛ افتح شريطها لتجد قائمة تُلغي ذلك.</translation>
    </message>
    <message>
        <source>Part of the article from now on.</source>
        <translation>من الآن فصاعدًا جزء من المقال.</translation>
    </message>
    <message>
        <source>One paragraph alone. Esc shows the rest again.</source>
        <translation>فقرة واحدة وحدها. مفتاح Esc يُظهر الباقي من جديد.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Where the pair differs, over its whole length</source>
        <translation>مواضع الاختلاف بين المقالين على طولهما</translation>
    </message>
</context>
<context>
    <name>PairMenu</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>Select &amp;all on this side</source>
        <translation>تحديد ال&amp;كل في هذا الجانب</translation>
    </message>
    <message>
        <source>&amp;Unfold everything</source>
        <translation>&amp;فتح كل المطوي</translation>
    </message>
    <message>
        <source>Fold a&amp;gain</source>
        <translation>&amp;طي من جديد</translation>
    </message>
    <message>
        <source>Copy &amp;both sides</source>
        <translation>نسخ ال&amp;جانبين</translation>
    </message>
    <message>
        <source>Show coun&amp;terpart</source>
        <translation>إظهار ال&amp;مقابل</translation>
    </message>
    <message>
        <source>These say the sa&amp;me</source>
        <translation>&amp;هاتان تقولان الشيء نفسه</translation>
    </message>
    <message>
        <source>These say the &amp;same</source>
        <translation>هاتان تقولان ال&amp;شيء نفسه</translation>
    </message>
    <message>
        <source>These &amp;do not say the same</source>
        <translation>هاتان &amp;لا تقولان الشيء نفسه</translation>
    </message>
    <message>
        <source>&amp;Join with a sentence of {side}…</source>
        <translation>&amp;صل بجملة من {side}…</translation>
    </message>
    <message>
        <source>Take back what was said by &amp;hand</source>
        <translation>التراجع عما قيل &amp;باليد</translation>
    </message>
    <message>
        <source>¶ {number} in {side}: {words}</source>
        <translation>الفقرة {number} في {side}: {words}</translation>
    </message>
    <message>
        <source>These do not say the same</source>
        <translation>هاتان لا تقولان الشيء نفسه</translation>
    </message>
    <message>
        <source>No other open article surely has it</source>
        <translation>لا يوجد يقينًا في أي مقال مفتوح آخر</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>غير معروف بعد</translation>
    </message>
    <message>
        <source>This is part of the a&amp;rticle</source>
        <translation>هذا من &amp;صلب المقال</translation>
    </message>
    <message>
        <source>Compare this &amp;paragraph alone</source>
        <translation>&amp;قارن هذه الفقرة وحدها</translation>
    </message>
    <message>
        <source>This in the &amp;other articles</source>
        <translation>هذا في المقالات الأ&amp;خرى</translation>
    </message>
    <message>
        <source>This is page &amp;furniture</source>
        <translation>هذا من &amp;عناصر الصفحة</translation>
    </message>
</context>
<context>
    <name>PairView</name>
    <message>
        <source>The two articles side by side</source>
        <translation>المقالان جنبًا إلى جنب</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands and articles</source>
        <translation>الأوامر والمقالات</translation>
    </message>
    <message>
        <source>A command, or an article to show as B</source>
        <translation>أمر، أو مقال يُعرض في موضع B</translation>
    </message>
    <message>
        <source>Command or article</source>
        <translation>أمر أو مقال</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما عُثر عليه</translation>
    </message>
    <message>
        <source>article</source>
        <translation>مقال</translation>
    </message>
    <message>
        <source>No command and no article is called so</source>
        <translation>لا يوجد أمر ولا مقال بهذا الاسم</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>it is no file, so that the settings are not read, and kept for this run only</source>
        <translation>ليس ملفًا، ولذلك لا تُقرأ الإعدادات، ولا تُحفظ إلا لهذا التشغيل</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>مثل ال&amp;نظام</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;فاتحة</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;داكنة</translation>
    </message>
    <message>
        <source>&amp;High contrast, light</source>
        <translation>تباين &amp;عالٍ، فاتحة</translation>
    </message>
    <message>
        <source>H&amp;igh contrast, dark</source>
        <translation>تباين عالٍ، دا&amp;كنة</translation>
    </message>
    <message>
        <source>this theme cannot be used: {reason}</source>
        <translation>لا يمكن استخدام هذه السمة: {reason}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>Reading type</source>
        <translation>خط القراءة</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>المقارنة</translation>
    </message>
    <message>
        <source>Colours and start</source>
        <translation>الألوان والبدء</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>حدث خطأ ما</translation>
    </message>
    <message>
        <source>Diptych met an error it did not expect. Your articles are still open. The report below has no text of theirs.</source>
        <translation>واجه Diptych خطأ غير متوقع. مقالاتك ما زالت مفتوحة. والتقرير أدناه لا يحتوي شيئًا من نصوصها.</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;نسخ التقرير</translation>
    </message>
</context>
<context>
    <name>ReadingOptions</name>
    <message>
        <source>Font</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source> px</source>
        <translation> بكسل</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> حرفًا</translation>
    </message>
    <message>
        <source>&amp;Justified lines</source>
        <translation>&amp;ضبط الأسطر من الجانبين</translation>
    </message>
    <message>
        <source>&amp;Font</source>
        <translation>ال&amp;خط</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>ال&amp;حجم</translation>
    </message>
    <message>
        <source>Line &amp;height</source>
        <translation>ارتفاع ال&amp;سطر</translation>
    </message>
    <message>
        <source>&amp;Width of a column, at most</source>
        <translation>أقصى &amp;عرض للعمود</translation>
    </message>
    <message>
        <source>As &amp;usual</source>
        <translation>كال&amp;معتاد</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Reading pane</source>
        <translation>لوحة القراءة</translation>
    </message>
    <message>
        <source>The current row in words</source>
        <translation>الصف الحالي بالكلمات</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Cannot be read by this version: {name}</source>
        <translation>لا يستطيع هذا الإصدار قراءته: {name}</translation>
    </message>
    <message>
        <source>It is kept as it is, and shown again by a version that can read it.</source>
        <translation>يبقى كما هو، ويظهر من جديد في إصدار يستطيع قراءته.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Pasted text {number}</source>
        <translation>نص ملصق {number}</translation>
    </message>
    <message>
        <source>Before: {name}</source>
        <translation>من قبل: {name}</translation>
    </message>
    <message>
        <source>As of {time}: {name}</source>
        <translation>حتى {time}: {name}</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>What</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>اللوحات</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>{name} — source</source>
        <translation>{name} — النص المصدري</translation>
    </message>
    <message>
        <source>The file itself is no text to read. Here is all that was read from it, page furniture, too.</source>
        <translation>الملف نفسه ليس نصًا يُقرأ. هذا كل ما قُرئ منه، بما فيه عناصر الصفحة.</translation>
    </message>
    <message>
        <source>The file is not there as it was read, or too long to show. Here is all that was read from it, page furniture, too.</source>
        <translation>الملف لم يعد كما قُرئ، أو هو أطول من أن يُعرض. هنا كل ما قُرئ منه، بما فيه عناصر الصفحة.</translation>
    </message>
    <message>
        <source>Source of the article, read only</source>
        <translation>النص المصدري للمقال، للقراءة فقط</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>This is the first difference.</source>
        <translation>هذا أول اختلاف.</translation>
    </message>
    <message>
        <source>This was the last difference.</source>
        <translation>كان هذا آخر اختلاف.</translation>
    </message>
    <message>
        <source>Once more for the previous pair.</source>
        <translation>مرة أخرى للزوج السابق.</translation>
    </message>
    <message>
        <source>Once more for the next pair.</source>
        <translation>مرة أخرى للزوج التالي.</translation>
    </message>
    <message>
        <source>Place {place}</source>
        <translation>الموضع {place}</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>لا اختلافات</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} من {count}</translation>
    </message>
    <message>
        <source>– of {count}</source>
        <translation>– من {count}</translation>
    </message>
    <message>
        <source>This is the last pair.</source>
        <translation>هذا آخر زوج.</translation>
    </message>
    <message>
        <source>This is the first shared passage.</source>
        <translation>هذا أول مقطع مشترك.</translation>
    </message>
    <message>
        <source>This was the last shared passage.</source>
        <translation>كان هذا آخر مقطع مشترك.</translation>
    </message>
    <message>
        <source>This is the first pair.</source>
        <translation>هذا أول زوج.</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>الأدوات</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>إضافة مقالات</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>تبديل</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>المقارنة &amp;مع</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>One colu&amp;mn</source>
        <translation>عمود &amp;واحد</translation>
    </message>
    <message>
        <source>Without what is &amp;perhaps elsewhere</source>
        <translation>دون ما &amp;يحتمل وجوده في الآخر</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>دليل ال&amp;علامات</translation>
    </message>
    <message>
        <source>Unloc&amp;k scrolling</source>
        <translation>فكّ ت&amp;زامن التمرير</translation>
    </message>
    <message>
        <source>Le&amp;vel the rows again</source>
        <translation>محاذاة ال&amp;صفوف من جديد</translation>
    </message>
    <message>
        <source>Un&amp;fold everything</source>
        <translation>&amp;فتح كل المطوي</translation>
    </message>
    <message>
        <source>S&amp;wap sides</source>
        <translation>&amp;تبديل الجانبين</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>نص أصغ&amp;ر</translation>
    </message>
    <message>
        <source>Usual text si&amp;ze</source>
        <translation>حجم النص المعتا&amp;د</translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation>المت&amp;غيّر</translation>
    </message>
    <message>
        <source>&amp;Only in one</source>
        <translation>في أحد&amp;هما فقط</translation>
    </message>
    <message>
        <source>Matc&amp;hing</source>
        <translation>المط&amp;ابقة</translation>
    </message>
    <message>
        <source>Ig&amp;nore</source>
        <translation>ت&amp;جاهل</translation>
    </message>
    <message>
        <source>List of &amp;differences</source>
        <translation>قائمة الا&amp;ختلافات</translation>
    </message>
    <message>
        <source>Step through st&amp;yle, too</source>
        <translation>المرور بالأ&amp;سلوب أيضًا</translation>
    </message>
    <message>
        <source>Fold a&amp;gain</source>
        <translation>&amp;طيّ من جديد</translation>
    </message>
    <message>
        <source>Larger te&amp;xt</source>
        <translation>نص أك&amp;بر</translation>
    </message>
    <message>
        <source>Reading pan&amp;e</source>
        <translation>لوحة ال&amp;قراءة</translation>
    </message>
    <message>
        <source>Ar&amp;ticles</source>
        <translation>ال&amp;مقالات</translation>
    </message>
    <message>
        <source>Map of pa&amp;irs</source>
        <translation>خريط&amp;ة النسب</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>ملء ال&amp;شاشة</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>ال&amp;كل</translation>
    </message>
    <message>
        <source>&amp;Strict: join only what is sure</source>
        <translation>&amp;صارمة: ربط المؤكد فقط</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>&amp;عادية</translation>
    </message>
    <message>
        <source>&amp;Loose: join what is likely</source>
        <translation>&amp;مرنة: ربط المحتمل أيضًا</translation>
    </message>
    <message>
        <source>&amp;Capital letters</source>
        <translation>الأحرف ال&amp;كبيرة والصغيرة</translation>
    </message>
    <message>
        <source>Style of &amp;quotation marks and dashes</source>
        <translation>شكل علامات ال&amp;تنصيص والشرطات</translation>
    </message>
    <message>
        <source>&amp;Punctuation</source>
        <translation>علامات الت&amp;رقيم</translation>
    </message>
    <message>
        <source>&amp;Accents</source>
        <translation>علامات الن&amp;بر والتشكيل</translation>
    </message>
    <message>
        <source>&amp;Spelling variants</source>
        <translation>اختلافات الإ&amp;ملاء</translation>
    </message>
    <message>
        <source>Colou&amp;rs</source>
        <translation>الأ&amp;لوان</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About Diptych</source>
        <translation>حول Diptych</translation>
    </message>
    <message>
        <source>Articles about one event, side by side.</source>
        <translation>مقالات عن حدث واحد، جنبًا إلى جنب.</translation>
    </message>
    <message>
        <source>Diptych never uses the network: nothing you open leaves this computer.</source>
        <translation>لا يستخدم Diptych الشبكة أبدًا: لا شيء مما تفتحه يغادر هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Newer versions, which it does not look for either, are at:</source>
        <translation>الإصدارات الأحدث، التي لا يبحث عنها البرنامج أيضا، موجودة في:</translation>
    </message>
    <message>
        <source>How alike two sentences are was learned from texts that others linked:</source>
        <translation>تعلّم البرنامج مدى تشابه جملتين من نصوص ربطها آخرون:</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>التراخيص</translation>
    </message>
</context>
<context>
    <name>bars</name>
    <message>
        <source>they differ</source>
        <comment>Lines of page furniture in A and in B</comment>
        <translation>مختلفان</translation>
    </message>
    <message>
        <source>differs from {other}’s</source>
        <comment>Page furniture; {other} is A or B</comment>
        <translation>يختلف عمّا في {other}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of page furniture</source>
        <translation>
            <numerusform>لا أسطر من عناصر الصفحة</numerusform>
            <numerusform>سطر واحد من عناصر الصفحة</numerusform>
            <numerusform>سطران من عناصر الصفحة</numerusform>
            <numerusform>%Ln أسطر من عناصر الصفحة</numerusform>
            <numerusform>%Ln سطرًا من عناصر الصفحة</numerusform>
            <numerusform>%Ln سطر من عناصر الصفحة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s) folded</source>
        <translation>
            <numerusform>لا فقرات مطوية</numerusform>
            <numerusform>فقرة مطوية واحدة</numerusform>
            <numerusform>فقرتان مطويتان</numerusform>
            <numerusform>%Ln فقرات مطوية</numerusform>
            <numerusform>%Ln فقرة مطوية</numerusform>
            <numerusform>%Ln فقرة مطوية</numerusform>
        </translation>
    </message>
    <message>
        <source>▸ {what}: {words} …</source>
        <comment>The triangle points to what is folded away</comment>
        <translation>◂ {what}: {words} …</translation>
    </message>
</context>
<context>
    <name>chips</name>
    <message>
        <source>{arrow} moved, ¶ {number} in {side}</source>
        <translation>{arrow} منقولة، الفقرة {number} في {side}</translation>
    </message>
    <message>
        <source>{arrow} shared, ¶ {number} in {side}</source>
        <translation>{arrow} مشتركة، الفقرة {number} في {side}</translation>
    </message>
    <message>
        <source>{arrow} perhaps ¶ {number} in {side}</source>
        <translation>{arrow} ربما الفقرة {number} في {side}</translation>
    </message>
    <message>
        <source>by hand: ¶ {number} in {side}</source>
        <translation>باليد: الفقرة {number} في {side}</translation>
    </message>
    <message numerus="yes">
        <source>{moved}, %Ln more</source>
        <translation>
            <numerusform>{moved}</numerusform>
            <numerusform>{moved}، وواحدة أخرى</numerusform>
            <numerusform>{moved}، واثنتان أخريان</numerusform>
            <numerusform>{moved}، و%Ln أخرى</numerusform>
            <numerusform>{moved}، و%Ln أخرى</numerusform>
            <numerusform>{moved}، و%Ln أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>copying</name>
    <message>
        <source>¶ {number}</source>
        <comment>A paragraph&apos;s number</comment>
        <translation>الفقرة {number}</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Shared</source>
        <translation>مشترك</translation>
    </message>
    <message>
        <source>{count} shared</source>
        <translation>{count} مشتركة</translation>
    </message>
    <message>
        <source>Shared, ¶ {left} and ¶ {right}</source>
        <translation>مشترك، الفقرة {left} والفقرة {right}</translation>
    </message>
    <message>
        <source>a band joins what says the same</source>
        <translation>شريط يصل بين ما يقول الشيء نفسه</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>معدَّل</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} معدَّل</translation>
    </message>
    <message>
        <source>Changed, ¶ {left} and ¶ {right}</source>
        <translation>معدَّل، الفقرة {left} والفقرة {right}</translation>
    </message>
    <message>
        <source>words that are different in A and in B</source>
        <translation>كلمات تختلف بين A وB</translation>
    </message>
    <message>
        <source>Only in A</source>
        <translation>في A فقط</translation>
    </message>
    <message>
        <source>{count} only in A</source>
        <translation>{count} في A فقط</translation>
    </message>
    <message>
        <source>{count} only A</source>
        <translation>{count} A فقط</translation>
    </message>
    <message>
        <source>Only in {name}, ¶ {number}</source>
        <translation>في {name} فقط، الفقرة {number}</translation>
    </message>
    <message>
        <source>a sentence that B does not have</source>
        <translation>جملة ليست في B</translation>
    </message>
    <message>
        <source>Only in B</source>
        <translation>في B فقط</translation>
    </message>
    <message>
        <source>{count} only in B</source>
        <translation>{count} في B فقط</translation>
    </message>
    <message>
        <source>{count} only B</source>
        <translation>{count} B فقط</translation>
    </message>
    <message>
        <source>a sentence that A does not have</source>
        <translation>جملة ليست في A</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>منقول</translation>
    </message>
    <message>
        <source>{count} moved</source>
        <translation>{count} منقول</translation>
    </message>
    <message>
        <source>Moved, ¶ {left} to ¶ {right}</source>
        <translation>منقول، من الفقرة {left} إلى الفقرة {right}</translation>
    </message>
    <message>
        <source>elsewhere; the chip leads there</source>
        <translation>في موضع آخر؛ تقود البطاقة إليه</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>باليد</translation>
    </message>
    <message>
        <source>{count} by hand</source>
        <translation>{count} باليد</translation>
    </message>
    <message>
        <source>By hand, ¶ {left} and ¶ {right}</source>
        <translation>باليد، الفقرة {left} والفقرة {right}</translation>
    </message>
    <message>
        <source>you said that these say the same</source>
        <translation>قلتَ إن هاتين تقولان الشيء نفسه</translation>
    </message>
    <message>
        <source>In another style</source>
        <translation>بأسلوب آخر</translation>
    </message>
    <message>
        <source>{count} in another style</source>
        <translation>{count} بأسلوب آخر</translation>
    </message>
    <message>
        <source>{count} style</source>
        <translation>{count} أسلوب</translation>
    </message>
    <message>
        <source>In another style, ¶ {left} and ¶ {right}</source>
        <translation>بأسلوب آخر، الفقرة {left} والفقرة {right}</translation>
    </message>
    <message>
        <source>the same, as another house writes it</source>
        <translation>الشيء نفسه كما تكتبه دار أخرى</translation>
    </message>
    <message>
        <source>{count} perhaps in B</source>
        <translation>{count} ربما في B</translation>
    </message>
    <message>
        <source>{count} perhaps in A</source>
        <translation>{count} ربما في A</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>لا جمل</numerusform>
            <numerusform>جملة واحدة</numerusform>
            <numerusform>جملتان</numerusform>
            <numerusform>%Ln جمل</numerusform>
            <numerusform>%Ln جملة</numerusform>
            <numerusform>%Ln جملة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln heading(s)</source>
        <translation>
            <numerusform>لا عناوين</numerusform>
            <numerusform>عنوان واحد</numerusform>
            <numerusform>عنوانان</numerusform>
            <numerusform>%Ln عناوين</numerusform>
            <numerusform>%Ln عنوانًا</numerusform>
            <numerusform>%Ln عنوان</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>لا مواضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%Ln مواضع</numerusform>
            <numerusform>%Ln موضعًا</numerusform>
            <numerusform>%Ln موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}، {other}</translation>
    </message>
    <message>
        <source>{amount} {where}</source>
        <translation>{amount} {where}</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln place(s)</source>
        <translation>
            <numerusform>بلا مواضع</numerusform>
            <numerusform>في موضع واحد</numerusform>
            <numerusform>في موضعين</numerusform>
            <numerusform>في %Ln مواضع</numerusform>
            <numerusform>في %Ln موضعًا</numerusform>
            <numerusform>في %Ln موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>A {left}, B {right}</source>
        <translation>A {left}، B {right}</translation>
    </message>
    <message>
        <source>Diptych found no sentence of either in the other.</source>
        <translation>لم يجد Diptych جملة من أحدهما في الآخر.</translation>
    </message>
    <message>
        <source>Diptych found hardly a sentence of either in the other.</source>
        <translation>لم يكد Diptych يجد جملة من أحدهما في الآخر.</translation>
    </message>
    <message>
        <source>original text</source>
        <translation>النص الأصلي</translation>
    </message>
    <message>
        <source>final text</source>
        <translation>النص النهائي</translation>
    </message>
    <message>
        <source>{left} in A; {right} in B; {places}</source>
        <translation>{left} في A؛ {right} في B؛ {places}</translation>
    </message>
    <message>
        <source>{name}: {amount}</source>
        <translation>{name}: {amount}</translation>
    </message>
    <message>
        <source>{only}; perhaps ¶ {there}</source>
        <translation>{only}؛ ربما الفقرة {there}</translation>
    </message>
    <message>
        <source>Moved and changed, ¶ {left} to ¶ {right}</source>
        <translation>منقول ومتغيّر، من الفقرة {left} إلى الفقرة {right}</translation>
    </message>
    <message>
        <source>In quite other words</source>
        <translation>بكلمات أخرى تمامًا</translation>
    </message>
    <message>
        <source>both say it, hardly a word is the same</source>
        <translation>يقولها كلاهما، وقلّما تتفق كلمة</translation>
    </message>
    <message>
        <source>Whole paragraph</source>
        <translation>فقرة كاملة</translation>
    </message>
    <message>
        <source>all of it stands in this article only</source>
        <translation>كلها في هذا المقال فقط</translation>
    </message>
    <message>
        <source>Perhaps in the other</source>
        <translation>ربما في الآخر</translation>
    </message>
    <message>
        <source>paler: it may be there; see the chip</source>
        <translation>أبهت: ربما هناك؛ انظر البطاقة</translation>
    </message>
    <message>
        <source>Dashed band</source>
        <translation>شريط متقطع</translation>
    </message>
    <message>
        <source>joins what may say the same</source>
        <translation>يصل بين ما قد يقول الشيء نفسه</translation>
    </message>
    <message>
        <source>★ Only here</source>
        <translation>★ هنا فقط</translation>
    </message>
    <message>
        <source>no other open article has it</source>
        <translation>ليس في أي مقال مفتوح آخر</translation>
    </message>
    <message>
        <source>☆ Perhaps also in …</source>
        <translation>☆ ربما أيضًا في …</translation>
    </message>
    <message>
        <source>none surely has it; those named may</source>
        <translation>ليس مؤكدًا في غيره؛ وربما في المذكور</translation>
    </message>
    <message>
        <source>Wedge</source>
        <translation>مثلث</translation>
    </message>
    <message>
        <source>the other has words here</source>
        <translation>للآخر كلمات هنا</translation>
    </message>
    <message>
        <source>Violet band</source>
        <translation>شريط بنفسجي</translation>
    </message>
    <message>
        <source>leads to it, or ends in a tab to click</source>
        <translation>يقود إليه أو ينتهي بلسان يُنقر</translation>
    </message>
    <message>
        <source>Page furniture</source>
        <translation>عناصر الصفحة</translation>
    </message>
    <message>
        <source>folded, not counted; a click opens it</source>
        <translation>مطوية ولا تُحسب؛ نقرة تفتحها</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>أين أنت</translation>
    </message>
    <message>
        <source>what you stepped to or clicked</source>
        <translation>ما انتقلت إليه أو نقرت عليه</translation>
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
        <translation>كل {total}</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} من {total}</translation>
    </message>
    <message>
        <source>★ only here</source>
        <translation>★ هنا فقط</translation>
    </message>
    <message>
        <source>☆ perhaps also in {names}</source>
        <translation>☆ ربما أيضًا في {names}</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>صفحة {number} من {count}</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>the file is not there (any more)</source>
        <translation>الملف غير موجود (أو لم يعد موجودًا)</translation>
    </message>
    <message>
        <source>it is not there (any more)</source>
        <translation>غير موجود (أو لم يعد موجودًا)</translation>
    </message>
    <message>
        <source>no permission to read it</source>
        <translation>لا يوجد إذن بقراءته</translation>
    </message>
    <message>
        <source>no permission for it</source>
        <translation>لا يوجد إذن بذلك</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>روابطه تدور في حلقة</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>اسمه طويل جدًا</translation>
    </message>
    <message>
        <source>this is not a possible file name</source>
        <translation>هذا ليس اسم ملف ممكنًا</translation>
    </message>
    <message>
        <source>it is not a file but a device, pipe or socket</source>
        <translation>ليس ملفًا بل جهاز أو أنبوب أو مقبس</translation>
    </message>
    <message>
        <source>it is a folder, not a file</source>
        <translation>إنه مجلد وليس ملفًا</translation>
    </message>
    <message>
        <source>it could not be read</source>
        <translation>تعذّرت قراءته</translation>
    </message>
    <message>
        <source>it could not be read or written</source>
        <translation>تعذّرت قراءته أو الكتابة فيه</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>there is no room left for you on this disk</source>
        <translation>لم تبقَ لك مساحة على هذا القرص</translation>
    </message>
    <message>
        <source>it is on a disk or in a folder that cannot be written to</source>
        <translation>إنه على قرص أو في مجلد لا يمكن الكتابة فيه</translation>
    </message>
    <message>
        <source>it cannot be written to</source>
        <translation>لا يمكن الكتابة فيه</translation>
    </message>
    <message>
        <source>there is a file where its folder should be</source>
        <translation>يوجد ملف في موضع مجلده</translation>
    </message>
    <message>
        <source>the disk could not be read or written</source>
        <translation>تعذّرت قراءة القرص أو الكتابة عليه</translation>
    </message>
    <message>
        <source>the file could not be opened</source>
        <translation>تعذّر فتح الملف</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>الملف فارغ</translation>
    </message>
    <message>
        <source>there is no text in it</source>
        <translation>لا يوجد نص فيه</translation>
    </message>
    <message>
        <source>there are no articles in this folder (looked for {suffixes})</source>
        <translation>لا توجد مقالات في هذا المجلد (جرى البحث عن {suffixes})</translation>
    </message>
    <message>
        <source>it is too large ({size} MB; the limit is {limit} MB)</source>
        <translation>حجمه كبير جدًا ({size} ميغابايت؛ الحد {limit} ميغابايت)</translation>
    </message>
    <message>
        <source>it is too large (the limit is {limit} MB)</source>
        <translation>حجمه كبير جدًا (الحد {limit} ميغابايت)</translation>
    </message>
    <message>
        <source>it is too long ({length} characters; the limit is {limit})</source>
        <translation>النص طويل جدًا (عدد الأحرف {length}؛ الحد {limit})</translation>
    </message>
    <message>
        <source>it has more than {count} lines</source>
        <translation>عدد أسطره أكثر من {count}</translation>
    </message>
    <message>
        <source>it has more than {count} paragraphs; open a part of it</source>
        <translation>عدد فقراته أكثر من {count}؛ افتح جزءًا منه</translation>
    </message>
    <message>
        <source>the page has more than {count} tags</source>
        <translation>عدد وسوم الصفحة أكثر من {count}</translation>
    </message>
    <message>
        <source>there is no text on the page, or it is nested too deeply</source>
        <translation>لا يوجد نص في الصفحة، أو أنها متداخلة بعمق زائد</translation>
    </message>
    <message>
        <source>there is no readable page in it</source>
        <translation>لا توجد فيه صفحة قابلة للقراءة</translation>
    </message>
    <message>
        <source>it holds no text but other data</source>
        <translation>لا يحتوي نصًا بل بيانات أخرى</translation>
    </message>
    <message>
        <source>this version of Diptych does not read its format</source>
        <translation>هذا الإصدار من Diptych لا يقرأ صيغته</translation>
    </message>
    <message>
        <source>it is a picture, not an article</source>
        <translation>إنه صورة وليس مقالًا</translation>
    </message>
    <message>
        <source>it holds more than {count} texts</source>
        <translation>يحتوي على أكثر من {count} نص</translation>
    </message>
    <message>
        <source>only its file can be read</source>
        <translation>لا يمكن قراءة سوى الملف نفسه</translation>
    </message>
    <message>
        <source>text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>صفحة ويب</translation>
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
        <translation>صفحة ويب محفوظة</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>بريد</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>Outlook</translation>
    </message>
    <message>
        <source>subtitles</source>
        <translation>ترجمة مرئية</translation>
    </message>
    <message>
        <source>Safari web archive</source>
        <translation>أرشيف ويب من Safari</translation>
    </message>
    <message>
        <source>e-book</source>
        <translation>كتاب إلكتروني</translation>
    </message>
    <message>
        <source>ZIP archive</source>
        <translation>أرشيف ZIP</translation>
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
        <translation>RSS أو Atom أو WordPress</translation>
    </message>
    <message>
        <source>Evernote</source>
        <translation>Evernote</translation>
    </message>
    <message>
        <source>XML of an agency</source>
        <translation>XML لوكالة</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>ANPA or IPTC 7901</source>
        <translation>ANPA أو IPTC 7901</translation>
    </message>
    <message>
        <source>it is a picture, sound or film, not an article</source>
        <translation>إنه صورة أو صوت أو فيلم وليس مقالًا</translation>
    </message>
    <message>
        <source>it is a sound, not an article</source>
        <translation>إنه ملف صوتي وليس مقالًا</translation>
    </message>
    <message>
        <source>it is a sound or film, not an article</source>
        <translation>إنه صوت أو فيلم وليس مقالًا</translation>
    </message>
    <message>
        <source>it is a list of settings of macOS, not an article</source>
        <translation>قائمة إعدادات macOS وليس مقالًا</translation>
    </message>
    <message>
        <source>it is a program, not an article</source>
        <translation>إنه برنامج وليس مقالًا</translation>
    </message>
    <message>
        <source>it is a database, not an article</source>
        <translation>إنه قاعدة بيانات وليس مقالًا</translation>
    </message>
    <message>
        <source>it is a compressed archive; unpack it first</source>
        <translation>إنه أرشيف مضغوط؛ فك ضغطه أولًا</translation>
    </message>
    <message>
        <source>Read as {encoding} (guessed).</source>
        <translation>قُرئ بترميز {encoding} (تخمينًا).</translation>
    </message>
    <message>
        <source>Read as {encoding}.</source>
        <translation>قُرئ بترميز {encoding}.</translation>
    </message>
    <message>
        <source>{count} character could not be decoded and stands as �.</source>
        <translation>عدد الأحرف التي تعذّر فك ترميزها وتظهر على شكل �: {count}.</translation>
    </message>
    <message>
        <source>{count} characters could not be decoded and stand as �.</source>
        <translation>عدد الأحرف التي تعذّر فك ترميزها وتظهر على شكل �: {count}.</translation>
    </message>
    <message>
        <source>{count} character that cannot be shown was taken out or replaced.</source>
        <translation>عدد الأحرف التي لا يمكن عرضها فحُذفت أو استُبدلت: {count}.</translation>
    </message>
    <message>
        <source>{count} characters that cannot be shown were taken out or replaced.</source>
        <translation>عدد الأحرف التي لا يمكن عرضها فحُذفت أو استُبدلت: {count}.</translation>
    </message>
    <message>
        <source>Paragraphs of more than {count} characters were cut into parts.</source>
        <translation>قُسمت الفقرات التي يزيد طولها على {count} حرف إلى أجزاء.</translation>
    </message>
    <message>
        <source>1 invisible character is in the text; comparing passes over it.</source>
        <translation>في النص حرف غير مرئي واحد؛ والمقارنة تتجاوزه.</translation>
    </message>
    <message>
        <source>{count} invisible characters are in the text; comparing passes over them.</source>
        <translation>في النص {count} من الأحرف غير المرئية؛ والمقارنة تتجاوزها.</translation>
    </message>
    <message>
        <source>No headline was found: the first words stand for it.</source>
        <translation>لم يُعثر على عنوان: الكلمات الأولى تقوم مقامه.</translation>
    </message>
    <message>
        <source>No outlet was found: what the dateline has in brackets stands for it.</source>
        <translation>لم يُعثر على مصدر: ما بين القوسين في سطر المكان يقوم مقامه.</translation>
    </message>
    <message>
        <source>The story was told apart from its page; about {count} word of the page is not shown.</source>
        <translation>فُصل المقال عن صفحته؛ عدد كلمات الصفحة التي لا تُعرض: نحو {count}.</translation>
    </message>
    <message>
        <source>The story was told apart from its page; about {count} words of the page are not shown.</source>
        <translation>فُصل المقال عن صفحته؛ عدد كلمات الصفحة التي لا تُعرض: نحو {count}.</translation>
    </message>
    <message>
        <source>The story was told apart from its page.</source>
        <translation>فُصل المقال عن صفحته.</translation>
    </message>
    <message>
        <source>About {count} word of prose on the page was not taken as its story.</source>
        <translation>عدد كلمات نص الصفحة التي لم تُعدّ من المقال: نحو {count}.</translation>
    </message>
    <message>
        <source>About {count} words of prose on the page were not taken as its story.</source>
        <translation>عدد كلمات نص الصفحة التي لم تُعدّ من المقال: نحو {count}.</translation>
    </message>
    <message>
        <source>No story could be told apart on the page: all its text is shown.</source>
        <translation>تعذّر فصل مقال في الصفحة: يُعرض نصها كله.</translation>
    </message>
    <message>
        <source>Too many Markdown marks: it was read as plain text.</source>
        <translation>علامات Markdown كثيرة جدًا: قُرئ نصًا عاديًا.</translation>
    </message>
    <message>
        <source>About {count} word in comments, scripts and styles is not shown.</source>
        <translation>عدد الكلمات التي لا تُعرض في التعليقات والبرامج النصية والأنماط: نحو {count}.</translation>
    </message>
    <message>
        <source>About {count} words in comments, scripts and styles are not shown.</source>
        <translation>عدد الكلمات التي لا تُعرض في التعليقات والبرامج النصية والأنماط: نحو {count}.</translation>
    </message>
    <message>
        <source>Another program, perhaps another Diptych, is using the library. {more}</source>
        <translation>برنامج آخر، ربما نسخة أخرى من Diptych، يستخدم المكتبة. {more}</translation>
    </message>
    <message>
        <source>The library can be read but not written to. {more}</source>
        <translation>يمكن قراءة المكتبة لكن لا يمكن الكتابة فيها. {more}</translation>
    </message>
    <message>
        <source>A newer version of Diptych made the library; this one leaves it as it is. {more}</source>
        <translation>أنشأ المكتبةَ إصدار أحدث من Diptych؛ وهذا الإصدار يتركها كما هي. {more}</translation>
    </message>
    <message>
        <source>The library cannot be used: {reason}. {more}</source>
        <translation>لا يمكن استخدام المكتبة: {reason}. {more}</translation>
    </message>
    <message>
        <source>The library’s file was gone. A new one was begun; what stood beside it is kept as {name}.</source>
        <translation>اختفى ملف المكتبة. بُدئت مكتبة جديدة، وحُفظ ما كان بجانبه باسم {name}.</translation>
    </message>
    <message>
        <source>The library was damaged. A new one was begun; the damaged one is kept as {name}.</source>
        <translation>كانت المكتبة تالفة. بُدئت مكتبة جديدة، والتالفة محفوظة باسم {name}.</translation>
    </message>
    <message>
        <source>Nothing of this run will be remembered.</source>
        <translation>لن يُحفظ شيء من هذه الجلسة.</translation>
    </message>
    <message>
        <source>it is damaged, and could not be put aside: {reason}</source>
        <translation>إنها تالفة وتعذّر وضعها جانبًا: {reason}</translation>
    </message>
    <message>
        <source>it was damaged, and {reason}</source>
        <translation>كانت تالفة، و{reason}</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>إنها تالفة</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>برنامج آخر يستخدمها</translation>
    </message>
    <message>
        <source>there is a folder where the library should be</source>
        <translation>يوجد مجلد في موضع المكتبة</translation>
    </message>
    <message>
        <source>the database said: {error}</source>
        <translation>قالت قاعدة البيانات: {error}</translation>
    </message>
    <message>
        <source>it is not a Diptych set</source>
        <translation>ليس مجموعة Diptych</translation>
    </message>
    <message>
        <source>a newer version of Diptych saved this set; this one cannot open it</source>
        <translation>حفظ هذه المجموعةَ إصدار أحدث من Diptych؛ لا يستطيع هذا الإصدار فتحها</translation>
    </message>
    <message>
        <source>it would be too large: a set holds at most {articles} articles and {size} MB</source>
        <translation>ستكون كبيرة جدًا: تتسع المجموعة لما لا يزيد على {articles} مقالًا و{size} ميغابايت</translation>
    </message>
    <message>
        <source>the set is damaged: {detail}</source>
        <translation>المجموعة تالفة: {detail}</translation>
    </message>
    <message>
        <source>“{part}” in this file cannot be read: {reason}.</source>
        <translation>تتعذّر قراءة «{part}» في هذا الملف: {reason}.</translation>
    </message>
    <message>
        <source>only one text</source>
        <translation>نصًّا واحدًا فقط</translation>
    </message>
    <message>
        <source>there is no part “{part}” in it; it has {parts}</source>
        <translation>لا يوجد فيه جزء «{part}»؛ بل فيه {parts}</translation>
    </message>
    <message>
        <source>it holds several texts; name one of them: {parts}</source>
        <translation>يحتوي على عدة نصوص؛ سمِّ أحدها: {parts}</translation>
    </message>
    <message>
        <source>it is program code, not an article</source>
        <translation>إنه شيفرة برمجية وليس مقالًا</translation>
    </message>
    <message>
        <source>it is XML of a kind that is not known</source>
        <translation>إنه XML من نوع غير معروف</translation>
    </message>
    <message>
        <source>it is JSON of a kind that is not known</source>
        <translation>إنه JSON من نوع غير معروف</translation>
    </message>
    <message>
        <source>it is a log, not an article</source>
        <translation>إنه ملف سجل وليس مقالًا</translation>
    </message>
    <message>
        <source>there is no document in it</source>
        <translation>لا يوجد مستند فيه</translation>
    </message>
    <message>
        <source>{count} comment was left out.</source>
        <translation>حُذف {count} تعليق.</translation>
    </message>
    <message>
        <source>{count} comments were left out.</source>
        <translation>حُذفت {count} من التعليقات.</translation>
    </message>
    <message>
        <source>it has more than {count} parts</source>
        <translation>فيه أكثر من {count} جزء</translation>
    </message>
    <message>
        <source>{count} word of hidden text was left out.</source>
        <translation>حُذفت {count} كلمة من نص مخفي.</translation>
    </message>
    <message>
        <source>{count} words of hidden text were left out.</source>
        <translation>حُذفت {count} من كلمات نص مخفي.</translation>
    </message>
    <message>
        <source>{count} embedded object, such as a chart or another document, was left out.</source>
        <translation>حُذف {count} كائن مضمَّن، مثل مخطط أو مستند آخر.</translation>
    </message>
    <message>
        <source>{count} embedded objects, such as charts or other documents, were left out.</source>
        <translation>حُذفت {count} من الكائنات المضمَّنة، مثل المخططات أو المستندات الأخرى.</translation>
    </message>
    <message>
        <source>{count} part of the file is damaged and was left out.</source>
        <translation>{count} جزء من الملف تالف وقد حُذف.</translation>
    </message>
    <message>
        <source>{count} parts of the file are damaged and were left out.</source>
        <translation>{count} من أجزاء الملف تالفة وقد حُذفت.</translation>
    </message>
    <message>
        <source>The file ends too early: the end of the text may be missing.</source>
        <translation>ينتهي الملف قبل أوانه: قد تكون نهاية النص مفقودة.</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>تداخله عميق أكثر من اللازم</translation>
    </message>
    <message>
        <source>it uses entities of XML, which no word processor does</source>
        <translation>يستخدم كيانات XML، وهذا ما لا يفعله أي معالج نصوص</translation>
    </message>
    <message>
        <source>it holds more than {count} files</source>
        <translation>يحتوي على أكثر من {count} ملف</translation>
    </message>
    <message>
        <source>it unpacks to more than {limit} MB</source>
        <translation>حجمه بعد فك الضغط أكثر من {limit} ميغابايت</translation>
    </message>
    <message>
        <source>it has more than {count} tags</source>
        <translation>فيه أكثر من {count} وسم</translation>
    </message>
    <message>
        <source>it has more than {count} attributes</source>
        <translation>فيه أكثر من {count} سمة</translation>
    </message>
    <message>
        <source>it is damaged or cut short; save it once more, or have it sent again</source>
        <translation>إنه تالف أو مبتور؛ احفظه مرة أخرى أو اطلب إرساله من جديد</translation>
    </message>
    <message>
        <source>it is protected by a password; save it without one and open that</source>
        <translation>إنه محمي بكلمة مرور؛ احفظه بدونها وافتح ذلك</translation>
    </message>
    <message>
        <source>it is a spreadsheet, not an article</source>
        <translation>إنه جدول بيانات وليس مقالًا</translation>
    </message>
    <message>
        <source>it is a presentation, not an article</source>
        <translation>إنه عرض تقديمي وليس مقالًا</translation>
    </message>
    <message>
        <source>it is a drawing, not an article</source>
        <translation>إنه رسم وليس مقالًا</translation>
    </message>
    <message>
        <source>Pages documents cannot be read; export it from Pages as a Word file (.docx) and open that</source>
        <translation>لا يمكن قراءة مستندات Pages؛ صدّره من Pages كملف Word (‎.docx) وافتح ذلك</translation>
    </message>
    <message>
        <source>it is no text document; save it as .docx, as text or as a web page and open that</source>
        <translation>إنه ليس مستندًا نصيًّا؛ احفظه بصيغة ‎.docx أو كنص أو كصفحة ويب وافتح ذلك</translation>
    </message>
    <message>
        <source>it is in the format of Word before 2007; save it as .docx and open that</source>
        <translation>إنه بصيغة Word لما قبل 2007؛ احفظه بصيغة ‎.docx وافتح ذلك</translation>
    </message>
    <message>
        <source>its rights management lets no other program read it; ask its owner for a copy without</source>
        <translation>إدارة حقوقه لا تسمح لبرنامج آخر بقراءته؛ اطلب من مالكه نسخة بدونها</translation>
    </message>
    <message>
        <source>it has more than {count} commands</source>
        <translation>فيه أكثر من {count} أمر</translation>
    </message>
    <message>
        <source>the PDF file is damaged: no page of it can be read</source>
        <translation>ملف PDF تالف: لا يمكن قراءة أي صفحة منه</translation>
    </message>
    <message>
        <source>there is no text in it, only pictures of pages (a scan); have its text recognised first</source>
        <translation>لا نص فيه بل صور صفحات فقط (مسح ضوئي)؛ تعرَّف على نصه أولًا</translation>
    </message>
    <message>
        <source>its fonts do not say which letters they show, so its text cannot be read; ask for another file</source>
        <translation>لا تذكر خطوطه أي حروف تعرضها فلا يمكن قراءة نصه؛ اطلب ملفًا آخر</translation>
    </message>
    <message>
        <source>{count} character has no meaning in this file and stands as �.</source>
        <translation>{count} حرف لا معنى له في هذا الملف ويظهر هكذا �.</translation>
    </message>
    <message>
        <source>{count} characters have no meaning in this file and stand as �.</source>
        <translation>{count} من الأحرف لا معنى لها في هذا الملف وتظهر هكذا �.</translation>
    </message>
    <message>
        <source>Only the first {count} of {pages} pages were read.</source>
        <translation>قُرئت أول {count} صفحة فقط من {pages}.</translation>
    </message>
    <message>
        <source>{count} character of a page could not be read.</source>
        <translation>تعذّرت قراءة {count} حرف من صفحة.</translation>
    </message>
    <message>
        <source>{count} characters of pages could not be read.</source>
        <translation>تعذّرت قراءة {count} من أحرف الصفحات.</translation>
    </message>
    <message>
        <source>{count} page is damaged and could not be read.</source>
        <translation>{count} صفحة تالفة وتعذّرت قراءتها.</translation>
    </message>
    <message>
        <source>{count} pages are damaged and could not be read.</source>
        <translation>{count} من الصفحات تالفة وتعذّرت قراءتها.</translation>
    </message>
    <message>
        <source>{count} page holds no text, only pictures.</source>
        <translation>{count} صفحة لا نص فيها بل صور فقط.</translation>
    </message>
    <message>
        <source>{count} pages hold no text, only pictures.</source>
        <translation>{count} من الصفحات لا نص فيها بل صور فقط.</translation>
    </message>
    <message>
        <source>{count} field of a form was left out.</source>
        <translation>حُذف {count} حقل من استمارة.</translation>
    </message>
    <message>
        <source>{count} fields of a form were left out.</source>
        <translation>حُذفت {count} من حقول استمارة.</translation>
    </message>
    <message>
        <source>{count} attachment was left out: {names}.</source>
        <translation>حُذف {count} مرفق: {names}.</translation>
    </message>
    <message>
        <source>{count} attachments were left out: {names}.</source>
        <translation>حُذفت {count} من المرفقات: {names}.</translation>
    </message>
    <message>
        <source>it is encrypted; save its text in the mail program and open that</source>
        <translation>إنها مشفّرة؛ احفظ نصها في برنامج البريد وافتح ذلك</translation>
    </message>
    <message>
        <source>its headers are too long</source>
        <translation>ترويساته أطول من اللازم</translation>
    </message>
    <message>
        <source>Its formatted text says something else; the plain text is shown.</source>
        <translation>يقول نصها المنسق شيئًا آخر؛ ويُعرض النص العادي.</translation>
    </message>
    <message>
        <source>Characters that had been encoded twice were repaired.</source>
        <translation>أُصلحت أحرف كانت مرمَّزة مرتين.</translation>
    </message>
    <message>
        <source>Characters of Windows that had been left undecoded were repaired.</source>
        <translation>أُصلحت أحرف من Windows بقيت دون فك ترميزها.</translation>
    </message>
    <message>
        <source>Tags and entities of HTML in the text were read as such.</source>
        <translation>قُرئت وسوم HTML وكياناته في النص على أنها كذلك.</translation>
    </message>
    <message>
        <source>It is the source text of a wiki: its marks were left out.</source>
        <translation>إنه النص المصدري لويكي: حُذفت علاماته.</translation>
    </message>
    <message>
        <source>It is a file of subtitles: numbers and times were left out.</source>
        <translation>هذا ملف ترجمة مرئية: تُركت الأرقام والأوقات.</translation>
    </message>
    <message>
        <source>It is a transcript: the times before its lines were left out.</source>
        <translation>هذا تفريغ: تُركت الأوقات قبل أسطره.</translation>
    </message>
    <message>
        <source>The page is drawn by a script: the story was taken from the data in it.</source>
        <translation>ترسم الصفحةَ برمجيةٌ: أُخذ النص من البيانات التي فيها.</translation>
    </message>
    <message>
        <source>It has marks of Markdown and was read as such.</source>
        <translation>في النص علامات Markdown وقد قُرئ على أنه كذلك.</translation>
    </message>
    <message>
        <source>The item has no end: it may be cut short.</source>
        <translation>ليس للمادة نهاية: قد تكون مبتورة.</translation>
    </message>
    <message>
        <source>its JSON is damaged or cut short</source>
        <translation>ملف JSON تالف أو مبتور</translation>
    </message>
    <message>
        <source>there is no text of an article in it, at most a link to one</source>
        <translation>ليس فيه نص مقال، ورابط إليه في أحسن الأحوال</translation>
    </message>
    <message>
        <source>Only a summary is in the file, not the full text.</source>
        <translation>في الملف ملخص فقط وليس النص الكامل.</translation>
    </message>
    <message>
        <source>{count} item without text of its own was left out.</source>
        <translation>تُركت {count} مادة بلا نص.</translation>
    </message>
    <message>
        <source>{count} items without text of their own were left out.</source>
        <translation>تُركت {count} من المواد بلا نص.</translation>
    </message>
    <message>
        <source>The item is a picture or film: only its caption is text.</source>
        <translation>المادة صورة أو فيلم: لا نص فيها إلا التعليق.</translation>
    </message>
    <message>
        <source>it declares entities of XML, which may hide anything; have it sent without them</source>
        <translation>يعلن كيانات XML قد تخفي أي شيء؛ اطلب إرساله بدونها</translation>
    </message>
    <message>
        <source>The XML of the file is damaged: some of its text may be missing.</source>
        <translation>ملف XML تالف: قد ينقص بعض نصه.</translation>
    </message>
    <message>
        <source>there is no book in it</source>
        <translation>ليس فيه كتاب</translation>
    </message>
    <message>
        <source>there is no text in the book</source>
        <translation>ليس في الكتاب نص</translation>
    </message>
    <message>
        <source>{count} page of the book that is no chapter was left out: {names}.</source>
        <translation>تُركت {count} صفحة من الكتاب ليست فصلًا: {names}.</translation>
    </message>
    <message>
        <source>{count} pages of the book that are no chapters were left out: {names}.</source>
        <translation>تُركت {count} من صفحات الكتاب ليست فصولًا: {names}.</translation>
    </message>
    <message>
        <source>there is no text in the saved page</source>
        <translation>ليس في الصفحة المحفوظة نص</translation>
    </message>
    <message>
        <source>{count} frame of the page was left out.</source>
        <translation>تُرك {count} إطار من الصفحة.</translation>
    </message>
    <message>
        <source>{count} frames of the page were left out.</source>
        <translation>تُرك {count} من إطارات الصفحة.</translation>
    </message>
    <message>
        <source>there is no page in it</source>
        <translation>ليس فيه صفحة</translation>
    </message>
    <message>
        <source>its name leads out of the archive</source>
        <translation>اسمه يخرج من الأرشيف</translation>
    </message>
    <message>
        <source>there is no file in the archive that could be read</source>
        <translation>ليس في الأرشيف ملف يمكن قراءته</translation>
    </message>
    <message>
        <source>the only file in the archive, “{name}”, cannot be read: {reason}</source>
        <translation>الملف الوحيد في الأرشيف «{name}» لا يمكن قراءته: {reason}</translation>
    </message>
    <message>
        <source>none of the {count} files in the archive can be read; of “{name}”: {reason}</source>
        <translation>لا يمكن قراءة أي من {count} من ملفات الأرشيف؛ عن «{name}»: {reason}</translation>
    </message>
    <message>
        <source>{count} other file in the archive cannot be read either.</source>
        <translation>ولا يمكن قراءة {count} ملف آخر في الأرشيف.</translation>
    </message>
    <message>
        <source>{count} other files in the archive cannot be read either.</source>
        <translation>ولا يمكن قراءة {count} من الملفات الأخرى في الأرشيف.</translation>
    </message>
    <message>
        <source>{count} file was left out, because the archive holds too many. Unpack it and open the folder.</source>
        <translation>تُرك {count} ملف لأن في الأرشيف ملفات كثيرة جدًا. فُكّه وافتح المجلد.</translation>
    </message>
    <message>
        <source>{count} files were left out, because the archive holds too many. Unpack it and open the folder.</source>
        <translation>تُرك {count} من الملفات لأن في الأرشيف ملفات كثيرة جدًا. فُكّه وافتح المجلد.</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>لا يوجد مجلد كهذا</translation>
    </message>
    <message>
        <source>it is one of the articles; the report would replace it</source>
        <translation>هو إحدى المقالات، وكان التقرير سيحل محلها</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message numerus="yes">
        <source>%Ln article(s) compared</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>قورن مقال واحد</numerusform>
            <numerusform>قورن مقالان</numerusform>
            <numerusform>قورنت %Ln مقالات</numerusform>
            <numerusform>قورن %Ln مقالًا</numerusform>
            <numerusform>قورن %Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>The two articles, side by side</source>
        <translation>المقالان جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>How to read the marks</source>
        <translation>معنى العلامات</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>ما يختلف</translation>
    </message>
    <message>
        <source>What each has alone</source>
        <translation>ما ينفرد به كل مقال</translation>
    </message>
    <message>
        <source>What only one of the two has</source>
        <translation>ما يوجد في أحدهما فقط</translation>
    </message>
    <message>
        <source>How much of each the others have</source>
        <translation>كم في كل مقال مما في غيره</translation>
    </message>
    <message>
        <source>perhaps also in {names}</source>
        <translation>ربما أيضًا في {names}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of page furniture</source>
        <translation>
            <numerusform>لا أسطر من عناصر الصفحة</numerusform>
            <numerusform>سطر من عناصر الصفحة</numerusform>
            <numerusform>سطران من عناصر الصفحة</numerusform>
            <numerusform>%Ln أسطر من عناصر الصفحة</numerusform>
            <numerusform>%Ln سطرًا من عناصر الصفحة</numerusform>
            <numerusform>%Ln سطر من عناصر الصفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>differs from {other}’s</source>
        <translation>يختلف عمّا في {other}</translation>
    </message>
    <message>
        <source>Made with Diptych. It says what is different, never who is right.</source>
        <translation>أُعدّ ببرنامج Diptych. يقول ما المختلف ولا يقول من المصيب.</translation>
    </message>
    <message>
        <source>moved, ¶ {number} in {side}</source>
        <translation>منقولة، الفقرة {number} في {side}</translation>
    </message>
    <message>
        <source>perhaps ¶ {number} in {side}</source>
        <translation>ربما الفقرة {number} في {side}</translation>
    </message>
    <message>
        <source>by hand, ¶ {number} in {side}</source>
        <translation>باليد، الفقرة {number} في {side}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>لا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%Ln كلمات</numerusform>
            <numerusform>%Ln كلمة</numerusform>
            <numerusform>%Ln كلمة</numerusform>
        </translation>
    </message>
    <message>
        <source>{left} and {right}</source>
        <translation>{left} و{right}</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>صفحة ويب (HTML)</translation>
    </message>
    <message>
        <source>one file, opens anywhere, prints well</source>
        <translation>ملف واحد يُفتح في أي مكان ويُطبع جيدًا</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>as printed, with page numbers</source>
        <translation>كما يُطبع، مع أرقام الصفحات</translation>
    </message>
    <message>
        <source>Word, side by side (DOCX)</source>
        <translation>Word، جنبًا إلى جنب (DOCX)</translation>
    </message>
    <message>
        <source>two columns, the words shaded</source>
        <translation>عمودان والكلمات ملوّنة</translation>
    </message>
    <message>
        <source>Word, B as tracked changes of A</source>
        <translation>Word، B تغييراتٍ متعقَّبة على A</translation>
    </message>
    <message>
        <source>accept all: B; reject all: A</source>
        <translation>قبول الكل: B، رفض الكل: A</translation>
    </message>
    <message>
        <source>{name}, tracked changes</source>
        <translation>{name}، تغييرات متعقَّبة</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>for a ticket or a chat</source>
        <translation>لتذكرة أو محادثة</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <source>marks in brackets</source>
        <translation>العلامات بين أقواس</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>for programs; every mark with its place</source>
        <translation>للبرامج؛ كل علامة بموضعها</translation>
    </message>
</context>
<context>
    <name>request_words</name>
    <message>
        <source>the request is too long or makes no sense</source>
        <translation>الطلب أطول من اللازم أو لا معنى له</translation>
    </message>
    <message>
        <source>what is to be opened is no list of whole paths</source>
        <translation>المطلوب فتحه ليس قائمة مسارات كاملة</translation>
    </message>
    <message>
        <source>these are more than {count} files</source>
        <translation>هذه أكثر من {count} ملف</translation>
    </message>
    <message>
        <source>a path is too long</source>
        <translation>أحد المسارات أطول من اللازم</translation>
    </message>
</context>
<context>
    <name>row_words</name>
    <message>
        <source>changed on disk</source>
        <translation>تغيّر الملف</translation>
    </message>
    <message>
        <source>file is gone</source>
        <translation>الملف غير موجود</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message numerus="yes">
        <source>+ %Ln more in this file</source>
        <translation>
            <numerusform>لا غيره في هذا الملف</numerusform>
            <numerusform>+ آخر في هذا الملف</numerusform>
            <numerusform>+ اثنان آخران في هذا الملف</numerusform>
            <numerusform>+ %Ln أخرى في هذا الملف</numerusform>
            <numerusform>+ %Ln آخر في هذا الملف</numerusform>
            <numerusform>+ %Ln آخر في هذا الملف</numerusform>
        </translation>
    </message>
    <message>
        <source>base</source>
        <translation>الأساس</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>{share} % in A</source>
        <translation>{share} % في A</translation>
    </message>
    <message>
        <source>version of {mark}</source>
        <translation>نسخة من {mark}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) only here</source>
        <translation>
            <numerusform>لا جملة هنا فقط</numerusform>
            <numerusform>جملة واحدة هنا فقط</numerusform>
            <numerusform>جملتان هنا فقط</numerusform>
            <numerusform>%Ln جمل هنا فقط</numerusform>
            <numerusform>%Ln جملة هنا فقط</numerusform>
            <numerusform>%Ln جملة هنا فقط</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} percent of it is in A</source>
        <translation>{share} بالمئة منه موجود في A</translation>
    </message>
    <message>
        <source>no outlet, {file}</source>
        <translation>بلا مصدر، {file}</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>In the list: show as B, or two chosen ones side by side</source>
        <translation>في القائمة: العرض في موضع B، أو عرض مقالين محددين جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>In the list: show as A</source>
        <translation>في القائمة: العرض في موضع A</translation>
    </message>
    <message>
        <source>In the list: take off the list</source>
        <translation>في القائمة: الإزالة منها</translation>
    </message>
    <message>
        <source>In the map: to another pair</source>
        <translation>في الخريطة: إلى زوج آخر</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>مفاتيح الأسهم</translation>
    </message>
    <message>
        <source>In the map: look into a group, and out again</source>
        <translation>في الخريطة: الدخول إلى مجموعة والخروج منها</translation>
    </message>
    <message>
        <source>Return, Esc</source>
        <translation>Return، Esc</translation>
    </message>
    <message>
        <source>In the pair: select by characters, words, lines</source>
        <translation>في الزوج: التحديد بالحرف والكلمة والسطر</translation>
    </message>
    <message>
        <source>Shift and arrow keys</source>
        <translation>Shift ومفاتيح الأسهم</translation>
    </message>
    <message>
        <source>In the pair: to its beginning, to its end</source>
        <translation>في الزوج: إلى البداية، إلى النهاية</translation>
    </message>
    <message>
        <source>In the pair: larger or smaller text</source>
        <translation>في الزوج: نص أكبر أو أصغر</translation>
    </message>
    <message>
        <source>Ctrl and wheel</source>
        <translation>Ctrl وعجلة الفأرة</translation>
    </message>
    <message>
        <source>Anywhere: the menu of what is chosen</source>
        <translation>في أي مكان: قائمة العنصر المحدد</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>the same</source>
        <translation>متطابقة</translation>
    </message>
    <message>
        <source>{here}: {what}; opposite {there}</source>
        <translation>{here}: {what}؛ تقابلها {there}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of page furniture</source>
        <translation>
            <numerusform>لا أسطر من عناصر الصفحة</numerusform>
            <numerusform>سطر واحد من عناصر الصفحة</numerusform>
            <numerusform>سطران من عناصر الصفحة</numerusform>
            <numerusform>%Ln أسطر من عناصر الصفحة</numerusform>
            <numerusform>%Ln سطرًا من عناصر الصفحة</numerusform>
            <numerusform>%Ln سطر من عناصر الصفحة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s)</source>
        <translation>
            <numerusform>لا فقرات</numerusform>
            <numerusform>فقرة واحدة</numerusform>
            <numerusform>فقرتان</numerusform>
            <numerusform>%Ln فقرات</numerusform>
            <numerusform>%Ln فقرة</numerusform>
            <numerusform>%Ln فقرة</numerusform>
        </translation>
    </message>
    <message>
        <source>{left} in A and {right} in B, folded</source>
        <translation>{left} في A و{right} في B، مطوية</translation>
    </message>
    <message>
        <source>{what}, folded</source>
        <translation>{what}، مطوي</translation>
    </message>
    <message>
        <source>{here}, moved: in {other} it is paragraph {number}</source>
        <translation>{here}، منقولة: هي في {other} الفقرة {number}</translation>
    </message>
    <message>
        <source>only in {side}</source>
        <translation>في {side} فقط</translation>
    </message>
    <message>
        <source>{here} of {side}: {what}</source>
        <translation>{here} من {side}: {what}</translation>
    </message>
    <message>
        <source>page furniture</source>
        <translation>عناصر الصفحة</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>سطر الكاتب</translation>
    </message>
    <message>
        <source>nothing opposite</source>
        <translation>لا مقابل لها</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) changed</source>
        <translation>
            <numerusform>لا كلمات معدّلة</numerusform>
            <numerusform>كلمة معدّلة واحدة</numerusform>
            <numerusform>كلمتان معدّلتان</numerusform>
            <numerusform>%Ln كلمات معدّلة</numerusform>
            <numerusform>%Ln كلمة معدّلة</numerusform>
            <numerusform>%Ln كلمة معدّلة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) reworded</source>
        <translation>
            <numerusform>لا جمل معاد صوغها</numerusform>
            <numerusform>جملة واحدة معاد صوغها</numerusform>
            <numerusform>جملتان معاد صوغهما</numerusform>
            <numerusform>%Ln جمل معاد صوغها</numerusform>
            <numerusform>%Ln جملة معاد صوغها</numerusform>
            <numerusform>%Ln جملة معاد صوغها</numerusform>
        </translation>
    </message>
    <message>
        <source>moved: in {other} it is {place}</source>
        <translation>منقولة: هي في {other} {place}</translation>
    </message>
    <message>
        <source>paragraph {list}</source>
        <translation>الفقرة {list}</translation>
    </message>
    <message>
        <source>shared with {place} of {other}</source>
        <translation>مشتركة مع {place} من {other}</translation>
    </message>
    <message>
        <source>perhaps {place} of {other}</source>
        <translation>ربما {place} من {other}</translation>
    </message>
    <message>
        <source>perhaps also in {names}</source>
        <translation>ربما أيضًا في {names}</translation>
    </message>
    <message>
        <source>in no other open article</source>
        <translation>ولا في أي مقال مفتوح آخر</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them perhaps in {other}</source>
        <translation>
            <numerusform>لا شيء منها ربما في {other}</numerusform>
            <numerusform>واحدة منها ربما في {other}</numerusform>
            <numerusform>اثنتان منها ربما في {other}</numerusform>
            <numerusform>%Ln منها ربما في {other}</numerusform>
            <numerusform>%Ln منها ربما في {other}</numerusform>
            <numerusform>%Ln منها ربما في {other}</numerusform>
        </translation>
    </message>
    <message>
        <source>joined by hand</source>
        <translation>موصولة باليد</translation>
    </message>
    <message>
        <source>joined by hand with {place} of {other}</source>
        <translation>موصولة باليد مع {place} من {other}</translation>
    </message>
    <message>
        <source>in {count} of {total} sources</source>
        <translation>في {count} من أصل {total} من المصادر</translation>
    </message>
    <message>
        <source>in {least} to {count} of {total} sources</source>
        <translation>في {least} إلى {count} من أصل {total} من المصادر</translation>
    </message>
    <message>
        <source>paragraph {number}</source>
        <translation>الفقرة {number}</translation>
    </message>
    <message>
        <source>paragraphs {first} to {last}</source>
        <translation>الفقرات {first} إلى {last}</translation>
    </message>
    <message>
        <source>Elsewhere: {paragraph}</source>
        <translation>في موضع آخر: {paragraph}</translation>
    </message>
    <message>
        <source>Nothing is marked here.</source>
        <translation>لا شيء معلَّم هنا.</translation>
    </message>
    <message>
        <source>{side}, {name}, ¶ {number}</source>
        <translation>{side}، {name}، الفقرة {number}</translation>
    </message>
    <message>
        <source>reworded throughout</source>
        <translation>أُعيد صوغها كلها</translation>
    </message>
    <message>
        <source>in another style: {words}</source>
        <translation>بأسلوب آخر: {words}</translation>
    </message>
    <message>
        <source>in {side}: {words}</source>
        <translation>في {side}: {words}</translation>
    </message>
</context>
<context>
    <name>start_words</name>
    <message>
        <source>Diptych is open already, but its window does not answer. If it stays so, end it and start Diptych again: what was open comes back.</source>
        <translation>Diptych مفتوح بالفعل، لكن نافذته لا تستجيب. إذا بقيت كذلك فأنهِها وشغّل Diptych من جديد: ما كان مفتوحًا يعود.</translation>
    </message>
    <message>
        <source>The window that is open did not take these files: {reason}.</source>
        <translation>لم تقبل النافذة المفتوحة هذه الملفات: {reason}.</translation>
    </message>
</context>
<context>
    <name>swatches</name>
    <message>
        <source>It held.</source>
        <comment>A very short sentence of an invented article, in a sample of a mark</comment>
        <translation>صمد.</translation>
    </message>
    <message>
        <source>Rain fell.</source>
        <comment>A very short sentence of an invented article, in a sample of a mark</comment>
        <translation>هطل المطر.</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>الثلاثاء</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>الأربعاء</translation>
    </message>
    <message>
        <source>said no</source>
        <comment>The same as “refused”</comment>
        <translation>قال لا</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>The same as “said no”</comment>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Share this</source>
        <comment>Words of a web page, folded away</comment>
        <translation>شارك</translation>
    </message>
</context>
<context>
    <name>theme_words</name>
    <message>
        <source>{name} is no file, or too large</source>
        <translation>{name} ليس ملفًا، أو هو أكبر من اللازم</translation>
    </message>
    <message>
        <source>{name} is nested too deeply</source>
        <translation>{name} متداخل أعمق من اللازم</translation>
    </message>
</context>
<context>
    <name>tips</name>
    <message>
        <source>A click goes to ¶ {number} in {side}</source>
        <translation>نقرة تنقلك إلى الفقرة {number} في {side}</translation>
    </message>
    <message>
        <source>Page furniture, in no count: a click shows it</source>
        <translation>عناصر الصفحة، لا تدخل في أي عدد: نقرة تُظهرها</translation>
    </message>
    <message>
        <source>Folded away: a click shows it</source>
        <translation>مطوي: نقرة تُظهره</translation>
    </message>
    <message>
        <source>By hand: you said that ¶ {number} in {side} says the same</source>
        <translation>باليد: قلتَ إن الفقرة {number} في {side} تقول الشيء نفسه</translation>
    </message>
    <message>
        <source>The same in quite other words, ¶ {number} in {side}</source>
        <translation>الشيء نفسه بكلمات أخرى تمامًا، الفقرة {number} في {side}</translation>
    </message>
    <message>
        <source>Moved: ¶ {number} in {side}</source>
        <translation>منقولة: الفقرة {number} في {side}</translation>
    </message>
    <message>
        <source>By hand: you said that ¶ {number} in {side} does not say the same</source>
        <translation>باليد: قلتَ إن الفقرة {number} في {side} لا تقول الشيء نفسه</translation>
    </message>
    <message>
        <source>Changed: these words are different in {side}, ¶ {number}</source>
        <translation>معدَّل: هذه الكلمات مختلفة في {side}، الفقرة {number}</translation>
    </message>
    <message>
        <source>Changed: {side}, ¶ {number}, does not have these words</source>
        <translation>معدَّل: هذه الكلمات ليست في {side}، الفقرة {number}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Another style: {side} writes {words}</source>
        <translation>أسلوب آخر: يكتب {side} {words}</translation>
    </message>
    <message>
        <source>Here {side} also has: {words}</source>
        <translation>وهنا في {side} أيضًا: {words}</translation>
    </message>
    <message>
        <source>Only in {side}</source>
        <translation>في {side} فقط</translation>
    </message>
    <message>
        <source>Only in {side}; perhaps ¶ {number} in {other}</source>
        <translation>في {side} فقط؛ ربما الفقرة {number} في {other}</translation>
    </message>
    <message>
        <source>★ No other open article has it</source>
        <translation>★ ليس في أي مقال مفتوح آخر</translation>
    </message>
    <message>
        <source>☆ Perhaps also in {names}</source>
        <translation>☆ ربما أيضًا في {names}</translation>
    </message>
    <message>
        <source>{count} of {total} sources have this; versions of one another count as one</source>
        <translation>{count} من {total} من المصادر فيها هذا؛ ونسخ المقال الواحد تُحسب مصدرًا واحدًا</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>لا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%Ln كلمات</numerusform>
            <numerusform>%Ln كلمة</numerusform>
            <numerusform>%Ln كلمة</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <comment>A date: 3 Nov 2026</comment>
        <translation>{day} {month} {year}</translation>
    </message>
</context>
</TS>
