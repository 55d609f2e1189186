import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SIDECAR_ENDING } from '../core/sidecar/file-name';
import { replaceFile } from '../node/replace-file';
import { git } from './git';
import { EXIT, type ExitCode, type Io } from './io';

const PATTERN = `*${SIDECAR_ENDING}`;
const ATTRIBUTE = `${PATTERN} merge=hashiya`;

/**
 * The command `hashiya merge --install`: from now on git merges the sidecars of the repository around the current
 * folder with us. The line in `.gitattributes` is for everybody who has the repository; the setting that says what
 * to run is in this copy of it alone, as git wants it.
 *
 * @param program the path of the command line's script
 */
export async function installMerge(program: string, io: Io): Promise<ExitCode> {
  const top = await git('rev-parse', '--show-toplevel');
  if (top === undefined || top.code !== 0) {
    io.complain(
      `hashiya: ${top === undefined ? 'there is no git on this machine' : 'this is no git repository'}`,
    );
    return EXIT.inputError;
  }
  const settings = [
    ['merge.hashiya.name', 'Hashiya sidecars'],
    ['merge.hashiya.driver', driverOf(program)],
    // A common ancestor that git makes up of several ones must be a sidecar still, without conflict markers.
    ['merge.hashiya.recursive', 'binary'],
  ] as const;
  for (const [key, value] of settings) {
    const set = await git('config', '--local', key, value);
    if (set?.code === 0) continue;
    io.complain(`hashiya: ${set?.err.trim() ?? 'git is gone'}`);
    return EXIT.inputError;
  }
  const file = path.join(top.out.replace(/\r?\n$/, ''), '.gitattributes');
  const added = await addAttribute(file);
  await io.print(
    `git merges ${PATTERN} with Hashiya from now on, in this copy of the repository.\n` +
      (added ? `${file} has a new line; commit it.\n` : ''),
  );
  return EXIT.fine;
}

/** What git runs, through a shell: the same Node and script as now. Git quotes what it puts in. */
function driverOf(program: string): string {
  const command = [process.execPath, program].map(quoted).join(' ');
  const labels = '--base-label=%S --ours-label=%X --theirs-label=%Y';
  return `${command} merge --marker-size=%L --path=%P ${labels} -- %O %A %B`;
}

function quoted(word: string): string {
  return `'${word.replaceAll('\\', '/').replaceAll("'", "'\\''")}'`;
}

/** @returns whether the line was missing */
async function addAttribute(file: string): Promise<boolean> {
  const before = await readFile(file, 'utf8').catch(error => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const lines = before?.split(/\r?\n/) ?? [];
  if (lines.some(line => line.startsWith(`${PATTERN} `) && /\smerge=hashiya(?:\s|$)/.test(line)))
    return false;
  const eol = before?.includes('\r\n') ? '\r\n' : '\n';
  const start =
    before === undefined || before === '' || before.endsWith('\n') ? (before ?? '') : before + eol;
  return replaceFile(file, `${start}${ATTRIBUTE}${eol}`, before);
}
