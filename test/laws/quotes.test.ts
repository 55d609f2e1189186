import './seed';
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Analyser, languageOf } from '../../src/core/analysis';
import type { Annotation } from '../../src/core/annotations/annotation';
import { readLexicon } from '../../src/core/entities/lexicon';
import { crosses } from '../../src/core/text/span';

const MARKS = [
  '"',
  '"',
  '«',
  '»',
  '“',
  '”',
  '„',
  '‘',
  '’',
  '‹',
  '›',
  '((',
  '))',
  "'",
  '<<',
  '>>',
  '{',
  '}',
  '""',
  '&#34;',
  '&quot;',
  '&raquo;',
];
const WORDS =
  'قال أضاف وأضاف مضيفا وزير الخارجية أن إن بأنها بحسب وفق قوله عن لكن الذي شركة وصف ما أسماه ليس في'.split(
    ' ',
  );
const SIGNS = [
  '.',
  '،',
  ':',
  '(',
  ')',
  '-',
  '؟',
  '\n',
  '\n',
  '\r\n',
  ' ',
  'a',
  '5',
  '\u064b',
  '\ud800',
  '😀',
];

const pieces = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
    { weight: 5, arbitrary: fc.constantFrom(...WORDS.map(word => ` ${word} `), ...WORDS) },
    { weight: 2, arbitrary: fc.constantFrom(...SIGNS) },
  ),
  { maxLength: 80 },
);
const texts = pieces.map(list => list.join(''));

const language = languageOf(readLexicon('').value);
const analyser = () => new Analyser(language, 'hashiya@test');
const shared = analyser();
const isQuote = ({ label }: Annotation) => label === 'quote';

/** Runs a law on random texts; a failure prints the seed to run it again with. */
function law(holds: (text: string, quotes: readonly Annotation[]) => void): void {
  fc.assert(
    fc.property(texts, text => holds(text, shared.analyse(text).filter(isQuote))),
    { numRuns: 300 },
  );
}

describe('quotes of any text', () => {
  it('lie inside it, hold something, and neither begin nor end in white space', () => {
    law((text, quotes) => {
      for (const { span } of quotes) {
        assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length);
        const words = text.slice(span.start, span.end);
        assert.equal(words, words.trim());
      }
    });
  });

  it('never cross', () => {
    law((_text, quotes) => {
      for (const [i, a] of quotes.entries())
        for (const b of quotes.slice(i + 1))
          assert.ok(!crosses(a.span, b.span), JSON.stringify([a.span, b.span]));
    });
  });

  it('have speakers and words of saying inside the text, and terms have none', () => {
    law((text, quotes) => {
      for (const { kind, speaker, cue } of quotes) {
        if (kind === 'term') assert.deepEqual([speaker, cue], [undefined, undefined]);
        for (const part of [speaker, cue])
          if (part !== undefined)
            assert.ok(
              part.span.start >= 0 && part.span.start < part.span.end && part.span.end <= text.length,
            );
        if (cue !== undefined) assert.match(text.slice(cue.span.start, cue.span.end), /^\S+$/);
      }
    });
  });

  it('name earlier quotes as the first pieces of their utterances', () => {
    law((_text, quotes) => {
      for (const { continues, span } of quotes) {
        if (continues === undefined) continue;
        const first = quotes.find(({ id }) => id === continues)!;
        assert.ok(first.span.start < span.start);
        assert.equal(first.continues, undefined);
      }
    });
  });

  it('do not depend on what was analysed before', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), (text, inserted, at) => {
        const used = analyser();
        const cut = at % (text.length + 1);
        used.analyse(text.slice(0, cut) + inserted + text.slice(cut));
        used.analyse(inserted);
        assert.deepEqual(used.analyse(text), analyser().analyse(text));
      }),
      { numRuns: 25 },
    );
  });
});
