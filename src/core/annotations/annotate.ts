import type { Analyser } from '../analysis';
import type { Problem, Result } from '../result';
import { editSidecar } from '../sidecar/edit';
import { readSidecar, type Sidecar } from '../sidecar/read';
import { applyChanges } from '../text/changes';
import { annotateFile } from './actions';
import type { Annotation } from './annotation';
import { type ArticleState, suggestionsOf } from './article';
import { locate } from './locate';
import { mergeByPosition } from './merge';
import type { Unplaced } from './stored';

/** An article and its sidecar, as they are on the disk. */
export interface ArticleFiles {
  /** The name of the article's file, without folders. */
  readonly file: string;
  /** Without its BOM. */
  readonly text: string;
  /** The sidecar's content; undefined when there is none. */
  readonly sidecar: string | undefined;
}

export interface AnnotatedArticle {
  /**
   * What the editor shows and what a person rejected, in text order; of a broken sidecar only the suggestions.
   * Annotations without a sure place in the text are not among them; a warning tells of each.
   */
  readonly annotations: readonly Annotation[];
  /** The sidecar's new content; the old one where nothing changes, and undefined where it must not be written. */
  readonly sidecar: string | undefined;
  readonly before: ArticleState;
  /** The same as before where the sidecar must not be written. */
  readonly after: ArticleState;
}

/**
 * What "Annotate file" does, in the editor and on the command line alike: every open suggestion goes into the
 * sidecar, and what a person decided stays. Problems are those of the sidecar, with spans in it.
 */
export function annotateArticle(
  analyser: Analyser,
  { file, text, sidecar }: ArticleFiles,
): Result<AnnotatedArticle> {
  const suggestions = analyser.analyse(text);
  const read = sidecar === undefined ? { value: undefined, problems: [] } : readSidecar(sidecar);
  const { placed, unplaced } = locate(text, read.value ?? { annotations: [] });
  const before = { text, decided: placed, unplaced, suggestions };
  const annotations = mergeByPosition(placed, suggestionsOf(before));
  if (sidecar !== undefined && read.value === undefined)
    return { value: { annotations, sidecar: undefined, before, after: before }, problems: read.problems };
  const after = { ...before, decided: annotateFile(before) };
  const { value: changes, problems } = editSidecar(sidecar, { file, text }, after);
  const content = changes && applyChanges(sidecar ?? '', changes);
  const unsure = unplaced.map(annotation => unplacedWarning(annotation, read.value?.places));
  return {
    value: { annotations, sidecar: content, before, after: content === undefined ? before : after },
    problems: [...problems, ...unsure],
  };
}

function unplacedWarning({ stored, outcome }: Unplaced, places: Sidecar['places'] | undefined): Problem {
  const { id, label, text = '' } = stored;
  const span = places?.get(id);
  return {
    code: `annotation-${outcome}`,
    message: `The ${label} ${id}, "${text}", has no sure place in the text (${outcome}); it stays as it is.`,
    severity: 'warning',
    ...(span && { span }),
  };
}
