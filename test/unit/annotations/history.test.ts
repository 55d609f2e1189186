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
import type { ArticleState } from '../../../src/core/annotations/article';
import { Edit, followEdit } from '../../../src/core/annotations/follow-edit';
import { type EditOrigin, History } from '../../../src/core/annotations/history';
import type { TextChange } from '../../../src/core/text/changes';
import { spanOf, stateOf, suggestion, told } from './state';

const TEXT = 'قال سيرغي لافروف في موسكو: "لن نغادر سوريا". وأضاف لافروف.';
const PERSON = suggestion(TEXT, 'person', 'سيرغي لافروف');
const PLACE = suggestion(TEXT, 'place', 'موسكو');
const QUOTE = suggestion(TEXT, 'quote', 'لن نغادر سوريا', {
  kind: 'direct',
  speaker: { span: PERSON.span, entity: PERSON.id },
  cue: { span: spanOf(TEXT, 'قال'), class: 'neutral' },
});
const START = stateOf(TEXT, [PERSON, PLACE, QUOTE]);

/** An article and its history. */
class Desk {
  history = History.empty;

  constructor(public state: ArticleState = START) {}

  act(action: (state: ArticleState) => Decided): this {
    const before = this.state;
    this.state = { ...before, decided: action(before) };
    this.history = this.history.recorded(before, this.state, 0);
    return this;
  }

  edit(words: string, text: string, origin: EditOrigin = 'person'): this {
    const { start, end } = spanOf(this.state.text, words);
    return this.change([{ start, end, text }], origin);
  }

  change(changes: readonly TextChange[], origin: EditOrigin): this {
    const edit = new Edit(this.state.text, changes);
    this.state = followEdit(this.state, edit);
    this.history = this.history.edited(edit, origin);
    return this;
  }

  turn(way: 'undo' | 'redo'): number {
    const turned = this.history[way](this.state);
    assert.ok(turned, `there is nothing to ${way}`);
    this.state = { ...this.state, decided: turned.decided, unplaced: turned.unplaced };
    this.history = turned.history;
    return turned.stayed;
  }

  get told(): string[] {
    return told(this.state.text, this.state.decided);
  }

  /** What would be undone and redone next. */
  get next(): string {
    return `${this.history.lastDone ?? '-'} ${this.history.lastUndone ?? '-'}`;
  }
}

describe('the history of an article', () => {
  it('tells each action by what it changed', () => {
    const whole = { start: 0, end: TEXT.length };
    const desk = new Desk()
      .act(state => accept(state, [PERSON.id], 'sara'))
      .act(state => annotate(state, spanOf(TEXT, 'نغادر'), 'claim', 'sara'))
      .act(state => setNote(state, PERSON.id, 'من هو؟', 'sara'))
      .act(state => setSpeaker(state, QUOTE.id, spanOf(TEXT, 'لافروف', 1), 'sara'))
      .act(state => setCue(state, QUOTE.id, spanOf(TEXT, 'وأضاف'), 'sara'))
      .act(state => reject(state, [PLACE.id], 'sara'))
      .act(state => relabel(state, PLACE.id, 'organization', 'sara'))
      .act(state => remove(state, state.decided.find(({ label }) => label === 'claim')!.id, 'sara'))
      .act(state => annotate(state, whole, 'topic', 'sara'));
    assert.deepEqual(
      desk.history.past.map(({ summary: { kind, count, label, words } }) => [kind, count, label, words]),
      [
        ['accepted', 1, 'person', 'سيرغي لافروف'],
        ['annotated', 1, 'claim', 'نغادر'],
        ['noted', 1, 'person', 'سيرغي لافروف'],
        ['speaker', 1, 'quote', 'لن نغادر سوريا'],
        ['cue', 1, 'quote', 'لن نغادر سوريا'],
        ['rejected', 1, 'place', 'موسكو'],
        ['relabelled', 1, 'place', 'موسكو'],
        ['removed', 1, 'claim', 'نغادر'],
        ['annotated', 1, 'topic', TEXT],
      ],
    );
  });

  it('takes accepting all, and annotating the file, as one step each', () => {
    const desk = new Desk().act(annotateFile).act(state => acceptAll(state, 'sara'));
    const kinds = desk.history.past.map(({ summary: { kind, count } }) => `${kind} ${count}`);
    assert.deepEqual(kinds, ['stored 3', 'accepted 3']);
    desk.turn('undo');
    assert.deepEqual(desk.state.decided, [PERSON, PLACE, QUOTE]);
    desk.turn('undo');
    assert.deepEqual(desk.state.decided, []);
  });

  it('remembers no action that changed nothing', () => {
    const desk = new Desk().act(state => accept(state, ['unknown'], 'sara'));
    assert.equal(desk.history, History.empty);
    assert.equal(desk.history.undo(desk.state), undefined);
    assert.equal(desk.history.redo(desk.state), undefined);
  });

  it('gives back the links of a quote to a name that was removed', () => {
    const own = { ...PERSON, status: 'accepted' as const, by: 'sara' };
    const { confidence: _, ...person } = own;
    const state = { ...stateOf(TEXT, []), decided: [person, { ...QUOTE, status: 'accepted' as const }] };
    const desk = new Desk(state).act(now => remove(now, PERSON.id, 'sara'));
    assert.equal(desk.state.decided[0]?.speaker?.entity, undefined);
    assert.deepEqual(
      desk.history.past.map(({ summary }) => `${summary.kind} ${summary.count}`),
      ['removed 1'],
    );
    desk.turn('undo');
    assert.deepEqual(desk.state.decided, state.decided);
  });

  it('leaves a decision that another took in the meantime, and says so', () => {
    const desk = new Desk().act(state => acceptAll(state, 'sara'));
    const [person, place, quote] = desk.state.decided;
    const theirs = [
      person!,
      { ...place!, status: 'rejected' as const, by: 'omar' },
      { ...quote!, note: 'نعم' },
    ];
    desk.state = { ...desk.state, decided: theirs };
    assert.equal(desk.turn('undo'), 1);
    assert.deepEqual(desk.state.decided, [theirs[1], { ...QUOTE, note: 'نعم' }]);
    assert.equal(desk.turn('redo'), 1);
    assert.deepEqual(desk.state.decided, theirs);
  });

  it('does not bring back what was taken away elsewhere', () => {
    const desk = new Desk().act(annotateFile).act(state => accept(state, [PERSON.id, PLACE.id], 'sara'));
    desk.state = { ...desk.state, decided: desk.state.decided.filter(({ id }) => id !== PLACE.id) };
    assert.equal(desk.turn('undo'), 1);
    assert.deepEqual(desk.state.decided, [PERSON, QUOTE]);
  });

  it('undoes a decision whose words are gone, and redoes it when they are back', () => {
    const desk = new Desk().act(state => accept(state, [PLACE.id], 'sara')).edit('موسكو', '');
    assert.deepEqual(desk.told, []);
    assert.equal(desk.state.unplaced.length, 1);
    desk.turn('undo');
    assert.equal(desk.state.unplaced.length, 0);
    desk.edit(' في ', ' في موسكو');
    desk.turn('redo');
    assert.deepEqual(desk.told, ['accepted place موسكو']);
  });

  it('keeps what is taken back while its words are gone', () => {
    const desk = new Desk()
      .act(state => annotate(state, spanOf(TEXT, 'نغادر'), 'claim', 'sara'))
      .act(state => remove(state, state.decided[0]!.id, 'sara'))
      .edit('نغادر ', '');
    desk.turn('undo');
    assert.deepEqual(desk.state.decided, []);
    assert.deepEqual(
      desk.state.unplaced.map(({ stored, outcome }) => `${outcome} ${stored.label} ${stored.text}`),
      ['lost claim نغادر'],
    );
  });

  it('can redo after the text was edited, but not after another action', () => {
    const desk = new Desk().act(state => accept(state, [PLACE.id], 'sara'));
    desk.turn('undo');
    desk.edit('قال', 'وقال');
    assert.deepEqual(desk.history.future.length, 1);
    desk.act(state => accept(state, [PERSON.id], 'sara'));
    assert.deepEqual(desk.history.future, []);
  });

  it('goes to any point', () => {
    const desk = new Desk()
      .act(state => accept(state, [PERSON.id], 'sara'))
      .act(state => accept(state, [PLACE.id], 'sara'))
      .act(state => accept(state, [QUOTE.id], 'sara'));
    const first = desk.history.goTo(1, desk.state);
    assert.deepEqual(told(TEXT, first.decided), ['accepted person سيرغي لافروف']);
    assert.deepEqual([first.history.past.length, first.history.future.length], [1, 2]);
    const last = first.history.goTo(3, { ...desk.state, ...first });
    assert.deepEqual(last.decided, desk.state.decided);
    assert.equal(desk.history.goTo(3, desk.state).decided, desk.state.decided);
  });

  describe('with edits of the text', () => {
    const acceptPlace = (state: ArticleState) => accept(state, [PLACE.id], 'sara');
    const acceptPerson = (state: ArticleState) => accept(state, [PERSON.id], 'sara');

    it('tells what was done last', () => {
      const desk = new Desk();
      assert.equal(desk.next, '- -');
      assert.equal(desk.act(acceptPlace).next, 'action -');
      assert.equal(desk.edit('قال', 'وقال').next, 'text -');
      assert.equal(desk.act(acceptPerson).next, 'action -');
      desk.turn('undo');
      assert.equal(desk.next, 'text action');
      assert.equal(desk.edit('وقال', 'قال', 'undo').next, 'action text');
      assert.equal(desk.edit('قال', 'وقال', 'redo').next, 'text action');
    });

    it('takes edits that the editor undoes in several goes as several', () => {
      const desk = new Desk().act(acceptPlace).edit('قال', 'وقال').edit('وأضاف', 'ثم أضاف').act(acceptPerson);
      desk.turn('undo');
      assert.equal(desk.edit('ثم أضاف', 'وأضاف', 'undo').next, 'text text');
      assert.equal(desk.edit('وقال', 'قال', 'undo').next, 'action text');
      assert.equal(desk.edit('قال', 'وقال', 'redo').next, 'text text');
      assert.equal(desk.edit('وأضاف', 'ثم أضاف', 'redo').next, 'text action');
    });

    it('is not confused by the editor undoing edits before and after an action at once', () => {
      const desk = new Desk().edit('قال', 'وقال').act(acceptPlace).edit('وقال', 'ووقال');
      assert.equal(desk.edit('ووقال', 'قال', 'undo').next, 'action text');
      assert.equal(desk.edit('قال', 'ووقال', 'redo').next, 'text -');
      assert.deepEqual(desk.told, ['accepted place موسكو']);
    });

    it('is not confused by edits from before its time', () => {
      const desk = new Desk().edit('قال', 'وقال', 'undo');
      assert.equal(desk.next, '- text');
      assert.equal(desk.act(acceptPlace).next, 'action text');
      assert.equal(desk.edit('وقال', 'قال', 'redo').next, 'text -');
    });

    it('goes on when the article was closed and opened again with another text', () => {
      const desk = new Desk().act(acceptPlace).act(acceptPerson).edit('قال', 'وقال');
      const other = `أمس ${TEXT}`;
      const history = desk.history.reopened(desk.state.text, other);
      assert.equal(history.lastDone, 'action');
      const decided = desk.state.decided.map(({ span, ...rest }) => ({
        ...rest,
        span: spanOf(
          other,
          told(desk.state.text, [{ ...rest, span }])[0]!
            .split(' ')
            .slice(2)
            .join(' '),
        ),
      }));
      const turned = history.undo({ text: other, decided, unplaced: [], suggestions: [] });
      assert.deepEqual(told(other, turned!.decided), ['accepted place موسكو']);
      assert.equal(turned!.stayed, 0);
    });
  });
});
