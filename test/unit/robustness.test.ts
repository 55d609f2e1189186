import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { toJsonLine } from '../../src/core/formats/jsonl';
import { builtAnalyser } from '../analyser';
import { faultsOf } from '../faults';

const samples = readdirSync('samples')
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(`samples/${name}`, 'utf8'));
const sample = samples[0]!;
const oneLine = sample.replaceAll('\n', ' ');

/** Every so many units something is put in, also within words. */
function sprinkled(piece: string, every: number): string {
  return sample.replace(new RegExp(`[^]{${every}}`, 'g'), found => found + piece);
}

const TEXTS: Record<string, string> = {
  'an empty text': '',
  'a line end': '\n',
  'a byte order mark within': `\ufeff${sample}\ufeff`,
  'a lone CR as line end': sample.replaceAll('\n', '\r'),
  'mixed line ends': sample.replace(/\n/g, (_, at) => ['\n', '\r\n', '\r', '\n\r'][at % 4]!),
  'lone high surrogates': sprinkled('\ud83d', 7),
  'lone low surrogates': sprinkled('\ude00', 7),
  emoji: sprinkled('\u{1f469}\u{1f3fd}\u200d\u{1f692}', 11),
  'combining marks only': '\u064b\u0650\u0301\u0670'.repeat(500),
  'vowel signs on every letter': sample.replace(/\p{L}/gu, '$&\u064e\u0651'),
  'tatweel within every word': sample.replace(/\p{L}(?=\p{L})/gu, '$&\u0640'),
  NUL: sprinkled('\0', 13),
  'bidi controls': sprinkled('\u200f', 5) + sprinkled('\u2067', 9),
  'quotation marks only': '"«”“»»'.repeat(400),
  'opening brackets only': '(('.repeat(2000),
  'every line blank': ' \t\n'.repeat(1000),
  'one line of 200 kB': oneLine.repeat(Math.ceil(100_000 / oneLine.length)),
  'one word of 200 kB': 'و'.repeat(100_000),
  'one quote of 200 kB': `قال الوزير: "${oneLine.replaceAll('"', '').repeat(Math.ceil(100_000 / oneLine.length))}"`,
};

describe('any text is analysed without an error, with right positions', () => {
  const analyser = builtAnalyser();

  for (const [what, text] of Object.entries(TEXTS))
    it(what, () => assert.deepEqual(faultsOf(text, analyser.analyse(text)), []));

  it('the samples, in which something is found', () => {
    for (const text of samples) {
      const annotations = analyser.analyse(text);
      assert.ok(annotations.length > 10);
      assert.deepEqual(faultsOf(text, annotations), []);
    }
  });

  it('CRLF changes nothing of what is printed', () => {
    for (const text of samples) {
      const crlf = text.replaceAll('\n', '\r\n');
      assert.equal(
        toJsonLine('a', crlf, analyser.analyse(crlf)),
        toJsonLine('a', text, analyser.analyse(text)),
      );
    }
  });

  it('what was analysed before changes nothing', () => {
    const fresh = builtAnalyser().analyse(sample);
    analyser.analyse(samples.at(-1)!);
    assert.deepEqual(analyser.analyse(sample), fresh);
  });
});
