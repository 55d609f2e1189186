import type { Problem } from '../result';

/** Nobody reads more problems of one file, and a list of millions would fill the memory. */
const MOST = 500;

/** The first problems of a file, and a last one that tells of the others. */
export function capped(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST) return problems;
  const kept = problems.slice(0, MOST);
  const { span } = kept.at(-1)!;
  const left = problems.slice(MOST);
  const more: Problem = {
    code: 'more-problems',
    message: `${left.length} more problems of this file are not listed.`,
    severity: left.some(({ severity }) => severity === 'error') ? 'error' : 'warning',
    ...(span && { span }),
  };
  return [...kept, more];
}
