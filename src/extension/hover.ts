import { type Disposable, Hover, languages } from 'vscode';
import { annotationsAt } from '../core/annotations/article';
import { ARTICLE_LANGUAGE, type Articles } from './articles';
import { hoverText } from './hover-text';
import { rangeOf } from './ranges';
import type { Settings } from './settings';
import { shownIn } from './shown';

/** What is known of the annotations under the mouse, the smallest first. */
export function registerHover(articles: Articles, settings: Settings): Disposable {
  const selector = [{ language: 'plaintext' }, { language: ARTICLE_LANGUAGE }];
  return languages.registerHoverProvider(selector, {
    provideHover(document, position) {
      const article = articles.get(document);
      if (article === undefined) return undefined;
      const here = annotationsAt(shownIn(article, settings), document.offsetAt(position));
      if (here.length === 0) return undefined;
      const surroundings = { text: article.state.text, among: article.annotations };
      return new Hover(
        here.map(annotation => hoverText(surroundings, annotation, document.uri)),
        rangeOf(document, here[0]!.span),
      );
    },
  });
}
