import { normalizeText } from '../text/normalize';
import { type Span, span, touches } from '../text/span';
import { readings, stemStart, type Token, tokenize } from '../text/tokens';
import type { Annotation } from './annotation';

const LINE_END = /[\r\n]/;
const ARTICLE = '\u0627\u0644';

/**
 * The word or number that the cursor touches, the one after it before the one it ends; undefined between words.
 * Attached particles are left out where the text itself shows that they are particles: an annotation starts behind
 * them, what they leave is annotated elsewhere, or what they leave has the article and stands alone elsewhere. A word
 * that merely begins with such a letter stays whole.
 *
 * @param offset in UTF-16 units
 */
export function wordAt(text: string, offset: number, annotations: readonly Annotation[]): Span | undefined {
  const token = tokenAt(text, offset);
  if (token === undefined) return undefined;
  return span(startOf(token, text, annotations), token.end);
}

function tokenAt(text: string, offset: number): Token | undefined {
  let start = offset;
  while (start > 0 && !LINE_END.test(text[start - 1]!)) start--;
  let end = offset;
  while (end < text.length && !LINE_END.test(text[end]!)) end++;
  const tokens = tokenize(text.slice(start, end), start).filter(
    token => token.kind !== 'mark' && touches(token, offset),
  );
  return tokens.at(-1);
}

function startOf(token: Token, text: string, annotations: readonly Annotation[]): number {
  const stems = readings(token.norm)
    .filter(({ prefix }) => prefix > 0)
    .map(reading => ({ start: stemStart(token, reading), norm: reading.stem }));
  if (stems.length === 0 || annotations.some(a => a.span.start === token.start)) return token.start;
  const edge = stems.find(({ start }) => annotations.some(a => a.span.start === start));
  if (edge !== undefined) return edge.start;
  const named = namesIn(text, annotations);
  if (named.has(token.norm)) return token.start;
  const known = stems.find(({ norm }) => named.has(norm) || (hasArticle(norm) && standsAlone(norm, text)));
  return known?.start ?? token.start;
}

/** The folded first words of what is annotated as a name. */
function namesIn(text: string, annotations: readonly Annotation[]): Set<string> {
  const out = new Set<string>();
  for (const { label, span } of annotations) {
    if (label === 'quote') continue;
    const [first] = tokenize(text.slice(span.start, Math.min(span.end, span.start + 60)));
    if (first !== undefined) out.add(first.norm);
  }
  return out;
}

function hasArticle(norm: string): boolean {
  return norm.startsWith(ARTICLE) && norm.length >= ARTICLE.length + 3;
}

function standsAlone(norm: string, text: string): boolean {
  const folded = normalizeText(text);
  return new RegExp(`(?<![\\p{L}\\p{M}])${norm}(?![\\p{L}\\p{M}])`, 'u').test(folded);
}
