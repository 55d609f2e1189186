import { l10n, Range, Selection, TextEditorRevealType, window, workspace } from 'vscode';
import { readSidecar } from '../../core/sidecar/read';
import type { Article } from '../article';
import { rangeOf } from '../ranges';
import { say } from './say';

/** Opens an article's sidecar at an annotation; at its start where the annotation isn't in it. */
export async function openSidecarAt(article: Article, id: string): Promise<void> {
  if (article.document.isDirty) {
    say(l10n.t('Save the article first: its sidecar is written after it.'));
    return;
  }
  const document = await workspace.openTextDocument(article.sidecar.uri);
  const place = readSidecar(document.getText()).value?.places.get(id);
  const range = place ? rangeOf(document, place) : new Range(0, 0, 0, 0);
  const editor = await window.showTextDocument(document);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
