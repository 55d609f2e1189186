/** How much of a text decides its script, in UTF-16 units: enough for an article's headline and first paragraphs. */
const SAMPLE = 8000;

const ARABIC_LETTER = /(?=\p{L})\p{Script=Arabic}/gu;
const LETTER = /\p{L}/gu;

/**
 * Whether more than half of the letters at the beginning of a text are Arabic. Only such texts are articles for us;
 * a text without letters is none. The cost doesn't grow with the text.
 */
export function isMainlyArabic(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return 2 * count(sample, ARABIC_LETTER) > count(sample, LETTER);
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
