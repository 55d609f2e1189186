/**
 * Spelling folded for comparison: vowel signs, tatweel and zero-width or bidi controls dropped; the forms of alef
 * to bare alef; hamza on waw and ya to waw and ya; alef maqsura and Farsi ya to ya; ta marbuta to ha; keheh to kaf; presentation forms to their letters; Arabic and Persian digits to ASCII ones.
 * Each unit yields at most one unit, presentation-form ligatures apart, so positions stay easy to map back.
 */
export interface Normalized {
  readonly value: string;
  /** The unit of the source that the unit `i` of `value` comes from; `i` may be `value.length`. */
  sourceOf(i: number): number;
}

const DROPPED =
  /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const NEEDS_WORK =
  /[\u0610-\u061a\u061c\u0622-\u0626\u0629\u0640\u0649\u064b-\u0671\u06a9\u06cc\u06d6-\u06ed\u06f0-\u06f9\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufb50-\ufdff\ufe70-\ufeff]/;

const FOLDED = new Map<string, string>([
  ['\u0622', '\u0627'],
  ['\u0623', '\u0627'],
  ['\u0625', '\u0627'],
  ['\u0671', '\u0627'],
  ['\u0624', '\u0648'],
  ['\u0626', '\u064a'],
  ['\u0649', '\u064a'],
  ['\u06cc', '\u064a'],
  ['\u0629', '\u0647'],
  ['\u06a9', '\u0643'],
]);

function fold(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < FIRST_FOLDED) return unit;
  return ARABIC[code - FIRST_FOLDED] ?? foldOf(unit, code);
}

function foldOf(unit: string, code: number): string {
  if (DROPPED.test(unit)) return '';
  const folded = FOLDED.get(unit);
  if (folded !== undefined) return folded;
  if (code >= 0x0660 && code <= 0x0669) return String.fromCharCode(code - 0x0660 + 0x30);
  if (code >= 0x06f0 && code <= 0x06f9) return String.fromCharCode(code - 0x06f0 + 0x30);
  return code >= 0xfb50 && code <= 0xfefc ? foldPresentationForm(unit) : unit;
}

/** No unit before this one changes. */
const FIRST_FOLDED = 0x0610;
/** What becomes of the units of the Arabic block, from that one on. */
const ARABIC = Array.from({ length: 0x0700 - FIRST_FOLDED }, (_, i) =>
  foldOf(String.fromCharCode(FIRST_FOLDED + i), FIRST_FOLDED + i),
);

/** Ornate brackets and unassigned code points of those blocks stand for nothing else. */
function foldPresentationForm(unit: string): string {
  const letters = unit.normalize('NFKC');
  return letters === unit ? unit : normalizeText(letters);
}

/** The folded spelling alone. */
export function normalizeText(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  let out = '';
  for (let i = 0; i < text.length; i++) out += fold(text[i]!);
  return out;
}

/** The folded spelling with the way back to the source. */
export function normalize(text: string): Normalized {
  if (!NEEDS_WORK.test(text)) return { value: text, sourceOf: i => i };
  let value = '';
  const sources: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const folded = fold(text[i]!);
    for (let k = 0; k < folded.length; k++) sources.push(i);
    value += folded;
  }
  sources.push(text.length);
  return { value, sourceOf: i => sources[i] ?? text.length };
}
