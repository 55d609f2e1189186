import { type Disposable, languages, type TextDocument } from 'vscode';
import type { Article } from './article';
import { ARTICLE_LANGUAGE, type Articles } from './articles';
import type { Settings } from './settings';

/**
 * The mode changes as soon as the first highlights are drawn, or after a while without any, in milliseconds: the window
 * then lays the text out anew, which would keep the highlights waiting.
 */
const AFTER_ANALYSIS = 20;
const LONGEST_WAIT = 300;

/**
 * Puts an Arabic plain text file into the language mode of articles when it opens. Defaults can only be set for a
 * language mode, and without them a paragraph is one endless line with its letters boxed as look-alikes. Nothing of
 * the user's is changed by it, neither settings nor the file. A document is switched once: who goes back to plain
 * text keeps it.
 */
export function registerLanguageMode(articles: Articles, settings: Settings): Disposable {
  const switched = new WeakSet<TextDocument>();
  const consider = (document: TextDocument) => {
    if (articles.get(document) === undefined || switched.has(document)) return;
    if (document.languageId === ARTICLE_LANGUAGE) return;
    switched.add(document);
    if (!settings.switchLanguage(document)) return;
    languages.setTextDocumentLanguage(document, ARTICLE_LANGUAGE).then(undefined, () => {
      // The document was closed in the meantime, so it needs no mode.
    });
  };
  const considerSoon = (article: Article) => {
    const after = (wait: number) => setTimeout(() => consider(article.document), wait);
    after(LONGEST_WAIT);
    const listener = article.onDidChange(change => {
      if (change !== 'analysed') return;
      listener.dispose();
      after(AFTER_ANALYSIS);
    });
  };
  for (const article of articles.all) considerSoon(article);
  return articles.onDidOpen(considerSoon);
}
