import { type Disposable, l10n, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { sidecarsByArticle } from '../../core/sidecar/file-name';
import { readSidecar } from '../../core/sidecar/read';
import { hashOf } from '../../core/text/hash';
import type { Article } from '../article';
import type { Articles } from '../articles';
import type { SidecarStore } from '../sidecar-store';
import { hasSidecar, nameOf } from '../sidecar-uri';
import { folderOf, namesIn } from './beside';

/**
 * An article that was renamed outside the editor left its sidecars behind. When it is opened, those beside it whose
 * article is gone and that describe this very text are offered; they are renamed only when the user says so.
 */
export function registerReattaching(articles: Articles, store: SidecarStore): Disposable {
  const offered = new Set<string>();
  return articles.onDidOpen(async article => {
    const key = article.document.uri.toString();
    if (!hasSidecar(article.document.uri) || offered.has(key)) return;
    offered.add(key);
    await article.settled();
    if (article.sidecar.status !== 'absent') return;
    // In a renaming that is still going on, the sidecars come after their article.
    await new Promise(done => setTimeout(done, LONGEST_RENAMING_MS));
    await article.settled();
    if (article.sidecar.status === 'absent' && !article.document.isClosed) await offer(article, store);
  });
}

/** An article and its sidecars are renamed within this time. */
const LONGEST_RENAMING_MS = 2000;

async function offer(article: Article, store: SidecarStore): Promise<void> {
  const { uri } = article.document;
  const lost = await lostSidecarsOf(article, store);
  if (lost === undefined) return;
  const use = l10n.t('Rename Them');
  const answer = await window.showInformationMessage(
    l10n.t(
      'The annotations of {0}, which is gone, are those of the very text of {1}. Rename their sidecars too?',
      lost.name,
      nameOf(uri),
    ),
    use,
  );
  if (answer !== use) return;
  const edit = new WorkspaceEdit();
  for (const sidecar of lost.sidecars)
    edit.renameFile(sidecar, uri.with({ path: uri.path + nameOf(sidecar).slice(lost.name.length) }));
  await workspace.applyEdit(edit);
}

/** The sidecars of an article that isn't there any more, of which one describes the text of this one. */
async function lostSidecarsOf({ document }: Article, store: SidecarStore) {
  const folder = folderOf(document.uri);
  const names = await namesIn(folder);
  const hash = hashOf(document.getText());
  for (const [name, sidecars] of sidecarsByArticle(names.keys())) {
    if (names.has(name)) continue;
    const uris = sidecars.map(sidecar => Uri.joinPath(folder, sidecar));
    for (const uri of uris) {
      // One that can't be read is passed over: nobody asked for it.
      const source = (await store.read(uri).catch(() => undefined)) ?? '';
      if (source.includes(hash) && readSidecar(source).value?.sha256 === hash)
        return { name, sidecars: uris };
    }
  }
  return undefined;
}
