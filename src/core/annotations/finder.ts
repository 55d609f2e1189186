import { hashOf } from '../text/hash';
import { normalize } from '../text/normalize';
import type { Span } from '../text/span';
import type { ArticleText } from './article-text';
import type { StoredAnnotation, StoredPart, StoredRange } from './stored';
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
/** Both sides of a place are what was stored. */
const PERFECT = 2;
/** At its old position, words with surroundings that fit this little are sought elsewhere too. */
const STILL_THERE = 1;
/** How far from where it should be a speaker or cue is sought, in units. */
const NEAR = 12;
/** Words that stand in more places than this are ambiguous anyway. */
const MOST_CANDIDATES = 1000;
/** How many of the places that words may have are offered to a person. */
const MOST_SHOWN = 10;

/** Finds stored annotations in one article. */
export class Finder {
  private readonly occurrences = new Map<string, readonly number[]>();
  private normalized: ReturnType<typeof normalize> | undefined;
  private sameText: boolean | undefined;
  /** By how much the annotation before was moved, in units of `content`. */
  private shift = 0;

  /** @param sha256 of the text that was annotated, when known */
  constructor(
    private readonly article: ArticleText,
    private readonly sha256: string | undefined,
  ) {}

  /** Asked in the order of the sidecar: by how much one annotation moved tells where to look for the next. */
  find(stored: StoredAnnotation): Answer {
    if (!stored.text) return this.believePosition(stored);
    const answer = this.findWords(stored, stored.text);
    if ('at' in answer) this.shift = answer.at.start - this.article.contentSpanOf(stored.span).start;
    return answer;
  }

  private findWords(stored: StoredAnnotation, words: string): Answer {
    const { length } = words;
    const here = this.wordsAt(words, stored.span, 0);
    const fitHere = here === undefined ? -1 : this.fitOf(here, stored);
    if (here !== undefined && (!stored.context || fitHere >= STILL_THERE || this.isSameText()))
      return { outcome: 'exact', at: sized(here, length) };
    const there = this.wordsAt(words, stored.span, this.shift);
    if (there !== undefined && this.fitOf(there, stored) === PERFECT)
      return { outcome: 'moved', at: sized(there, length) };
    const places = this.placesOf(words);
    if (places.length === 0) return this.findNormalized(words);
    const ranked = places
      .map(start => ({ ...sized(start, length), fit: this.fitOf(start, stored) }))
      .sort((a, b) => b.fit - a.fit || a.start - b.start);
    const best = ranked[0]!;
    const second = ranked[1];
    const lead = best.fit - (second?.fit ?? -1);
    // Nothing else fits better than the words that still stand where they stood.
    const stays = here !== undefined && fitHere >= best.fit;
    const sure = (best.fit >= SURE && lead >= MARGIN) || (second === undefined && length >= SELF_EVIDENT);
    if (stays) return { outcome: 'exact', at: sized(here, length) };
    if (sure) return { outcome: best.start === here ? 'exact' : 'moved', at: sized(best.start, length) };
    const likely = second === undefined || (best.fit >= SURE / 2 && lead >= MARGIN);
    const candidates = ranked.slice(0, MOST_SHOWN).map(({ start }) => sized(start, length));
    return { outcome: likely ? 'fuzzy' : 'ambiguous', candidates };
  }

  /** A speaker or cue: where it stood, where it stands when it moved with its quote, or else a word off. */
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
    // An edit between the two moved one of them a little; another mention further off is another mention.
    const near = this.placesOf(text).filter(start => Math.abs(start - moved.start) <= NEAR);
    return near.length === 1 ? sized(near[0]!, text.length) : undefined;
  }

  /** Where words begin that stand at a stored range, or as far from it; undefined when other words are there. */
  private wordsAt(words: string, range: StoredRange, shift: number): number | undefined {
    if (!this.article.holds(range)) return undefined;
    const start = this.article.contentSpanOf(range).start + shift;
    return start >= 0 && this.article.content.startsWith(words, start) ? start : undefined;
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

  private findNormalized(words: string): Answer {
    this.normalized ??= normalize(this.article.content);
    const { value, sourceOf } = this.normalized;
    const sought = normalize(words).value;
    const candidates = occurrencesOf(sought, value)
      .slice(0, MOST_SHOWN)
      .map(start => ({ start: sourceOf(start), end: sourceOf(start + sought.length) }));
    if (candidates.length === 0) return { outcome: 'lost', candidates };
    return { outcome: candidates.length === 1 ? 'fuzzy' : 'ambiguous', candidates };
  }
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
