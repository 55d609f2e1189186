import { UsageError } from './io';
import { parse } from './options';

export interface MergeFilesOptions {
  /** The paths of the three versions; the merge is written over `ours`. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** What the file is called in messages. */
  readonly name: string;
  readonly markerSize: number;
  readonly labels: { readonly base: string; readonly ours: string; readonly theirs: string };
}

const MARKER_SIZE = 7;

/** Reads what stands behind `merge`; throws a `UsageError` when it makes no sense. */
export function parseMerge(args: readonly string[]): MergeFilesOptions | 'install' | 'help' {
  const { values, positionals } = parse(args, {
    install: { type: 'boolean' },
    path: { type: 'string' },
    'marker-size': { type: 'string' },
    'base-label': { type: 'string' },
    'ours-label': { type: 'string' },
    'theirs-label': { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) return 'help';
  if (values.install) {
    if (positionals.length > 0) throw new UsageError('--install takes no paths');
    return 'install';
  }
  const [base, ours, theirs] = positionals;
  if (base === undefined || ours === undefined || theirs === undefined || positionals.length > 3)
    throw new UsageError('merge takes three paths: BASE OURS THEIRS');
  return {
    base,
    ours,
    theirs,
    name: values.path ?? ours,
    markerSize: sizeOf(values['marker-size']),
    labels: {
      base: label(values['base-label'], 'base'),
      ours: label(values['ours-label'], 'ours'),
      theirs: label(values['theirs-label'], 'theirs'),
    },
  };
}

function sizeOf(written: string | undefined): number {
  if (written === undefined) return MARKER_SIZE;
  const size = Number(written);
  if (!Number.isInteger(size) || size < 1 || size > 1000)
    throw new UsageError(`--marker-size '${written}' is no size`);
  return size;
}

/** A git that doesn't know the names of the sides (before 2.44) hands over the placeholder itself. */
function label(written: string | undefined, otherwise: string): string {
  return written === undefined || /^(?:%[SXY])?$/.test(written) ? otherwise : written;
}
