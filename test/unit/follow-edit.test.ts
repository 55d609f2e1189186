import assert from 'node:assert/strict';
import type { Annotation } from '../../src/core/annotations/annotation';
import type { ArticleState } from '../../src/core/annotations/article';
import { Edit, followEdit } from '../../src/core/annotations/follow-edit';
import { placeAgain } from '../../src/core/annotations/place-again';

const TEXT = 'قال أحمد اليوم إن سعاد سافرت';

function on(words: string, rest: Partial<Annotation> = {}): Annotation {
  const start = TEXT.indexOf(words);
  return {
    id: `a${start}`,
    label: 'person',
    span: { start, end: start + words.length },
    status: 'accepted',
    by: 'sara',
    ...rest,
  };
}

/** The text with `old` replaced, and the state after it. */
function replaced(state: ArticleState, old: string, text: string): ArticleState {
  const start = state.text.indexOf(old);
  return followEdit(state, new Edit(state.text, [{ start, end: start + old.length, text }]));
}

const wordsOf = ({ text }: ArticleState, annotations: readonly Annotation[]) =>
  annotations.map(({ span }) => text.slice(span.start, span.end));

const AHMAD = on('أحمد');
const SUAD = on('سعاد', {
  label: 'quote',
  speaker: { span: AHMAD.span, entity: AHMAD.id },
  cue: { span: on('قال').span, class: 'neutral' },
});
const STATE: ArticleState = { text: TEXT, decided: [AHMAD, SUAD], suggestions: [on('اليوم')], unplaced: [] };

describe('annotations while the text is edited', () => {
  it('stay on their words, and what stands before the edit stays the same object', () => {
    const next = replaced(STATE, 'اليوم', 'مساء أمس');
    assert.deepEqual(wordsOf(next, next.decided), ['أحمد', 'سعاد']);
    assert.equal(next.decided[0], AHMAD);
    assert.deepEqual(next.suggestions, []);
  });

  it('are kept with a word that is corrected', () => {
    const next = replaced(STATE, 'أحمد', 'أحمدي');
    assert.deepEqual(wordsOf(next, next.decided), ['أحمد', 'سعاد']);
  });

  it('without words are kept aside with what they said, and come back with the words', () => {
    const gone = replaced(STATE, 'أحمد ', '');
    assert.deepEqual(wordsOf(gone, gone.decided), ['سعاد']);
    assert.deepEqual(
      gone.unplaced.map(({ stored, outcome }) => [stored.text, stored.by, outcome]),
      [['أحمد', 'sara', 'lost']],
    );
    assert.deepEqual(gone.decided[0]?.unplaced, ['speaker']);
    assert.equal(gone.decided[0]?.speaker, undefined);
    const back = replaced(gone, 'قال ', 'قال أحمد ');
    const { decided, unplaced } = placeAgain(back);
    assert.deepEqual(wordsOf(back, decided), ['أحمد', 'سعاد']);
    assert.deepEqual(unplaced, []);
  });

  it('without words stay aside while the words are not back', () => {
    const gone = replaced(STATE, 'أحمد ', '');
    assert.equal(placeAgain(gone).unplaced, gone.unplaced);
  });

  it('stay in text order when the edit lets two of them start together', () => {
    const state = {
      ...STATE,
      decided: [on('أحمد'), on('مد اليوم')],
      suggestions: [on('إن س'), on('ن سعاد')],
    };
    const next = replaced(replaced(state, 'أح', ''), 'إن', 'ن');
    assert.deepEqual(wordsOf(next, next.decided), ['مد اليوم', 'مد']);
    assert.deepEqual(wordsOf(next, next.suggestions), ['ن سعاد', 'ن س']);
  });

  it('asked twice about one annotation, an edit gives one object', () => {
    const edit = new Edit(TEXT, [{ start: 0, end: 0, text: 'و' }]);
    assert.equal(edit.follow(SUAD), edit.follow(SUAD));
    assert.notEqual(edit.follow(SUAD), SUAD);
  });
});
