const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const NO_WIDTH = /^[\p{M}\p{Cf}\p{Cc}]+$/u;
const ELLIPSIS = '\u2026';

/** How many cells of a terminal a text takes: two a wide character, none a vowel sign or a control. */
export function cellWidth(text: string): number {
  let width = 0;
  for (const grapheme of graphemes(text)) width += widthOf(grapheme);
  return width;
}

/** The text, or as much of its beginning as fits into `cells` with an ellipsis behind it. */
export function shorten(text: string, cells: number): string {
  if (cellWidth(text) <= cells) return text;
  let out = '';
  let width = 0;
  for (const grapheme of graphemes(text)) {
    width += widthOf(grapheme);
    if (width > cells - 1) break;
    out += grapheme;
  }
  return out.trimEnd() + ELLIPSIS;
}

function* graphemes(text: string): Generator<string> {
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text))
    yield segment;
}

function widthOf(grapheme: string): number {
  if (NO_WIDTH.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}
