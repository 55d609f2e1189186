import type { Problem } from '../result';
import type { Place } from '../sidecar/tree';

/** A problem at a place of the file. */
export function problemAt(
  severity: Problem['severity'],
  code: string,
  message: string,
  { start, end }: Pick<Place, 'start' | 'end'>,
): Problem {
  return { code, message, severity, span: { start, end } };
}

/** A text of the file within a message: on one line, cut, and without characters that would hide or turn anything. */
export function shown(text: string, limit = 60): string {
  const line = text.replace(/[\s\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/gu, ' ');
  const characters = [...line.slice(0, 2 * limit)];
  return characters.length > limit ? `${characters.slice(0, limit).join('')}\u2026` : line;
}
