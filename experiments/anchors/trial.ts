import type { Annotation } from '../../src/core/annotations/annotation';
import { ArticleText } from '../../src/core/annotations/article-text';
import { locate } from '../../src/core/annotations/locate';
import { store } from '../../src/core/annotations/store';
import { hashOf } from '../../src/core/text/hash';
import type { Edit, Material } from './edits';
import { anchor, describe } from './hypothesis';
import type { Tally } from './tally';
import { Traced } from './traced';

/** One annotated article, as its sidecar and as Hypothesis keep its annotations. */
export class Trial {
  private readonly stored;
  private readonly selectors;
  private readonly sha256: string;

  constructor(
    private readonly text: string,
    private readonly annotations: readonly Annotation[],
  ) {
    const article = new ArticleText(text);
    this.stored = annotations.map(annotation => store({ ...annotation, status: 'accepted' }, article));
    this.selectors = annotations.map(({ span }) => describe(text, span));
    this.sha256 = hashOf(text);
  }

  /** Edits the text, and counts what both methods make of the annotations. */
  run(edit: Edit, material: Material, tally: Tally, name: string): void {
    const edited = edit(Traced.of(this.text), material);
    const fateOf = edited.fates();
    const before = performance.now();
    const { placed, unplaced } = locate(edited.text, { annotations: this.stored, sha256: this.sha256 });
    const between = performance.now();
    const peers = this.selectors.map(selectors => anchor(edited.text, selectors));
    const after = performance.now();
    tally.took(between - before, after - between);
    const placedById = new Map(placed.map(annotation => [annotation.id, annotation.span]));
    const unplacedById = new Map(unplaced.map(item => [item.stored.id, item]));
    for (const [i, { id, span }] of this.annotations.entries()) {
      const fate = fateOf(span);
      const left = unplacedById.get(id);
      const told = () =>
        `${name}: ${describe(this.text, span).prefix}[${this.text.slice(span.start, span.end)}]${describe(this.text, span).suffix}`;
      tally.count(
        { fate, at: placedById.get(id), candidates: left?.candidates ?? [], peer: peers[i] },
        {
          told,
          now: at =>
            `${edited.text.slice(Math.max(0, at.start - 32), at.start)}[${edited.text.slice(at.start, at.end)}]${edited.text.slice(at.end, at.end + 32)}`,
          outcome: left?.outcome,
        },
      );
    }
  }
}
