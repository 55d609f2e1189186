import type { Annotation } from '../../core/annotations/annotation';
import type { ArticleState } from '../../core/annotations/article';
import { type Count, countOf } from '../../core/annotations/outline';
import type { Unplaced } from '../../core/annotations/stored';
import { textOf } from '../../core/text/span';

/** What the tree lists of one state of an article. */
export class Listing {
  /** Those that were rejected: they aren't in the text any more, and can be taken back in the tree. */
  readonly rejected: readonly Annotation[];
  private readonly byId: ReadonlyMap<string, Annotation>;

  /**
   * @param uri the document's, as a string
   * @param annotations those that are shown, in text order
   */
  constructor(
    readonly uri: string,
    readonly state: ArticleState,
    readonly annotations: readonly Annotation[],
  ) {
    this.rejected = state.decided.filter(({ status }) => status === 'rejected');
    this.byId = new Map([...this.rejected, ...annotations].map(annotation => [annotation.id, annotation]));
  }

  get text(): string {
    return this.state.text;
  }

  /** Those without a sure place in the text, in the order of the sidecar. */
  get unplaced(): readonly Unplaced[] {
    return this.state.unplaced;
  }

  find(id: string): Annotation | undefined {
    return this.byId.get(id);
  }

  labelled(label: string): readonly Annotation[] {
    return this.annotations.filter(annotation => annotation.label === label);
  }

  countOf(label: string): Count {
    return countOf(this.labelled(label));
  }

  /**
   * Everything that rows for these annotations show. Positions are no part of it, so typing between annotations
   * leaves the rows as they are.
   */
  signatureOf(annotations: readonly Annotation[]): string {
    const words = (part: { readonly span: Annotation['span'] } | undefined) =>
      part && textOf(this.text, part.span);
    return annotations
      .map(annotation => {
        const { id, label, status, speaker, cue, note } = annotation;
        const named = speaker?.name ?? (speaker?.entity && words(this.find(speaker.entity)));
        const parts = [words(annotation), words(speaker), named, words(cue), cue?.class, note];
        return [id, label, status, ...parts].join('\t');
      })
      .join('\n');
  }
}
