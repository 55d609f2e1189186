import type { Span } from '../text/span';
import type { Token } from '../text/tokens';
import { type Glyph, isGlyph, type MarkFamily, readGlyph } from './glyphs';
import type { Turns } from './turns';

/** A quotation mark of a paragraph, with what speaks for each of its roles as costs: the lower the likelier. */
export interface Mark extends Span {
  readonly family: MarkFamily;
  /** Index of its first token, and the one after its last (`((` is two tokens). */
  readonly token: number;
  readonly tokenEnd: number;
  readonly open: number;
  readonly close: number;
  /** The cost of being no quotation mark at all: an apostrophe, inches, a slip. */
  readonly stray: number;
  /** أن or a colon stands just before it, so that a quote is to be expected. */
  readonly led: boolean;
  /** A new saying begins between the mark before and this one, so that a quote left open by then has ended. */
  readonly anew: boolean;
}

/** What it costs to pass over the outer one of a mark typed twice: less than half of what a quote in a quote costs. */
const TWICE = 0.7;

const SPACE = /\s/;
const BEFORE_OPENING = /[\s([{:\u060c,\u061b;/\u2013\u2014\-.\u2026]/;
const AFTER_CLOSING = /[\s)\]}:\u060c,\u061b;/\u2013\u2014\-.\u2026!?\u061f\u06d4]/;
/** What may stand fast before an opening mark: attached particles, with or without tatweel, and أن. */
const PARTICLES = new Set([
  'ان',
  'بان',
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
  'ال',
  'بال',
  'وال',
  'وب',
  'ول',
  'لل',
  'كال',
  'فال',
  'وبال',
  'ولل',
]);
/** Words in marks are to be expected after these. */
const LEADS = new Set(['ان', 'بان', 'انه', 'انها', ':']);
const LATIN = /[A-Za-z\u00c0-\u024f]/;

/** What bears on the marks of a paragraph besides their neighbours. */
export interface MarkContext {
  readonly turns: Turns;
  /** Tokens of single brackets that stand for marks. */
  readonly spoken: ReadonlySet<number>;
}

/** The quotation marks of a paragraph, in order, from its tokens. */
export function readMarks(
  text: string,
  tokens: readonly Token[],
  { turns, spoken }: MarkContext = { turns: new Map(), spoken: new Set() },
): Mark[] {
  const marks: Mark[] = [];
  let anew = false;
  for (let i = 0; i < tokens.length; i++) {
    anew ||= turns.has(i);
    const found = readGlyph(text, tokens, i, spoken);
    if (found === undefined) continue;
    marks.push({ ...weigh(text, tokens, i, found.last, found.shape), anew });
    i = found.last;
    anew = false;
  }
  return marks;
}

function weigh(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  shape: Glyph,
): Omit<Mark, 'anew'> {
  const { start } = tokens[first]!;
  const { end } = tokens[last]!;
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  const previous = tokens[first - 1];
  const attached = previous?.kind === 'word' && previous.end === start && PARTICLES.has(previous.norm);
  const mayOpen = attached || BEFORE_OPENING.test(before) || isGlyph(before);
  const mayClose = AFTER_CLOSING.test(after) || isGlyph(after);
  const open = shape.open + (mayOpen ? 0 : 2) + (SPACE.test(after) ? 1.5 : 0);
  const led = previous !== undefined && LEADS.has(previous.norm);
  const close = shape.close + (SPACE.test(before) || attached ? 1.5 : 0) + (mayClose ? 0 : 2) + (led ? 2 : 0);
  const isOuter =
    (mayOpen && isSame(tokens[last + 1], tokens[last]!, end)) ||
    (mayClose && isSame(previous, tokens[first]!, start));
  return {
    start,
    end,
    led,
    family: shape.family,
    token: first,
    tokenEnd: last + 1,
    open,
    close,
    stray: isOuter
      ? TWICE
      : strayCost(shape.family, before, after, previous) +
        (led ? 1.5 : 0) +
        (shape.open !== shape.close && (open === 0 || close === 0) ? 1.6 : 0),
  };
}

/** Whether a neighbour stands fast at `at` and is the same mark. */
function isSame(neighbour: Token | undefined, { text }: Token, at: number): boolean {
  return neighbour?.text === text && (neighbour.end === at || neighbour.start === at);
}

/** An apostrophe between letters, a sign after a number, a brace or a single bracket is cheap to pass over; other marks are not. */
function strayCost(family: MarkFamily, before: string, after: string, previous: Token | undefined): number {
  if (family === 'brace' || family === 'single-bracket') return 0.8;
  if (family === 'single') return LATIN.test(before) || LATIN.test(after) ? 0.1 : 1;
  if (family === 'double' && previous?.kind === 'number' && !SPACE.test(before)) return 1.2;
  return 3.4;
}
