import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { analysed, analyser, plain } from './notation';

type Case = readonly [what: string, notation: string];

const KINDS: readonly Case[] = [
  ['words after a verb and its subject', '{C1|قال} {S1|مدير المصنع}: "{D1|سنفتح الأبواب غدا أمام الجميع}".'],
  ['words after أن', '{C1|أكدت} {S1|الوزارة} أن "{D1|العمل لن يتوقف قبل نهاية العام}".'],
  ['words before their verb', '"{D1|لن نغلق الأبواب أمام أحد}"، {C1|قال} {S1|مدير المصنع}.'],
  ['a quality', '{C1|وصفت} {S1|الوزارة} الخطوة بأنها "{D1|إيجابية}".'],
  ['a quality given by ما', 'رفضت {S1|الوزارة} ما {C1|أسمته} "{D1|حملة التشويه}".'],
  ['a title of a work', 'عرضت القاعة أمس مسلسل "{T|طريق البحر}" للمرة الأولى.'],
  ['a name of a company', 'أعلنت شركة «{T|النخيل}» عن منتج جديد.'],
  ['a line in marks', '-"{T|عودة الهدوء}"-'],
  ['a name in Latin letters', 'يعمل الهاتف بنظام "{T|Android}" منذ سنوات.'],
  ['a nickname', 'سجل اللاعب الملقب بـ"{T|الصقر}" هدفين في المباراة.'],
  ['a title after its participle', 'ظهرت روايته المعنونة بـ«{T|طريق البحر}» في المعرض.'],
  ['a coined word after its verb', 'أطلق الباحثون على المرض الجديد اسم "{T|حمى الرمل}" قبل عام.'],
  ['a name given by a verb', 'أنشأ سامي مركزا أطلق عليه "{T|مركز النخيل}" في المدينة.'],
  ['a scare quote', 'لم يغير هذا "{T|الانتصار}" شيئا في حياة الناس.'],
  ['a slogan', 'افتتح المعرض تحت شعار: "{T|معا من أجل مستقبل أفضل لأطفالنا}".'],
  ['a tag of a network', 'أطلق الشباب هاشتاغ «{T|شكرا لكم أيها الأطباء}» على الشبكات.'],
  [
    'the one who speaks',
    'يدرس الخبير أثر الحر. و{C1|قال} "{T|{S1|النجار}}": "{D1|لن تنخفض الحرارة قبل نهاية الشهر}".',
  ],
  ['names in a row', 'تنتج المدينة هواتف من طراز "{T|نجم}" و"{T|هلال}"، و"{T|قمر}" أيضا.'],
  ['the source itself', 'انخفض عدد العاطلين إلى النصف، بحسب "{T|الألمانية}".'],
  [
    'a name after أن that stands without marks, too',
    'تعمل النخيل في المدينة. و{C1|أوضح} {S1|الخبير} {I1|أن "{T|النخيل}" تنتج آلاف الأطنان كل عام}.',
  ],
  ['words on a sign', 'رفع {S1|المحتجون} لافتة {C1|كتب} عليها "{D1|لا للحرب في بلادنا}".'],
  ['shouted words', '{C1|صاح} {S1|الحارس}: "{D1|النجدة! النجدة!}" ثم سقط.'],
  ['a headline with a colon', '{S1|رئيس الوزراء}: لن نقبل "{D1|الإملاءات والشروط المسبقة}" من أحد'],
];

const MARKS: readonly Case[] = [
  ['a quote within a quote', '{C1|قال} {S1|المدير}: «{D1|قرأت كتاب "{T|الرمل}" مرتين قبل أن أفهمه}».'],
  [
    'a quote left open',
    'و{C1|لفت} {S1|التقرير} الى "{D1|وفي أول إشارة إلى التغيير، دخلت القوات المدينة مساء.}',
  ],
  [
    'a quote over two lines',
    '{C1|قال} {S1|المدير}: "{D1|لن نغلق الأبواب أبدا.\nسنفتحها غدا أمام الجميع}".\nوانتهى اليوم.',
  ],
  [
    'a quote left open before a participle and another one',
    '{C1|قال} {S1,2|المدير} إن "{D1|العمل مستمر حتى الصباح}، {C2|مضيفا} أن "{D2|النتائج ستعلن غدا}".',
  ],
  [
    'a quote left open before another saying, though others follow',
    '{C1|قال} {S1|المدير}: "{D1|لا حجر على الرأي}، كما {C2|شدد} {S2|الوزير} على ضرورة "{D2|أن يأتي ذلك بالطرق التي حددها القانون}".',
  ],
  [
    'a quote left open before a participle ends there',
    '{C1|قال} {S1,2|المدير}: "{D1|هناك آلاف من الناس في المدينة}، {C2|مضيفا} {I2|أن العمل مستمر}.',
  ],
  [
    'a quote that tells of sayings stays whole',
    '{C1|قال} {S1|المدير}: "{D1|دخلت المصنع، وقال لي الحارس مسلسل "{T|طريق البحر}" بدأ، ثم مضى إلى بيته}".',
  ],
  [
    'a quote that ends with what its speaker was told',
    '{C1|قال} {S1|المدير}: "{D1|دخلت المصنع، ف{C2|سألتني} {S2|عاملة}: "{D2|متى نبدأ العمل؟}"}".',
  ],
  [
    'references to marks that were left in the text',
    '{C1|قال} {S1|المدير} إن &#34;{D1|العمل مستمر حتى الصباح}&#34;، و{C2|أضاف} {S2|الوزير} &quot;{D2|سننهي العمل غدا}&quot;.',
  ],
  [
    'an opening mark after a colon, a space inside',
    '{C1|قال} {S1|المدير}:" {D1|سنفتح الأبواب غدا أمام الجميع.}',
  ],
  ['single brackets after a colon', '{C1|قال} {S1|المدير}: ({D1|لن نغلق الأبواب أمام أحد}). ثم مضى.'],
  ['single brackets after a verb', 'وكان {S1|جدي} {C1|يقول} ({D1|لا تترك بابك مفتوحا}) كل مساء.'],
  [
    'not single brackets around a list, a remark or a name',
    '{C1|قال} {S1|المدير} (في بيان صدر أمس) {I1|إن العمل بدأ في ثلاث مدن: (البصرة والموصل وأربيل جميعا)}.',
  ],
  ['mismatched marks', '{C1|قال} {S1|المدير}: “{D1|لن نغلق الأبواب أمام أحد}" ثم مضى.'],
  [
    'a quote left open before another one',
    '{C1|قال} {S1|المدير} إن «{D1|العمل مستمر حتى الصباح} و{C2|أضاف} {S2|الوزير} أن «{D2|النتائج ستعلن غدا}».',
  ],
];

const REPORTS: readonly Case[] = [
  ['after إن', '{C1|قال} {S1|مدير المصنع} {I1|إن العمل سيبدأ غدا في كل الأقسام}.'],
  [
    'before a participle',
    '{C1|أكد} {S1,2|الوزير} {I1|أن العمل سيبدأ غدا}، {C2|مضيفا} {I2|أن النتائج ستعلن لاحقا}.',
  ],
  [
    'fragments that على حد وصفه calls the speaker\u2019s',
    '{C1,2,3|قال} {S1,2,3|الوزير} {I1|إن في السوق "{D2|فئة محدودة}" تبيع بثمن "{D3|فاحش}"}، على حد وصفه.',
  ],
  ['before على حد قوله', '{C1|قال} {S1|الوزير} {I1|إن العمل سيبدأ غدا}، على حد قوله.'],
  ['before فيما', '{C1|قال} {S1|الوزير} {I1|إن العمل سيبدأ غدا في كل الأقسام}، فيما رفضت الشركات الاستعداد.'],
  ['before لكن', '{C1|قالت} {S1|المصادر} {I1|إن العمل سيبدأ غدا}، لكن الوزير نفى ذلك.'],
  [
    'before the next saying',
    '{C1|قال} {S1,2|الوزير} {I1|إن العمل سيبدأ غدا}، و{C2|أضاف} {I2|أن النتائج ستعلن لاحقا}.',
  ],
  [
    'with a few quoted words in it',
    '{C1,2|قال} {S1,2|الوزير} {I1|إن النتائج ستكون "{D2|مفاجئة للجميع}" هذا العام}.',
  ],
  ['not when all of it is quoted', '{C1|قال} {S1|الوزير} إن "{D1|النتائج ستكون مفاجئة للجميع}".'],
  ['after a preposition', '{C1|أشار} {S1|الوزير} إلى {I1|أن العمل سيبدأ غدا}.'],
  ['after في وقت سابق', 'وكانت {S1|الوزارة} {C1|أكدت} في وقت سابق {I1|أن العمل سيبدأ غدا}.'],
  ['not of nobody', 'يذكر أن العمل بدأ قبل سنوات.'],
  ['not after إلا أن', 'أعلن الوزير النتائج إلا أن العمل لم يبدأ.'],
  ['of a source named first', 'و{C1|بحسب} {S1|وزارة العمل}، {I1|انخفض عدد العاطلين في المدينة إلى النصف}.'],
  [
    'not when all that a source says is quoted',
    'و{C1|وفقا} ل{S1|وزارة العمل} فإن "{D1|عدد العاطلين انخفض إلى النصف هذا العام}".',
  ],
  ['of a source named last', '{I1|انخفض عدد العاطلين في المدينة إلى النصف}، {C1|وفق} {S1|وزارة العمل}.'],
];

const SPEAKERS: readonly Case[] = [
  [
    'a dropped subject',
    '{C1|قال} {S1,2|مدير المصنع}: "{D1|سنفتح الأبواب غدا}". و{C2|أضاف} "{D2|لن نغلقها بعد ذلك}".',
  ],
  ['before the verb', 'لكن {S1|المعارضة} {C1|قالت} {I1|إن العمل لم يبدأ بعد}.'],
  ['between كان and قد', 'وكانت {S1|الوزارة} قد {C1|قالت} {I1|إن العمل لم يبدأ بعد}.'],
  ['before what it speaks of', 'و{C1|وجد} {S1|المجلس} هذه الخطوة "{D1|إيجابية}".'],
  ['after days and hours', '{C1|قالت} اليوم الثلاثاء {S1|وزيرة السياحة} {I1|إن العمل لم يبدأ بعد}.'],
  ['with a place', '{C1|قال} {S1|مسؤول في مطار المدينة} {I1|إن الرحلات لم تتوقف}.'],
  ['not with the occasion', '{C1|قال} {S1|مسؤول كبير} في تصريح صحفي {I1|إن الرحلات لم تتوقف}.'],
  ['the source, not the outlet', '{C1|نقلت} الوكالة عن {S1|مسؤول كبير} {I1|أن الرحلات لم تتوقف}.'],
  ['after من جهته', 'من جهته {C1|قال} {S1|وزير النقل} {I1|إن الرحلات لم تتوقف}.'],
  [
    'the one whose gender the verb has',
    '{C1|قال} {S1|المدير} {I1|إن العمل بدأ}. و{C2|قالت} {S2,3|الوزيرة} {I2|إن العمل انتهى}. و{C3|أضافت} {I3|أن النتائج ستعلن}.',
  ],
  ['the one who is told is another', '{C1|أشارت} لـ "{T|الصباح}" {S1|مصادر مطلعة} إلى {I1|أن العمل بدأ}.'],
  ['with a title after a comma', '{C1|قال} {S1|وزير النقل، رئيس اللجنة}، {I1|إن الرحلات لم تتوقف}.'],
];

describe('quotes', () => {
  const check = (cases: readonly Case[]) => {
    for (const [what, notation] of cases) it(what, () => assert.equal(analysed(plain(notation)), notation));
  };
  describe('kinds', () => check(KINDS));
  describe('marks', () => check(MARKS));
  describe('reported speech', () => check(REPORTS));
  describe('speakers', () => check(SPEAKERS));

  it('pieces of one utterance know their first', () => {
    const text = '"لن نغلق الأبواب أمام أحد"، قال مدير المصنع، "وسنفتحها غدا للجميع".';
    const quotes = analyser.analyse(text).filter(a => a.label === 'quote');
    assert.equal(quotes.length, 2);
    assert.equal(quotes[0]!.continues, undefined);
    assert.equal(quotes[1]!.continues, quotes[0]!.id);
  });

  it('an utterance goes on over paragraphs whose first words open it again', () => {
    const text =
      'قال المدير: "لن نغلق الأبواب أمام أحد.\n"سنعمل ليلا ونهارا حتى ينتهي العمل.\n"هذا وعد منا".\n"عودة الهدوء"';
    const quotes = analyser.analyse(text).filter(a => a.label === 'quote');
    assert.deepEqual(
      quotes.map(({ kind, span }) => [kind, text.slice(span.start, span.end)]),
      [
        ['direct', 'لن نغلق الأبواب أمام أحد.'],
        ['direct', 'سنعمل ليلا ونهارا حتى ينتهي العمل.'],
        ['direct', 'هذا وعد منا'],
        ['term', 'عودة الهدوء'],
      ],
    );
    const [first, second, third] = quotes;
    assert.deepEqual([second!.continues, third!.continues], [first!.id, first!.id]);
    assert.deepEqual(third!.speaker, first!.speaker);
  });

  it('an utterance goes on in a paragraph that is all quote', () => {
    const text = 'قال المدير: "لن نغلق الأبواب أمام أحد".\n"سنعمل ليلا ونهارا حتى ينتهي العمل كله".';
    const [first, second] = analyser.analyse(text).filter(a => a.label === 'quote');
    assert.equal(second!.kind, 'direct');
    assert.equal(second!.continues, first!.id);
    assert.deepEqual(second!.speaker, first!.speaker);
  });

  it('speakers carry a reason in words', () => {
    const text = 'قال المدير: "سنفتح الأبواب غدا". وأضاف "لن نغلقها بعد ذلك".';
    const quotes = analyser.analyse(text).filter(a => a.label === 'quote');
    assert.deepEqual(
      quotes.map(quote => quote.speaker?.reason),
      ['subject after the verb: قال', 'same speaker as the quote before: وأضاف'],
    );
  });

  it('cues carry their class', () => {
    const text = 'نفى الوزير أن العمل توقف. وحذر المدير من أن العمل توقف.';
    const quotes = analyser.analyse(text).filter(a => a.label === 'quote');
    assert.deepEqual(
      quotes.map(quote => quote.cue?.class),
      ['denial', 'warning'],
    );
  });

  it('a report within a report that is cut for its length ends with it', () => {
    const text = `قال المدير إن ${'هذا '.repeat(150)}العامل الذي قال إن ${'ذاك '.repeat(150)}`;
    const [outer, inner] = analyser.analyse(text).filter(a => a.label === 'quote');
    assert.ok(outer!.span.start < inner!.span.start);
    assert.equal(inner!.span.end, outer!.span.end);
  });

  it('finds all eleven stretches in marks of a real article', function () {
    const article = '../shared/news/moscow-talks.txt';
    if (!existsSync(article)) {
      console.log(`      skipped: no ${article} here`);
      return this.skip();
    }
    const text = readFileSync(article, 'utf8');
    const inMarks = analyser.analyse(text).filter(a => a.label === 'quote' && a.kind !== 'indirect');
    assert.equal(inMarks.length, 11);
    const outer = inMarks.find(a => text.slice(a.span.start).startsWith('كما أعرب'))!;
    const inner = inMarks.find(a => text.slice(a.span.start, a.span.end) === 'تفاؤله')!;
    assert.ok(outer.span.start < inner.span.start && inner.span.end < outer.span.end);
    const speaker = outer.speaker!.span;
    assert.equal(text.slice(speaker.start, speaker.end), 'التقرير');
    const open = inMarks.find(a => text.slice(a.span.start).startsWith('وفي أول'))!;
    assert.equal(text.slice(open.span.end - 6, open.span.end), 'عليها.');
  });
});
