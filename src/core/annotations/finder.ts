import { hashOf } from '../text/hash';
import { normalize } from '../text/normalize';
import type { Span } from '../text/span';
import type { ArticleText } from './article-text';
import type { StoredAnnotation, StoredPart } from './stored';
import { agreement } from './surroundings';

/** Where a stored annotation is; spans are of the article's `content`. */
export type Answer =
  | { readonly outcome: 'exact' | 'moved'; readonly at: Span }
  | { readonly outcome: 'fuzzy' | 'ambiguous' | 'lost'; readonly candidates: readonly Span[] };

/** Words this long (UTF-16 units) that stand in one place only are found without their surroundings. */
const SELF_EVIDENT = 32;
/** A place is sure when its surroundings fit this well (each side counts 0 to 1) … */
const SURE = 1;
/** … and better than any other by this much. */
const MARGIN = 0.5;
/** At its old position, words with surroundings that fit this little are sought elsewhere too. */
const STILL_THERE = 1;
/** How far from its quote a speaker or cue is sought, in units. */
const NEAR = 400;
/** Words that stand in more places than this are ambiguous anyway. */
const MOST_CANDIDATES = 1000;

/** Finds stored annotations in one article. */
export class Finder {
  private readonly occurrences = new Map<string, readonly number[]>();
  private normalized: ReturnType<typeof normalize> | undefined;
  private sameText: boolean | undefined;

  /** @param sha256 of the text that was annotated, when known */
  constructor(
    private readonly article: ArticleText,
    private readonly sha256: string | undefined,
  ) {}

  find(stored: StoredAnnotation): Answer {
    if (!stored.text) return this.believePosition(stored);
    const { length } = stored.text;
    const here = this.expected(stored);
    const fitHere = here === undefined ? -1 : this.fitOf(here, stored);
    if (here !== undefined && (!stored.context || fitHere >= STILL_THERE || this.isSameText()))
      return exact(here, length);
    const places = this.placesOf(stored.text);
    if (places.length === 0) return this.findNormalized(stored);
    const ranked = places
      .map(start => ({ start, fit: this.fitOf(start, stored) }))
      .sort((a, b) => b.fit - a.fit || a.start - b.start);
    const [best, second] = ranked;
    const lead = best!.fit - (second?.fit ?? -1);
    if (best!.fit >= SURE && lead >= MARGIN) return at(best!.start, length, here);
    if (here !== undefined && fitHere >= best!.fit) return exact(here, length);
    if (second === undefined && length >= SELF_EVIDENT) return at(best!.start, length, here);
    const candidates = ranked.slice(0, 10).map(({ start }) => ({ start, end: start + length }));
    return {
      outcome: second === undefined || (best!.fit >= SURE / 2 && lead >= MARGIN) ? 'fuzzy' : 'ambiguous',
      candidates,
    };
  }

  /** A speaker or cue: where it stood, where it stands when it moved with its quote, or else nearby. */
  findPart(part: StoredPart, quote: StoredAnnotation, quoteAt: Span): Span | undefined {
    const { content } = this.article;
    const old = this.article.contentSpanOf(part.span);
    const shift = quoteAt.start - this.article.contentSpanOf(quote.span).start;
    const moved = { start: old.start + shift, end: old.end + shift };
    const { text } = part;
    if (!text)
      return this.article.holds(part.span) && moved.end <= content.length && moved.start >= 0
        ? moved
        : undefined;
    if (content.startsWith(text, moved.start) && moved.start >= 0) return sized(moved.start, text.length);
    if (content.startsWith(text, old.start) && Math.abs(old.start - quoteAt.start) <= NEAR)
      return sized(old.start, text.length);
    const near = this.placesOf(text).filter(
      start => start >= quoteAt.start - NEAR && start <= quoteAt.end + NEAR,
    );
    return near.length === 1 ? sized(near[0]!, text.length) : undefined;
  }

  /** The offset where the words stand at their old position; undefined when other words are there. */
  private expected({ span, text }: StoredAnnotation): number | undefined {
    if (!this.article.holds(span)) return undefined;
    const { start } = this.article.contentSpanOf(span);
    return this.article.content.startsWith(text!, start) ? start : undefined;
  }

  private believePosition({ span }: StoredAnnotation): Answer {
    if (!this.article.holds(span)) return { outcome: 'lost', candidates: [] };
    const place = this.article.contentSpanOf(span);
    if (this.sha256 === undefined || this.isSameText()) return { outcome: 'exact', at: place };
    return { outcome: 'fuzzy', candidates: [place] };
  }

  private isSameText(): boolean {
    this.sameText ??= this.sha256 !== undefined && hashOf(this.article.content) === this.sha256;
    return this.sameText;
  }

  private fitOf(start: number, { text, context }: StoredAnnotation): number {
    return context === undefined ? 0 : agreement(this.article.content, start, start + text!.length, context);
  }

  private placesOf(words: string): readonly number[] {
    let places = this.occurrences.get(words);
    if (places === undefined) {
      places = occurrencesOf(words, this.article.content);
      this.occurrences.set(words, places);
    }
    return places;
  }

  private findNormalized({ text }: StoredAnnotation): Answer {
    this.normalized ??= normalize(this.article.content);
    const { value, sourceOf } = this.normalized;
    const words = normalize(text!).value;
    const candidates = occurrencesOf(words, value)
      .slice(0, 10)
      .map(start => ({ start: sourceOf(start), end: sourceOf(start + words.length) }));
    if (candidates.length === 0) return { outcome: 'lost', candidates };
    return { outcome: candidates.length === 1 ? 'fuzzy' : 'ambiguous', candidates };
  }
}

function exact(start: number, length: number): Answer {
  return { outcome: 'exact', at: sized(start, length) };
}

function at(start: number, length: number, expected: number | undefined): Answer {
  return { outcome: start === expected ? 'exact' : 'moved', at: sized(start, length) };
}

function sized(start: number, length: number): Span {
  return { start, end: start + length };
}

function occurrencesOf(words: string, text: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (
    let at = text.indexOf(words);
    at >= 0 && found.length < MOST_CANDIDATES;
    at = text.indexOf(words, at + 1)
  )
    found.push(at);
  return found;
}
