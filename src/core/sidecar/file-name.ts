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
