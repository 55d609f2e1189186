import './seed';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toJsonLine } from '../../src/core/formats/jsonl';
import { builtAnalyser, builtLexicon } from '../analyser';
import { faultsOf } from '../faults';

const WORDS = [
  'قال',
  'وأضاف',
  'وزير',
  'الخارجية',
  'سيرغي',
  'لافروف',
  'ترامب',
  'في',
  'سوريا',
  'وبتركيا',
  'للأمم',
  'المتحدة',
];
const MORE = [
  'إن',
  'أن',
  'السبت',
  '2017',
  '١٥',
  'يناير',
  'مليون',
  'دولار',
  'كانون الثاني/يناير',
  'بحسب',
  'BBC',
];
const SIGNS = [
  '"',
  '«',
  '»',
  '“',
  '”',
  '((',
  '))',
  '.',
  '،',
  ':',
  '؟',
  '-',
  ' ',
  ' ',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\t',
];
const NASTY = [
  '\ud800',
  '\udc00',
  '😀',
  '\u064e',
  '\u0640',
  '\u200f',
  '\ufeff',
  '\0',
  '\u2028',
  'ﷲ',
  'ﻻ',
  '﴾',
];
const text = fc.string({
  unit: fc.constantFrom(...WORDS, ...MORE, ...SIGNS, ...SIGNS, ...NASTY),
  maxLength: 120,
});

describe('analysis', () => {
  const lexicon = builtLexicon();
  const analyser = builtAnalyser(lexicon);

  it('finds nothing impossible in any text', () => {
    fc.assert(
      fc.property(text, t => assert.deepEqual(faultsOf(t, analyser.analyse(t)), [])),
      { numRuns: 500 },
    );
  });

  it('does not depend on how lines end', () => {
    const noBreak = text.map(t => t.replace(/\r\n?/g, '\n'));
    fc.assert(
      fc.property(noBreak, fc.constantFrom('\r\n', '\r'), (t, lineEnd) => {
        const other = t.replaceAll('\n', lineEnd);
        assert.equal(toJsonLine('', other, analyser.analyse(other)), toJsonLine('', t, analyser.analyse(t)));
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on what was analysed before', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        analyser.analyse(first);
        const after = analyser.analyse(second);
        assert.deepEqual(after, builtAnalyser(lexicon).analyse(second));
      }),
      { numRuns: 8 },
    );
  });
});
