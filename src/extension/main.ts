import type { ExtensionContext } from 'vscode';
import { Analysers } from './analysers';
import { Articles } from './articles';
import { registerCommands } from './commands';
import { registerConflicts } from './conflicts';
import { registerContextKeys } from './context-keys';
import { registerDirection } from './direction';
import { Drafts } from './drafts';
import { registerCopies } from './files/copies';
import { registerDeletes } from './files/deletes';
import { Moves } from './files/moves';
import { registerReattaching } from './files/reattach';
import { registerRenames } from './files/renames';
import { FolderCheck } from './folder-check';
import { registerHighlights } from './highlights';
import { Histories } from './histories';
import { registerHover } from './hover';
import { registerLanguageMode } from './language-mode';
import { registerProblems } from './problems';
import { registerQuickFixes } from './quick-fixes';
import { Settings } from './settings';
import { editorStore } from './sidecar-file';
import type { SidecarStore } from './sidecar-store';
import { registerSidecarWatcher } from './sidecar-watcher';
import { registerStatusBar } from './status-bar';
import { TreeOrder } from './tree/order';
import { registerTree } from './tree/tree';

/** What other extensions, and the tests, can reach: `extensions.getExtension('hashiya.hashiya')?.exports`. */
export interface HashiyaApi {
  /** The open articles with their annotations. */
  readonly articles: Articles;
}

/** The composition root: everything is made here, and nothing at import time. */
export function activate(context: ExtensionContext): HashiyaApi {
  return activateWith(context, editorStore);
}

/** `activate` with another place for the sidecars. */
export function activateWith(context: ExtensionContext, store: SidecarStore): HashiyaApi {
  const settings = new Settings();
  const analysers = new Analysers(context.extensionUri, context.extension.packageJSON.version);
  const drafts = new Drafts(context.workspaceState);
  const histories = new Histories();
  const moves = new Moves();
  const articles = new Articles({ analysers, drafts, histories, moves, settings, store });
  const checks = new FolderCheck(articles);
  const order = new TreeOrder(context.workspaceState);
  context.subscriptions.push(
    settings,
    articles,
    checks,
    registerHighlights(articles, settings),
    registerDirection(articles, settings),
    registerLanguageMode(articles, settings),
    registerSidecarWatcher(articles, moves),
    registerProblems(articles),
    registerConflicts(articles),
    registerQuickFixes(articles),
    registerRenames({ articles, drafts, histories, moves, store }),
    registerDeletes(articles, moves),
    registerCopies(store),
    registerReattaching(articles, store),
    order,
    registerCommands({ articles, settings, analysers, histories, store, checks }, order),
    registerContextKeys(articles, settings),
    registerHover(articles, settings),
    registerTree(articles, order),
    registerStatusBar(articles),
  );
  return { articles };
}
