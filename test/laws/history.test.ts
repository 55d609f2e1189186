import './seed';
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import {
  accept,
  acceptAll,
  annotate,
  annotateFile,
  reject,
  relabel,
  remove,
  setCue,
  setNote,
  setSpeaker,
} from '../../src/core/annotations/actions';
import type { Annotation } from '../../src/core/annotations/annotation';
import { type ArticleState, annotationsOf } from '../../src/core/annotations/article';
import { Edit, followEdit } from '../../src/core/annotations/follow-edit';
import { type EditOrigin, History } from '../../src/core/annotations/history';
import { keyOf } from '../../src/core/annotations/merge';
import { placeAgain } from '../../src/core/annotations/place-again';
import type { TextChange } from '../../src/core/text/changes';
import { byPosition } from '../../src/core/text/span';
import { suggestion } from '../unit/annotations/state';

/** Every word stands once, so that what lost its words has one place to come back to. */
const WORDS = 'قال الوزير سيرغي لافروف إن موسكو لن تغادر سوريا قبل نهاية العام وأضاف لصحيفة محلية'.split(' ');
const TEXT = WORDS.join(' ');
const QUOTE = 'لن تغادر سوريا';
const SUGGESTIONS = [
  suggestion(TEXT, 'person', 'سيرغي لافروف'),
  suggestion(TEXT, 'place', 'موسكو'),
  suggestion(TEXT, 'quote', QUOTE, {
    kind: 'indirect',
    speaker: {
      span: suggestion(TEXT, 'person', 'الوزير سيرغي لافروف').span,
      entity: 'person-سيرغي لافروف-0',
      confidence: 0.8,
      reason: 'nearest',
    },
    cue: { span: suggestion(TEXT, 'cue', 'قال').span, class: 'neutral' },
  }),
  suggestion(TEXT, 'place', 'سوريا'),
  suggestion(TEXT, 'date', 'نهاية العام'),
];
const START: ArticleState = { text: TEXT, decided: [], unplaced: [], suggestions: SUGGESTIONS };

/** Draws numbers below n. */
type Draw = (n: number) => number;

/** The draws that a seed stands for; a failing law prints its seed. (The generator is Mulberry32.) */
function drawsOf(seed: number): Draw {
  let state = seed;
  return n => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

function spanIn({ text }: ArticleState, draw: Draw) {
  const words = [...text.matchAll(/\S+/g)];
  if (words.length === 0) return { start: 0, end: 0 };
  const first = draw(words.length);
  const last = words[Math.min(words.length - 1, first + draw(3))]!;
  return { start: words[first]!.index, end: last.index + last[0].length };
}

/** Any of the things that a person does. */
function act(state: ArticleState, draw: Draw): ArticleState {
  const all = [...annotationsOf(state), ...state.decided];
  const { id } = all.length > 0 ? all[draw(all.length)]! : { id: 'none' };
  const by = ['sara', 'omar'][draw(2)]!;
  const label = ['person', 'place', 'quote', 'claim'][draw(4)]!;
  const decided = [
    () => accept(state, [id], by),
    () => reject(state, [id], by),
    () => relabel(state, id, label, by),
    () => remove(state, id, by),
    () => setNote(state, id, ['نعم', 'لا', undefined][draw(3)], by),
    () => setSpeaker(state, id, draw(3) === 0 ? undefined : spanIn(state, draw), by),
    () => setCue(state, id, draw(3) === 0 ? undefined : spanIn(state, draw), by),
    () => annotate(state, spanIn(state, draw), label, by),
    () => acceptAll(state, by),
    () => annotateFile(state),
  ][draw(10)]!();
  return { ...state, decided };
}

/** Typing, deleting, replacing. */
function draftEdit({ text }: ArticleState, draw: Draw): readonly TextChange[] {
  const start = draw(text.length + 1);
  const end = Math.min(text.length, start + [0, 0, 1, 3, 25][draw(5)]!);
  return [{ start, end, text: ['', ' ', 'و', 'كلمة ', ' جديدة'][draw(5)]! }];
}

/** A person at work. */
class Desk {
  state = START;
  history = History.empty;
  /** The state after each action so far, having followed the edits since. */
  trail = [START];

  act(draw: Draw): boolean {
    const before = this.state;
    this.state = act(before, draw);
    this.trail.push(this.state);
    const { history } = this;
    this.history = history.recorded(before, this.state, 0);
    return this.history !== history;
  }

  edit(edit: Edit, origin: EditOrigin = 'person'): void {
    this.state = followEdit(this.state, edit);
    this.trail = this.trail.map(state => followEdit(state, edit));
    this.history = this.history.edited(edit, origin);
  }

  /** An edit can leave two annotations with one label on the same words: they can't be told apart then. */
  get clashes(): boolean {
    return this.trail.some(({ decided }) => new Set(decided.map(keyOf)).size < decided.length);
  }

  /** Puts annotations where they were when the text was this. */
  find({ decided }: ArticleState): void {
    const places = new Map(decided.map(annotation => [annotation.id, annotation.span]));
    const before = this.state;
    const found = before.decided.map(annotation => ({
      ...annotation,
      span: places.get(annotation.id) ?? annotation.span,
    }));
    this.state = { ...before, decided: found };
    this.history = this.history.moved(before, this.state);
  }

  turn(way: 'undo' | 'redo'): number {
    const turned = this.history[way](this.state);
    if (turned === undefined) return 0;
    this.state = { ...this.state, decided: turned.decided, unplaced: turned.unplaced };
    this.history = turned.history;
    return turned.stayed;
  }
}

/** What a state says, in an order of its own. */
function said(state: ArticleState) {
  const { decided, unplaced } = placeAgain(state);
  return {
    decided: [...decided].sort((a, b) => byPosition(a.span, b.span) || (a.id < b.id ? -1 : 1)),
    unplaced: unplaced.map(({ stored }) => stored).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

const check = (law: (draw: Draw) => void, numRuns: number) =>
  fc.assert(
    fc.property(fc.integer(), seed => law(drawsOf(seed))),
    { numRuns },
  );

describe('the history of an article: laws', () => {
  it('undo takes an action back, redo does it again', () => {
    check(draw => {
      const desk = new Desk();
      for (let i = draw(6); i > 0; i--) desk.act(draw);
      const before = desk.state;
      if (!desk.act(draw)) return;
      const after = desk.state;
      assert.equal(desk.turn('undo'), 0);
      assert.deepEqual(said(desk.state), said(before));
      assert.equal(desk.turn('redo'), 0);
      assert.deepEqual(said(desk.state), said(after));
    }, 200);
  });

  it('also when the text was edited in between: what comes back has followed the edits', () => {
    check(draw => {
      const desk = new Desk();
      for (let i = draw(6); i > 0; i--) desk.act(draw);
      let untouched = desk.state;
      if (!desk.act(draw)) return;
      for (let i = 1 + draw(4); i > 0; i--) {
        const edit = new Edit(desk.state.text, draftEdit(desk.state, draw));
        desk.edit(edit);
        untouched = followEdit(untouched, edit);
      }
      const after = desk.state;
      if (desk.clashes) return;
      desk.turn('undo');
      assert.deepEqual(said(desk.state), said(untouched));
      desk.turn('redo');
      assert.deepEqual(said(desk.state), said(after));
    }, 200);
  });

  it('many actions among many edits, all undone and all redone, leave what was there', () => {
    check(draw => {
      const desk = new Desk();
      let untouched = START;
      for (let i = 0; i < 25; i++) {
        if (draw(3) > 0) desk.act(draw);
        else {
          const edit = new Edit(desk.state.text, draftEdit(desk.state, draw));
          desk.edit(edit);
          untouched = followEdit(untouched, edit);
          if (desk.clashes) return;
        }
      }
      const after = desk.state;
      const count = desk.history.past.length;
      for (let i = 0; i < count; i++) desk.turn('undo');
      assert.equal(desk.history.past.length, 0);
      assert.deepEqual(said(desk.state), said(untouched));
      const there = desk.history.goTo(count, desk.state);
      assert.deepEqual(said({ ...desk.state, ...there }), said(after));
    }, 60);
  });

  it('undo leaves what came from elsewhere in between', () => {
    check(draw => {
      const desk = new Desk();
      for (let i = 2 + draw(6); i > 0; i--) desk.act(draw);
      if (desk.history.past.length === 0) return;
      const { step } = desk.history.past.at(-1)!;
      // Another person's work on the sidecar.
      const ours = new Map(desk.state.decided.map(annotation => [annotation.id, annotation]));
      for (let i = 1 + draw(3); i > 0; i--) desk.state = act(desk.state, draw);
      const theirs = desk.state;
      desk.turn('undo');
      const now = new Map(desk.state.decided.map(annotation => [annotation.id, annotation]));
      for (const their of theirs.decided) {
        // What another only stored as the recogniser suggests it is no decision of theirs.
        const old = ours.get(their.id) ?? SUGGESTIONS.find(({ id }) => id === their.id);
        if ([old, ...SUGGESTIONS].some(other => isDeepStrictEqual(other, their))) continue;
        const kept = now.get(their.id);
        assert.ok(kept, `${their.id} was changed elsewhere and is gone`);
        for (const [key, value] of Object.entries(their) as [keyof Annotation, unknown][])
          if (!isDeepStrictEqual(old?.[key], value))
            assert.deepEqual(kept[key], value, `${key} of ${their.id}`);
      }
      const touched = new Set(step.map(({ id }) => id));
      for (const { id } of desk.state.decided)
        assert.ok(touched.has(id) || theirs.decided.some(their => their.id === id), `${id} came by itself`);
      for (const { id } of theirs.decided) assert.ok(touched.has(id) || now.has(id), `${id} went by itself`);
    }, 200);
  });

  it('one key undoes actions and edits in the order in which they were made, and redoes them in that order', () => {
    check(draw => {
      const desk = new Desk();
      const editor = new Editor();
      const seen = [desk.state];
      for (let i = 0; i < 12; i++) {
        if (draw(2) === 0) {
          if (!desk.act(draw)) continue;
        } else {
          const edit = new Edit(desk.state.text, draftEdit(desk.state, draw));
          if (edit.newText === edit.oldText || editor.knows(edit.newText)) continue;
          desk.edit(edit);
          editor.edited(edit);
        }
        seen.push(desk.state);
        if (desk.clashes) return;
      }
      const go = (way: 'undo' | 'redo', there: ArticleState) => {
        if (desk.history[way === 'undo' ? 'lastDone' : 'lastUndone'] === 'action') desk.turn(way);
        else editor.turn(way, desk);
        // The same words may come to have one label twice on the way: what can't be told apart isn't brought back.
        if (desk.clashes) return false;
        assert.ok(same(desk.state, there));
        if (draw(2) === 0) desk.find(there);
        return true;
      };
      for (const before of seen.slice(0, -1).reverse()) if (!go('undo', before)) return;
      assert.equal(desk.history.lastDone, undefined);
      for (const after of seen.slice(1)) if (!go('redo', after)) return;
      assert.equal(desk.history.lastUndone, undefined);
    }, 100);
  });
});

/** The editor's own stack of edits. */
class Editor {
  private readonly done: Edit[] = [];
  private readonly undone: Edit[] = [];

  knows(text: string): boolean {
    return text === TEXT || this.done.some(({ newText }) => newText === text);
  }

  edited(edit: Edit): void {
    this.done.push(edit);
    this.undone.length = 0;
  }

  turn(way: 'undo' | 'redo', desk: Desk): void {
    const edit = (way === 'undo' ? this.done : this.undone).pop();
    assert.ok(edit, `the editor has nothing to ${way}`);
    (way === 'undo' ? this.undone : this.done).push(edit);
    const [from, to] = way === 'undo' ? [edit.newText, edit.oldText] : [edit.oldText, edit.newText];
    assert.equal(desk.state.text, from);
    desk.edit(new Edit(from, [{ start: 0, end: from.length, text: to }], to), way);
  }
}

/** Whether the same is decided in the same text. What was decided on words that went may have no place when they are back. */
function same(a: ArticleState, b: ArticleState): boolean {
  if (a.text !== b.text) return false;
  const told = (state: ArticleState) => {
    const { decided, unplaced } = placeAgain(state);
    return [...decided, ...unplaced.map(({ stored }) => stored)]
      .map(({ id, label, status, by }) => `${id} ${label} ${status} ${by}`)
      .sort()
      .join('\n');
  };
  return told(a) === told(b);
}
