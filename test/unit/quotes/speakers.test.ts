import { strict as assert } from 'node:assert';
import type { Analyser } from '../../../src/core/analysis';
import { builtAnalyser } from '../../analyser';
import { analysed, plain } from './notation';

type Case = readonly [what: string, notation: string];

const ORDER: readonly Case[] = [
  ['verb, subject, object', '{C1|أبلغ} {S1|المدير} الموظفين {I1|أن المصنع سيغلق غدا}.'],
  ['the subject before its verb', '{S1|وزير النقل} {C1|قال} {I1|إن الرحلات لم تتوقف}.'],
  [
    'the subject before its verb, with words set beside it',
    '{S1|محمد العلي، مدير المصنع}، {C1|قال} {I1|إن الرحلات لم تتوقف}.',
  ],
  ['the subject between dashes', '{S1|محمد العلي - مدير المصنع} - {C1|قال} {I1|إن الرحلات لم تتوقف}.'],
  [
    'time and place between verb and subject',
    '{C1|قالت} أمس في بيروت {S1|وزيرة السياحة} {I1|إن الموسم بدأ}.',
  ],
  [
    'a noun that the verb clashes with is its object',
    '{C1|قال} {S1,2|الخبير} {I1|إن المصنع متوقف}. و{C2|وصف} الخطوة بأنها "{D2|إيجابية}".',
  ],
  ['groups take the verb of a woman', '{C1|تقول} {S1|جماعات} للدفاع عن البيئة {I1|إن البحر ملوث}.'],
  [
    'once again is nobody',
    '{C1|قال} {S1,2|الوزير} {I1|إن الطريق مغلق}. غادر الجمهور القاعة. انتهى العرض باكرا. هطل المطر طويلا. وفي الختام {C2|أكد} مرة أخرى {I2|أن العمل سيبدأ غدا}.',
  ],
  ['from its side', 'ومن جانبها، {C1|أوضحت} {S1|وزيرة السياحة} {I1|أن الموسم بدأ}.'],
];

const PHRASES: readonly Case[] = [
  ['title, adjectives and name', '{C1|قال} {S1|وزير الخارجية الروسي سيرغي لافروف} {I1|إن المحادثات مفيدة}.'],
  ['the name first, then the title', '{C1|قال} {S1|سامي حداد، رئيس بلدية المدينة}، {I1|إن الطريق مغلق}.'],
  ['a title, a comma, the name', '{C1|قال} {S1|رئيس البلدية، سامي حداد}، {I1|إن الطريق مغلق}.'],
  ['an unnamed source', '{C1|قال} {S1|مصدر أمني} رفض الكشف عن اسمه {I1|إن الطريق مغلق}.'],
  [
    'a title and the body that it belongs to',
    '{C1|دعا} {S1|الأمين العام للأمم المتحدة} إلى "{D1|ضبط النفس في كل المدن}".',
  ],
  ['a capital, and not what it speaks of', '{C1|وصفت} {S1|طهران} التفاهم بأنه "{D1|خطوة مفيدة}".'],
  ['a capital, and not the one that it accuses', '{C1|اتهمت} {S1|واشنطن} موسكو {I1|بأنها تعرقل الاتفاق}.'],
  [
    'the holder of a title after وفق ما',
    '{I1|توقف المركز عن العمل طوال هذا الشهر}، وفق ما {C1|أفاد} به {S1|المدير الجهوي للنقل سامي حداد}.',
  ],
  [
    'an unnamed source who did not want to be named',
    '{C1|أكد} {S1|مصدر دبلوماسي} طلب عدم ذكر اسمه {I1|أن الوفد غادر المدينة}.',
  ],
  ['witnesses', '{C1|قال} {S1|شهود عيان} {I1|إن الحريق بدأ في المخزن}.'],
  ['the same one', 'و{C1|أضاف} {S1|المصدر نفسه} {I1|أن الوفد غادر المدينة}.'],
  ['what the group belongs to', '{C1|أعلنت} {S1|مجموعة تابعة للحركة} {I1|أنها أوقفت القتال}.'],
  ['a capital for its government', '{C1|قالت} {S1|واشنطن} {I1|إن المحادثات مفيدة}.'],
  ['an institution', '{C1|أعلنت} {S1|الأمم المتحدة} {I1|أن المساعدات وصلت}.'],
  ['each of two', '{C1|أكد} كل من {S1|وزير النقل} ووزير المالية {I1|أن العمل مستمر}.'],
  ['no object after a title', 'و{C1|وصف} {S1|المتحدث} عمل اللجنة بـ"{D1|الخطير جدا}".'],
];

const CARRIED: readonly Case[] = [
  ['a dropped subject', '{C1|قال} {S1,2|سامي حداد}: "{D1|هذا يوم جميل}". و{C2|أضاف}: "{D2|لن ننساه أبدا}".'],
  [
    'over several sentences',
    '{C1|قالت} {S1,2,3|وزيرة السياحة}: "{D1|هذا يوم جميل}". و{C2|أضافت}: "{D2|لن ننساه أبدا}". و{C3|ختمت}: "{D3|شكرا لكم جميعا}".',
  ],
  [
    'by the gender of the verb',
    '{C1|قالت} {S1,3|وزيرة السياحة} {I1|إن الموسم بدأ}. و{C2|قال} {S2|مدير الفندق} {I2|إن الغرف محجوزة}. و{C3|أضافت} {I3|أن الأسعار لن ترتفع}.',
  ],
  [
    'by the number of the verb',
    '{C1|قال} {S1,3|خبراء} {I1|إن الموسم بدأ}. و{C2|قال} {S2|مدير الفندق} {I2|إن الغرف محجوزة}. و{C3|أضافوا} {I3|أن الأسعار لن ترتفع}.',
  ],
  [
    'of a participle: the subject of its sentence',
    '{C1|قال} {S1|مدير الفندق} {I1|إن الغرف محجوزة}. ورفضت {S2|وزارة السياحة} رفع الأسعار، {C2|قائلة} {I2|إن الموسم بدأ}.',
  ],
  [
    'the last mention of the same person',
    '{C1|قال} {S1|وزير الخارجية سيرغي لافروف} {I1|إن المحادثات مفيدة}. ووصل {S2|لافروف} أمس إلى المدينة. و{C2|أضاف} {I2|أن الوفد سيغادر غدا}.',
  ],
  ['على حد قوله names nobody new', '{C1|قال} {S1|المدير} {I1|إن المصنع سيغلق أبوابه غدا}، على حد قوله.'],
];

const HEADLINES: readonly Case[] = [
  [
    'links within the text',
    '{C1|قال} {S1,2|سامي حداد} {I1|إن الجسر مغلق}.\nاقرأ أيضا\nمحمد العلي يطالب بفتح الطريق\nو{C2|أضاف} {I2|أن الأعمال بدأت}.\nوالجسر قديم.',
  ],
];

const SOURCES: readonly Case[] = [
  ['نقلت … عن', '{C1|نقلت} وكالة الأنباء عن {S1|وزير النقل} {I1|أن الطريق مغلق}.'],
  ['نقلت … عن … قوله', 'نقلت صحيفة "{T|الصباح}" عن {S1|وزير النقل} {C1|قوله} {I1|إن الطريق مغلق}.'],
  ['بحسب', '{C1|بحسب} {S1|وزارة الصحة}، {I1|ارتفع عدد المصابين في المدينة}.'],
  ['وفقا ل', 'و{C1|وفقا} ل{S1|وزارة الصحة}، {I1|ارتفع عدد المصابين في المدينة}.'],
  ['حسبما قال', '{I1|ارتفع عدد المصابين في المدينة}، حسبما {C1|قال} {S1|وزير الصحة}.'],
  ['على لسان', 'جاء ذلك على {C1|لسان} {S1|وزير الصحة} "{D1|نحن مستعدون لكل شيء}".'],
  ['a text', 'و{C1|جاء} في {S1|بيان لوزارة الصحة} {I1|أن عدد المصابين ارتفع}.'],
  ['nobody, of a passive', '{C1|قيل} {I1|إن الوزير غادر المدينة}.'],
];

const CLAUSES: readonly Case[] = [
  [
    'a name in marks after كان',
    'ناقش سامي حداد الميزانية. وكانت "{T|{S1|النخيل}}" قد نشرت الخطة، و{C1|أشارت} إلى {I1|أن البلدية ستغلق الطريق}.',
  ],
  ['a relative clause after the subject', '{C1|قال} {S1|وزير النقل}، الذي وصل أمس، {I1|إن الطريق مغلق}.'],
  ['a relative clause with the verb in it', 'غادر {S1|الوزير} الذي {C1|قال} {I1|إن الطريق مغلق}.'],
  ['a relative clause after a comma', 'اجتمعت {S1|الحركة}، التي {C1|أعلنت} {I1|أنها أوقفت القتال}.'],
  ['أما', 'أما {S1|سامي حداد} ف{C1|قال}: "{D1|لا جديد في هذا الأمر}".'],
  [
    'أما and فقد',
    '{C1|قال} {S1|الوزير} {I1|إن الطريق مغلق}. أما {S2|رئيس البلدية سامي حداد} فقد {C2|أكد} {I2|أن العمل مستمر}.',
  ],
  [
    'an object is not the speaker',
    'و{C1|أشار} {S1,2|سامي حداد} إلى {I1|أن الطقس سيئ}، لكنه {C2|طالب} الصحفيين بـ"{D2|عدم الدخول في هذا الأمر}".',
  ],
  ['a headline with a colon', '{S1|سامي حداد}: "{D1|لن نغلق الأبواب أمام أحد}"'],
];

describe('speakers', () => {
  let analyser: Analyser;
  before(() => {
    analyser = builtAnalyser();
  });
  const check = (cases: readonly Case[]) => {
    for (const [what, notation] of cases)
      it(what, () => assert.equal(analysed(plain(notation), analyser), notation));
  };
  describe('by the order of words', () => check(ORDER));
  describe('as whole phrases', () => check(PHRASES));
  describe('left out', () => check(CARRIED));
  describe('not from headlines', () => check(HEADLINES));
  describe('as sources', () => check(SOURCES));
  describe('in clauses', () => check(CLAUSES));

  const quotesOf = (text: string) => analyser.analyse(text).filter(a => a.label === 'quote');

  it('a short form leads to the person behind it', () => {
    const text = 'وصل سيرغي لافروف إلى المدينة. وقال لافروف: "هذا يوم جميل".';
    const [quote] = quotesOf(text);
    assert.equal(quote!.speaker!.name, 'سيرغي لافروف');
    const person = analyser.analyse(text).find(a => a.id === quote!.speaker!.entity);
    assert.equal(person!.label, 'person');
  });

  it('a speaker named beside the word is surer than one left out', () => {
    const [named, carried] = quotesOf('قال المدير: "هذا يوم جميل". وأضاف: "لن ننساه أبدا".');
    assert.ok(named!.speaker!.confidence! > carried!.speaker!.confidence!);
    assert.ok(carried!.speaker!.confidence! > 0.5);
  });

  it('reasons say why', () => {
    const reasonOf = (text: string) => quotesOf(text).at(-1)?.speaker?.reason;
    assert.equal(reasonOf('قال المدير إن المصنع سيغلق.'), 'subject after the verb: قال');
    assert.equal(reasonOf('لكن المدير قال إن المصنع سيغلق.'), 'subject before the verb: قال');
    assert.equal(reasonOf('وبحسب المدير، سيغلق المصنع أبوابه غدا.'), 'named after: وبحسب');
    assert.equal(reasonOf('نقلت الوكالة عن المدير أن المصنع سيغلق.'), 'the source after: نقلت … عن');
    assert.equal(
      reasonOf('قال المدير إن المصنع سيغلق. وأضاف أنه حزين.'),
      'same speaker as the quote before: وأضاف',
    );
  });
});
