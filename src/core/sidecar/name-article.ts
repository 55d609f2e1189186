import type { TextChange } from '../text/changes';
import { editMap } from './edit-map';
import { textFields } from './fields';
import { Patch } from './patch';
import { readLayout } from './read';
import { valueAt } from './tree';

/**
 * The text edits that make a sidecar name the file of its article, after that was renamed; none where it names none,
 * or this one.
 *
 * @param file without folders
 * @returns undefined when the sidecar can't be read
 */
export function nameArticle(source: string, file: string): readonly TextChange[] | undefined {
  const { value: layout } = readLayout(source);
  if (layout === undefined) return undefined;
  const node = layout.root === null ? undefined : valueAt(layout.root, 'text');
  if (node?.type !== 'map' || layout.text.file === undefined) return [];
  const patch = new Patch(source);
  editMap(patch, node, textFields(layout.text), textFields({ ...layout.text, file }));
  return patch.changes();
}
