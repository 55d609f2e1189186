import { parseArgs } from 'node:util';
import { UsageError } from './io';

export const FORMATS = ['jsonl', 'yaml', 'table'] as const;
export type Format = (typeof FORMATS)[number];

export interface AnnotateOptions {
  /** Files, folders, `-` for standard input; empty means standard input. */
  readonly paths: readonly string[];
  /** Undefined: nothing asked for. */
  readonly format: Format | undefined;
  readonly write: boolean;
}

/** Reads what stands behind `annotate`; throws a `UsageError` when it makes no sense. */
export function parseAnnotate(args: readonly string[]): AnnotateOptions | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const { format, write = false } = values;
  if (format !== undefined && !isFormat(format))
    throw new UsageError(`unknown format '${format}'; the formats are ${FORMATS.join(', ')}`);
  if (positionals.includes('')) throw new UsageError('a PATH is empty');
  if (write && (positionals.length === 0 || positionals.includes('-')))
    throw new UsageError('--write needs files or folders: standard input has no sidecar');
  return { paths: positionals, format, write };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        write: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
      throw new UsageError(error.message);
    throw error;
  }
}

function isFormat(format: string): format is Format {
  return (FORMATS as readonly string[]).includes(format);
}
