import { mergeSidecars, type Versions } from '../core/sidecar/merge/merge';
import { readSidecar } from '../core/sidecar/read';
import { replaceFile } from '../node/replace-file';
import { git } from './git';
import { reasonOf } from './inputs';
import { EXIT, type ExitCode, type Io } from './io';
import type { MergeFilesOptions } from './merge-options';
import { formatProblem, formatUndecodable } from './messages';
import { readSidecarFile } from './sidecar-file';

type Side = 'base' | 'ours' | 'theirs';

/**
 * The command `hashiya merge BASE OURS THEIRS`, as git calls a merge driver: the merge goes over OURS. A version
 * that can't be read as a sidecar leaves the merge to git's own, line by line.
 */
export async function merge(options: MergeFilesOptions, io: Io): Promise<ExitCode> {
  const { name, ours: target } = options;
  const sources = await readVersions(options, io);
  if (sources === undefined) return EXIT.inputError;
  const { base, ours, theirs } = sources;
  const value = await mergeInStyle({ base, ours, theirs }, options);
  if (value === undefined) tellUnreadable(name, sources, io);
  const merged = value ?? (await mergeLines(options, io));
  if (merged === undefined) return EXIT.inputError;
  if (merged.text !== ours && !(await write(target, merged.text, sources.stands, io))) return EXIT.inputError;
  if (merged.conflicts === 0) return EXIT.fine;
  for (const line of linesOfConflicts(merged.text, options.markerSize))
    io.complain(`${name}:${line}:1: both sides say something else here`);
  return EXIT.inputError;
}

/** Conflicts as the user has asked git for them. */
async function mergeInStyle(versions: Versions, { labels, markerSize }: MergeFilesOptions) {
  const { base, ...sides } = labels;
  const { value } = mergeSidecars(versions, { labels: sides, markerSize });
  if (value === undefined || value.conflicts === 0) return value;
  const style = (await git('config', 'merge.conflictStyle'))?.out.trim();
  return style?.endsWith('diff3') ? mergeSidecars(versions, { labels, markerSize }).value : value;
}

interface Sources extends Record<Side, string> {
  /** What lies at the place of OURS; undefined when nothing does. */
  readonly stands: string | undefined;
}

/** Undefined when a file can't be read, which has been told then. A missing one counts as empty. */
async function readVersions(options: MergeFilesOptions, io: Io): Promise<Sources | undefined> {
  const sources: Partial<Record<Side, string | undefined>> = {};
  for (const side of ['base', 'ours', 'theirs'] as const) {
    const file = options[side];
    try {
      const read = await readSidecarFile(file);
      if (read !== undefined && !('text' in read)) {
        io.complain(formatUndecodable(side === 'ours' ? options.name : file, read));
        return undefined;
      }
      sources[side] = read?.text;
    } catch (error) {
      io.complain(`${file}: ${reasonOf(error)}`);
      return undefined;
    }
  }
  const { base = '', ours = '', theirs = '' } = sources;
  return { base, ours, theirs, stands: sources.ours };
}

function tellUnreadable(name: string, sources: Sources, io: Io): void {
  for (const side of ['base', 'ours', 'theirs'] as const) {
    const { value, problems } = readSidecar(sources[side]);
    const problem = problems.find(({ severity }) => severity === 'error');
    if (value === undefined && problem !== undefined)
      io.complain(`${formatProblem(name, sources[side], problem)} (${side}; merged by lines)`);
  }
}

async function mergeLines(options: MergeFilesOptions, io: Io) {
  const { base, ours, theirs, labels, markerSize, name } = options;
  const names = [labels.ours, labels.base, labels.theirs].flatMap(label => ['-L', label]);
  const result = await git('merge-file', '-p', `--marker-size=${markerSize}`, ...names, ours, base, theirs);
  if (result !== undefined && result.code < 128) return { text: result.out, conflicts: result.code };
  io.complain(`${name}: ${result === undefined ? 'git is needed to merge it by lines' : result.err.trim()}`);
  return undefined;
}

async function write(file: string, text: string, before: string | undefined, io: Io): Promise<boolean> {
  try {
    if (await replaceFile(file, text, before)) return true;
    io.complain(`${file}: somebody else changed it meanwhile; left alone, run the command again`);
  } catch (error) {
    io.complain(`${file}: ${reasonOf(error)}`);
  }
  return false;
}

function linesOfConflicts(text: string, size: number): readonly number[] {
  const marker = `${'<'.repeat(size)} `;
  return text.split('\n').flatMap((line, i) => (line.startsWith(marker) ? [i + 1] : []));
}
