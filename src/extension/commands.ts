import { commands, Disposable } from 'vscode';
import { annotateCommands } from './commands/annotate';
import { annotateFileCommand } from './commands/annotate-file';
import { annotateFolderCommand } from './commands/annotate-folder';
import { checkCommands } from './commands/check-folder';
import { conflictCommand } from './commands/conflicts';
import { cueCommand } from './commands/cue';
import { decideCommands } from './commands/decide';
import { highlightsCommand } from './commands/highlights';
import { historyCommands } from './commands/history';
import type { CommandName } from './commands/names';
import { navigateCommands } from './commands/navigate';
import { noteCommand } from './commands/note';
import { reloadCommand } from './commands/reload';
import { reviewCommands } from './commands/review';
import type { Handlers, Services } from './commands/services';
import { sidecarCommand } from './commands/sidecar';
import { speakerCommand } from './commands/speaker';
import type { TreeOrder } from './tree/order';
import { orderCommands } from './tree/order';

/** Registers every command of the manifest; the type of the table holds the two together. */
export function registerCommands(services: Services, order: TreeOrder): Disposable {
  const handlers: Handlers<CommandName> = {
    ...annotateCommands(services),
    ...decideCommands(services),
    ...annotateFileCommand(services),
    ...annotateFolderCommand(services),
    ...checkCommands(services),
    ...navigateCommands(services),
    ...noteCommand(services),
    ...speakerCommand(services),
    ...cueCommand(services),
    ...highlightsCommand(services),
    ...sidecarCommand(services),
    ...reloadCommand(services),
    ...conflictCommand(services),
    ...reviewCommands(services),
    ...historyCommands(services),
    ...orderCommands(order),
  };
  return Disposable.from(
    ...Object.entries(handlers).map(([name, handler]) => commands.registerCommand(name, handler)),
  );
}
