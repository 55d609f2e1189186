import { strict as assert } from 'node:assert';
import { analysed, analyser, plain } from './notation';

type Case = readonly [what: string, notation: string];

const BEGINS: readonly Case[] = [
  ['after قال إن', '{C1|قال} {S1|الوزير} {I1|إن الجسر سيفتح الشهر المقبل}.'],
  ['after أكد أن', '{C1|أكدت} {S1|الوزيرة} {I1|أن الجسر سيفتح الشهر المقبل}.'],
  ['after أشار إلى أن', 'و{C1|أشار} {S1|المدير} إلى {I1|أن الجسر سيفتح الشهر المقبل}.'],
  ['after بأن', '{C1|أفاد} {S1|المدير} {I1|بأن الجسر سيفتح الشهر المقبل}.'],
  ['after نفى أن', '{C1|نفى} {S1|الناطق} {I1|أن يكون الجسر قد أغلق}.'],
  ['after حذر من أن', '{C1|حذر} {S1|الخبير} من {I1|أن الجسر قد لا يحتمل كل هذه الشاحنات}.'],
  ['after ذهب إلى أن', 'و{C1|ذهب} {S1|الخبير} إلى {I1|أن الجسر قد لا يحتمل كل هذه الشاحنات}.'],
  ['after بقوله', 'رد {S1|الوزير} على ذلك ب{C1|قوله} {I1|إن الجسر سيفتح الشهر المقبل}.'],
  ['in the present', 'و{C1|يوضح} {S1|رئيس الجمعية}، في تصريح صحفي، {I1|أن الجسر سيفتح الشهر المقبل}.'],
  ['after an occasion', 'و{C1|ذكر} {S1|المجلس} في بيان نشره على موقعه مساء أمس {I1|أن الأسعار لن ترتفع}.'],
  [
    'after a comma',
    '{C1|قالت} {S1|رئيسة اللجنة}، في مؤتمر صحفي مساء أمس، {I1|إن الطلبات ستدرس هذا الأسبوع}.',
  ],
  [
    'after a relative clause',
    '{C1|قال} {S1|مسؤول} رفض الكشف عن هويته {I1|إن المحادثات وصلت إلى طريق مسدود}.',
  ],
  ['after an aside in dashes', 'و{C1|ذكرت} {S1|الوكالة} -نقلا عن شهود- {I1|أن الحريق أتى على ثلاثة متاجر}.'],
  ['of a quality', '{C1|وصف} {S1|المدير} القرار {I1|بأنه خطوة تخدم جميع العمال}.'],
  ['after a noun of saying and its owner', 'بعد {C1|إعلان} {S1|الوزارة} {I1|أنها ستفتح الجسر غدا}.'],
  ['of somebody unnamed', 'و{C1|نُقل} عن {S1|مسؤول كبير} {I1|أن المحادثات وصلت إلى طريق مسدود}.'],
  ['where the word of saying leads back to one', '{S1|الوزير} {C1|قال} أمس {I1|إن الجسر جاهز تماما}.'],
];

const NONE: readonly Case[] = [
  ['after a wish', 'حاولت البلدية أن تفتح الطريق قبل العيد.'],
  ['after a choice', 'اختارت الشركة أن تبيع المصنع قبل نهاية العام.'],
  ['after what is hoped', 'قال الوزير: "أتمنى أن يفتح الجسر قريبا".'],
  ['after what is believed', 'كان السكان يعتقدون أن الجسر مغلق.'],
  ['after لا سيما أن', 'رحب السكان بالقرار لا سيما أن الطريق مغلق منذ عام.'],
  ['after إلى أن', 'استمر الوزير في منصبه إلى أن استقالت الحكومة.'],
  ['after سبق أن', 'تابع المدرب الذي سبق أن فاز بالكأس تدريباته أمس.'],
  ['after what can be said', 'يمكن القول إن الجسر مهم.'],
  ['after what was found', 'ووجدت الشرطة أن الباب مكسور.'],
  ['when all of it is quoted in pieces', 'أكد الوزير أنه "لن يستقيل أبدا" وأنه "سيبقى في منصبه".'],
  ['after what explains', 'ارتفعت الأسعار هذا الشهر مما يفسر أن السوق فارغة.'],
  ['after a law', 'أقر المجلس أمس قانونا يحدد الحالات التي يمكن للشركات فيها أن تسرح العمال.'],
  ['of letters', 'نقلت قناة إن بي سي صور الحريق.'],
];

const ENDS: readonly Case[] = [
  ['with its sentence', '{C1|قال} {S1|الوزير} {I1|إن الجسر جاهز}. وبدأ العمال أمس إزالة الحواجز.'],
  ['not after د.', '{C1|قال} {S1|الوزير} {I1|إن د. سامي سيرأس اللجنة حتى نهاية العام}. وبدأت اللجنة عملها.'],
  ['before a participle', '{C1|قال} {S1,2|الوزير} {I1|إن الجسر جاهز}، {C2|معتبرا} {I2|أن الطريق إليه آمن}.'],
  [
    'before a participle without a comma',
    '{C1|قال} {S1,2|الوزير} {I1|إن الجسر جاهز تماما} {C2|مضيفا} {I2|أن الطريق إليه آمن}.',
  ],
  [
    'before the next saying',
    '{C1|قال} {S1|الوزير} {I1|إن الجسر جاهز} و{C2|أكد} {S2|المدير} {I2|أن الطريق إليه آمن}.',
  ],
  ['before لكنه with a saying', '{C1|قال} {S1|الوزير} {I1|إن الجسر جاهز تماما}، لكنه رفض تحديد موعد.'],
  ['before فيما with a saying', '{C1|قال} {S1|الوزير} {I1|إن الجسر جاهز تماما}، فيما انتقد السكان ذلك.'],
  [
    'before another speaker’s verb',
    'وبينما {C1|أكد} {S1|الوزير} {I1|أن الجسر جاهز تماما}، {C2|قال} {S2|المدير} {I2|إن العمل مستمر}.',
  ],
  [
    'before في حين with a saying',
    '{C1|قال} {S1|الوزير} {I1|إن الجسر جاهز تماما}، في حين {C2|قالت} {S2|المعارضة} {I2|إن العمل مستمر}.',
  ],
  ['before على حد قوله', '{C1|أكد} {S1|الوزير} {I1|أن الجسر جاهز تماما}، على حد قوله.'],
  ['before بحسب', '{C1|أكد} {S1|الوزير} {I1|أن الجسر جاهز تماما}، بحسب وكالة الأنباء.'],
  [
    'before a topic that somebody speaks of',
    '{C1|قال} {S1,2|الوزير} {I1|إن الجسر جاهز للعبور} وحول الأسعار، {C2|أكد} {I2|أنها لن ترتفع}.',
  ],
  ['after its brackets', '{C1|قال} {S1|الوزير} {I1|إن طول الجسر كبير (نحو كيلومترين)}.'],
  ['after a list', '{C1|قال} {S1|الوزير} {I1|إن الجسر سيخدم السكان، والشاحنات، والسياح في كل المواسم}.'],
  [
    'after what goes on with وأن',
    '{C1|قال} {S1|الوزير} {I1|إن الجسر جاهز، وأن الطريق إليه آمن، وأنه سيفتح غدا}.',
  ],
  ['after a relative clause', '{C1|قال} {S1|الوزير} {I1|إن الجسر، الذي بني قبل عام، سيفتح غدا}.'],
  [
    'before a quote after a comma',
    '{C1,2|قال} {S1,2|الوزير} {I1|إن الجسر جاهز تماما}، "{D2|وسنفتحه غدا أمام جميع الناس}".',
  ],
  [
    'with its sentence when the full stop stands in the marks',
    '{C1,2|قال} {S1,2|الوزير} {I1|إن الجسر "{D2|مفخرة للمدينة.}"} وبدأ العمال أمس إزالة الحواجز.',
  ],
];

const SOURCES: readonly Case[] = [
  ['first', '{C1|بحسب} {S1|وزارة العمل}، {I1|انخفض عدد العاطلين في المدينة إلى النصف}.'],
  ['first with فإن', 'و{C1|حسب} {S1|وزارة العمل} ف{I1|إن عدد العاطلين انخفض إلى النصف}.'],
  ['last', '{I1|انخفض عدد العاطلين في المدينة إلى النصف}، {C1|وفقا} ل{S1|وزارة العمل}.'],
  ['last with an aside', '{I1|انخفض عدد العاطلين في المدينة إلى النصف}، {C1|وفق} {S1|وكالة الأنباء} (قنا).'],
  ['last with its own verb', '{I1|انخفض عدد العاطلين في المدينة كثيرا}، حسبما {C1|ذكرت} {S1|وزارة العمل}.'],
  [
    'last after غير أن',
    'زاد عدد السكان غير أن {I1|عدد العاطلين انخفض إلى النصف}، {C1|بحسب} {S1|وزارة العمل}.',
  ],
  ['in the middle', '{I1|انخفض عدد العاطلين، {C1|حسب} {S1|الدراسة}، إلى النصف في كل مدن الشمال}.'],
];

const NO_SOURCES: readonly Case[] = [
  ['after a law', 'سيعاقب المخالفون بالسجن سنة كاملة وفق القانون.'],
  ['after a scale', 'توزع المساعدات على الأسر في المدينة حسب الحاجة.'],
  ['after لسان', 'وجاءت هذه الانتقادات الشديدة للمشروع على لسان الوزير.'],
];

function reportsOf(text: string) {
  return analyser.analyse(text).filter(annotation => annotation.kind === 'indirect');
}

describe('reported speech', () => {
  const check = (cases: readonly Case[]) => {
    for (const [what, notation] of cases) it(what, () => assert.equal(analysed(plain(notation)), notation));
  };
  const none = (cases: readonly Case[]) => {
    for (const [what, text] of cases) it(what, () => assert.deepEqual(reportsOf(text), []));
  };
  describe('begins', () => check(BEGINS));
  describe('is none', () => none(NONE));
  describe('ends', () => check(ENDS));
  describe('of a source', () => check(SOURCES));
  describe('is of no source', () => none(NO_SOURCES));

  it('is surer where the words are plainer', () => {
    const [plainly] = reportsOf('قال الوزير إن الجسر سيفتح الشهر المقبل.');
    const [hardly] = reportsOf('وأثبت في الندوة التي تلت ذلك أن الجسر سيفتح، وهو ما لم يحدث بعد.');
    assert.ok(plainly!.confidence! > 0.85, `${plainly!.confidence}`);
    assert.ok(hardly === undefined || hardly.confidence! < 0.7, `${hardly?.confidence}`);
  });
});
