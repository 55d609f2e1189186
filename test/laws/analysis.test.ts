import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtAnalyser } from '../analyser';
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
const NASTY = ['\ud800', '\udc00', '😀', '\u064e', '\u0640', '\u200f', '\ufeff', '\0', '\u2028', 'ﷲ', 'ﻻ'];
const text = fc.string({
  unit: fc.constantFrom(...WORDS, ...MORE, ...SIGNS, ...SIGNS, ...NASTY),
  maxLength: 120,
});

describe('analysis', () => {
  const analyser = builtAnalyser();

  it('finds nothing impossible in any text', () => {
    fc.assert(
      fc.property(text, t => assert.deepEqual(faultsOf(t, analyser.analyse(t)), [])),
      { numRuns: 500 },
    );
  });

  it('does not depend on what was analysed before', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        analyser.analyse(first);
        const after = analyser.analyse(second);
        assert.deepEqual(after, builtAnalyser().analyse(second));
      }),
      { numRuns: 10 },
    );
  });
});
