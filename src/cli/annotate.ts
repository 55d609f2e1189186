import path from 'node:path';
import { Analyser, languageOf } from '../core/analysis';
import { annotateArticle } from '../core/annotations/annotate';
import type { Annotation } from '../core/annotations/annotation';
import { type Lexicon, readLexicon } from '../core/entities/lexicon';
import type { Severity } from '../core/result';
import { replaceFile } from '../node/replace-file';
import { decode, type EncodingChoice } from './decode';
import { type Input, readInputs, reasonOf } from './inputs';
import { EXIT, type ExitCode, type Io, UsageError } from './io';
import { leadsOut } from './links';
import { formatProblem, formatUndecodable } from './messages';
import type { AnnotateOptions } from './options';
import { printerFor } from './printer';
import type { Installation } from './program';
import { readSidecarFile, sidecarPath } from './sidecar-file';

/** An article with what was found in it. */
export interface Annotated {
  readonly name: string;
  readonly text: string;
  /** In text order, those that a person rejected among them. */
  readonly annotations: readonly Annotation[];
  /** What the sidecar holds once all suggestions are stored. */
  readonly sidecar: string;
  /** Whether this run wrote the sidecar; false too when there was nothing to change. */
  readonly written: boolean;
}

/** The command `hashiya annotate`: one article at a time, so that the memory needed doesn't grow with the folder. */
export async function annotate(
  { paths, format, write, encoding }: AnnotateOptions,
  io: Io,
  installed: Installation,
): Promise<ExitCode> {
  if (paths.length === 0 && io.inputIsTerminal)
    throw new UsageError('annotate what? Name a file or a folder');
  const errors = new Errors(io);
  const language = languageOf(await loadLexicon(installed, errors));
  const analyser = new Analyser(language, `hashiya@${installed.version}`);
  const printer = printerFor(format ?? (write ? 'names' : 'jsonl'), io);
  for await (const input of readInputs(paths.length === 0 ? ['-'] : paths, io.input, encoding)) {
    if ('reason' in input) {
      errors.tell(`${input.name}: ${input.reason}`, input.severity);
      continue;
    }
    const found = await annotateOne(input, analyser, { errors, encoding });
    if (found === undefined) continue;
    const { before, doubt, ...article } = found;
    if (doubt !== undefined) errors.tell(`${input.name}: ${doubt}${write ? '; nothing is written' : ''}`);
    const written = write && doubt === undefined && (await writeSidecar(article, before, errors));
    await printer.print({ ...article, written });
  }
  await printer.end();
  return errors.any ? EXIT.inputError : EXIT.fine;
}

/** Tells what is wrong and remembers whether any of it was grave. */
class Errors {
  any = false;

  constructor(private readonly io: Io) {}

  tell(line: string, severity: Severity = 'error'): void {
    if (severity === 'error') this.any = true;
    this.io.complain(line);
  }
}

async function loadLexicon(installed: Installation, errors: Errors): Promise<Lexicon> {
  const { value, problems } = readLexicon(await installed.lexicon());
  for (const { message, severity } of problems) errors.tell(`word lists: ${message}`, severity);
  return value;
}

interface Found extends Omit<Annotated, 'written'> {
  /** The sidecar as it was read; undefined when there was none. */
  readonly before: string | undefined;
  /** Why the article is probably read in a wrong encoding. */
  readonly doubt: string | undefined;
}

/** Undefined when the article or its sidecar can't be read; that has been told then. */
async function annotateOne(
  { name, bytes, root }: Input,
  analyser: Analyser,
  { errors, encoding }: { errors: Errors; encoding: EncodingChoice | undefined },
): Promise<Found | undefined> {
  const decoded = decode(bytes, encoding);
  if ('reason' in decoded) {
    errors.tell(formatUndecodable(name, decoded));
    return undefined;
  }
  const { text, doubt } = decoded;
  const before = root === undefined ? { text: undefined } : await readBefore(sidecarPath(name), root, errors);
  if (before === undefined) return undefined;
  const { value, problems } = annotateArticle(analyser, {
    file: path.basename(name),
    text,
    sidecar: before.text,
  });
  for (const problem of problems)
    errors.tell(formatProblem(sidecarPath(name), before.text ?? '', problem), problem.severity);
  const { annotations, sidecar } = value;
  return sidecar === undefined ? undefined : { name, text, annotations, sidecar, before: before.text, doubt };
}

/** The content of a sidecar; `text` is undefined when there is none, all of it when it can't be read. */
async function readBefore(
  file: string,
  root: string,
  errors: Errors,
): Promise<{ text: string | undefined } | undefined> {
  try {
    if (await leadsOut(file, root)) {
      errors.tell(`${file}: is a link that leads out of the folder; neither read nor written`);
      return undefined;
    }
    const read = await readSidecarFile(file);
    if (read === undefined) return { text: undefined };
    if ('text' in read) return read;
    errors.tell(formatUndecodable(file, read));
  } catch (error) {
    errors.tell(`${file}: ${reasonOf(error)}`);
  }
  return undefined;
}

async function writeSidecar(
  { name, sidecar }: Omit<Annotated, 'written'>,
  before: string | undefined,
  errors: Errors,
): Promise<boolean> {
  if (sidecar === before) return false;
  const file = sidecarPath(name);
  try {
    if (await replaceFile(file, sidecar, before)) return true;
    errors.tell(`${file}: somebody else changed it meanwhile; left alone, run the command again`);
  } catch (error) {
    errors.tell(`${file}: ${reasonOf(error)}`);
  }
  return false;
}
