import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ENCODINGS, type EncodingChoice } from './decode';
import { UsageError } from './io';

export const FORMATS = ['jsonl', 'yaml', 'table'] as const;
export type Format = (typeof FORMATS)[number];

export interface AnnotateOptions {
  /** Files, folders, `-` for standard input; empty means standard input. */
  readonly paths: readonly string[];
  /** Undefined: nothing asked for. */
  readonly format: Format | undefined;
  readonly write: boolean;
  readonly encoding: EncodingChoice | undefined;
}

export const CHECK_FORMATS = ['text', 'json'] as const;

export interface CheckOptions {
  /** Files and folders, at least one. */
  readonly paths: readonly string[];
  readonly format: (typeof CHECK_FORMATS)[number];
  /** Of the articles; sidecars are UTF-8. */
  readonly encoding: EncodingChoice | undefined;
}

/** Reads what stands behind `annotate`; throws a `UsageError` when it makes no sense. */
export function parseAnnotate(args: readonly string[]): AnnotateOptions | 'help' {
  const { values, positionals } = parse(args, {
    format: { type: 'string' },
    encoding: { type: 'string' },
    write: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) return 'help';
  const { write = false } = values;
  const format = oneOf('format', values.format, FORMATS);
  const encoding = encodingOf(values.encoding);
  if (write && (positionals.length === 0 || positionals.includes('-')))
    throw new UsageError('--write needs files or folders: standard input has no sidecar');
  return { paths: positionals, format, write, encoding };
}

/** Reads what stands behind `check`; throws a `UsageError` when it makes no sense. */
export function parseCheck(args: readonly string[]): CheckOptions | 'help' {
  const { values, positionals } = parse(args, {
    format: { type: 'string' },
    encoding: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) return 'help';
  const format = oneOf('format', values.format, CHECK_FORMATS) ?? 'text';
  const encoding = encodingOf(values.encoding);
  if (positionals.length === 0) throw new UsageError('check what? Name a file or a folder');
  if (positionals.includes('-'))
    throw new UsageError('check needs files or folders: standard input has no sidecar');
  return { paths: positionals, format, encoding };
}

function encodingOf(name: string | undefined): EncodingChoice | undefined {
  return oneOf('encoding', name?.toLowerCase(), [...ENCODINGS, 'auto']);
}

function oneOf<T extends string>(
  what: string,
  value: string | undefined,
  known: readonly T[],
): T | undefined {
  const found = known.find(each => each === value);
  if (value !== undefined && found === undefined)
    throw new UsageError(`unknown ${what} '${value}'; the ${what}s are ${known.join(', ')}`);
  return found;
}

/** Reads a command line; throws a `UsageError` for an option that there isn't, and for an empty path. */
export function parse<O extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: O,
) {
  try {
    const parsed = parseArgs({ args: [...args], allowPositionals: true, options });
    if (parsed.positionals.includes('')) throw new UsageError('a PATH is empty');
    return parsed;
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
      throw new UsageError(error.message);
    throw error;
  }
}
