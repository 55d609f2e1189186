import type { Passage } from './passage';

/** The most units of a headline. */
const LONGEST = 110;

/**
 * Tells the headlines within a text, such as links to other articles: short lines that end in a word, where most lines
 * end in a mark. Who speaks there does not go on speaking in the lines after them.
 */
export function headlinesOf(passages: readonly Passage[]): (p: Passage) => boolean {
  const ended = passages.filter(endsInMark).length;
  const usual = 2 * ended > passages.length;
  return p => usual && p.index > 0 && p.text.length <= LONGEST && !endsInMark(p);
}

function endsInMark(p: Passage): boolean {
  const last = p.tokens.length - 1;
  return last >= 0 && p.tokens[last]!.kind === 'mark';
}
