import { BUILT_IN_LABELS, type BuiltInLabel } from '../../core/annotations/annotation';

const PLAIN = [
  'hashiya.annotate',
  'hashiya.accept',
  'hashiya.reject',
  'hashiya.relabel',
  'hashiya.remove',
  'hashiya.acceptAll',
  'hashiya.annotateFile',
  'hashiya.annotateFolder',
  'hashiya.checkFolder',
  'hashiya.findOrphans',
  'hashiya.next',
  'hashiya.previous',
  'hashiya.nextUndecided',
  'hashiya.editNote',
  'hashiya.setSpeaker',
  'hashiya.setCue',
  'hashiya.chooseHighlights',
  'hashiya.openSidecar',
  'hashiya.reload',
  'hashiya.showByLabel',
  'hashiya.showInTextOrder',
  'hashiya.reveal',
  'hashiya.takePlace',
  'hashiya.choosePlace',
  'hashiya.drop',
  'hashiya.revealPlace',
  'hashiya.undo',
  'hashiya.redo',
  'hashiya.showHistory',
  'hashiya.resolveConflicts',
] as const;

export type LabelCommand = `hashiya.annotate.${BuiltInLabel}`;
export type CommandName = (typeof PLAIN)[number] | LabelCommand;

/** The command that gives one label without asking. */
export function labelCommand(label: BuiltInLabel): LabelCommand {
  return `hashiya.annotate.${label}`;
}

/** Every command that the manifest contributes and `registerCommands` registers. */
export const COMMAND_NAMES: readonly CommandName[] = [...PLAIN, ...BUILT_IN_LABELS.map(labelCommand)];
