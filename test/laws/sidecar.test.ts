import './seed';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../src/core/annotations/annotation';
import { editSidecar } from '../../src/core/sidecar/edit';
import { parseHouseStyle } from '../../src/core/sidecar/house-style';
import { parseByLibrary } from '../../src/core/sidecar/parse';
import { readSidecar } from '../../src/core/sidecar/read';
import { applyChanges } from '../../src/core/text/changes';
import type { Span } from '../../src/core/text/span';
import { ARTICLE, change, decisions, hand, read, TEXT, write } from './sidecars';

describe('sidecars: laws', () => {
  it('what is written is read again, and reads the same by both readers', () => {
    fc.assert(
      fc.property(decisions, decided => {
        const source = write(undefined, decided);
        assert.deepEqual(read(source), { placed: decided, unplaced: [] });
        assert.doesNotMatch(
          source.replaceAll('\n', ''),
          /[\p{Cc}\u200e\u200f\u2028\u2029\ufeff]|\p{Surrogate}/u,
        );
        assert.equal(write(source, decided), source);
        assert.ok(parseHouseStyle(source), source);
        assert.deepEqual(parseHouseStyle(source), parseByLibrary(source));
      }),
      { numRuns: 40 },
    );
  });

  it('a hand-written sidecar reads right and is left alone without a change', () => {
    fc.assert(
      fc.property(hand, ({ decided, source }) => {
        assert.deepEqual(read(source), { placed: decided, unplaced: [] }, source);
        assert.deepEqual(
          editSidecar(source, ARTICLE, { decided, unplaced: [] }),
          { value: [], problems: [] },
          source,
        );
        const quick = parseHouseStyle(source);
        if (quick !== undefined) assert.deepEqual(quick, parseByLibrary(source), source);
      }),
      { numRuns: 40 },
    );
  });

  it('one changed annotation changes its own lines only, and says the change', () => {
    fc.assert(
      fc.property(hand, fc.nat(), change, ({ decided, source }, at, act) => {
        fc.pre(decided.length > 0);
        const chosen = decided[at % decided.length]!;
        const next = decided.map(annotation => (annotation === chosen ? act(annotation) : annotation));
        const item = readSidecar(source).value!.places.get(chosen.id)!;
        const { value, problems } = editSidecar(source, ARTICLE, { decided: next, unplaced: [] });
        assert.ok(value, `${JSON.stringify(problems)}\n${source}\n${JSON.stringify(next)}`);
        const end = source.indexOf('\n', item.end);
        for (const { start, end: to } of value)
          assert.ok(
            start >= source.lastIndexOf('\n', item.start) + 1 && to <= (end < 0 ? source.length : end + 1),
            `${start}-${to} of\n${source}`,
          );
        assert.deepEqual(read(applyChanges(source, value)), { placed: next, unplaced: [] }, source);
      }),
      { numRuns: 40 },
    );
  });

  it('annotations come and go, and all other lines stay as they are', () => {
    fc.assert(
      fc.property(hand, decisions, fc.nat(), ({ decided, source }, more, mask) => {
        const kept = decided.filter((_, i) => (mask >> i) & 1);
        const starts = new Set(decided.map(({ span }) => span.start));
        const fresh = more.filter(({ span }) => !starts.has(span.start));
        const next = [...kept, ...fresh].sort((a, b) => a.span.start - b.span.start);
        const edited = write(source, next);
        assert.deepEqual(read(edited), { placed: next, unplaced: [] }, `${source}\n=>\n${edited}`);
        if (/annotations: \[\{/.test(source)) return;
        const places = readSidecar(source).value!.places;
        const mine = kept.map(({ id }) => source.slice(places.get(id)!.start, places.get(id)!.end));
        for (const item of mine) assert.ok(edited.includes(item), `${item}\nof\n${edited}`);
        const order = readSidecar(edited).value!.annotations.map(({ span }) => span[0]);
        assert.deepEqual(
          order,
          [...order].sort((a, b) => a - b),
        );
        assert.equal(write(edited, next), edited);
      }),
      { numRuns: 40 },
    );
  });

  it('an edit before all annotations changes their numbers and the hash, and nothing else', () => {
    fc.assert(
      fc.property(hand, fc.constantFrom('😀 ', 'كلمات قبل ذلك كله\r\n'), ({ decided, source }, typed) => {
        const shifted = decided.map(annotation => shift(annotation, typed.length));
        const article = { file: 'a.txt', text: typed + TEXT };
        const edited = write(source, shifted, article);
        assert.deepEqual(read(edited, article.text), { placed: shifted, unplaced: [] });
        const bare = (text: string) =>
          text
            .replace(/(?:[>|]\S*(?: #.*)?\s+)?[0-9a-f]{64}/g, 'HASH')
            .replace(/!!(?:int|str)\s+/g, '')
            .replace(/\d+/g, 'N');
        assert.equal(bare(edited), bare(source));
      }),
      { numRuns: 20 },
    );
  });
});

function shift(annotation: Annotation, by: number): Annotation {
  const move = <T extends { readonly span: Span }>(part: T): T => ({
    ...part,
    span: { start: part.span.start + by, end: part.span.end + by },
  });
  const { speaker, cue } = annotation;
  return { ...move(annotation), ...(speaker && { speaker: move(speaker) }), ...(cue && { cue: move(cue) }) };
}
