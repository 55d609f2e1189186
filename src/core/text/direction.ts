const STRONG = /\p{L}|[\u061b-\u061f\u200e\u200f]/u;
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * The base direction of a line by its first strong character, as rule P2 of the Unicode bidirectional algorithm has
 * it; undefined when the line has none, such as an empty line or one of numbers. Isolates are looked into.
 */
export function directionOf(line: string): 'rtl' | 'ltr' | undefined {
  const strong = STRONG.exec(line)?.[0];
  if (strong === undefined) return undefined;
  return RIGHT_TO_LEFT.test(strong) ? 'rtl' : 'ltr';
}
