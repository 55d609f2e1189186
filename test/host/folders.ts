import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** The built-in extensions that a test's workbench has: few, so that it starts soon. */
const BUILTINS = ['theme-defaults', 'theme-seti', 'json', 'yaml', 'markdown-basics', 'configuration-editing'];

/** A new folder of this run below the system's temporary folder. The caller removes it. */
export async function temporaryFolder(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'hashiya-'));
}

/** Removes a folder and all that is in it, although an ending server may write to it still. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Fills `folder` with links to the few built-in extensions of an installed VS Code, and returns it. */
export async function fewBuiltins(root: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const name of BUILTINS) await symlink(path.join(root, 'extensions', name), path.join(folder, name));
  return folder;
}
