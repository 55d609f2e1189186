import { type Disposable, languages, type TextDocument } from 'vscode';
import { ARTICLE_LANGUAGE, type Articles } from './articles';
import type { Settings } from './settings';

/**
 * Puts an Arabic plain text file into the language mode of articles when it opens. Defaults can only be set for a
 * language mode, and without them a paragraph is one endless line with its letters boxed as look-alikes. Nothing of
 * the user's is changed by it, neither settings nor the file. A document is switched once: who goes back to plain
 * text keeps it.
 */
export function registerLanguageMode(articles: Articles, settings: Settings): Disposable {
  const switched = new WeakSet<TextDocument>();
  const consider = (document: TextDocument) => {
    if (document.languageId === ARTICLE_LANGUAGE || switched.has(document)) return;
    switched.add(document);
    if (!settings.switchLanguage(document)) return;
    languages.setTextDocumentLanguage(document, ARTICLE_LANGUAGE).then(undefined, () => {
      // The document was closed in the meantime, so it needs no mode.
    });
  };
  for (const { document } of articles.all) consider(document);
  return articles.onDidOpen(({ document }) => consider(document));
}
