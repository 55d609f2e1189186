import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseBrackets } from '../../src/core/formats/brackets';

const MARKED = new Set(['PER', 'LOC', 'ORG', 'GRP', 'DATE', 'QTY']);
const names = readdirSync('samples')
  .filter(name => name.endsWith('.txt'))
  .map(name => name.slice(0, -'.txt'.length));

describe('sample articles', () => {
  it('each has a gold file, and no gold file stands alone', () => {
    const gold = readdirSync('test/fixtures/samples').filter(name => name.endsWith('.gold'));
    assert.deepEqual(gold.sort(), names.map(name => `${name}.gold`).sort());
    assert.ok(names.length >= 6, `${names.length} articles`);
  });

  for (const name of names) {
    it(`${name}: the gold file without its brackets is the article`, () => {
      const text = readFileSync(`samples/${name}.txt`, 'utf8');
      const gold = parseBrackets(readFileSync(`test/fixtures/samples/${name}.gold`, 'utf8'));
      assert.deepEqual(gold.problems, []);
      assert.equal(gold.value.text, text);
    });

    it(`${name}: brackets hold whole words, quotes are numbered in order, speakers and cues belong to a quote`, () => {
      const { brackets, text } = parseBrackets(
        readFileSync(`test/fixtures/samples/${name}.gold`, 'utf8'),
      ).value;
      for (const { tag, span } of brackets.filter(bracket => MARKED.has(bracket.tag))) {
        const words = text.slice(span.start, span.end);
        assert.match(words, /^\S(.*\S)?$/u, `${tag} ${words}`);
      }
      const quotes = brackets.filter(({ tag }) => tag === 'Q' || tag === 'I').flatMap(({ ids }) => ids);
      assert.deepEqual(
        quotes,
        quotes.map((_, index) => index + 1),
      );
      const linked = brackets.filter(({ tag }) => tag === 'SP' || tag === 'C').flatMap(({ ids }) => ids);
      assert.deepEqual(
        linked.filter(id => !quotes.includes(id)),
        [],
      );
    });

    it(`${name}: 150 to 500 words, line ends \\n, no controls and no invisible letters`, () => {
      const text = readFileSync(`samples/${name}.txt`, 'utf8');
      const words = text.trim().split(/\s+/u).length;
      assert.ok(words >= 150 && words <= 500, `${words} words`);
      assert.match(text, /[^\n]\n$/u);
      assert.doesNotMatch(text, /(?!\n)[\p{Cc}\p{Cf}]/u);
    });
  }
});
