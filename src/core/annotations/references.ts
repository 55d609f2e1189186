/** What may name other annotations by their ids. */
interface Referring {
  readonly id: string;
  readonly speaker?: { readonly entity?: string };
  readonly continues?: string;
}

/**
 * An annotation whose references, who speaks in it and which quote it continues, follow other ids; the same object
 * when none of them changes.
 *
 * @param now the id that an id has by now; undefined when nothing has it any more
 */
export function withReferences<T extends Referring>(
  annotation: T,
  now: (id: string) => string | undefined,
): T {
  const { speaker, continues } = annotation;
  const entity = speaker?.entity === undefined ? undefined : now(speaker.entity);
  const first = continues === undefined ? undefined : now(continues);
  let changed = annotation;
  if (speaker !== undefined && entity !== speaker.entity) {
    const { entity: _, ...rest } = speaker;
    changed = { ...changed, speaker: { ...rest, ...(entity !== undefined && { entity }) } };
  }
  if (first !== continues) {
    const { continues: _, ...rest } = changed;
    changed = { ...rest, ...(first !== undefined && { continues: first }) } as T;
  }
  return changed;
}

/**
 * An annotation after some others have gone or became one: what named these names that one, or nobody. It doesn't
 * come to name itself. The same object where nothing changes.
 *
 * @param instead undefined when nothing took their place
 */
export function nameInstead<T extends Referring>(
  annotation: T,
  gone: readonly string[],
  instead: string | undefined,
): T {
  const target = annotation.id === instead ? undefined : instead;
  return withReferences(annotation, id => (gone.includes(id) ? target : id));
}
