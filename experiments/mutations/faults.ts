import { accept, annotate, reject, remove, setNote } from '../../src/core/annotations/actions';
import type { ArticleState } from '../../src/core/annotations/article';
import { locate } from '../../src/core/annotations/locate';
import type { StoredAnnotation } from '../../src/core/annotations/stored';
import { checkSidecar } from '../../src/core/check/sidecar';
import type { Problem } from '../../src/core/result';
import { editSidecar } from '../../src/core/sidecar/edit';
import { type Layout, readLayout } from '../../src/core/sidecar/read';
import { applyChanges } from '../../src/core/text/changes';
import type { Random } from '../random';

/** An article and what its recogniser finds, with a sidecar that may be anything. */
export interface Trial {
  readonly file: string;
  readonly text: string;
  readonly suggestions: ArticleState['suggestions'];
  readonly source: string;
}

/** What became of one sidecar. */
export interface Verdict {
  /** `broken`: it can't be read; `refused`: it can, but an edit would damage it; `written`. */
  readonly outcome: 'broken' | 'refused' | 'written';
  /** What is wrong with our code: nothing, if all is well. */
  readonly faults: readonly string[];
}

/**
 * Reads a sidecar, decides something, writes and reads again. Nothing throws; what can't be read isn't written; every
 * problem has a place; and what the decision doesn't touch is there afterwards, also what can't be used and comments.
 */
export function tryOut(trial: Trial, random: Random): Verdict {
  try {
    return judge(trial, random);
  } catch (error) {
    return { outcome: 'broken', faults: [`throws ${error instanceof Error ? error.stack : String(error)}`] };
  }
}

function judge({ file, text, suggestions, source }: Trial, random: Random): Verdict {
  const { value: before, problems } = readLayout(source);
  const faults = misplaced(problems, source);
  faults.push(...misplaced(checkSidecar(source, { article: { file, text } }), source));
  const article = { file, text };
  if (before === undefined) {
    if (!problems.some(({ severity }) => severity === 'error')) faults.push('broken without an error');
    const { value } = editSidecar(source, article, { decided: [], unplaced: [] });
    if (value !== undefined) faults.push('a broken sidecar would be written');
    return { outcome: 'broken', faults };
  }
  const stored = before.entries.map(entry => entry.stored);
  const { sha256 } = before.text;
  const { placed, unplaced } = locate(text, {
    annotations: stored,
    ...(sha256 !== undefined && { sha256 }),
  });
  if (placed.length + unplaced.length !== stored.length) faults.push('locate lost an annotation');
  const state: ArticleState = { text, decided: placed, unplaced, suggestions };
  const { decided, touched } = decideSomething(state, random);
  const { value: changes } = editSidecar(source, article, { decided, unplaced });
  if (changes === undefined) return { outcome: 'refused', faults };
  const edited = applyChanges(source, changes);
  const { value: after } = readLayout(edited);
  if (after === undefined) return { outcome: 'written', faults: [...faults, 'what was written is broken'] };
  faults.push(...lostOf(before, after, touched), ...lostText(source, before, edited, touched));
  const again = editSidecar(edited, article, { decided, unplaced }).value;
  if (again === undefined || again.length > 0) faults.push('the same state again gives an edit');
  return { outcome: 'written', faults };
}

function misplaced(problems: readonly Problem[], source: string): string[] {
  return problems
    .filter(
      ({ span }) => span === undefined || span.start < 0 || span.start > span.end || span.end > source.length,
    )
    .map(({ code }) => `${code} has no place`);
}

/** One decision, or none, as a person takes it. */
function decideSomething(
  state: ArticleState,
  random: Random,
): { decided: ArticleState['decided']; touched: ReadonlySet<string> } {
  const all = [...state.decided, ...state.suggestions];
  const by = 'sara';
  if (all.length === 0) return { decided: state.decided, touched: new Set() };
  const { id } = random.of(all);
  const touched = new Set([id]);
  switch (random.below(6)) {
    case 0:
      return { decided: accept(state, [id], by), touched };
    case 1:
      return { decided: reject(state, [id], by), touched };
    case 2:
      return { decided: setNote(state, id, 'انظر: "هنا"\u200f\n', by), touched };
    case 3: {
      // What refers to it doesn't any more.
      const decided = remove(state, id, by);
      const others = state.decided.filter(annotation => !decided.includes(annotation));
      return { decided, touched: new Set([id, ...others.map(other => other.id)]) };
    }
    case 4: {
      const start = random.below(state.text.length);
      const decided = annotate(state, { start, end: start + 1 + random.below(12) }, 'event', by);
      const others = decided.filter(annotation => !state.decided.includes(annotation));
      return { decided, touched: new Set(others.map(other => other.id)) };
    }
    default:
      return { decided: state.decided, touched: new Set() };
  }
}

/** Annotations that the decision doesn't touch must say the same, but for where they are. */
function lostOf(before: Layout, after: Layout, touched: ReadonlySet<string>): string[] {
  const said = new Map(after.entries.map(({ stored }) => [stored.id, essence(stored)]));
  return before.entries
    .filter(({ stored: { id } }) => !touched.has(id))
    .filter(({ stored }) => said.get(stored.id) !== essence(stored))
    .map(({ stored: { id } }) => `the annotation ${id} is lost or other than before`);
}

function essence({ span: _, text: _t, context: _c, speaker, cue, ...rest }: StoredAnnotation): string {
  const { span: _s, text: _st, ...who } = speaker ?? { span: [], text: '' };
  const { span: _q, text: _qt, ...how } = cue ?? { span: [], text: '' };
  return JSON.stringify(
    Object.entries({ ...rest, who, how }).sort(([a], [b]) => (a < b ? -1 : 1)),
    (_, value) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value),
  ).replace(/\\ud[89a-f]../gi, '\ufffd');
}

/** Items that can't be used must stand as they stood, and so must comments that don't belong to what goes. */
function lostText(source: string, before: Layout, edited: string, touched: ReadonlySet<string>): string[] {
  const used = new Set(before.entries.map(({ index }) => index));
  const faults = (before.list?.items ?? [])
    .filter((_, index) => !used.has(index))
    .filter(({ value }) => !edited.includes(source.slice(value.start, value.end)))
    .map(({ value }) => `an item that can't be used is lost: ${source.slice(value.start, value.end)}`);
  if (touched.size > 0) return faults;
  const comments = [...source.matchAll(/^ *#[^\r\n]*/gm)].map(([comment]) => comment);
  return [
    ...faults,
    ...comments.filter(comment => !edited.includes(comment)).map(comment => `lost: ${comment}`),
  ];
}
