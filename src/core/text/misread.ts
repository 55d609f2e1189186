/** How much of a text is looked at, in UTF-16 units. */
const SAMPLE = 16 * 1024;

/** What tells that a text was decoded with the wrong encoding. */
export type Misreading =
  /** Replacement characters stand where bytes made no sense. */
  | 'replaced'
  /** Control characters, or code points that nothing is assigned to. */
  | 'no-characters'
  /** Letters that are rare in Arabic are its most frequent, or letters of the West stand within its words. */
  | 'rare-letters';

/**
 * Whether a text looks as Arabic does when its bytes are read in another encoding than they were written in. A few odd
 * characters are no sign, for articles from the web hold such.
 *
 * - Windows-1256 or UTF-16 read as UTF-8: replacement and control characters.
 * - UTF-8 read as Windows-1256: every letter becomes one of طظعغ and a mark.
 * - ISO 8859-6 read as Windows-1256: the letters after ف become others, some of them Latin.
 * - UTF-16 read in the wrong byte order: spaces and line ends become code points that mean nothing.
 */
export function misreadingOf(text: string): Misreading | undefined {
  const sample = text.slice(0, SAMPLE);
  const characters = count(sample, /\S/gu);
  const isMany = (found: number) => found > 1 && found * 100 >= characters;
  if (isMany(count(sample, /\ufffd/g))) return 'replaced';
  if (isMany(count(sample, /(?![\s\u0085])\p{Cc}|[\p{Cn}\p{Co}\u2000]/gu))) return 'no-characters';
  const arabic = count(sample, /(?=\p{L})\p{Script=Arabic}/gu);
  const isShare = (found: number, percent: number) => found > 4 && found * 100 >= arabic * percent;
  if (isShare(count(sample, /[\u0637\u0638]/g), 20)) return 'rare-letters';
  if (isShare(count(sample, WESTERN_WITHIN), 2)) return 'rare-letters';
  return undefined;
}

/** A letter with an accent of French, beside an Arabic one. */
const WESTERN_WITHIN =
  /(?<=(?=\p{L})\p{Script=Arabic})[\u00c0-\u00ff\u0152\u0153\u0192]|[\u00c0-\u00ff\u0152\u0153\u0192](?=(?=\p{L})\p{Script=Arabic})/gu;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
