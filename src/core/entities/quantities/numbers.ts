import type { Scene } from '../scene';
import { firstWords, valueTable } from '../table';

/** Number words below a thousand. */
export const NUMBER_WORDS = valueTable(`
1: واحد, واحدة, أحد, إحدى
2: اثنان, اثنين, اثنتان, اثنتين, اثنا, اثني, اثنتا, اثنتي, إثنين, إثنان
3: ثلاثة, ثلاث
4: أربعة, أربع
5: خمسة, خمس
6: ستة, ست
7: سبعة, سبع
8: ثمانية, ثمان, ثماني
9: تسعة, تسع
10: عشرة, عشر
20: عشرون, عشرين
30: ثلاثون, ثلاثين
40: أربعون, أربعين
50: خمسون, خمسين
60: ستون, ستين
70: سبعون, سبعين
80: ثمانون, ثمانين
90: تسعون, تسعين
100: مئة, مائة
200: مئتان, مئتين, مائتان, مائتين, مئتا, مائتا, مئتي, مائتي
300: ثلاثمئة, ثلاثمائة
400: أربعمئة, أربعمائة
500: خمسمئة, خمسمائة
600: ستمئة, ستمائة
700: سبعمئة, سبعمائة
800: ثمانمئة, ثمانمائة
900: تسعمئة, تسعمائة
`);

/** Words that multiply what stands before them. */
export const SCALES = valueTable(`
1000: ألف, ألفا, آلاف
2000: ألفان, ألفين, ألفي
1000000: مليون, مليونا, ملايين
2000000: مليونان, مليونين, مليوني
1000000000: مليار, مليارا, مليارات, بليون, بلايين
2000000000: ملياران, مليارين, ملياري
1000000000000: تريليون, تريليونا, تريليونات, ترليون
`);

/** Plurals that say a rough number: dozens, hundreds. */
const ROUGH = valueTable(`
10: عشرات
100: مئات, مائات
1000: آلاف, الآلاف
1000000: ملايين, الملايين
1000000000: مليارات, المليارات
`);

/** What a number in words begins with. */
export const NUMBER_BEGINNINGS = firstWords(NUMBER_WORDS.keys(), SCALES.keys(), ROUGH.keys());

export interface NumberPhrase {
  readonly last: number;
  /** Absent where the words don't say it exactly. */
  readonly value?: number;
  /** Whether it is written in digits alone. */
  readonly digits: boolean;
}

/** Words that are numbers only beside another number: one, ten, a hundred by itself may be no count. */
const WEAK = new Set([1]);

/** The number that begins at word `i`, in digits, in words or both; undefined when none does. */
export function numberAt(scene: Scene, i: number): NumberPhrase | undefined {
  const rough = roughAt(scene, i);
  if (rough !== undefined) return rough;
  let at = i;
  let last = i - 1;
  let total = 0;
  let group: number | undefined;
  let digits = true;
  while (at < scene.words.length) {
    const word = scene.words[at]!;
    if (at > i && word.token.kind !== 'number' && !isJoined(scene, at, last)) break;
    const value = word.token.kind === 'number' ? digitsOf(word.token.norm) : NUMBER_WORDS.get(word.stem);
    const scale = SCALES.get(word.stem);
    if (value !== undefined) {
      if (word.token.kind === 'number' && group !== undefined) break;
      if (word.token.kind !== 'number') digits = false;
      group = value === 100 && group !== undefined && group < 10 ? group * 100 : (group ?? 0) + value;
    } else if (scale !== undefined && (at > i || !word.attached || word.stem.length > 3)) {
      digits = false;
      total += (group ?? 1) * scale;
      group = undefined;
    } else if (
      word.stem === 'و' &&
      at === last + 1 &&
      scene.words[at + 1]?.token.kind === 'number' &&
      last >= i
    ) {
      at++;
      continue;
    } else break;
    last = at++;
  }
  if (last < i) return undefined;
  const value = total + (group ?? 0);
  if (last === i && !digits && WEAK.has(value)) return undefined;
  return { last, value, digits };
}

/** The next word of a number: a ten or scale right after it, or one joined by and. */
function isJoined(scene: Scene, at: number, last: number): boolean {
  const word = scene.words[at]!;
  if (at !== last + 1) return word.token.kind === 'number';
  if (word.stem === 'و') return true;
  if (word.attached) return word.token.norm[0] === 'و';
  return SCALES.has(word.stem) || /^(?:عشر|عشره|مييه|مايه|ميه)$/.test(word.stem);
}

function roughAt(scene: Scene, i: number): NumberPhrase | undefined {
  if (!ROUGH.has(scene.stem(i))) return undefined;
  let last = i;
  while (ROUGH.has(scene.stem(last + 1)) && scene.follows(last + 1)) last++;
  return { last, digits: false };
}

/** The value of digits with separators: a comma before three digits groups, a dot or another comma is decimal. */
export function digitsOf(norm: string): number | undefined {
  const plain = norm.replaceAll('\u066c', ',').replaceAll('\u066b', '.');
  const value = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)
    ? plain.replaceAll(',', '')
    : /^\d{1,3}(?:\.\d{3}){2,}$|^[1-9]\d{0,2}\.000$/.test(plain)
      ? plain.replaceAll('.', '')
      : plain.replace(',', '.');
  const number = Number(value);
  return Number.isFinite(number) && value.length < 16 ? number : undefined;
}
