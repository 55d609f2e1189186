import type { Dirent } from 'node:fs';
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Severity } from '../core/result';
import { SIDECAR_ENDING } from '../core/sidecar/file-name';
import { type EncodingChoice, HEAD_BYTES, looksArabic } from './decode';
import { leadsOut } from './links';

/** A text to annotate. */
export interface Input {
  /** The path as the user would write it; `-` for standard input. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The folder that the user gave over to us, out of which no link is followed; absent for standard input. */
  readonly root?: string;
}

/** A path without anything to annotate, and why. */
export interface Trouble {
  readonly name: string;
  readonly reason: string;
  readonly severity: Severity;
}

/**
 * The texts that the paths name, one at a time: files, and below folders the articles in them, in the order of the
 * paths and then of the names. Nothing is given twice that was named twice, and links in circles end.
 *
 * @param input standard input, for the path `-`
 * @param encoding of the articles, by which those of a folder are told
 */
export async function* readInputs(
  paths: readonly string[],
  input: AsyncIterable<Uint8Array>,
  encoding?: EncodingChoice,
): AsyncGenerator<Input | Trouble> {
  const named = await realFiles(paths);
  const done = new Set<string>();
  const folders = new Set<string>();
  for (const name of paths) {
    if (name === '-') {
      if (!done.has(name)) yield* readInput(name, () => collect(input));
      done.add(name);
    } else if (name.endsWith(SIDECAR_ENDING)) {
      yield { name, reason: 'is a sidecar, not an article; passed over', severity: 'warning' };
    } else {
      const real = named.get(name);
      if (real === undefined)
        yield* readTop(name, { root: name, encoding, named: new Set(named.values()) }, folders);
      else if (!done.has(real)) yield* readInput(name, () => readFile(name), path.dirname(name));
      if (real !== undefined) done.add(real);
    }
  }
}

/** The real path of each path that is a file. */
async function realFiles(paths: readonly string[]): Promise<Map<string, string>> {
  const out = new Map<string, string>();
  for (const name of paths) {
    const found = await orUndefined(stat(name));
    if (found !== undefined && !found.isDirectory()) out.set(name, await realpath(name));
  }
  return out;
}

/** What is looked for below a folder. */
interface Search {
  /** The folder that the user named. */
  readonly root: string;
  readonly encoding: EncodingChoice | undefined;
  /** The files that the user named by themselves. */
  readonly named: ReadonlySet<string>;
}

/** A folder that the user named; that there is nothing in it for us is worth a word. */
async function* readTop(
  folder: string,
  search: Search,
  visited: Set<string>,
): AsyncGenerator<Input | Trouble> {
  const known = visited.size;
  let found = false;
  for await (const item of readFolder(folder, search, visited)) {
    found = true;
    yield item;
  }
  if (!found && visited.size > known)
    yield { name: folder, reason: 'holds no .txt file that is mainly Arabic', severity: 'warning' };
}

async function* readFolder(
  folder: string,
  search: Search,
  visited: Set<string>,
): AsyncGenerator<Input | Trouble> {
  const { root, encoding, named } = search;
  let real: string;
  let entries: Dirent[];
  try {
    real = await realpath(folder);
    if (visited.has(real)) return;
    visited.add(real);
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield trouble(folder, error);
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const name = path.join(folder, entry.name);
    const kind = await kindOf(entry, name);
    if (kind === undefined) continue;
    if (entry.isSymbolicLink() && (await leadsOut(name, root)))
      yield { name, reason: 'is a link that leads out of the folder; passed over', severity: 'warning' };
    else if (kind === 'folder') yield* readFolder(name, search, visited);
    else if (!named.has(path.join(real, entry.name)))
      yield* readInput(name, () => readArticle(name, encoding), root);
  }
}

async function kindOf(entry: Dirent, name: string): Promise<'folder' | 'text' | undefined> {
  const target = entry.isSymbolicLink() ? await orUndefined(stat(name)) : entry;
  if (target?.isDirectory()) return 'folder';
  return target?.isFile() && /\.txt$/i.test(entry.name) ? 'text' : undefined;
}

async function* readInput(
  name: string,
  read: () => Promise<Uint8Array | undefined>,
  root?: string,
): AsyncGenerator<Input | Trouble> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await read();
  } catch (error) {
    yield trouble(name, error);
    return;
  }
  if (bytes !== undefined) yield { name, bytes, ...(root !== undefined && { root }) };
}

/** The bytes of a file that nobody named; undefined when its beginning isn't Arabic, whatever its size. */
async function readArticle(
  name: string,
  encoding: EncodingChoice | undefined,
): Promise<Uint8Array | undefined> {
  const file = await open(name);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    if (!looksArabic(buffer.subarray(0, bytesRead), encoding)) return undefined;
    return bytesRead < HEAD_BYTES ? buffer.subarray(0, bytesRead) : await readFile(name);
  } finally {
    await file.close();
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

function trouble(name: string, error: unknown): Trouble {
  return { name, reason: reasonOf(error), severity: 'error' };
}

const REASONS: Record<string, string | undefined> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a folder',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the device',
  ELOOP: 'too many symbolic links',
  ERR_FS_FILE_TOO_LARGE: 'too large: files over 2 GiB cannot be read',
};

/** A system error in a few words; anything else is a fault of ours and is thrown on. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  return REASONS[String(error.code)] ?? error.message;
}

/** Undefined where the file system says no; the reading that follows says why. */
async function orUndefined<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    reasonOf(error);
    return undefined;
  }
}
