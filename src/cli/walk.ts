import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf } from './inputs';
import { leadsOut } from './links';

/** A file below a folder, or why a part of the folder can't be looked at. */
export type Walked = { readonly file: string } | { readonly name: string; readonly reason: string };

/**
 * The files below a folder, a folder at a time, in the order of their names. Names that begin with a dot and
 * node_modules are passed over; links to folders are followed once, and only inside the folder.
 */
export async function* walk(root: string): AsyncGenerator<readonly Walked[]> {
  yield* walkFolder(root, root, new Set());
}

async function* walkFolder(
  folder: string,
  root: string,
  visited: Set<string>,
): AsyncGenerator<readonly Walked[]> {
  let entries: Dirent[];
  try {
    const real = await realpath(folder);
    if (visited.has(real)) return;
    visited.add(real);
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield [{ name: folder, reason: reasonOf(error) }];
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: Walked[] = [];
  const folders: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) folders.push(name);
    else if (entry.isFile()) files.push({ file: name });
    else if (entry.isSymbolicLink()) await followLink(name, root, { files, folders });
  }
  yield files;
  for (const each of folders) yield* walkFolder(each, root, visited);
}

/** A link to a file is the caller's to judge. */
async function followLink(
  name: string,
  root: string,
  { files, folders }: { files: Walked[]; folders: string[] },
): Promise<void> {
  try {
    const target = await stat(name);
    if (target.isFile()) files.push({ file: name });
    else if (target.isDirectory() && (await leadsOut(name, root)))
      files.push({ name, reason: 'is a link that leads out of the folder; passed over' });
    else if (target.isDirectory()) folders.push(name);
  } catch (error) {
    files.push({ name, reason: `is a link that leads nowhere: ${reasonOf(error)}` });
  }
}
