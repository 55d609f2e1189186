import type { Problem } from '../core/result';
import { lineAndColumn } from '../core/text/positions';
import type { Undecodable } from './decode';

/** `FILE:LINE:COLUMN: message`, as compilers print it, so that editors make it a link. */
export function formatProblem(file: string, source: string, { message, severity, span }: Problem): string {
  const words = severity === 'error' ? message : `${severity}: ${message}`;
  return span === undefined ? `${file}: ${words}` : `${at(file, source, span.start)}: ${words}`;
}

export function formatUndecodable(file: string, { before, reason }: Undecodable): string {
  return `${at(file, before, before.length)}: ${reason}`;
}

function at(file: string, source: string, unit: number): string {
  const { line, column } = lineAndColumn(source, unit);
  return `${file}:${line}:${column}`;
}
