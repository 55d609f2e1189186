import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotations/annotation';
import { type ArticleState, emptyState } from '../../../src/core/annotations/article';
import { ArticleText } from '../../../src/core/annotations/article-text';
import { rebaseKept } from '../../../src/core/annotations/rebase';
import { drop, type Kept, placeAt } from '../../../src/core/annotations/review';
import { store } from '../../../src/core/annotations/store';
import type { Unplaced } from '../../../src/core/annotations/stored';
import { spanOf } from './state';

const TEXT = 'وقالت هدى: "سنبني المدرسة هنا". وغادرت هدى.';
const OLD = 'قالت هدى أمس: "سنبني المدرسة".';

function lost(words: string, rest: Partial<Annotation> = {}): Unplaced {
  const annotation = { id: 'x', label: 'person', span: spanOf(OLD, words), status: 'accepted', by: 'sara' };
  const stored = store({ ...annotation, ...rest } as Annotation, new ArticleText(OLD));
  return { stored, outcome: 'lost', candidates: [] };
}

const stateWith = (unplaced: readonly Unplaced[], decided: readonly Annotation[] = []): ArticleState => ({
  ...emptyState(TEXT),
  decided,
  unplaced,
});
const words = ({ decided }: Kept) =>
  decided.map(({ id, status, by, span }) => `${id} ${status} ${by} ${TEXT.slice(span.start, span.end)}`);

describe('annotations to review', () => {
  it('are put where a person says, white space left out, with what was decided', () => {
    const waiting = lost('هدى', { status: 'rejected', note: 'n' });
    const { start, end } = spanOf(TEXT, 'هدى');
    const kept = placeAt(stateWith([waiting]), 'x', { start: start - 1, end }, 'omar');
    assert.deepEqual(words(kept), ['x rejected omar هدى']);
    assert.equal(kept.decided[0]!.note, 'n');
    assert.deepEqual(kept.unplaced, []);
  });

  it('stay where no words are chosen, or none is called so', () => {
    const state = stateWith([lost('هدى')]);
    assert.deepEqual(placeAt(state, 'x', { start: 5, end: 6 }, 'omar'), {
      decided: [],
      unplaced: state.unplaced,
    });
    assert.deepEqual(placeAt(state, 'y', spanOf(TEXT, 'هدى'), 'omar').unplaced, state.unplaced);
    assert.equal(drop(state, 'y').unplaced, state.unplaced);
  });

  it('become one with an annotation that stands there', () => {
    const there: Annotation = {
      id: 'y',
      label: 'person',
      span: spanOf(TEXT, 'هدى'),
      status: 'accepted',
      by: 'lina',
    };
    const kept = placeAt(stateWith([lost('هدى', { note: 'n' })], [there]), 'x', there.span, 'omar');
    assert.deepEqual(words(kept), ['y accepted lina هدى']);
    assert.equal(kept.decided[0]!.note, 'n');
  });

  describe('become one with an annotation that stands there, and what named them', () => {
    const there: Annotation = {
      id: 'y',
      label: 'person',
      span: spanOf(TEXT, 'هدى'),
      status: 'accepted',
      by: 'lina',
    };
    const quote = (id: string, words: string, rest: Partial<Annotation>): Annotation => {
      return { ...there, id, label: 'quote', span: spanOf(TEXT, words), ...rest };
    };
    const piece = 'سنبني المدرسة';

    it('names the one that is left, in the text and out of it', () => {
      const said = quote('q', 'المدرسة هنا', { speaker: { span: there.span, entity: 'x' } });
      const waiting = lost(piece, {
        id: 'p',
        label: 'quote',
        speaker: { span: spanOf(OLD, 'هدى'), entity: 'x' },
      });
      const state = stateWith([lost('هدى'), waiting], [there, said]);
      const { decided, unplaced } = placeAt(state, 'x', there.span, 'omar');
      assert.deepEqual(decided, [there, { ...said, speaker: { span: there.span, entity: 'y' } }]);
      assert.deepEqual(unplaced, [
        { ...waiting, stored: { ...waiting.stored, speaker: { ...waiting.stored.speaker, entity: 'y' } } },
      ]);
    });

    it('continues the first piece that is left, never itself', () => {
      const told = (waiting: Partial<Annotation>, own: Partial<Annotation>) => {
        const state = stateWith(
          [lost(piece, { label: 'quote', ...waiting })],
          [
            quote('y', piece, own),
            quote('later', 'المدرسة هنا', { continues: 'x' }),
            quote('z', 'هنا', { continues: 'y' }),
          ],
        );
        return placeAt(state, 'x', spanOf(TEXT, piece), 'omar').decided.map(
          ({ id, continues }) => `${id} ${continues}`,
        );
      };
      assert.deepEqual(told({}, {}), ['y undefined', 'later y', 'z y']);
      assert.deepEqual(told({}, { continues: 'x' }), ['y undefined', 'later y', 'z y']);
      assert.deepEqual(told({ continues: 'y' }, {}), ['y undefined', 'later y', 'z y']);
      assert.deepEqual(told({ continues: 'w' }, {}), ['y w', 'later w', 'z w']);
      assert.deepEqual(told({ continues: 'w' }, { continues: 'x' }), ['y w', 'later w', 'z w']);
    });
  });

  it('take the speaker and the cue of a quote along, or leave them for later', () => {
    const quote = lost('سنبني المدرسة', {
      label: 'quote',
      speaker: { span: spanOf(OLD, 'هدى') },
      cue: { span: spanOf(OLD, 'قالت') },
    });
    const { decided } = placeAt(stateWith([quote]), 'x', spanOf(TEXT, 'سنبني المدرسة هنا'), 'omar');
    assert.deepEqual(decided[0]!.speaker?.span, spanOf(TEXT, 'هدى'));
    assert.deepEqual(decided[0]!.cue?.span, spanOf(TEXT, 'قالت'));
  });

  it('are dropped', () => {
    assert.deepEqual(drop(stateWith([lost('هدى')]), 'x'), { decided: [], unplaced: [] });
  });
});

describe('decisions on annotations to review, put on top of a changed sidecar', () => {
  const none: Kept = { decided: [], unplaced: [] };
  const waiting = lost('هدى');
  const placed = placeAt(stateWith([waiting]), 'x', spanOf(TEXT, 'هدى'), 'omar');
  const before: Kept = { decided: [], unplaced: [waiting] };
  const renamed: Kept = { decided: [], unplaced: [lost('هدى', { continues: 'y' })] };
  const noted: Kept = { decided: [], unplaced: [lost('هدى', { note: 'n' })] };
  const cases: { name: string; base: Kept; ours: Kept; theirs: Kept; want: Kept }[] = [
    { name: 'nothing was done here', base: before, ours: before, theirs: before, want: before },
    { name: 'placed here', base: before, ours: placed, theirs: before, want: placed },
    { name: 'dropped here', base: before, ours: none, theirs: before, want: none },
    { name: 'dropped there', base: before, ours: before, theirs: none, want: none },
    { name: 'dropped here and placed there', base: before, ours: none, theirs: placed, want: placed },
    { name: 'placed here and dropped there', base: before, ours: placed, theirs: none, want: placed },
    { name: 'lost here before it was written', base: none, ours: before, theirs: none, want: before },
    { name: 'named another here', base: before, ours: renamed, theirs: before, want: renamed },
    { name: 'named another here and changed there', base: before, ours: renamed, theirs: noted, want: noted },
    { name: 'lost here and there', base: none, ours: before, theirs: before, want: before },
  ];
  for (const { name, base, ours, theirs, want } of cases)
    it(name, () => assert.deepEqual(rebaseKept(TEXT, base, ours, theirs), { ...want, conflicts: [] }));
});
