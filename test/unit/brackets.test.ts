import assert from 'node:assert/strict';
import { parseBrackets, printBrackets } from '../../src/core/formats/brackets';

describe('bracket notation', () => {
  it('reads nested brackets with numbers, outer first', () => {
    const { value, problems } = parseBrackets('و⟦C1|قال⟧ ⟦SP1,2|الوزير ⟦PER|لافروف⟧⟧ "⟦Q1|نعم⟧"');
    assert.deepEqual(problems, []);
    assert.equal(value.text, 'وقال الوزير لافروف "نعم"');
    assert.deepEqual(
      value.brackets.map(({ tag, ids, span }) => [tag, ids, value.text.slice(span.start, span.end)]),
      [
        ['C', [1], 'قال'],
        ['SP', [1, 2], 'الوزير لافروف'],
        ['PER', [], 'لافروف'],
        ['Q', [1], 'نعم'],
      ],
    );
  });

  const broken: [string, string, number, string][] = [
    ['a ⟦PER|b', 'unclosed', 2, 'a b'],
    ['a⟧ b', 'unopened', 1, 'a⟧ b'],
    ['⟦per|a⟧', 'bad-tag', 0, '⟦per|a⟧'],
    ['⟦PER a⟧', 'bad-tag', 0, '⟦PER a⟧'],
    ['⟦', 'bad-tag', 0, '⟦'],
  ];
  for (const [source, code, at, text] of broken)
    it(`reports ${code} of ${source} at its place`, () => {
      const { value, problems } = parseBrackets(source);
      assert.deepEqual([problems[0]?.code, problems[0]?.span?.start], [code, at]);
      assert.equal(value.text, text);
      assert.deepEqual(value.brackets, []);
    });

  it('does not print a bracket that crosses another', () => {
    const brackets = [
      { tag: 'PER', ids: [], span: { start: 0, end: 3 } },
      { tag: 'LOC', ids: [], span: { start: 2, end: 5 } },
    ];
    const { value, problems } = printBrackets({ text: 'abcde', brackets });
    assert.equal(value, '⟦PER|abc⟧de');
    assert.deepEqual(
      problems.map(p => [p.code, p.span]),
      [['crossing', { start: 2, end: 5 }]],
    );
  });

  it('says that a text with bracket signs of its own cannot be printed', () => {
    const { problems } = printBrackets({ text: 'a⟧', brackets: [] });
    assert.deepEqual(
      problems.map(p => p.code),
      ['sign-in-text'],
    );
  });
});
