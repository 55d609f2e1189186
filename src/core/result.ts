import type { Span } from './text/span';

/** How grave a problem is. An `error` means that part of the input could not be used. */
export type Severity = 'error' | 'warning';

/** Something wrong with an input, told to the user; never thrown. */
export interface Problem {
  /** A stable kebab-case name, such as `span-outside-text`. */
  readonly code: string;
  /** One English sentence. It names the values at fault. */
  readonly message: string;
  readonly severity: Severity;
  /** Where in the input it stands, in UTF-16 units of that input; absent when it has no place. */
  readonly span?: Span;
}

/** What every analysis of `core` returns: the best value it could get and what was wrong on the way. */
export interface Result<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** A result without problems. */
export function ok<T>(value: T): Result<T> {
  return { value, problems: [] };
}
