import assert from 'node:assert/strict';
import type { Annotation } from '../../src/core/annotations/annotation';
import type { Conflict } from '../../src/core/annotations/conflict';
import { rebase } from '../../src/core/annotations/rebase';

const note = (id: string, start: number, rest: Partial<Annotation> = {}): Annotation => ({
  id,
  label: 'person',
  span: { start, end: start + 3 },
  status: 'suggested',
  by: 'hashiya@1',
  ...rest,
});

const A = note('a', 0);
const B = note('b', 10);
const C = note('c', 20);

describe('decisions put on top of a changed sidecar', () => {
  const cases: {
    name: string;
    base: Annotation[];
    ours: Annotation[];
    theirs: Annotation[];
    want: Annotation[];
    conflicts?: Conflict[];
  }[] = [
    { name: 'nothing changed on either side', base: [A, B], ours: [A, B], theirs: [A, B], want: [A, B] },
    { name: 'added here', base: [A], ours: [A, B], theirs: [A], want: [A, B] },
    { name: 'added there', base: [A], ours: [A], theirs: [A, B], want: [A, B] },
    { name: 'added on both sides', base: [A], ours: [A, C], theirs: [A, B], want: [A, B, C] },
    { name: 'the same added on both sides', base: [], ours: [A], theirs: [A], want: [A] },
    {
      name: 'the same words added there under another id',
      base: [],
      ours: [A],
      theirs: [{ ...A, id: 'x' }],
      want: [{ ...A, id: 'x' }],
    },
    { name: 'removed here', base: [A, B], ours: [B], theirs: [A, B], want: [B] },
    { name: 'removed there', base: [A, B], ours: [A, B], theirs: [B], want: [B] },
    {
      name: 'different fields changed on the two sides',
      base: [A],
      ours: [{ ...A, status: 'accepted', by: 'sara' }],
      theirs: [{ ...A, note: 'by hand' }],
      want: [{ ...A, status: 'accepted', by: 'sara', note: 'by hand' }],
    },
    {
      name: 'the same field changed on both sides: the sidecar stays as it is',
      base: [A],
      ours: [{ ...A, status: 'accepted' }],
      theirs: [{ ...A, status: 'rejected' }],
      want: [{ ...A, status: 'rejected' }],
      conflicts: [{ id: 'a', here: { status: 'accepted', by: 'hashiya@1' }, words: '012' }],
    },
    {
      name: 'the same field and others changed on both sides',
      base: [{ ...A, note: 'old' }],
      ours: [{ ...A, status: 'accepted', by: 'sara', link: 'wikidata:Q1' }],
      theirs: [{ ...A, status: 'accepted', by: 'omar', note: 'new', kind: 'term' }],
      want: [{ ...A, status: 'accepted', by: 'omar', note: 'new', kind: 'term', link: 'wikidata:Q1' }],
      conflicts: [{ id: 'a', here: { note: null, by: 'sara' }, words: '012' }],
    },
    {
      name: 'a field taken off here',
      base: [{ ...A, note: 'old' }],
      ours: [A],
      theirs: [{ ...A, note: 'old', link: 'wikidata:Q1' }],
      want: [{ ...A, link: 'wikidata:Q1' }],
    },
    {
      name: 'changed here and removed there: the decision stays',
      base: [A],
      ours: [{ ...A, status: 'accepted' }],
      theirs: [],
      want: [{ ...A, status: 'accepted' }],
    },
    {
      name: 'removed here and changed there: the change stays',
      base: [A],
      ours: [],
      theirs: [{ ...A, note: 'by hand' }],
      want: [{ ...A, note: 'by hand' }],
    },
  ];
  for (const { name, base, ours, theirs, want, conflicts = [] } of cases)
    it(name, () => {
      assert.deepEqual(rebase('0123456789', base, ours, theirs), { decided: want, conflicts });
    });
});
