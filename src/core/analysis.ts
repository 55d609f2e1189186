import type { Annotation } from './annotations/annotation';
import { toSuggestions } from './annotations/suggestions';
import { FormReader } from './entities/forms';
import type { Lexicon } from './entities/lexicon';
import type { Mention } from './entities/mention';
import { readMentions } from './entities/recognizer';
import { unifyNames } from './entities/short-forms';
import { linkQuotes } from './quotes/link';
import { type QuoteSigns, QuoteWords, readSigns } from './quotes/signs';
import { runToEnd } from './steps';
import { splitParagraphs } from './text/paragraphs';
import type { Span } from './text/span';
import { type Token, tokenize } from './text/tokens';

/** What one paragraph alone says. All positions in it are units from the start of the paragraph. */
export interface ParagraphReading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly signs: QuoteSigns;
}

/** A paragraph's reading at its place in the text. */
export interface PlacedParagraph {
  readonly span: Span;
  readonly reading: ParagraphReading;
  /** The mentions of the reading and the short forms that only the whole text explains; from the paragraph's start. */
  readonly mentions: readonly Mention[];
}

/** What is known of the language before any text is read. Made ready once, and shared by all analysers of a host. */
export interface Language {
  readonly forms: FormReader;
  readonly quoteWords: QuoteWords;
}

export function languageOf(lexicon: Lexicon): Language {
  return runToEnd(languageInSteps(lexicon));
}

/** The same in steps of a few milliseconds, for a host that must stay responsive. */
export function* languageInSteps(lexicon: Lexicon): Generator<undefined, Language> {
  const quoteWords = yield* QuoteWords.inSteps();
  return { forms: new FormReader(lexicon), quoteWords };
}

/** How many paragraphs are linked between two pauses. */
const PARAGRAPHS_A_STEP = 16;

/**
 * Finds the suggestions of a text. Paragraphs are read alone and kept by their content, so that an edit costs the
 * paragraphs it touches; a second pass over the whole text links names and quotes. The result depends on the text
 * alone, whatever was analysed before.
 */
export class Analyser {
  private kept = new Map<string, ParagraphReading>();

  /** @param by the name that suggestions carry, `hashiya@VERSION` */
  constructor(
    private readonly language: Language,
    private readonly by: string,
  ) {}

  analyse(text: string): readonly Annotation[] {
    return runToEnd(this.steps(text));
  }

  /**
   * The same in steps of at most a few milliseconds, for a host that must stay responsive. A run that is dropped
   * half-way leaves the analyser usable. Readings that this text no longer holds are forgotten at its end.
   */
  *steps(text: string): Generator<undefined, readonly Annotation[]> {
    const paragraphs = yield* this.paragraphs(text);
    const quotes = yield* linkQuotes(text, paragraphs);
    return yield* toSuggestions(text, paragraphs, quotes, this.by);
  }

  /** The paragraphs of a text with their names unified, in steps: what quotes are read from. */
  *paragraphs(text: string): Generator<undefined, readonly PlacedParagraph[]> {
    const used = new Map<string, ParagraphReading>();
    const placed: { span: Span; reading: ParagraphReading }[] = [];
    for (const span of splitParagraphs(text)) {
      const piece = text.slice(span.start, span.end);
      let reading = used.get(piece) ?? this.kept.get(piece);
      if (reading === undefined) {
        reading = this.read(piece);
        yield;
      }
      used.set(piece, reading);
      placed.push({ span, reading });
      if (placed.length % PARAGRAPHS_A_STEP === 0) yield;
    }
    const paragraphs = yield* unifyNames(placed, this.language.forms.lexicon);
    this.kept = used;
    return paragraphs;
  }

  private read(text: string): ParagraphReading {
    const tokens = tokenize(text);
    const mentions = readMentions(text, tokens, this.language.forms);
    return { text, tokens, mentions, signs: readSigns(text, tokens, this.language.quoteWords) };
  }
}
