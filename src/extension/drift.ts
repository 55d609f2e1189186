import type { Annotation } from '../core/annotations/annotation';
import type { ArticleState } from '../core/annotations/article';
import type { Edit } from '../core/annotations/follow-edit';
import { textOf } from '../core/text/span';

/** Which decided annotations hold other words by now than those that were decided on. */
export class Drift {
  /** The words of the decision, by id, for those that hold others. */
  private readonly words = new Map<string, string>();

  get ids(): ReadonlySet<string> {
    return new Set(this.words.keys());
  }

  /** @param decided the decisions before the edit */
  edited(edit: Edit, decided: readonly Annotation[]): void {
    for (const annotation of decided) {
      const { id, span, status } = annotation;
      const now = edit.follow(annotation);
      if (status !== 'accepted' || now === undefined) continue;
      const before = this.words.get(id) ?? textOf(edit.oldText, span);
      // An edit back to the old words, such as undo, mends it.
      if (before === textOf(edit.newText, now.span)) this.words.delete(id);
      else this.words.set(id, before);
    }
  }

  /** Some annotations stand on the words of the decision again. */
  restored({ text, decided }: ArticleState): void {
    if (this.words.size === 0) return;
    for (const { id, span } of decided) if (this.words.get(id) === textOf(text, span)) this.words.delete(id);
  }

  /** A new decision on an annotation is one on the words that it holds now. */
  decided(before: readonly Annotation[], after: readonly Annotation[]): void {
    if (this.words.size === 0) return;
    const old = new Set(before);
    for (const annotation of after) if (!old.has(annotation)) this.words.delete(annotation.id);
  }

  clear(): void {
    this.words.clear();
  }
}
