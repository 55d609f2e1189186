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
  ['after a participle', '{C1|قال} {S1,2|الوزير} {I1|إن الجسر جاهز}، {C2|معتبرا} {I2|أن الطريق آمن}.'],
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
];

const NONE: readonly Case[] = [
  ['of a wish', 'حاولت البلدية أن تفتح الطريق قبل العيد.'],
  ['of a choice', 'اختارت الشركة أن تبيع المصنع قبل نهاية العام.'],
  ['after لا سيما أن', 'رحب السكان بالقرار لا سيما أن الطريق مغلق منذ عام.'],
  ['after إلى أن', 'استمر الوزير في منصبه إلى أن استقالت الحكومة.'],
  ['after what explains', 'ارتفعت الأسعار هذا الشهر مما يفسر أن السوق فارغة.'],
  [
    'of what a law lets somebody do',
    'أقر المجلس أمس قانونا يحدد الحالات التي يمكن للشركات فيها أن تسرح العمال.',
  ],
];

describe('reported speech', () => {
  const check = (cases: readonly Case[]) => {
    for (const [what, notation] of cases) it(what, () => assert.equal(analysed(plain(notation)), notation));
  };
  describe('begins', () => check(BEGINS));
  describe('is none', () => {
    for (const [what, text] of NONE)
      it(what, () =>
        assert.deepEqual(
          analyser.analyse(text).filter(a => a.kind === 'indirect'),
          [],
        ),
      );
  });
});
