import assert from 'node:assert/strict';
import {
  accept,
  acceptAll,
  annotate,
  annotateFile,
  type Decided,
  reject,
  relabel,
  remove,
  setCue,
  setNote,
  setSpeaker,
} from '../../../src/core/annotations/actions';
import { type ArticleState, annotationsAt, annotationsOf } from '../../../src/core/annotations/article';
import { spanOf, stateOf, suggestion, told } from './state';

const TEXT = 'قال سيرغي لافروف في موسكو: "لن نغادر سوريا". وأضاف لافروف.';
const PERSON = suggestion(TEXT, 'person', 'سيرغي لافروف');
const PLACE = suggestion(TEXT, 'place', 'موسكو');
const SYRIA = suggestion(TEXT, 'place', 'سوريا');
const QUOTE = suggestion(TEXT, 'quote', 'لن نغادر سوريا', {
  kind: 'direct',
  speaker: { span: PERSON.span, entity: PERSON.id, confidence: 0.8, reason: 'nearest' },
  cue: { span: spanOf(TEXT, 'قال'), class: 'neutral' },
});
const START = stateOf(TEXT, [PERSON, PLACE, QUOTE, SYRIA]);

function having(state: ArticleState, decided: Decided): ArticleState {
  return { ...state, decided };
}

function shown(state: ArticleState): string[] {
  return told(TEXT, annotationsOf(state));
}

describe('actions', () => {
  it('accepting stores the suggestion with its confidence, by the person', () => {
    const decided = accept(START, [PERSON.id, 'unknown'], 'sara');
    assert.deepEqual(decided, [{ ...PERSON, status: 'accepted', by: 'sara' }]);
    assert.deepEqual(shown(having(START, decided)), [
      'accepted person سيرغي لافروف',
      'suggested place موسكو',
      'suggested quote لن نغادر سوريا',
      'suggested place سوريا',
    ]);
  });

  it('doing the same again changes nothing, whoever does it', () => {
    const state = having(START, accept(START, [PERSON.id], 'sara'));
    assert.equal(accept(state, [PERSON.id], 'omar'), state.decided);
    assert.equal(accept(state, ['unknown'], 'sara'), state.decided);
    assert.equal(setNote(state, PERSON.id, '  ', 'sara'), state.decided);
  });

  it('a rejected suggestion is remembered and not shown', () => {
    const state = having(START, reject(START, [PERSON.id], 'sara'));
    assert.deepEqual(told(TEXT, state.decided), ['rejected person سيرغي لافروف']);
    assert.ok(!shown(state).some(line => line.includes('person')));
    assert.deepEqual(accept(state, [PERSON.id], 'omar'), [{ ...PERSON, status: 'accepted', by: 'omar' }]);
  });

  it('accepting all leaves nothing undecided, annotating the file decides nothing', () => {
    const all = having(START, acceptAll(START, 'sara'));
    assert.ok(
      all.decided.length === 4 &&
        all.decided.every(({ status, by }) => status === 'accepted' && by === 'sara'),
    );
    assert.equal(acceptAll(all, 'sara'), all.decided);
    const stored = annotateFile(START);
    assert.deepEqual(stored, START.suggestions);
    assert.equal(annotateFile(having(START, stored)), stored);
  });

  it('annotating takes whole clusters and no space', () => {
    const { start } = spanOf(TEXT, ' في ');
    assert.deepEqual(told(TEXT, annotate(START, { start, end: start + 4 }, 'claim', 'sara')), [
      'accepted claim في',
    ]);
    assert.equal(annotate(START, { start, end: start + 1 }, 'claim', 'sara'), START.decided);
    const voweled = stateOf('محمّد', []);
    assert.deepEqual(annotate(voweled, { start: 3, end: 4 }, 'x', 'sara')[0]?.span, { start: 2, end: 4 });
  });

  it('annotating what is suggested or decided already accepts it', () => {
    assert.deepEqual(annotate(START, PERSON.span, 'person', 'sara'), accept(START, [PERSON.id], 'sara'));
    const rejected = having(START, reject(START, [PERSON.id], 'sara'));
    assert.deepEqual(annotate(rejected, PERSON.span, 'person', 'omar')[0], {
      ...PERSON,
      status: 'accepted',
      by: 'omar',
    });
  });

  it("a person's quote is direct in quotation marks and else indirect", () => {
    const state = stateOf(TEXT, []);
    assert.equal(annotate(state, spanOf(TEXT, 'لن نغادر سوريا'), 'quote', 'sara')[0]?.kind, 'direct');
    assert.equal(annotate(state, spanOf(TEXT, 'في موسكو'), 'quote', 'sara')[0]?.kind, 'indirect');
    assert.equal(annotate(state, spanOf(TEXT, 'في موسكو'), 'place', 'sara')[0]?.kind, undefined);
  });

  it('relabelling keeps the id and drops what belongs to the old label', () => {
    const [quoteAsPlace] = relabel(START, QUOTE.id, 'place', 'sara');
    assert.deepEqual(quoteAsPlace, {
      id: QUOTE.id,
      label: 'place',
      span: QUOTE.span,
      status: 'accepted',
      by: 'sara',
    });
    const state = having(START, relabel(START, PERSON.id, 'organization', 'sara'));
    assert.deepEqual(shown(state)[0], 'accepted organization سيرغي لافروف');
    assert.ok(!shown(state).some(line => line.includes('person')));
    const back = relabel(state, PERSON.id, 'person', 'sara');
    assert.deepEqual(told(TEXT, back), ['accepted person سيرغي لافروف']);
  });

  it('relabelling onto an annotation that is there leaves one of them', () => {
    const own = having(START, annotate(START, PERSON.span, 'claim', 'sara'));
    const both = having(own, accept(own, [PERSON.id], 'sara'));
    const claim = both.decided.find(({ label }) => label === 'claim')!;
    assert.deepEqual(told(TEXT, relabel(both, claim.id, 'person', 'sara')), ['accepted person سيرغي لافروف']);
  });

  it('relabelling onto an annotation that is there lets quotes name that one', () => {
    const other = annotate(START, PERSON.span, 'organization', 'sara')[0]!;
    const quote = { ...QUOTE, status: 'accepted' as const };
    const state = having(START, [{ ...PERSON, status: 'accepted' }, other, quote]);
    const decided = relabel(state, PERSON.id, 'organization', 'sara');
    assert.deepEqual(decided, [other, { ...quote, speaker: { ...QUOTE.speaker, entity: other.id } }]);
  });

  it("removing takes a person's own away and rejects what the recogniser found", () => {
    const own = having(START, annotate(START, spanOf(TEXT, 'لافروف', 1), 'person', 'sara'));
    assert.deepEqual(remove(own, own.decided[0]!.id, 'sara'), []);
    assert.deepEqual(told(TEXT, remove(START, PERSON.id, 'sara')), ['rejected person سيرغي لافروف']);
    const accepted = having(START, accept(START, [PERSON.id], 'sara'));
    assert.deepEqual(told(TEXT, remove(accepted, PERSON.id, 'sara')), ['rejected person سيرغي لافروف']);
  });

  it('removing a person takes it out of the quotes that name it', () => {
    const text = 'قال لافروف: "لا".';
    let state = stateOf(text, []);
    state = having(state, annotate(state, spanOf(text, 'لافروف'), 'person', 'sara'));
    const person = state.decided[0]!;
    state = having(state, annotate(state, spanOf(text, 'لا', 1), 'quote', 'sara'));
    const quote = state.decided[1]!;
    state = having(state, setSpeaker(state, quote.id, person.span, 'sara'));
    assert.equal(state.decided[1]?.speaker?.entity, person.id);
    assert.deepEqual(remove(state, person.id, 'sara')[0]?.speaker, { span: person.span });
  });

  it('a note leaves a suggestion undecided, and empty it goes', () => {
    const state = having(START, setNote(START, PERSON.id, 'وزير', 'sara'));
    assert.deepEqual(state.decided, [{ ...PERSON, note: 'وزير' }]);
    assert.deepEqual(setNote(state, PERSON.id, undefined, 'sara'), [PERSON]);
  });

  it("a quote's speaker is set with the entity in it, and its cue; both accept it", () => {
    const span = spanOf(TEXT, 'سيرغي لافروف في موسكو');
    const [spoken] = setSpeaker(START, QUOTE.id, span, 'sara');
    assert.deepEqual(spoken, {
      ...QUOTE,
      status: 'accepted',
      by: 'sara',
      speaker: { span, entity: PERSON.id },
    });
    const [silent] = setSpeaker(START, QUOTE.id, undefined, 'sara');
    assert.equal(silent && 'speaker' in silent, false);
    const cue = spanOf(TEXT, 'أضاف');
    assert.deepEqual(setCue(START, QUOTE.id, cue, 'sara')[0]?.cue, { span: cue });
    assert.equal(setCue(START, PERSON.id, cue, 'sara'), START.decided);
  });

  it('two people who annotate the same words get the same id', () => {
    const bare = stateOf(TEXT, []);
    const [first] = annotate(bare, spanOf(TEXT, 'لافروف'), 'person', 'sara');
    const two = having(bare, annotate(bare, spanOf(TEXT, 'لافروف', 1), 'person', 'omar'));
    assert.notEqual(
      annotate(having(bare, [first!]), spanOf(TEXT, 'لافروف', 1), 'person', 'sara')[1]?.id,
      first?.id,
    );
    assert.equal(annotate(bare, spanOf(TEXT, 'لافروف'), 'person', 'omar')[0]?.id, first?.id);
    assert.equal(
      new Set(annotate(two, spanOf(TEXT, 'لافروف'), 'person', 'omar').map(({ id }) => id)).size,
      2,
    );
  });
});

describe('annotations shown', () => {
  it('a decision hides what contradicts it: entities over it, the same quote with other edges', () => {
    let state = having(START, annotate(START, spanOf(TEXT, 'لافروف'), 'person', 'sara'));
    state = having(state, annotate(state, spanOf(TEXT, 'لن نغادر'), 'quote', 'sara'));
    assert.deepEqual(shown(state), [
      'accepted person لافروف',
      'suggested place موسكو',
      'accepted quote لن نغادر',
      'suggested place سوريا',
    ]);
  });

  it("a label of the user's own may hold entities, and a quote may", () => {
    const state = having(START, annotate(START, { start: 0, end: TEXT.length }, 'claim', 'sara'));
    assert.equal(annotationsOf(state).length, 5);
    assert.deepEqual(
      shown(having(START, annotate(START, PLACE.span, 'capital', 'sara')))[1],
      'accepted capital موسكو',
    );
    assert.equal(annotationsOf(having(START, annotate(START, PLACE.span, 'capital', 'sara'))).length, 4);
  });

  it('a rejection hides only the same label on the same words', () => {
    const other = { ...PERSON, id: 'other', span: spanOf(TEXT, 'لافروف') };
    const state = having(START, reject(START, [PERSON.id], 'sara'));
    assert.deepEqual(shown({ ...state, suggestions: [other] }), ['suggested person لافروف']);
  });

  it('ids stay one of a kind, and speakers keep pointing at their entity', () => {
    const decided = [{ ...PERSON, id: 'mine', status: 'accepted' as const }];
    const clash = { ...PLACE, id: 'mine' };
    const shownOnes = annotationsOf({ ...START, decided, suggestions: [PERSON, clash, QUOTE] });
    assert.equal(new Set(shownOnes.map(({ id }) => id)).size, 3);
    assert.equal(shownOnes.find(({ label }) => label === 'quote')?.speaker?.entity, 'mine');
    const [stored] = accept(
      { ...START, decided, suggestions: [PERSON, clash, QUOTE] },
      [QUOTE.id],
      'sara',
    ).slice(-1);
    assert.equal(stored?.speaker?.entity, 'mine');
  });

  it('under the cursor the smallest comes first, under a selection the one selected', () => {
    const at = spanOf(TEXT, 'سوريا');
    assert.deepEqual(told(TEXT, annotationsAt(annotationsOf(START), at.end)), [
      'suggested place سوريا',
      'suggested quote لن نغادر سوريا',
    ]);
    assert.deepEqual(
      told(TEXT, annotationsAt(annotationsOf(START), QUOTE.span))[0],
      'suggested quote لن نغادر سوريا',
    );
    assert.deepEqual(annotationsAt(annotationsOf(START), TEXT.length), []);
  });

  it('10,000 decisions and 10,000 suggestions take no time', () => {
    const text = 'ab '.repeat(20_000);
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      ...PERSON,
      id: `s${i}`,
      span: { start: i * 6, end: i * 6 + 2 },
    }));
    const state = {
      ...stateOf(text, many),
      decided: many.map(one => ({ ...one, id: `d${one.id}`, label: 'place' })),
    };
    const started = performance.now();
    assert.equal(annotationsOf(state).length, 10_000);
    assert.ok(performance.now() - started < 500);
  });
});
