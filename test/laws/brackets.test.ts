import './seed';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Bracket, parseBrackets, printBrackets } from '../../src/core/formats/brackets';

const plain = fc.string({ unit: fc.constantFrom('ق', 'ا', ' ', '\n', '\r', '|', '😀', 'َ', '\u200f', '1') });
const tagged = fc.record({
  tag: fc.constantFrom('PER', 'LOC', 'Q', 'SP'),
  ids: fc.array(fc.nat({ max: 12 }), { maxLength: 2 }),
  ends: fc.tuple(fc.nat(), fc.nat()),
});

/** Brackets anywhere in a text, the crossing ones included; none of them empty. */
const bracketed = fc.tuple(plain, fc.array(tagged, { maxLength: 6 })).map(([text, found]) => ({
  text,
  brackets: found.flatMap(({ tag, ids, ends }): Bracket[] => {
    const [a, b] = ends.map(end => end % (text.length + 1)).sort((x, y) => x - y);
    return a === b ? [] : [{ tag, ids, span: { start: a!, end: b! } }];
  }),
}));

describe('bracket notation', () => {
  it('reads back what it prints', () => {
    fc.assert(
      fc.property(bracketed, ({ text, brackets }) => {
        const printed = printBrackets({ text, brackets });
        const read = parseBrackets(printed.value);
        assert.deepEqual(read.problems, []);
        assert.equal(read.value.text, text);
        assert.equal(read.value.brackets.length, brackets.length - printed.problems.length);
        for (const bracket of read.value.brackets)
          assert.ok(brackets.some(b => b.tag === bracket.tag && b.span.end === bracket.span.end));
        assert.equal(printBrackets(read.value).value, printed.value);
      }),
    );
  });

  it('reads anything without an error, and loses no letter of it', () => {
    const unit = fc.constantFrom('⟦', '⟧', '|', 'PER', 'Q1', '⟦LOC|', 'ق', '\n');
    fc.assert(
      fc.property(fc.string({ unit }), source => {
        const { value } = parseBrackets(source);
        assert.equal(value.text.replaceAll(/[^ق\n]/g, ''), source.replaceAll(/[^ق\n]/g, ''));
        for (const { span } of value.brackets) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= value.text.length);
        }
      }),
    );
  });
});
