import type { Span } from '../text/span';
import type { Token } from '../text/tokens';

/** Marks that are seen to be closed by one another. */
export type MarkFamily = 'double' | 'guillemet' | 'single' | 'angle' | 'bracket';

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
}

interface Glyph {
  readonly family: MarkFamily;
  /** What the shape alone costs in each role. */
  readonly open: number;
  readonly close: number;
}

const glyph = (family: MarkFamily, open: number, close: number): Glyph => ({ family, open, close });

/**
 * Curly and straight double marks are mixed at will in real files, and a quotation may be set reversed, so a curly
 * mark only leans towards its side; guillemets hold to it more firmly.
 */
const GLYPHS: ReadonlyMap<string, Glyph> = new Map([
  ['"', glyph('double', 0, 0)],
  ['\uff02', glyph('double', 0, 0)],
  ["''", glyph('double', 0, 0)],
  ['\u201c', glyph('double', 0, 0.8)],
  ['\u201d', glyph('double', 0.8, 0)],
  ['\u201e', glyph('double', 0, 4)],
  ['\u201f', glyph('double', 0, 1)],
  // A double prime closes what a curly mark opened: “كوفيد-19″.
  ['\u2033', glyph('double', 0.8, 0)],
  ['\u00ab', glyph('guillemet', 0, 2)],
  ['\u00bb', glyph('guillemet', 2, 0)],
  ['<<', glyph('guillemet', 0, 2)],
  ['>>', glyph('guillemet', 2, 0)],
  ['\u2039', glyph('angle', 0, 2)],
  ['\u203a', glyph('angle', 2, 0)],
  ['\u2018', glyph('single', 0, 0.8)],
  ['\u2019', glyph('single', 0.8, 0)],
  ['\u201a', glyph('single', 0, 4)],
  ["'", glyph('single', 0.3, 0.3)],
  ['`', glyph('single', 0.3, 0.3)],
  ['((', glyph('bracket', 0, 9)],
  ['))', glyph('bracket', 9, 0)],
]);

const DOUBLED = new Set(["'", '<', '>', '(', ')']);

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

/** The quotation marks of a paragraph, in order, from its tokens. */
export function readMarks(text: string, tokens: readonly Token[]): Mark[] {
  const marks: Mark[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'mark') continue;
    const next = tokens[i + 1];
    let found = token.text;
    if (DOUBLED.has(found) && next?.text === found && next.start === token.end) found += found;
    const shape = GLYPHS.get(found);
    if (shape === undefined) continue;
    const last = i + (found === token.text ? 0 : 1);
    marks.push(weigh(text, tokens, i, last, shape));
    i = last;
  }
  return marks;
}

function weigh(text: string, tokens: readonly Token[], first: number, last: number, shape: Glyph): Mark {
  const { start } = tokens[first]!;
  const { end } = tokens[last]!;
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  const previous = tokens[first - 1];
  const attached = previous?.kind === 'word' && previous.end === start && PARTICLES.has(previous.norm);
  const mayOpen = attached || BEFORE_OPENING.test(before) || GLYPHS.has(before);
  const mayClose = AFTER_CLOSING.test(after) || GLYPHS.has(after);
  const open = shape.open + (mayOpen ? 0 : 2) + (SPACE.test(after) ? 1.5 : 0);
  const close = shape.close + (SPACE.test(before) || attached ? 1.5 : 0) + (mayClose ? 0 : 2);
  const led = previous !== undefined && LEADS.has(previous.norm);
  return {
    start,
    end,
    led,
    family: shape.family,
    token: first,
    tokenEnd: last + 1,
    open,
    close,
    stray:
      strayCost(shape.family, before, after, previous) +
      (led ? 1 : 0) +
      (shape.open !== shape.close && (open === 0 || close === 0) ? 1.6 : 0),
  };
}

/** An apostrophe between letters or a sign after a number is cheap to pass over; other marks are not. */
function strayCost(family: MarkFamily, before: string, after: string, previous: Token | undefined): number {
  if (family === 'single') return LATIN.test(before) || LATIN.test(after) ? 0.1 : 1;
  if (family === 'double' && previous?.kind === 'number' && !SPACE.test(before)) return 1.2;
  return 3.4;
}
