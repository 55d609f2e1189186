import type { Span } from '../text/span';
import { foldedWords, type TextWords } from './text-words';

/** A word that stands in more places than this tells nothing of where words are. */
const COMMON = 30;
/** A place is offered when so much of the words, in letters, stands there in order … */
const LEAST_SHARE = 0.5;
/** … and places that are this much worse than the best are not. */
const MARGIN = 0.15;
const MOST = 3;

/** A word of the sought ones and its place among the words of the text. */
interface Match {
  readonly sought: number;
  readonly place: number;
}

/**
 * Where long words stand that were changed in part: places with at least half of them in order, the best first. The
 * time is in proportion to their number, whatever the text: words that are rare in the text vote for the place that
 * they would have in it, and only where many agree are the words compared.
 */
export function findReworded(text: TextWords, words: string): readonly Span[] {
  const sought = foldedWords(words);
  const total = sought.reduce((sum, word) => sum + word.length, 0);
  const width = Math.max(4, Math.ceil(sought.length / 4));
  const matches: Match[] = sought.flatMap((word, i) => {
    const places = text.placesOf(word);
    return places.length > COMMON ? [] : places.map(place => ({ sought: i, place }));
  });
  const votes = new Map<number, Match[]>();
  for (const match of matches) {
    const bucket = Math.floor((match.place - match.sought) / width);
    for (const near of [bucket, bucket + 1]) {
      const list = votes.get(near);
      if (list === undefined) votes.set(near, [match]);
      else list.push(match);
    }
  }
  const found = [...votes.values()]
    .map(list => {
      const chain = heaviestChain(list, sought);
      const share = chain.reduce((sum, match) => sum + sought[match.sought]!.length, 0) / total;
      return { share, span: spanOf(chain, sought.length, text) };
    })
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share || a.span.start - b.span.start);
  const best = found[0]?.share ?? 0;
  const apart: Span[] = [];
  for (const { share, span } of found) {
    if (best - share > MARGIN || apart.length === MOST) break;
    if (apart.every(other => other.end <= span.start || span.end <= other.start)) apart.push(span);
  }
  return apart;
}

/** The longest list of matches that rises in both, one place a word: longest increasing subsequence by patience. */
function heaviestChain(matches: readonly Match[], _sought: readonly string[]): readonly Match[] {
  // Of one word's places the last first, so that no two of them are in one rising list.
  const sorted = [...matches].sort((a, b) => a.sought - b.sought || b.place - a.place);
  const tails: { match: Match; before: number }[] = [];
  const links: { match: Match; before: number }[] = [];
  const tops: number[] = [];
  for (const match of sorted) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (links[tops[middle]!]!.match.place < match.place) low = middle + 1;
      else high = middle;
    }
    links.push({ match, before: low > 0 ? tops[low - 1]! : -1 });
    tops[low] = links.length - 1;
  }
  for (let at = tops.at(-1) ?? -1; at >= 0; at = links[at]!.before) tails.push(links[at]!);
  return tails.reverse().map(({ match }) => match);
}

/** With as many words before the first and behind the last match as were sought there. */
function spanOf(chain: readonly Match[], count: number, text: TextWords): Span {
  const first = chain[0]!;
  const last = chain.at(-1)!;
  const from = Math.max(0, first.place - first.sought);
  const to = Math.min(text.words.length - 1, last.place + (count - 1 - last.sought));
  return { start: text.startOf(from), end: text.endOf(to) };
}
