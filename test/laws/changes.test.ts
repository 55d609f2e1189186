import './seed';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChanges, follow, follower, type TextChange, trimChange } from '../../src/core/text/changes';

/** The oracle: each unit of the old text is a letter of its own, so that its place in the new text can be read off. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Changes of one event: in positions of the old text, without overlaps, in any order. */
const script = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.nat(LETTERS.length),
        fc.nat(4),
        fc.string({ unit: fc.constantFrom('1', '2', '3'), maxLength: 4 }),
      ),
      {
        maxLength: 5,
      },
    ),
    fc.integer(),
  )
  .map(([drafts, seed]) => {
    const changes: TextChange[] = [];
    let free = 0;
    for (const [at, length, text] of [...drafts].sort((a, b) => a[0] - b[0])) {
      const start = Math.max(at, free);
      const end = Math.min(start + length, LETTERS.length);
      // VS Code reports no two changes at one place.
      if (changes.length > 0 && start === free && end === start) continue;
      changes.push({ start, end, text });
      free = end;
    }
    return changes.sort((a, b) => ((a.start * 31 + seed) % 7) - ((b.start * 31 + seed) % 7));
  });
const span = fc
  .tuple(fc.nat(LETTERS.length), fc.nat(LETTERS.length))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

/** What a person expects, unit by unit of the new text: does it belong to the span? */
function expected({ start, end }: { start: number; end: number }, changes: readonly TextChange[]) {
  const belongs: boolean[] = [];
  let left = 0;
  for (let at = 0; at <= LETTERS.length; at++) {
    for (const change of changes.filter(candidate => candidate.start === at)) {
      const inside =
        change.start === change.end ? start < at && at < end : start <= change.start && change.end <= end;
      belongs.push(...[...change.text].map(() => inside));
    }
    if (at === LETTERS.length || changes.some(change => change.start <= at && at < change.end)) continue;
    belongs.push(start <= at && at < end);
    if (start <= at && at < end) left++;
  }
  return left === 0 ? undefined : { start: belongs.indexOf(true), end: belongs.lastIndexOf(true) + 1 };
}

describe('changes: laws', () => {
  it('a span follows its letters through any edit', () => {
    fc.assert(
      fc.property(script, span, (changes, s) => {
        const text = applyChanges(LETTERS, changes);
        const found = follow(s, changes);
        assert.deepEqual(
          found,
          expected(s, changes),
          `${text}: ${found && text.slice(found.start, found.end)}`,
        );
      }),
      { numRuns: 5000 },
    );
  });

  it('typing at either edge never grows a span, typing inside does', () => {
    fc.assert(
      fc.property(span, fc.string({ minLength: 1 }), fc.nat(), (s, typed, at) => {
        fc.pre(s.end - s.start >= 2);
        const words = LETTERS.slice(s.start, s.end);
        for (const offset of [s.start, s.end]) {
          const change = { start: offset, end: offset, text: typed };
          const after = follow(s, [change])!;
          assert.equal(applyChanges(LETTERS, [change]).slice(after.start, after.end), words);
        }
        const offset = s.start + 1 + (at % (s.end - s.start - 1));
        assert.deepEqual(follow(s, [{ start: offset, end: offset, text: typed }]), {
          start: s.start,
          end: s.end + typed.length,
        });
      }),
    );
  });

  it('the order in which changes are told makes no difference, nor whether spans are asked together', () => {
    fc.assert(
      fc.property(script, fc.array(span), (changes, spans) => {
        const many = follower(changes);
        for (const s of spans) assert.deepEqual(many(s), follow(s, [...changes].reverse()));
        assert.equal(applyChanges(LETTERS, changes), applyChanges(LETTERS, [...changes].reverse()));
      }),
    );
  });

  it('a trimmed change makes the same text', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
    fc.assert(
      fc.property(words, words, words, words, (before, old, text, after) => {
        const source = before + old + after;
        const change = { start: before.length, end: before.length + old.length, text };
        const trimmed = trimChange(source, change);
        assert.equal(applyChanges(source, [trimmed]), applyChanges(source, [change]));
        const left = source.slice(trimmed.start, trimmed.end);
        if (left !== '' && trimmed.text !== '') {
          assert.notEqual(left[0], trimmed.text[0]);
          assert.notEqual(left.at(-1), trimmed.text.at(-1));
        }
      }),
    );
  });
});
