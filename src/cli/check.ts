import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Analyser, languageOf } from '../core/analysis';
import { type CheckedAgainst, checkSidecar } from '../core/check/sidecar';
import { readLexicon } from '../core/entities/lexicon';
import { readProject } from '../core/project/read';
import type { Problem } from '../core/result';
import { articleNamesOf, isSidecarName, PROJECT_FILE } from '../core/sidecar/file-name';
import { LARGEST } from '../core/sidecar/parse';
import { type Placed, problemPrinterFor } from './check-printer';
import { decode, type EncodingChoice } from './decode';
import { reasonOf } from './inputs';
import { EXIT, type ExitCode, type Io } from './io';
import { leadsOut } from './links';
import type { CheckOptions } from './options';
import { Orphans } from './orphans';
import type { Installation } from './program';
import { ProjectFiles } from './project-files';
import { readSidecarFile } from './sidecar-file';
import { walk } from './walk';

/** The command `hashiya check`: prints what is wrong with sidecars and project files, one file at a time. */
export async function check(
  { paths, format, encoding }: CheckOptions,
  io: Io,
  installed: Installation,
): Promise<ExitCode> {
  const printer = problemPrinterFor(format, io);
  const checker = new Checker(encoding, installed);
  let found = false;
  for (const name of paths)
    for await (const problems of checker.checkPath(name)) {
      found ||= problems.length > 0;
      await printer.print(problems);
    }
  await printer.end(checker.checked);
  return found ? EXIT.inputError : EXIT.fine;
}

/** A character takes at most this many bytes in UTF-8 for each of its UTF-16 units. */
const BYTES_A_UNIT = 3;

class Checker {
  private readonly done = new Set<string>();
  private readonly projects = new ProjectFiles();
  private analyser: Analyser | undefined;

  constructor(
    private readonly encoding: EncodingChoice | undefined,
    private readonly installed: Installation,
  ) {}

  /** How many sidecars and project files were looked at. */
  get checked(): number {
    return this.done.size;
  }

  /** The problems of one file after the other. */
  async *checkPath(name: string): AsyncGenerator<readonly Placed[]> {
    let isFolder: boolean;
    try {
      isFolder = (await stat(name)).isDirectory();
    } catch (error) {
      yield [unreadable(name, reasonOf(error))];
      return;
    }
    if (isFolder) yield* this.checkFolder(name);
    else yield* this.checkFile(name);
  }

  private async *checkFolder(root: string): AsyncGenerator<readonly Placed[]> {
    const orphans = new Orphans(bytes => decode(bytes, this.encoding));
    for await (const entries of walk(root))
      for (const entry of entries) {
        if ('reason' in entry) {
          yield [unreadable(entry.name, entry.reason, 'warning')];
          continue;
        }
        const base = path.basename(entry.file);
        if (base === PROJECT_FILE) yield await this.checkProject(entry.file);
        else if (isSidecarName(base)) yield await this.checkSidecar(entry.file, root, orphans);
        else orphans.sawFile(entry.file);
      }
    yield* orphans.problems();
  }

  private async *checkFile(name: string): AsyncGenerator<readonly Placed[]> {
    const folder = path.dirname(name);
    const base = path.basename(name);
    if (base === PROJECT_FILE) yield await this.checkProject(name);
    else if (isSidecarName(base)) yield await this.checkSidecar(name, folder);
    else
      for (const each of (await readdir(folder)).sort())
        if (isSidecarName(each) && articleNamesOf(each).includes(base))
          yield await this.checkSidecar(path.join(folder, each), folder);
  }

  private async checkProject(file: string): Promise<readonly Placed[]> {
    if (this.isDone(file)) return [];
    const read = await readYaml(file, path.dirname(file));
    if ('problems' in read) return read.problems;
    return placed(file, read.source, readProject(read.source).problems);
  }

  private async checkSidecar(file: string, root: string, orphans?: Orphans): Promise<readonly Placed[]> {
    if (this.isDone(file)) return [];
    const read = await readYaml(file, root);
    if ('problems' in read) return read.problems;
    const { source } = read;
    const beside = await this.articleOf(file, root);
    if (beside !== undefined && 'problems' in beside)
      return [...beside.problems, ...placed(file, source, checkSidecar(source))];
    const labels = await this.projects.labelsFor(file);
    const against: CheckedAgainst = {
      ...(labels !== undefined && { labels }),
      ...(beside !== undefined && {
        article: beside,
        suggested: await this.suggestionsIn(beside.text, source),
      }),
    };
    const problems = placed(file, source, checkSidecar(source, against));
    if (beside !== undefined) return problems;
    if (orphans !== undefined) {
      orphans.add(file, source);
      return problems;
    }
    return [Orphans.problem(file, []), ...problems];
  }

  /** The article beside a sidecar; undefined when there is none. */
  private async articleOf(
    sidecar: string,
    root: string,
  ): Promise<{ file: string; text: string } | { problems: readonly Placed[] } | undefined> {
    for (const file of articleNamesOf(path.basename(sidecar))) {
      const name = path.join(path.dirname(sidecar), file);
      try {
        if (!(await stat(name)).isFile()) continue;
        if (await leadsOut(name, root))
          return {
            problems: [unreadable(name, 'is a link that leads out of the folder; not read', 'warning')],
          };
        const decoded = decode(await readFile(name), this.encoding);
        if ('reason' in decoded) return { problems: [undecodable(name, decoded.before, decoded.reason)] };
        if (decoded.doubt !== undefined) return { problems: [undecodable(name, '', decoded.doubt)] };
        return { file, text: decoded.text };
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
          return { problems: [unreadable(name, reasonOf(error))] };
      }
    }
    return undefined;
  }

  /** The word lists are read only for a sidecar that refers to something that it doesn't hold. */
  private async suggestionsIn(text: string, source: string): Promise<() => ReadonlySet<string>> {
    const refers = checkSidecar(source, { suggested: () => new Set() }).some(({ code }) =>
      ['entity-unknown', 'continues-unknown'].includes(code),
    );
    if (!refers) return () => new Set();
    const { version, lexicon } = this.installed;
    this.analyser ??= new Analyser(languageOf(readLexicon(await lexicon()).value), `hashiya@${version}`);
    const { analyser } = this;
    return () => new Set(analyser.analyse(text).map(({ id }) => id));
  }

  private isDone(file: string): boolean {
    const absolute = path.resolve(file);
    if (this.done.has(absolute)) return true;
    this.done.add(absolute);
    return false;
  }
}

/** The content of a sidecar or project file, or why it can't be had. */
async function readYaml(
  file: string,
  root: string,
): Promise<{ source: string } | { problems: readonly Placed[] }> {
  try {
    if (await leadsOut(file, root))
      return { problems: [unreadable(file, 'is a link that leads out of the folder; not read')] };
    const { size } = await stat(file);
    if (size > BYTES_A_UNIT * LARGEST)
      return { problems: [unreadable(file, `${size} bytes are more than is read`, 'error', 'too-large')] };
    const read = await readSidecarFile(file);
    if (read === undefined) return { problems: [unreadable(file, 'no such file or folder')] };
    if ('text' in read) return { source: read.text };
    return { problems: [undecodable(file, read.before, read.reason)] };
  } catch (error) {
    return { problems: [unreadable(file, reasonOf(error))] };
  }
}

function placed(file: string, source: string, problems: readonly Problem[]): Placed[] {
  return problems.map(problem => ({ file, source, problem }));
}

function unreadable(
  file: string,
  message: string,
  severity: Problem['severity'] = 'error',
  code = 'unreadable',
): Placed {
  return { file, source: '', problem: { code, message, severity } };
}

function undecodable(file: string, before: string, message: string): Placed {
  const span = { start: before.length, end: before.length };
  return { file, source: before, problem: { code: 'wrong-encoding', message, severity: 'error', span } };
}
