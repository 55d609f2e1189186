import type { Problem } from '../result';
import type { Span } from '../text/span';

/** The conflicts that a merge has left in a text, each from its first marker to the end of its last. */
export function conflictMarkers(source: string): readonly Span[] {
  const found: Span[] = [];
  let open: { readonly start: number; readonly size: number; readonly divided: boolean } | undefined;
  for (const { 0: line, 1: run = '', index } of source.matchAll(/^(<{7,}|={7,}|>{7,})(?: [^\r\n]*)?$/gm)) {
    const size = run.length;
    if (run[0] === '<') open = { start: index, size, divided: false };
    else if (open?.size !== size) continue;
    else if (run[0] === '=') open = { ...open, divided: true };
    else if (open.divided) {
      found.push({ start: open.start, end: index + line.length });
      open = undefined;
    }
  }
  return found;
}

/** How many conflicts of one file are told. */
const MOST_TOLD = 100;

/** What there is to say of a sidecar in which a merge has left conflicts, at the place of each. */
export function conflictProblems(source: string): readonly Problem[] {
  return conflictMarkers(source)
    .slice(0, MOST_TOLD)
    .map(span => ({
      code: 'merge-conflict',
      message:
        'A merge has left two versions of these lines: keep one of them, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.',
      severity: 'error',
      span,
    }));
}
