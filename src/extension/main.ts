import type { ExtensionContext } from 'vscode';
import { Analysers } from './analysers';
import { Articles } from './articles';
import { registerDirection } from './direction';
import { Drafts } from './drafts';
import { registerHighlights } from './highlights';
import { registerLanguageMode } from './language-mode';
import { registerProblems } from './problems';
import { Settings } from './settings';
import { registerSidecarWatcher } from './sidecar-watcher';

/** What other extensions, and the tests, can reach: `extensions.getExtension('hashiya.hashiya')?.exports`. */
export interface HashiyaApi {
  /** The open articles with their annotations. */
  readonly articles: Articles;
}

/** The composition root: everything is made here, and nothing at import time. */
export function activate(context: ExtensionContext): HashiyaApi {
  const settings = new Settings();
  const analysers = new Analysers(context.extensionUri, context.extension.packageJSON.version);
  const drafts = new Drafts(context.workspaceState);
  const articles = new Articles({ analysers, drafts, settings });
  context.subscriptions.push(
    settings,
    articles,
    registerHighlights(articles, settings),
    registerDirection(articles, settings),
    registerLanguageMode(articles, settings),
    registerSidecarWatcher(articles),
    registerProblems(articles),
  );
  return { articles };
}
