/** The ending of a sidecar's file name. */
export const SIDECAR_ENDING = '.hashiya.yaml';

/** The name of the project file. */
export const PROJECT_FILE = 'hashiya.yaml';

/** Whether a file of this name is a sidecar. */
export function isSidecarName(name: string): boolean {
  return name.length > SIDECAR_ENDING.length && name.endsWith(SIDECAR_ENDING);
}

/**
 * The files that a sidecar of this name may belong to, the likelier first: `a.txt` of `a.txt.hashiya.yaml`; of
 * `a.txt.sara.hashiya.yaml`, which is the layer of one annotator, `a.txt.sara` and then `a.txt`.
 */
export function articleNamesOf(sidecar: string): readonly string[] {
  const whole = sidecar.slice(0, -SIDECAR_ENDING.length);
  const dot = whole.lastIndexOf('.');
  return dot > 0 ? [whole, whole.slice(0, dot)] : [whole];
}

/** The sidecars among the files of a folder, by the article there that each belongs to, or would if it were there. */
export function sidecarsByArticle(folder: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const files = new Set(folder);
  const sidecars = new Map<string, string[]>();
  for (const name of files) {
    if (!isSidecarName(name)) continue;
    const names = articleNamesOf(name);
    const article = names.find(owner => files.has(owner)) ?? names[0]!;
    sidecars.set(article, [...(sidecars.get(article) ?? []), name]);
  }
  return sidecars;
}

/** What a copy, as editors name it, is a copy of, the likelier first: `a copy 2.txt` of `a.txt`, `a.1.txt` too. */
export function originalNamesOf(copy: string): readonly string[] {
  const shortened = [/ copy(?: \d+)?(?=\.[^.]*$|$)/, / \(\d+\)(?=\.[^.]*$|$)/, /\.\d+(?=\.[^.]*$)/]
    .map(ending => copy.replace(ending, ''))
    .filter(name => name !== copy);
  return [...new Set([...shortened, copy])];
}
