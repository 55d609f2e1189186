import type { Analysers } from '../analysers';
import type { Articles } from '../articles';
import type { FolderCheck } from '../folder-check';
import type { Histories } from '../histories';
import type { Settings } from '../settings';
import type { SidecarStore } from '../sidecar-store';
import type { CommandName } from './names';

/** What commands need of the rest of the extension. */
export interface Services {
  readonly articles: Articles;
  readonly settings: Settings;
  readonly analysers: Analysers;
  readonly histories: Histories;
  readonly store: SidecarStore;
  readonly checks: FolderCheck;
}

/**
 * A feature's commands. The arguments are what a link, a menu or a tree item passes: what was clicked, and all that
 * is selected with it; undefined from a key.
 */
export type Handlers<Names extends CommandName> = Readonly<
  Record<Names, (argument?: unknown, selected?: unknown) => unknown>
>;
