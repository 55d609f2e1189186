import { hashOf } from '../text/hash';
import { equalSpans, type Span } from '../text/span';
import type { ArticleText } from './article-text';
import { Letters, lettersOf } from './letters';
import { keyOf } from './merge';
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
/** … or so many, where its position is less sure. */
const MANY = 12;
/** Of these so many must stand right beside the words. */
const ADJACENT = 2;
/** Surroundings are complete when this share of them is there: an edit elsewhere may reach into them. */
const COMPLETE = 0.9;
/** By so many letters a place must be ahead of any other. */
const LEAD = 5;
/** Words with fewer letters are never sought in another wording: short names match by chance. */
const LONG = 24;
/** Words that stand in more places than this are ambiguous anyway. */
const MOST_PLACES = 1000;
/** Of these places so many are looked at, word by word: those whose surroundings agree best beside the words. */
const MOST_COMPARED = 24;
/** How many of the places that words may have are offered to a person. */
const MOST_SHOWN = 10;
/** How far from where it should be a speaker or cue is sought, in units, and for how much of the distance. */
const NEAR = 12;
const NEAR_SHARE = 0.1;
/** One annotation that is found helps those beside it; after so many rounds little is left to help. */
const ROUNDS = 8;

/** A place where the words of an annotation stand, spelling apart. */
interface Place {
  readonly span: Span;
  /** In code points. */
  readonly start: number;
  readonly fit: Fit;
  /** Whether words begin and end there as those of the annotation did. */
  readonly whole: boolean;
}

/** An annotation that isn't where it was, with all places where its words stand; the best first. */
interface Search {
  readonly stored: StoredAnnotation;
  readonly places: readonly Place[];
  /** Of the words. */
  readonly letters: number;
  /** Letters of the stored surroundings. */
  readonly context: number;
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
   * Answers for all annotations of a sidecar together, since those whose place is sure tell where the others are:
   * first those that nothing speaks against, then those with all their surroundings, then those that stand where the
   * sure ones leave them a place, then likely ones that confirm one another.
   */
  findAll(annotations: readonly StoredAnnotation[]): readonly Answer[] {
    const settled = new Settled();
    const inOrder = [...annotations].sort((a, b) => a.span[0] - b.span[0]);
    let open: readonly Search[] = this.settleUnchanged(inOrder, settled);
    const settle = (choose: (search: Search) => Place | undefined): boolean => {
      const chosen = open.map(search => ({ search, place: choose(settled.without(search)) }));
      for (const { search, place } of chosen)
        if (place !== undefined) settled.add(search.stored, this.placed(search.stored, place), place.start);
      const left = chosen.filter(({ place }) => place === undefined).map(({ search }) => search);
      const some = left.length < open.length;
      open = left;
      return some;
    };
    for (let round = 0; round < ROUNDS; round++) {
      const pillars = new Pillars(settled.pillars);
      const sure = (search: Search) => surePlace(search, pillars.around(search.stored.span[0]));
      if (round > 0 && settle(sure)) continue;
      const evident = placesBy(evidentPlace, open);
      const likely = round === 0 ? evident : placesBy(likelyPlace, open);
      const all = new Pillars([...settled.pillars, ...evident.values(), ...likely.values()]);
      const confirmed = ({ stored }: Search) => {
        const [old] = stored.span;
        const found = evident.get(stored);
        // All its surroundings, far from where the sure ones leave it a place, may be those of a twin.
        if (
          found !== undefined &&
          (pillars.order(old, found.now) !== 'broken' || all.confirms(old, found.now))
        )
          return found.place;
        const other = likely.get(stored);
        return other && pillars.order(old, other.now) === 'kept' && all.confirms(old, other.now)
          ? other.place
          : undefined;
      };
      if (!settle(confirmed) && round > 0) break;
    }
    const pillars = new Pillars(settled.pillars);
    for (const search of open) settled.answers.set(search.stored, this.unsure(search, pillars));
    return annotations.map(stored => settled.answers.get(stored)!);
  }

  /** @returns what is left to be sought */
  private settleUnchanged(inOrder: readonly StoredAnnotation[], settled: Settled): Search[] {
    const searches: Search[] = [];
    let shift = 0;
    for (const stored of inOrder) {
      const span = this.unchanged(stored, shift);
      if (span === undefined) {
        searches.push(this.searchFor(stored));
        continue;
      }
      const now = this.start(span);
      settled.add(stored, this.placed(stored, { span, fit: undefined }), stored.text ? now : undefined);
      shift = now - stored.span[0];
    }
    return searches;
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
    if (context === undefined) return here;
    if (here !== undefined && this.standsIn(here, text, context)) return here;
    if (shift === 0) return undefined;
    const there = this.wordsAt(text, span[0] + shift);
    return there !== undefined && this.standsIn(there, text, context) ? there : undefined;
  }

  private mayBelievePosition(span: StoredRange): boolean {
    return this.article.holds(span) && (this.sha256 === undefined || this.isSameText());
  }

  /** Whether a place has all its surroundings, and no other place has them. */
  private standsIn({ start, end }: Span, words: string, [before, after]: readonly [string, string]): boolean {
    const { content } = this.article;
    if (!content.startsWith(before, start - before.length) || !content.startsWith(after, end)) return false;
    if ((before === '' && start > 0) || (after === '' && end < content.length)) return false;
    if (this.isSameText()) return true;
    const all = `${before}${words}${after}`;
    const first = content.indexOf(all);
    return content.indexOf(all, first + 1) < 0;
  }

  private isSameText(): boolean {
    this.sameText ??= this.sha256 !== undefined && hashOf(this.article.content) === this.sha256;
    return this.sameText;
  }

  private placed(
    stored: StoredAnnotation,
    { span, fit }: Pick<Place, 'span'> & { fit: Fit | undefined },
  ): Answer {
    const { content } = this.article;
    const stays =
      this.article.holds(stored.span) &&
      equalSpans(span, this.article.contentSpanOf(stored.span)) &&
      (!stored.text || content.startsWith(stored.text, span.start));
    const weight = fit?.letters ?? Number.POSITIVE_INFINITY;
    return { outcome: stays ? 'exact' : 'moved', at: span, weight };
  }

  private searchFor(stored: StoredAnnotation): Search {
    const { text, context } = stored;
    if (!text) return { stored, places: [], letters: 0, context: 0 };
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
    const about = { text: this.article.content, words: this.words };
    const places = ranked.slice(0, MOST_COMPARED).flatMap(({ start, adjacent }): Place[] => {
      const span = this.letters.spanOf(start, start + letters.length, text);
      const whole = surroundings?.cutsAlike(this.article.content, span) ?? true;
      // Letters that only come together from parts of other words.
      if (!whole && !sameSpaces(text, this.article.content.slice(span.start, span.end))) return [];
      const fit = surroundings?.fit(about, span, adjacent) ?? NO_FIT;
      return [{ span, start: this.start(span), fit, whole }];
    });
    return {
      stored,
      places: places.sort((a, b) => b.fit.letters - a.fit.letters),
      letters: letters.length,
      context: surroundings?.letters ?? 0,
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
    const reworded = letters >= LONG ? findReworded(this.words, text) : [];
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

/** What is settled of one sidecar, and what that says of the rest. */
class Settled {
  readonly answers = new Map<StoredAnnotation, Answer>();
  readonly pillars: Pillar[] = [];
  private readonly held = new Set<string>();

  /** @param now where it starts, in code points; undefined where that says nothing of others */
  add(stored: StoredAnnotation, answer: Answer, now: number | undefined): void {
    this.answers.set(stored, answer);
    if ('at' in answer) this.held.add(keyOf({ label: stored.label, span: answer.at }));
    if (now !== undefined) this.pillars.push({ old: stored.span[0], now });
  }

  /** A search without the places that other annotations of the label have by now. */
  without(search: Search): Search {
    const { label } = search.stored;
    return { ...search, places: search.places.filter(({ span }) => !this.held.has(keyOf({ label, span }))) };
  }
}

/** The place whose surroundings alone say that it is the right one: all of both sides, and no other place is like it. */
function evidentPlace({ places, context }: Search): Place | undefined {
  const [best, second] = places;
  if (!best?.whole) return undefined;
  // A context written by hand may be a word or two.
  if (best.fit.letters - (second?.fit.letters ?? 0) < Math.min(LEAD, context / 2)) return undefined;
  const { before, after, letters } = best.fit;
  const complete = Math.min(before.share, after.share) >= COMPLETE;
  const joined = [before, after].every(({ adjacent, near }) => adjacent >= Math.min(near, ADJACENT));
  return complete && joined && letters >= Math.min(ENOUGH, context) ? best : undefined;
}

/** The only place that stands rightly to the sure ones around it, when enough of its surroundings agrees. */
function surePlace(search: Search, consistency: (start: number) => Consistency): Place | undefined {
  const near = search.places
    .map(place => {
      const stays = place.start === search.stored.span[0];
      return { place, consistency: stays ? 'between' : consistency(place.start) };
    })
    .filter(({ consistency }) => consistency !== 'none');
  const [only] = near;
  if (only === undefined || near.length > 1 || !only.place.whole) return undefined;
  const { fit } = only.place;
  if (search.places.some(other => other.fit.letters - fit.letters >= LEAD)) return undefined;
  const enough = only.consistency === 'between' ? ENOUGH : MANY;
  const joined = only.consistency === 'between' || (fit.before.adjacent > 0 && fit.after.adjacent > 0);
  return joined && adjacent(fit) >= ADJACENT && own(fit) >= enough ? only.place : undefined;
}

/** The place that its surroundings make likely, no more. */
function likelyPlace({ places }: Search): Place | undefined {
  const [best] = places;
  if (!best?.whole || !isAhead(best, places)) return undefined;
  return adjacent(best.fit) >= ADJACENT && own(best.fit) >= MANY ? best : undefined;
}

/** The places that a rule chooses. */
function placesBy(
  choose: (search: Search) => Place | undefined,
  searches: readonly Search[],
): ReadonlyMap<StoredAnnotation, Pillar & { readonly place: Place }> {
  const chosen = new Map<StoredAnnotation, Pillar & { readonly place: Place }>();
  for (const search of searches) {
    const place = choose(search);
    if (place !== undefined)
      chosen.set(search.stored, { old: search.stored.span[0], now: place.start, place });
  }
  return chosen;
}

function isAhead(best: Place, places: readonly Place[]): boolean {
  return best.fit.letters - (places[1]?.fit.letters ?? 0) >= LEAD;
}

function adjacent({ before, after }: Fit): number {
  return before.adjacent + after.adjacent;
}

/** Letters of the line that the words stand in. */
function own({ before, after }: Fit): number {
  return before.own + after.own;
}

function sameSpaces(a: string, b: string): boolean {
  return a.split(/\s+/).length === b.split(/\s+/).length;
}

function occurrencesOf(words: string, text: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0 && found.length < MOST_PLACES; at = text.indexOf(words, at + 1))
    found.push(at);
  return found;
}
