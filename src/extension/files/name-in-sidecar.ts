import { type Uri, WorkspaceEdit, workspace } from 'vscode';
import { nameArticle } from '../../core/sidecar/name-article';
import { readSidecar } from '../../core/sidecar/read';
import { applyChanges } from '../../core/text/changes';
import type { Articles } from '../articles';
import { rangeOf } from '../ranges';
import type { SidecarStore } from '../sidecar-store';
import { nameOf } from '../sidecar-uri';

/**
 * Lets a sidecar name the file that its article has become. One that names another file than the article was is left
 * alone, as is one that can't be read. Of one with unsaved changes the text in the editor is changed, and not saved.
 */
export async function nameInSidecar(
  sidecar: Uri,
  { from, to }: { readonly from: readonly string[]; readonly to: Uri },
  { articles, store }: { readonly articles: Articles; readonly store: SidecarStore },
): Promise<void> {
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === sidecar.toString());
  if (open?.isDirty) {
    const edit = new WorkspaceEdit();
    for (const { start, end, text } of changesIn(open.getText(), from, nameOf(to)))
      edit.replace(sidecar, rangeOf(open, { start, end }), text);
    if (edit.size > 0) await workspace.applyEdit(edit);
    return;
  }
  // The session of an open article writes its own sidecar, one thing after the other.
  const article = articles.all.find(article => article.sidecar.uri.toString() === sidecar.toString());
  if (article !== undefined) {
    await article.sidecar.refresh();
    await article.sidecar.saved();
    return;
  }
  try {
    const source = (await store.read(sidecar)) ?? '';
    const changes = changesIn(source, from, nameOf(to));
    if (changes.length > 0) await store.replace(sidecar, applyChanges(source, changes), source);
  } catch (error) {
    // The name is a help for readers. Whatever is wrong with the sidecar is told when its article is opened.
    void error;
  }
}

function changesIn(source: string, from: readonly string[], to: string) {
  return from.includes(readSidecar(source).value?.file ?? '') ? (nameArticle(source, to) ?? []) : [];
}
