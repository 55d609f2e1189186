import type { ExtensionContext } from 'vscode';
import { Analysers } from './analysers';
import { Articles } from './articles';
import { registerDirection } from './direction';
import { registerHighlights } from './highlights';
import { Settings } from './settings';

/** What other extensions, and the tests, can reach: `extensions.getExtension('hashiya.hashiya')?.exports`. */
export interface HashiyaApi {
  /** The open articles with their annotations. */
  readonly articles: Articles;
}

/** The composition root: everything is made here, and nothing at import time. */
export function activate(context: ExtensionContext): HashiyaApi {
  const settings = new Settings();
  const analysers = new Analysers(context.extensionUri, context.extension.packageJSON.version);
  const articles = new Articles(analysers, settings);
  context.subscriptions.push(
    settings,
    articles,
    registerHighlights(articles, settings),
    registerDirection(articles, settings),
  );
  return { articles };
}
