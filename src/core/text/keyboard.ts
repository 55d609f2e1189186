/**
 * What the letter keys of a US keyboard give, without shift, under the Arabic (101) layout that Windows, macOS's
 * "Arabic - PC" and xkb's `ara` share. The B key gives lam-alef, two letters.
 */
const ARABIC_101: Readonly<Record<string, string>> = {
  a: 'ش',
  b: 'لا',
  c: 'ؤ',
  d: 'ي',
  e: 'ث',
  f: 'ب',
  g: 'ل',
  h: 'ا',
  i: 'ه',
  j: 'ت',
  k: 'ن',
  l: 'م',
  m: 'ة',
  n: 'ى',
  o: 'خ',
  p: 'ح',
  q: 'ض',
  r: 'ق',
  s: 'س',
  t: 'ف',
  u: 'ع',
  v: 'ر',
  w: 'ص',
  x: 'ء',
  y: 'غ',
  z: 'ئ',
};

/** What the key of a Latin letter types under the Arabic layout; undefined for anything but a letter. */
export function arabicOnKey(letter: string): string | undefined {
  return ARABIC_101[letter.toLowerCase()];
}

/** Whether `typed` is what the key of `letter` gives, under a Latin or the Arabic layout, shift apart. */
export function typedOnKey(typed: string, letter: string): boolean {
  return typed.toLowerCase() === letter.toLowerCase() || typed === arabicOnKey(letter);
}
