import type { Problem } from '../result';
import type { SidecarArticle } from '../sidecar/edit';
import { readLayout } from '../sidecar/read';
import { capped } from './cap';
import { checkFields } from './fields';
import { checkLabels } from './labels';
import { checkList } from './list';
import { checkPlaces } from './places';
import { checkReferences } from './references';

/** What a sidecar is checked against, as far as it is known. */
export interface CheckedAgainst {
  /** The article beside it, decoded and without its BOM; absent where there is none. */
  readonly article?: SidecarArticle;
  /** The ids of the labels that the project knows; absent where no project file names any. */
  readonly labels?: ReadonlySet<string>;
  /**
   * The ids of what the recogniser suggests in the article, which a stored quote may refer to. Asked only where an id
   * is sought that the sidecar lacks; absent where that can't be said, so that such ids are believed.
   */
  readonly suggested?: () => ReadonlySet<string>;
}

/**
 * Everything that is wrong with a sidecar, in the order of its lines: what `readSidecar` tells of, and what can be
 * read but is not so. Spans are in UTF-16 units of `source`.
 */
export function checkSidecar(source: string, against: CheckedAgainst = {}): readonly Problem[] {
  const { value: layout, problems } = readLayout(source);
  if (layout === undefined) return capped(problems);
  const found = [
    ...problems,
    ...checkFields(layout),
    ...checkLabels(layout, against.labels),
    ...checkList(layout),
    ...checkReferences(layout, against.suggested),
    ...(against.article === undefined ? [] : checkPlaces(layout, against.article)),
  ];
  return capped(found.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0)));
}
