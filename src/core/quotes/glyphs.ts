import type { Token } from '../text/tokens';

/** Marks that are seen to be closed by one another. */
export type MarkFamily = 'double' | 'guillemet' | 'single' | 'angle' | 'bracket' | 'single-bracket' | 'brace';

/** The shape of a quotation mark. */
export interface Glyph {
  readonly family: MarkFamily;
  /** What the shape alone costs in each role: the lower the likelier. */
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
  // Only those that hold somebody's words; see `findSpokenBrackets`.
  ['(', glyph('single-bracket', 0, 9)],
  [')', glyph('single-bracket', 9, 0)],
  ['{', glyph('brace', 0, 9)],
  ['}', glyph('brace', 9, 0)],
]);

const DOUBLED = new Set(["'", '<', '>', '(', ')']);

const SINGLE_BRACKET = /^[()]$/;
const ARABIC = /[\u0621-\u064a]/;

/** Character references that are left in texts taken from web pages: `&quot;`, `&#34;`, `&#x22;`. */
const REFERENCE = /&(?:#(?<decimal>\d{2,5})|#x(?<hex>[\da-f]{2,4})|(?<name>[a-z]{4,5}));/iy;
const NAMES: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['apos', "'"],
  ['laquo', '\u00ab'],
  ['raquo', '\u00bb'],
  ['ldquo', '\u201c'],
  ['rdquo', '\u201d'],
  ['bdquo', '\u201e'],
  ['lsquo', '\u2018'],
  ['rsquo', '\u2019'],
  ['sbquo', '\u201a'],
]);

/**
 * The shape of the mark that begins with token `i`, and the index of its last token; undefined when none does.
 *
 * @param spoken tokens of single brackets that stand for marks
 */
export function readGlyph(
  text: string,
  tokens: readonly Token[],
  i: number,
  spoken: ReadonlySet<number>,
): { shape: Glyph; last: number } | undefined {
  const token = tokens[i]!;
  if (token.kind !== 'mark') return undefined;
  if (token.text === '&') return readReference(text, tokens, i);
  const next = tokens[i + 1];
  // Braces stand for marks around Arabic only; elsewhere they are code that was left in the text.
  if (token.text === '{' && !(next?.kind === 'word' && ARABIC.test(next.text))) return undefined;
  const isDoubled = DOUBLED.has(token.text) && next?.text === token.text && next.start === token.end;
  if (!isDoubled && SINGLE_BRACKET.test(token.text) && !spoken.has(i)) return undefined;
  const shape = GLYPHS.get(isDoubled ? token.text + token.text : token.text);
  return shape && { shape, last: isDoubled ? i + 1 : i };
}

function readReference(
  text: string,
  tokens: readonly Token[],
  i: number,
): { shape: Glyph; last: number } | undefined {
  REFERENCE.lastIndex = tokens[i]!.start;
  const match = REFERENCE.exec(text);
  const { decimal, hex, name } = match?.groups ?? {};
  const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : 0;
  const shape = GLYPHS.get(name !== undefined ? (NAMES.get(name) ?? '') : String.fromCodePoint(code));
  if (match === null || shape === undefined) return undefined;
  const end = tokens[i]!.start + match[0].length;
  let last = i;
  while (tokens[last]!.end < end) last++;
  return { shape, last };
}

/** Whether a character is, or begins, a mark; of brackets that can't be told. */
export function isGlyph(character: string): boolean {
  return (GLYPHS.has(character) && !SINGLE_BRACKET.test(character)) || character === '&';
}
