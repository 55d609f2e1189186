import { BUILT_IN_LABELS } from '../annotations/annotation';
import type { Problem } from '../result';
import type { Layout } from '../sidecar/read';
import { valueAt } from '../sidecar/tree';
import { meantBy } from '../text/misspelt';
import { problemAt, shown } from './problem';

/**
 * Labels that nobody knows. Without a project file a label may be the user's own, and only one that looks like a
 * misspelt built-in label is told.
 *
 * @param ofProject the labels that the project file names, beside which the built-in ones are known
 */
export function checkLabels({ entries }: Layout, ofProject: ReadonlySet<string> | undefined): Problem[] {
  const known = new Set<string>([...BUILT_IN_LABELS, ...(ofProject ?? [])]);
  const problems: Problem[] = [];
  for (const { stored, node } of entries) {
    const { label } = stored;
    if (known.has(label)) continue;
    const meant = meantBy(label, known);
    const hint = meant === undefined ? '' : ` Is "${meant}" meant?`;
    const at = valueAt(node, 'label') ?? node;
    if (ofProject !== undefined) {
      const message = `The label "${shown(label)}" is neither built in nor in the project file.${hint}`;
      problems.push(problemAt('warning', 'label-unknown', message, at));
    } else if (meant !== undefined) {
      problems.push(
        problemAt('warning', 'label-misspelt', `The label "${shown(label)}" is not built in.${hint}`, at),
      );
    }
  }
  return problems;
}
