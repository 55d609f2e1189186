import { applyChanges, type TextChange, trimChange } from '../text/changes';
import { wholeFollower } from '../text/follow-whole';
import { byPosition, equalSpans, type Span } from '../text/span';
import type { Annotation } from './annotation';
import type { ArticleState } from './article';
import { ArticleText } from './article-text';
import { store } from './store';
import type { Unplaced } from './stored';

/** One edit of a text, and where it takes the annotations. */
export class Edit {
  readonly newText: string;
  /** Where a span of the old text is in the new one; undefined when none of it is left. */
  readonly spanOf: (span: Span) => Span | undefined;
  private article: ArticleText | undefined;
  private readonly followed = new Map<Annotation, Annotation | undefined>();

  /** @param changes all in positions of the old text, without overlaps */
  constructor(
    readonly oldText: string,
    changes: readonly TextChange[],
    newText: string = applyChanges(oldText, changes),
  ) {
    this.newText = newText;
    // What a correction leaves of a word holds its annotation.
    this.spanOf = wholeFollower(
      changes.map(change => trimChange(oldText, change)),
      newText,
    );
  }

  /** The text before the edit as it is stored. */
  get oldArticle(): ArticleText {
    this.article ??= new ArticleText(this.oldText);
    return this.article;
  }

  /** The annotation in the new text; undefined when none of its words is left. Asked twice, the same object. */
  follow(annotation: Annotation): Annotation | undefined {
    if (!this.followed.has(annotation)) this.followed.set(annotation, this.moved(annotation));
    return this.followed.get(annotation);
  }

  /** Those that have words left, in text order: two that started apart may come to start together. */
  followAll(annotations: readonly Annotation[]): readonly Annotation[] {
    return annotations
      .flatMap(annotation => this.follow(annotation) ?? [])
      .sort((a, b) => byPosition(a.span, b.span));
  }

  private moved(annotation: Annotation): Annotation | undefined {
    const span = this.spanOf(annotation.span);
    if (span === undefined) return undefined;
    const { speaker, cue } = annotation;
    const speakerSpan = speaker && this.spanOf(speaker.span);
    const cueSpan = cue && this.spanOf(cue.span);
    if (
      equalSpans(span, annotation.span) &&
      sameOrBothAbsent(speakerSpan, speaker?.span) &&
      sameOrBothAbsent(cueSpan, cue?.span)
    )
      return annotation;
    const { speaker: _s, cue: _c, unplaced = [], ...rest } = annotation;
    const lost = [...unplaced];
    if (speaker && !speakerSpan) lost.push('speaker');
    if (cue && !cueSpan) lost.push('cue');
    return {
      ...rest,
      span,
      ...(speaker && speakerSpan && { speaker: { ...speaker, span: speakerSpan } }),
      ...(cue && cueSpan && { cue: { ...cue, span: cueSpan } }),
      ...(lost.length > 0 && { unplaced: lost }),
    };
  }
}

function sameOrBothAbsent(a: Span | undefined, b: Span | undefined): boolean {
  return a === undefined || b === undefined ? a === b : equalSpans(a, b);
}

/**
 * The state after an edit. A suggestion without words is dropped; a decision without words is kept among the
 * unplaced ones with what it said, so that it can be found again when the words come back.
 */
export function followEdit(state: ArticleState, edit: Edit): ArticleState {
  const lost = state.decided.filter(annotation => edit.follow(annotation) === undefined);
  return {
    text: edit.newText,
    decided: edit.followAll(state.decided),
    suggestions: edit.followAll(state.suggestions),
    unplaced: [
      ...state.unplaced.map(item => followUnplaced(item, edit)),
      ...lost.map(annotation => lostIn(edit, annotation)),
    ],
  };
}

/** Where an annotation may belong is followed too; nothing else of one without a place depends on the text. */
export function followUnplaced(item: Unplaced, edit: Edit): Unplaced {
  if (item.candidates.length === 0) return item;
  return { ...item, candidates: item.candidates.flatMap(span => edit.spanOf(span) ?? []) };
}

/** An annotation whose words an edit takes away, with what it said. */
export function lostIn(edit: Edit, annotation: Annotation): Unplaced {
  return { stored: store(annotation, edit.oldArticle), outcome: 'lost', candidates: [] };
}
