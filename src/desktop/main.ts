import type { ExtensionContext } from 'vscode';
import { activateWith, type HashiyaApi } from '../extension/main';
import { diskStore } from './disk-store';

/** The composition root where VS Code runs extensions in Node: the same as elsewhere, with a disk. */
export function activate(context: ExtensionContext): HashiyaApi {
  return activateWith(context, diskStore);
}
