import type { Annotation } from './annotation';

/** How many annotations are shown and how many of them a person has decided. */
export interface Count {
  readonly shown: number;
  readonly decided: number;
}

/** The annotations of one label, in text order. */
export interface LabelGroup extends Count {
  readonly label: string;
  readonly annotations: readonly Annotation[];
}

export function countOf(annotations: readonly Annotation[]): Count {
  let decided = 0;
  for (const { status } of annotations) if (status !== 'suggested') decided++;
  return { shown: annotations.length, decided };
}

/**
 * The annotations by label, labels without any left out. Labels come in the order of `labels`, others after them in
 * the order in which the text brings them.
 */
export function groupByLabel(
  annotations: readonly Annotation[],
  labels: readonly string[],
): readonly LabelGroup[] {
  const groups = new Map<string, Annotation[]>(labels.map(label => [label, []]));
  for (const annotation of annotations) {
    const group = groups.get(annotation.label);
    if (group === undefined) groups.set(annotation.label, [annotation]);
    else group.push(annotation);
  }
  return [...groups]
    .filter(([, group]) => group.length > 0)
    .map(([label, group]) => ({ label, annotations: group, ...countOf(group) }));
}
