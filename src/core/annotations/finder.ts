import { hashOf } from '../text/hash';
import { equalSpans, type Span } from '../text/span';
import type { ArticleText } from './article-text';
import { Letters, lettersOf } from './letters';
import { type Consistency, type Pillar, Pillars } from './pillars';
import { findReworded } from './reworded';
import type { StoredAnnotation, StoredPart, StoredRange } from './stored';
import { type Fit, NO_FIT, Surroundings } from './surroundings';
import { TextWords } from './text-words';

/** Where a stored annotation is; spans are of the article's `content`. */
export type Answer =
  | {
      readonly outcome: 'exact' | 'moved';
      readonly at: Span /** How sure, to compare. */;
      readonly weight: number;
    }
  | { readonly outcome: 'fuzzy' | 'ambiguous' | 'lost'; readonly candidates: readonly Span[] };

/** Letters of the surroundings that must agree for a place to be believed … */
const ENOUGH = 8;
/** … where its position speaks for it as well … */
const SOME = 4;
/** … and by how many letters it must be ahead of any other place. */
const LEAD = 5;
/** Words of so many letters that stand in one place only need little else to be believed. */
const SELF_EVIDENT = 32;
/** Words that stand in more places than this are ambiguous anyway. */
const MOST_PLACES = 1000;
/** The surroundings of so many places, those that agree best beside the words, are compared word by word. */
const MOST_COMPARED = 24;
/** How many of the places that words may have are offered to a person. */
const MOST_SHOWN = 10;
/** How far from where it should be a speaker or cue is sought, in units, and for how much of the distance. */
const NEAR = 12;
const NEAR_SHARE = 0.1;
/** A decision about one annotation helps those beside it; after so many rounds little is left to help. */
const ROUNDS = 3;

/** A place where the words of an annotation stand, spelling apart. */
interface Place {
  readonly span: Span;
  /** In code points. */
  readonly start: number;
  readonly fit: Fit;
}

/** An annotation that isn't where it was, with all places where its words stand; the best first. */
interface Search {
  readonly stored: StoredAnnotation;
  readonly places: readonly Place[];
  readonly letters: number;
}

/** Finds stored annotations in one article. */
export class Finder {
  private readonly placesByLetters = new Map<string, readonly number[]>();
  private lazyLetters: Letters | undefined;
  private lazyWords: TextWords | undefined;
  private sameText: boolean | undefined;

  /** @param sha256 of the text that was annotated, when known */
  constructor(
    private readonly article: ArticleText,
    private readonly sha256: string | undefined,
  ) {}

  /**
   * Answers for all annotations of a sidecar together, since those whose place is sure tell where the others are.
   * First those with all their surroundings, then those whose words stand somewhere in surroundings like theirs, then
   * those that the ones found so far leave one place.
   */
  findAll(annotations: readonly StoredAnnotation[]): readonly Answer[] {
    const answers = new Map<StoredAnnotation, Answer>();
    const inOrder = [...annotations].sort((a, b) => a.span[0] - b.span[0]);
    const searches: Search[] = [];
    const pillars: Pillar[] = [];
    let shift = 0;
    for (const stored of inOrder) {
      const at = this.unchanged(stored, shift);
      if (at === undefined) {
        searches.push(this.searchFor(stored));
        continue;
      }
      const answer = this.placed(stored, at, Number.POSITIVE_INFINITY);
      answers.set(stored, answer);
      const now = this.start(at);
      shift = now - stored.span[0];
      if (stored.text) pillars.push({ old: stored.span[0], now });
    }
    let open = searches;
    for (let round = 0; round <= ROUNDS && open.length > 0; round++) {
      const around = round === 0 ? undefined : new Pillars(pillars);
      const left: Search[] = [];
      for (const search of open) {
        const { stored } = search;
        const place = around ? surePlace(search, around.around(stored.span[0])) : evidentPlace(search);
        if (place === undefined) {
          left.push(search);
          continue;
        }
        answers.set(stored, this.placed(stored, place.span, place.fit.letters));
        pillars.push({ old: stored.span[0], now: place.start });
      }
      if (round > 0 && left.length === open.length) break;
      open = left;
    }
    const around = new Pillars(pillars);
    for (const search of open) answers.set(search.stored, this.unsure(search, around));
    return annotations.map(stored => answers.get(stored)!);
  }

  /** A speaker or cue: where it stood, where it stands when it moved with its quote, or else a word off. */
  findPart(part: StoredPart, quote: StoredAnnotation, quoteAt: Span): Span | undefined {
    const { article } = this;
    const [start, end] = article.rangeOfContent(quoteAt);
    // What follows the quote keeps its distance from its end.
    const shift = part.span[0] >= quote.span[1] ? end - quote.span[1] : start - quote.span[0];
    const distance = Math.max(quote.span[0] - part.span[1], part.span[0] - quote.span[1], 0);
    const expected = part.span[0] + shift;
    if (!part.text) {
      const moved: StoredRange = [expected, part.span[1] + shift];
      return expected >= 0 && article.holds(part.span) && article.holds(moved)
        ? article.contentSpanOf(moved)
        : undefined;
    }
    const there = this.wordsAt(part.text, expected);
    if (there !== undefined) return there;
    // An edit between the two moved one of them a little; another mention further off is another mention.
    const near = this.placesOf(part.text).filter(
      span => Math.abs(this.start(span) - expected) <= NEAR + NEAR_SHARE * distance,
    );
    return near.length === 1 ? near[0] : undefined;
  }

  /** The place of an annotation that nothing speaks against: where it stood, or as far off as the one before. */
  private unchanged(stored: StoredAnnotation, shift: number): Span | undefined {
    const { text, context, span } = stored;
    if (!text) return this.mayBelievePosition(span) ? this.article.contentSpanOf(span) : undefined;
    const here = this.wordsAt(text, span[0]);
    if (here !== undefined && (context === undefined || this.standsIn(here, context))) return here;
    if (shift === 0 || context === undefined) return undefined;
    const there = this.wordsAt(text, span[0] + shift);
    return there !== undefined && this.standsIn(there, context) ? there : undefined;
  }

  private mayBelievePosition(span: StoredRange): boolean {
    return this.article.holds(span) && (this.sha256 === undefined || this.isSameText());
  }

  private standsIn({ start, end }: Span, [before, after]: readonly [string, string]): boolean {
    const { content } = this.article;
    return (
      (before === '' ? start === 0 : content.startsWith(before, start - before.length)) &&
      (after === '' ? end === content.length : content.startsWith(after, end))
    );
  }

  private isSameText(): boolean {
    this.sameText ??= this.sha256 !== undefined && hashOf(this.article.content) === this.sha256;
    return this.sameText;
  }

  private placed(stored: StoredAnnotation, at: Span, weight: number): Answer {
    const stays = equalSpans(at, this.article.contentSpanOf(stored.span)) && this.article.holds(stored.span);
    const same = !stored.text || this.article.content.startsWith(stored.text, at.start);
    return { outcome: stays && same ? 'exact' : 'moved', at, weight };
  }

  private searchFor(stored: StoredAnnotation): Search {
    const { text, context } = stored;
    if (!text) return { stored, places: [], letters: 0 };
    const letters = lettersOf(text);
    const starts = this.startsOf(letters);
    const surroundings = context && new Surroundings(context);
    const { value } = this.letters;
    const ranked = starts
      .map(start => {
        const adjacent = surroundings?.adjacent(value, start, start + letters.length) ?? {
          before: 0,
          after: 0,
        };
        return { start, adjacent };
      })
      .sort(
        (a, b) =>
          b.adjacent.before + b.adjacent.after - (a.adjacent.before + a.adjacent.after) || a.start - b.start,
      );
    const places = ranked.map(({ start, adjacent }, rank) => {
      const span = this.letters.spanOf(start, start + letters.length, text);
      const compared = surroundings !== undefined && rank < MOST_COMPARED;
      const about = { text: this.article.content, words: this.words };
      return {
        span,
        start: this.start(span),
        fit: compared ? surroundings.fit(about, span, adjacent) : NO_FIT,
      };
    });
    return {
      stored,
      places: places.sort((a, b) => b.fit.letters - a.fit.letters),
      letters: letters.length,
    };
  }

  /** What is told to a person of an annotation without a sure place. */
  private unsure({ stored, places, letters }: Search, pillars: Pillars): Answer {
    const { text, span } = stored;
    if (!text) {
      if (!this.article.holds(span)) return { outcome: 'lost', candidates: [] };
      return { outcome: 'fuzzy', candidates: [this.article.contentSpanOf(span)] };
    }
    const consistency = pillars.around(span[0]);
    if (places.length > 0) {
      const weight = ({ start, fit }: Place) => fit.letters + WEIGHTS[consistency(start)];
      const ranked = [...places].sort((a, b) => weight(b) - weight(a));
      const [best, second] = ranked;
      const ahead = second === undefined || weight(best!) - weight(second) >= LEAD;
      return {
        outcome: ahead ? 'fuzzy' : 'ambiguous',
        candidates: ranked.slice(0, MOST_SHOWN).map(place => place.span),
      };
    }
    const reworded = letters >= SELF_EVIDENT ? findReworded(this.words, text) : [];
    if (reworded.length === 0) return { outcome: 'lost', candidates: [] };
    return { outcome: reworded.length === 1 ? 'fuzzy' : 'ambiguous', candidates: reworded };
  }

  /** Where words begin that stand at a code point; undefined when other words are there. */
  private wordsAt(words: string, codePoint: number): Span | undefined {
    if (codePoint < 0 || codePoint >= this.article.length) return undefined;
    const { start } = this.article.contentSpanOf([codePoint, codePoint]);
    return this.article.content.startsWith(words, start) ? { start, end: start + words.length } : undefined;
  }

  /** The start of a span in code points. */
  private start(span: Span): number {
    return this.article.rangeOfContent(span)[0];
  }

  private placesOf(words: string): readonly Span[] {
    const letters = lettersOf(words);
    return this.startsOf(letters).map(start => this.letters.spanOf(start, start + letters.length, words));
  }

  private startsOf(letters: string): readonly number[] {
    let starts = this.placesByLetters.get(letters);
    if (starts === undefined) {
      starts = occurrencesOf(letters, this.letters.value);
      this.placesByLetters.set(letters, starts);
    }
    return starts;
  }

  private get letters(): Letters {
    this.lazyLetters ??= new Letters(this.article.content);
    return this.lazyLetters;
  }

  private get words(): TextWords {
    this.lazyWords ??= new TextWords(this.article.content);
    return this.lazyWords;
  }
}

/** How many letters of context a place is worth that stands where it should between, or beside, sure ones. */
const WEIGHTS: Readonly<Record<Consistency, number>> = { between: 10, beside: 6, none: 0 };

/** The place whose surroundings alone say that it is the right one: both sides, and no other place is like it. */
function evidentPlace({ places }: Search): Place | undefined {
  const [best, second] = places;
  if (best === undefined) return undefined;
  const { before, after, letters } = best.fit;
  if (before.share < 0.5 || after.share < 0.5 || letters < ENOUGH) return undefined;
  return letters - (second?.fit.letters ?? 0) >= LEAD ? best : undefined;
}

/** The place that its surroundings and those found already leave. */
function surePlace(search: Search, consistency: (start: number) => Consistency): Place | undefined {
  const evident = evidentPlace(search);
  if (evident !== undefined) return evident;
  const { places, letters } = search;
  const rated = places.map(place => ({ place, consistency: consistency(place.start) }));
  const between = rated.filter(({ consistency }) => consistency === 'between');
  const near = rated.filter(({ consistency }) => consistency !== 'none');
  if (between.length === 1 && near.length === 1 && between[0]!.place.fit.letters >= SOME)
    return between[0]!.place;
  const [best, second] = places;
  if (best === undefined) return undefined;
  const ahead = best.fit.letters - (second?.fit.letters ?? 0) >= LEAD;
  const enough = letters >= SELF_EVIDENT ? SOME : ENOUGH;
  if (near.length === 1 && near[0]!.place === best && ahead && best.fit.letters >= enough) return best;
  return undefined;
}

function occurrencesOf(words: string, text: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0 && found.length < MOST_PLACES; at = text.indexOf(words, at + 1))
    found.push(at);
  return found;
}
