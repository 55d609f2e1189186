import './seed';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Analyser, languageOf } from '../../src/core/analysis';
import { FormReader } from '../../src/core/entities/forms';
import { lexiconOf } from '../../src/core/entities/lexicon';
import { readMentions } from '../../src/core/entities/recognizer';
import { tokenize } from '../../src/core/text/tokens';
import { shippedLexicon } from '../entities';

const FRAGMENTS =
  'قال الرئيس وزير الخارجية الروسي سيرغي لافروف محمد بن سلمان في مدينة منبج دمشق و للأمم المتحدة وزارة الدفاع الأمريكية شركة أبل صحيفة لوموند ' +
  '12 مايو 2017 كانون الثاني / يناير السبت الماضي القرن العشرين ثلاثة آلاف جندي 5 % مليون دولار الساعة 8 : 30 " « » ( ) ، . - ـ \u064b \u200f \ud800 CNN The 😀 الحكومة العليا للدفاع عن بن أبو عبد';
const arabic = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS.split(' ')), fc.string({ maxLength: 3 })), { maxLength: 40 })
  .chain(words => fc.constantFrom(' ', '').map(gap => words.join(gap === '' ? '' : gap)));

describe('laws of the recogniser', () => {
  for (const [which, forms] of [
    ['with its lists', new FormReader(shippedLexicon())],
    ['without lists', new FormReader(lexiconOf(new Map()))],
  ] as const)
    it(`mentions lie in the text, in order, apart from each other, with edges at letters or digits, ${which}`, () => {
      fc.assert(
        fc.property(arabic, text => {
          let last = 0;
          for (const { start, end, confidence } of readMentions(text, tokenize(text), forms)) {
            assert.ok(last <= start && start < end && end <= text.length, `${start}-${end}`);
            assert.ok(confidence > 0 && confidence <= 1);
            assert.equal(text.slice(start, end).trim(), text.slice(start, end));
            last = end;
          }
        }),
        { numRuns: 400 },
      );
    });

  it('a paragraph is read the same alone and in a text', () => {
    const analyser = new Analyser(languageOf(shippedLexicon()), 'test');
    // The whole text may explain a name; dates, quantities and groups are a paragraph's own.
    const own = new Set(['date', 'quantity', 'group']);
    fc.assert(
      fc.property(arabic, fc.constantFrom('\n', '\r\n'), (text, end) => {
        const line = text.replaceAll(/[\r\n]/g, ' ');
        const alone = readMentions(line, tokenize(line), new FormReader(shippedLexicon())).filter(it =>
          own.has(it.label),
        );
        const second = line.length + 2 * end.length;
        const found = analyser
          .analyse(line + end + end + line)
          .filter(it => own.has(it.label) && it.span.start >= second)
          .map(it => [it.label, it.span.start - second, it.span.end - second]);
        assert.deepEqual(
          found,
          alone.map(it => [it.label, it.start, it.end]),
        );
      }),
      { numRuns: 200 },
    );
  });

  for (const [what, text] of [
    ['one long line', 'قال وزير الخارجية محمد '.repeat(9000)],
    ['only combining marks', '\u064b\u0651'.repeat(50_000)],
    ['only lone surrogates', '\ud800'.repeat(50_000)],
    ['only numbers', '7 '.repeat(50_000)],
    ['only openers of names', 'أبو '.repeat(50_000)],
    ['only heads of organisations', 'وزارة '.repeat(50_000)],
  ] as const)
    it(`takes linear time on ${what}`, function () {
      this.timeout(4000);
      const tokens = tokenize(text);
      assert.ok(
        readMentions(text, tokens, new FormReader(shippedLexicon())).every(({ end }) => end <= text.length),
      );
    });
});
