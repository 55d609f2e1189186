import { strict as assert } from 'node:assert';
import type { Analyser } from '../../../src/core/analysis';
import { builtAnalyser } from '../../analyser';
import { analysed, plain } from './notation';

const SUBJECTS: readonly (readonly [what: string, notation: string])[] = [
  [
    'a title goes on over the body it is of, to the name',
    '{C1|قال} {S1|الأمين العام للحركة الوطنية سامي حداد} {I1|إن العمل سيبدأ غدا}.',
  ],
  [
    'a title goes on over its place, to the name',
    'و{C1|أكد} {S1|مدير الشؤون الصحية بمحافظة جدة الدكتور سامي حداد} {I1|أن الحملة ستستمر}.',
  ],
  [
    'a title goes on over a second field, to the name',
    'و{C1|أوضح} {S1|مدير العلاقات العامة والإعلام بالجمعية سامي حداد} {I1|أن العمل سيبدأ غدا}.',
  ],
  [
    'one who is told is not in the title',
    '{C1|قال} {S1|المدير العام} للرئيس سامي حداد {I1|إن العمل سيبدأ غدا}.',
  ],
  [
    'an outlet that is told is not in the title',
    '{C1|قال} {S1|المدير العام} لصحيفة محلية {I1|إن العمل سيبدأ غدا}.',
  ],
  [
    'a spokesman’s assistant goes on over باسم',
    'و{C1|قال} {S1|مساعد الناطق باسم الوزارة}: "{D1|لن نغير موقفنا من هذا الملف}".',
  ],
  [
    'where words are said is not in the phrase',
    'و{C1|أفادت} {S1|وزارة العمل} في بلاغ لها {I1|أن العدد انخفض إلى النصف}.',
  ],
  ['what was called is not in the phrase', '{C1|وجد} {S1|الكرملين} هذه الخطوة "{D1|إيجابية}" في ظل الأزمة.'],
  [
    'the object of a verb that says nothing is not carried over',
    'خصصت {S1|وزارة الخارجية الكندية} مبلغا كبيرا لوضعية اللغة في تقريرها، حيث {C1|سجلت} "{D1|وجود نقص كبير في المقاعد والكتب}".',
  ],
  [
    'a name after the verb wins over a noun before it',
    'أكد اليوناني ماريوس مدرب الفريق سعادته بالتدريب، وعن رأيه فيما لو جاءه عرض لتدريب منتخب بلاده اليونان {C1|قال} {S1|ماريوس} لإذاعة محلية: "{D1|هذا شرف لأي شخص}".',
  ],
  [
    'a name after the verb wins over the topic before it',
    'وعن قرعة المونديال {C1|قال} {S1|سامي حداد}: "{D1|هذه القرعة صعبة على الجميع}".',
  ],
  [
    'a topic before the verb is not the one who speaks',
    '{C1|قال} {S1,2|المدير}: "{D1|سنفتح الأبواب غدا}". وعن لاعب الفريق السابق {C2|قال}: "{D2|لا جديد في هذا الأمر}".',
  ],
  [
    'the one after أما wins over the one who spoke last',
    '{C1|قالت} {S1|المديرة}: "{D1|هذا يوم جميل}". أما {S2|الولايات المتحدة} ف{C2|أكدت} معارضتها "{D2|الشديدة لهذا القرار}".',
  ],
  ['بيان is a whole word', 'و{C1|أضاف} {S1|بيان الوزارة} {I1|أن العدد انخفض إلى النصف}.'],
];

const WORDS: readonly (readonly [what: string, notation: string])[] = [
  ['وبين at the start and before أن', 'و{C1|بين} {S1|سامي حداد} {I1|أن العمل سيبدأ غدا}.'],
  [
    'not وبين between two things',
    'وبين المدينة والقرية طريق طويل. وبين الحين والآخر {C1|يقول} {S1|الوزير} {I1|إن العمل مستمر}.',
  ],
  ['not a club', '{C1|أعلنت} {S1|إدارة نادي الوحدة} {I1|أنها ستوقع العقد غدا}.'],
  [
    'not his highness',
    '{C1|قال} {S1,2|الأمير} {I1|إن العمل مستمر}. و{C2|بين} سموه {I2|أن النتائج ستعلن غدا}.',
  ],
  [
    'أن after a name that ends like "or"',
    'و{C1|أضاف} {S1|المدير} في تصريح لراديو اف ام، {I1|أنه سيبدأ العمل غدا}.',
  ],
];

describe('subjects and words of saying', () => {
  let analyser: Analyser;
  before(() => {
    analyser = builtAnalyser();
  });
  const check = (cases: typeof SUBJECTS) => {
    for (const [what, notation] of cases)
      it(what, () => assert.equal(analysed(plain(notation), analyser), notation));
  };
  describe('who speaks', () => check(SUBJECTS));
  describe('words of saying', () => check(WORDS));
});
