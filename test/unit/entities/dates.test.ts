import assert from 'node:assert/strict';
import { FormReader } from '../../../src/core/entities/forms';
import { lexiconOf } from '../../../src/core/entities/lexicon';
import { readMentions } from '../../../src/core/entities/recognizer';
import { tokenize } from '../../../src/core/text/tokens';
import { marked, shippedLexicon, unmarked } from '../../entities';

const EMPTY = new FormReader(lexiconOf(new Map()));

/** The first date or quantity of a text and its value. */
function first(text: string): [words: string, value: unknown] {
  const mention = readMentions(text, tokenize(text), EMPTY).find(it =>
    ['date', 'quantity'].includes(it.label),
  );
  return mention === undefined
    ? ['', undefined]
    : [text.slice(mention.start, mention.end), mention.attributes?.value];
}

function have(lines: [text: string, words: string, value?: unknown][]): void {
  for (const [text, words, value] of lines) it(text, () => assert.deepEqual(first(text), [words, value]));
}

describe('dates, without any list', () => {
  have([
    ['في كانون الثاني/يناير 2017 في محاولة', 'كانون الثاني/يناير 2017', '2017-01'],
    ['في أيلول/سبتمبر الماضي', 'أيلول/سبتمبر الماضي', 'XXXX-09'],
    ['منذ 29 يونيو (حزيران) الجاري', '29 يونيو (حزيران) الجاري', 'XXXX-06-29'],
    ['يوم السبت 9 أفريل 2016 إن', 'يوم السبت 9 أفريل 2016', '2016-04-09'],
    ['في الثامن من دجنبر المقبل', 'الثامن من دجنبر المقبل', 'XXXX-12-08'],
    ['في ٣ مارس ٢٠٢٠ في', '٣ مارس ٢٠٢٠', '2020-03-03'],
    ['بتاريخ 12/5/2017 قرر', '12/5/2017', '2017-05-12'],
    ['بتاريخ 2017-05-12 قرر', '2017-05-12', '2017-05-12'],
    ['يوم 31 فبراير 2019', '31 فبراير 2019', undefined],
    ['في 15 رمضان 1439هـ من', '15 رمضان 1439هـ', undefined],
    ['منذ العام 2011.', 'العام 2011', '2011'],
    ['منذ 1956 وحتى الآن', '1956', '1956'],
    ['في ثمانينات القرن الماضي', 'ثمانينات القرن', undefined],
    ['في تسعينيات القرن العشرين', 'تسعينيات القرن العشرين', '199'],
    ['في القرن التاسع عشر كان', 'القرن التاسع عشر', '18'],
    ['وصل الوفد أمس الأول', 'أمس الأول', undefined],
    ['عاد الأسبوع الماضي', 'الأسبوع الماضي', undefined],
    ['اجتمعوا السبت في القاعة', 'السبت', undefined],
    ['بعد ستّ سنوات من', 'ستّ سنوات', 'P6Y'],
    ['استمر يومين ثم', 'يومين', 'P2D'],
    ['عند الساعة 8:30 مساء', 'الساعة 8:30 مساء', 'T20:30'],
    ['عند الساعة الثامنة مساء', 'الساعة الثامنة مساء', 'T20:00'],
    ['لا شيء هنا', ''],
    ['تمارس الرياضة كل', ''],
  ]);
});

describe('quantities, without any list', () => {
  have([
    ['أوقع أكثر من 360 ألف قتيل منذ', '360 ألف قتيل', 360000],
    ['ارتفع بنسبة 22 بالمائة إلى', '22 بالمائة', 22],
    ['نسبة 17 في المائة من', '17 في المائة', 17],
    ['حوالي 5,4% من', '5,4%', 5.4],
    ['بقيمة ٢٫٥ مليون دولار أمريكي', '٢٫٥ مليون دولار أمريكي', 2500000],
    ['من 1,250,000 برميل', '1,250,000 برميل', 1250000],
    ['مائة وخمس وثلاثين دولة', 'مائة وخمس وثلاثين دولة', 135],
    ['ثلاثة وعشرون ألف جندي', 'ثلاثة وعشرون ألف جندي', 23000],
    ['مبلغ $300 مليون', '$300 مليون', 300000000],
    ['بنتيجة 2-1 في', ''],
  ]);

  it('carry their unit', () => {
    const text = 'دفع 50 ريالا سعوديا';
    const [mention] = readMentions(text, tokenize(text), new FormReader(shippedLexicon()));
    assert.deepEqual(mention?.attributes, { value: 50, unit: 'SAR' });
  });
});

describe('groups', () => {
  for (const line of [
    'طلب {group|الأكراد} السوريون المساعدة',
    'قال الرئيس التركي إن',
    'من الجنود الروس في القاعدة',
    'مع زملائنا الروس و{group|الإيرانيين} في العمل',
  ])
    it(line, () => assert.equal(marked(unmarked(line), shippedLexicon(), 'group'), line));
});
