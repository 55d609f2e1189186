import { strict as assert } from 'node:assert';
import type { Analyser } from '../../../src/core/analysis';
import { buildCueIndex, type CueWord, cueReading } from '../../../src/core/quotes/cues';
import { tokenize } from '../../../src/core/text/tokens';
import { builtAnalyser } from '../../analyser';
import { analysed, plain } from './notation';

type Form = readonly [what: string, words: string, expected: Partial<CueWord>];

const FORMS: readonly Form[] = [
  ['he, she', 'قال أكد أعلن', { form: 'past', gender: 'm', number: 's' }],
  ['she, of the past', 'قالت أكدت أعلنت نفت دعت', { form: 'past', gender: 'f', number: 's' }],
  ['two', 'قالا أكدا نفيا', { form: 'past', gender: 'm', number: 'd' }],
  ['two women', 'قالتا أكدتا', { form: 'past', gender: 'f', number: 'd' }],
  ['they', 'قالوا أكدوا نفوا دعوا', { form: 'past', gender: 'm', number: 'p' }],
  ['women', 'قلن أكدن', { form: 'past', gender: 'f', number: 'p' }],
  ['I and we', 'قلت قلنا', { form: 'past', first: true }],
  ['he, of the present', 'يقول يؤكد ينفي', { form: 'present', gender: 'm', number: 's' }],
  ['she, of the present', 'تقول تؤكد تنفي', { form: 'present', gender: 'f', number: 's' }],
  ['two, of the present', 'يقولان يؤكدان', { form: 'present', gender: 'm', number: 'd' }],
  ['they, of the present', 'يقولون يؤكدون ينفون', { form: 'present', gender: 'm', number: 'p' }],
  ['they, after a particle', 'يقولوا يؤكدوا', { form: 'present', gender: 'm', number: 'p' }],
  ['I and we, of the present', 'أقول نقول نؤكد', { form: 'present', first: true }],
  ['a participle', 'قائلا مؤكدا مضيفا', { form: 'participle', gender: 'm', number: 's' }],
  ['a participle of a woman', 'قائلة مؤكدة مضيفة', { form: 'participle', gender: 'f', number: 's' }],
  ['a participle of several', 'قائلين مؤكدين', { form: 'participle', gender: 'm', number: 'p' }],
  ['a noun of his and hers', 'قوله بقوله', { form: 'noun', gender: 'm' }],
  ['a noun of hers', 'قولها بقولها تأكيدها', { form: 'noun', gender: 'f' }],
  ['a noun of theirs', 'قولهم تأكيدهم', { form: 'noun', number: 'p' }],
  ['a pronoun for the object', 'أسماه وصفها أبلغهم أخبرتنا', { pronoun: true }],
  ['with vowel signs', 'قَالَ أَكَّدَ صَرَّحَ', { form: 'past', gender: 'm', number: 's' }],
  ['without hamza', 'اكد اعلن اضاف', { form: 'past', gender: 'm', number: 's' }],
  ['with a hamza that is drawn otherwise', 'يؤكد يوكد', { form: 'present', class: 'stress' }],
  ['with a tatweel', 'قـــال', { form: 'past' }],
];

const PARTICLES: readonly (readonly [word: string, span: string, joined: boolean])[] = [
  ['وقال', 'قال', true],
  ['فقال', 'قال', true],
  ['سيقول', 'يقول', false],
  ['وسيعلن', 'يعلن', true],
  ['فستقول', 'تقول', true],
  ['بقوله', 'قوله', false],
  ['وبقولها', 'قولها', true],
  ['ووصف', 'وصف', true],
  ['وَقَالَتْ', 'قَالَتْ', true],
];

const CLASSES: readonly (readonly [cueClass: CueWord['class'], words: string])[] = [
  ['neutral', 'قال أضاف أوضح أشار صرح'],
  ['stress', 'أكد شدد جزم'],
  ['claim', 'زعم ادعى اعتبر'],
  ['denial', 'نفى أنكر'],
  ['accusation', 'اتهم انتقد ندد'],
  ['warning', 'حذر نبه هدد'],
  ['call', 'دعا ناشد حث'],
  ['question', 'تساءل سأل'],
];

const IN_SENTENCES: readonly (readonly [what: string, notation: string])[] = [
  ['ذهب إلى أن', '{C1|ذهب} {S1|سامي حداد} إلى {I1|أن الحل قريب جدا}.'],
  [
    'not ذهب إلى a place',
    'ذهب سامي حداد إلى السوق أمس. وقال المدير "نعم".'.replace(
      'وقال المدير "نعم"',
      'و{C1|قال} {S1|المدير} "{D1|لن نغلق الأبواب أبدا}"',
    ),
  ],
  ['نص على أن', '{C1|نص} {S1|الاتفاق} على {I1|أن القتال سيتوقف غدا}.'],
  ['بالقول', 'ورد {S1|المدير} على ذلك ب{C1|القول} "{D1|لن نغلق الأبواب أبدا}".'],
  [
    'not أدلى بها, that comes after what was said',
    '{C1|قال} {S1|المدير} في تصريحات أدلى بها أمس: "{D1|لن نغلق الأبواب أبدا}".',
  ],
  [
    'not a passive with its vowel written',
    '{C1|أخبر} {S1|المدير} صحيفة محلية في مقال نُشر أمس: "{D1|لن نغلق الأبواب أبدا}".',
  ],
  [
    'the outer word, where the inner one is only reported',
    '{C1|قال} {S1|المدير} إنه لاحظ "{D1|تغيرا كبيرا في كل الأقسام}".'
      .replace('{C1|قال} {S1|المدير} إنه', '{C1,2|قال} {S1,2|المدير} {I1|إنه')
      .replace('الأقسام}".', 'الأقسام}"}.')
      .replace('{D1|', '{D2|'),
  ],
  [
    'the verb before the marks, not وفق تعبيره after them',
    'و{C1|تابع} {S1|المدير} بأنه "{D1|لا بد من فتح الأبواب غدا}"، وفق تعبيره.',
  ],
  ['this is what he said', '"{D1|لن نغلق الأبواب أمام أحد}"، هذا ما {C1|أكده} {S1|مدير المصنع}.'],
  ['not a city, which is spelt like "condemning"', 'تشهد مدينة صغيرة توزيع "{T|سلة الشتاء}" اليوم.'],
];

describe('words of saying', () => {
  const forms = buildCueIndex();
  const cueOf = (word: string) => cueReading(tokenize(word)[0]!, forms);

  for (const [what, words, expected] of FORMS)
    it(`are known in the form of ${what}`, () => {
      for (const word of words.split(' ')) {
        const cue = cueOf(word)?.word;
        assert.ok(cue !== undefined, word);
        for (const [key, value] of Object.entries(expected))
          assert.equal(cue[key as keyof CueWord], value, `${word}: ${key}`);
      }
    });

  for (const [word, span, joined] of PARTICLES)
    it(`are read without the particles of ${word}`, () => {
      const cue = cueOf(word);
      assert.ok(cue !== undefined);
      assert.equal(word.slice(cue.offset), span);
      assert.equal(cue.joined, joined);
    });

  for (const [cueClass, words] of CLASSES)
    it(`of the class ${cueClass} say so`, () => {
      for (const word of words.split(' ')) assert.equal(cueOf(word)?.word.class, cueClass, word);
    });

  describe('in sentences', () => {
    let analyser: Analyser;
    before(() => {
      analyser = builtAnalyser();
    });
    for (const [what, notation] of IN_SENTENCES)
      it(what, () => assert.equal(analysed(plain(notation), analyser), notation));
  });
});
