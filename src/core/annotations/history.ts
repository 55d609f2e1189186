import { fingerprint } from '../text/fingerprint';
import type { ArticleState } from './article';
import { Edit } from './follow-edit';
import { followStep, moveStep, type Step, stepBetween, type Turned, turn } from './step';
import { type StepSummary, summaryOf } from './step-summary';

/** An action of the person: what it changed, and what a list tells of it. */
export interface ActionEntry {
  readonly type: 'action';
  readonly step: Step;
  readonly summary: StepSummary;
  /** When, in milliseconds since 1970. */
  readonly time: number;
}

/** Edits of the text between two actions, known by the texts that they lead from and to. */
interface TextEntry {
  readonly type: 'text';
  readonly before: string;
  /** Absent as long as nothing ends it. */
  readonly after?: string;
}

type Entry = ActionEntry | TextEntry;

/** Who made an edit of the text: the editor's own undo or redo, or the person. */
export type EditOrigin = 'person' | 'undo' | 'redo';

/** An article after an action was undone or redone. */
export interface Turn extends Turned {
  readonly history: History;
  readonly action: ActionEntry;
}

/** So many actions can be undone; the oldest are forgotten. */
const MOST_ACTIONS = 500;

/**
 * What was done in one article, in order: actions on annotations, which it can undo and redo, and edits of the text,
 * which the editor does. It knows of these only their order, so that one key can undo both, the last first. Never
 * changed in place.
 */
export class History {
  /** Nothing was done yet. */
  static readonly empty = new History([], []);

  private constructor(
    /** The last is the next to undo. */
    private readonly done: readonly Entry[],
    /** The last is the next to redo. */
    private readonly undone: readonly Entry[],
  ) {}

  /** The actions that can be undone, the first first. */
  get past(): readonly ActionEntry[] {
    return this.done.filter(isAction);
  }

  /** The actions that can be redone, the next first. */
  get future(): readonly ActionEntry[] {
    return this.undone.filter(isAction).reverse();
  }

  /** What was done last; undefined when nothing was. */
  get lastDone(): Entry['type'] | undefined {
    return this.done.at(-1)?.type;
  }

  /** What was undone last; undefined when nothing was since the person went on. */
  get lastUndone(): Entry['type'] | undefined {
    return this.undone.at(-1)?.type;
  }

  /** An action has led from one state of the text to another. What was undone before can't be redone any more. */
  recorded(before: ArticleState, after: ArticleState, time: number): History {
    const step = stepBetween(before, after);
    if (step.length === 0) return this;
    const entry: ActionEntry = { type: 'action', step, summary: summaryOf(step, after.text), time };
    const done = [...closed(this.done, after.text), entry];
    const forgotten = done.filter(isAction).length - MOST_ACTIONS;
    return new History(
      forgotten > 0 ? done.slice(done.findIndex(isAction) + 1) : done,
      this.undone.filter(({ type }) => type === 'text'),
    );
  }

  /** The text was edited: what was done follows it, and the edit takes its place in the order. */
  edited(edit: Edit, origin: EditOrigin): History {
    const follow = (step: Step) => followStep(step, edit);
    const [done, undone] = [withSteps(this.done, follow), withSteps(this.undone, follow)];
    if (origin === 'person') return new History(begun(done, edit.oldText), undone.filter(isAction));
    const [old, now] = [fingerprint(edit.oldText), fingerprint(edit.newText)];
    if (origin === 'undo') {
      const [from, to] = moveText(closed(done, edit.oldText), undone, { old, now, end: 'before' });
      return new History(from, to);
    }
    const [from, to] = moveText(undone, closed(done, edit.oldText), { old, now, end: 'after' });
    return new History(to, from);
  }

  /**
   * Annotations were found at other places, without anybody changing them: deleted words, say, are back, and the
   * sidecar knows which.
   */
  moved(before: ArticleState, after: ArticleState): History {
    const move = (step: Step) => moveStep(step, before, after);
    return new History(withSteps(this.done, move), withSteps(this.undone, move));
  }

  /** Takes back the last action that isn't yet; undefined when there is none. */
  undo(state: ArticleState): Turn | undefined {
    const at = this.done.findLastIndex(isAction);
    const action = this.done[at];
    if (action?.type !== 'action') return undefined;
    const history = new History(without(closed(this.done, state.text), at), [...this.undone, action]);
    return { ...turn(state, action.step, 'before'), history, action };
  }

  /** Does again what was taken back last; undefined when there is none. */
  redo(state: ArticleState): Turn | undefined {
    const at = this.undone.findLastIndex(isAction);
    const action = this.undone[at];
    if (action?.type !== 'action') return undefined;
    const history = new History([...closed(this.done, state.text), action], without(this.undone, at));
    return { ...turn(state, action.step, 'after'), history, action };
  }

  /** Goes back, or forth, to where so many actions are done. */
  goTo(count: number, state: ArticleState): Omit<Turn, 'action'> {
    let now: Omit<Turn, 'action'> = { ...state, history: this, stayed: 0 };
    for (;;) {
      const { history, stayed } = now;
      const distance = history.past.length - count;
      const here = { ...state, decided: now.decided, unplaced: now.unplaced };
      const next = distance > 0 ? history.undo(here) : distance < 0 ? history.redo(here) : undefined;
      if (next === undefined) return now;
      now = { ...next, stayed: stayed + next.stayed };
    }
  }

  /** The history of an article that was closed with one text and opened again with another. */
  reopened(oldText: string, newText: string): History {
    if (oldText === newText) return this;
    const edit = new Edit(oldText, [{ start: 0, end: oldText.length, text: newText }], newText);
    const follow = (entries: readonly Entry[]) =>
      withSteps(entries.filter(isAction), step => followStep(step, edit));
    return new History(follow(this.done), follow(this.undone));
  }
}

function isAction(entry: Entry): entry is ActionEntry {
  return entry.type === 'action';
}

function without(entries: readonly Entry[], at: number): readonly Entry[] {
  return entries.filter((_, i) => i !== at);
}

function withSteps(entries: readonly Entry[], map: (step: Step) => Step): readonly Entry[] {
  return entries.map(entry => {
    if (entry.type === 'text') return entry;
    const step = map(entry.step);
    return step === entry.step ? entry : { ...entry, step };
  });
}

/** With the edits that are under way, if any, ended at the present text. */
function closed(entries: readonly Entry[], text: string): readonly Entry[] {
  const last = entries.at(-1);
  if (last?.type !== 'text' || last.after !== undefined) return entries;
  return [...entries.slice(0, -1), { ...last, after: fingerprint(text) }];
}

/** With an edit of the text under way. */
function begun(entries: readonly Entry[], text: string): readonly Entry[] {
  const last = entries.at(-1);
  if (last?.type !== 'text') return [...entries, { type: 'text', before: fingerprint(text) }];
  return last.after === undefined
    ? entries
    : [...entries.slice(0, -1), { type: 'text', before: last.before }];
}

/**
 * The editor's undo takes edits from what is done to what is undone, its redo back. How much it takes at once isn't
 * told: all up to where the text is again what it was at the beginning of edits (undo) or at their end (redo), and
 * else a part of the last edits. It knows nothing of actions between edits, and may take edits on both sides of one.
 *
 * @param end which end of edits their undoing, or redoing, leads to
 */
function moveText(
  from: readonly Entry[],
  to: readonly Entry[],
  { old, now, end }: { old: string; now: string; end: 'before' | 'after' },
): [from: readonly Entry[], to: readonly Entry[]] {
  const start = end === 'before' ? 'after' : 'before';
  const whole = from.findLastIndex(entry => entry.type === 'text' && entry[end] === now);
  if (whole >= 0) {
    const moved = from.slice(whole).filter(({ type }) => type === 'text');
    const left = from.filter((entry, i) => i < whole || entry.type === 'action');
    return [left, moved.reduceRight<readonly Entry[]>((all, entry) => joined(all, entry, end), to)];
  }
  const last = from.findLastIndex(({ type }) => type === 'text');
  const part = { type: 'text', [end]: now, [start]: old } as unknown as TextEntry;
  if (last < 0) return [from, joined(to, part, end)];
  const rest = { ...from[last], [start]: now } as TextEntry;
  return [from.with(last, rest), joined(to, part, end)];
}

/** Edits put on top of others; two that follow one another are one. */
function joined(entries: readonly Entry[], entry: Entry, end: 'before' | 'after'): readonly Entry[] {
  const start = end === 'before' ? 'after' : 'before';
  const last = entries.at(-1);
  if (entry.type !== 'text' || last?.type !== 'text' || last[end] !== entry[start])
    return [...entries, entry];
  return [...entries.slice(0, -1), { ...last, [end]: entry[end] } as TextEntry];
}
