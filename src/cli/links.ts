import { realpath } from 'node:fs/promises';
import path from 'node:path';

/**
 * Whether following the symbolic links in a path leads out of a folder. A file that doesn't exist leads nowhere; its
 * folder is asked instead.
 */
export async function leadsOut(file: string, root: string): Promise<boolean> {
  const from = path.relative(await realpath(root), await realOf(file));
  return from === '..' || from.startsWith(`..${path.sep}`) || path.isAbsolute(from);
}

async function realOf(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return path.join(await realpath(path.dirname(file)), path.basename(file));
  }
}
