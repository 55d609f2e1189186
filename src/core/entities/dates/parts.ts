import { digitsOf } from '../quantities/numbers';
import type { Scene } from '../scene';
import { DOUBTFUL_MONTHS, HIJRI_MONTHS, MONTHS, ORDINALS, YEAR_WORDS } from './calendar';
import type { Found } from './dates';
import { isoDate } from './values';

export interface Month {
  readonly last: number;
  readonly value: number;
  readonly hijri: boolean;
  /** Whether its name is also another word. */
  readonly doubtful: boolean;
}

/** A month's name, or two names of one month: `first/second`, `first (second)`. */
export function monthAt(scene: Scene, i: number): Month | undefined {
  const one = monthNameAt(scene, i);
  if (one === undefined || one.hijri) return one;
  const mark = scene.stem(one.last + 1);
  const beside = monthNameAt(scene, one.last + 1);
  if (beside?.value === one.value && !beside.hijri) return { ...beside, doubtful: false };
  if (mark !== '/' && mark !== '(' && mark !== '-') return one;
  const other = monthNameAt(scene, one.last + 2);
  if (other === undefined || other.value !== one.value || other.hijri) return one;
  if (mark !== '(') return { ...other, doubtful: false };
  return scene.stem(other.last + 1) === ')' ? { ...other, last: other.last + 1, doubtful: false } : one;
}

function monthNameAt(scene: Scene, i: number): Month | undefined {
  const stem = scene.stem(i);
  if (stem === '') return undefined;
  const pair = `${stem} ${scene.stem(i + 1)}`;
  for (const [names, hijri] of [
    [MONTHS, false],
    [HIJRI_MONTHS, true],
  ] as const) {
    const long = names.get(pair);
    if (long !== undefined && scene.follows(i + 1))
      return { last: i + 1, value: long, hijri, doubtful: false };
    const short = names.get(stem);
    if (short !== undefined) return { last: i, value: short, hijri, doubtful: DOUBTFUL_MONTHS.has(stem) };
  }
  return undefined;
}

/** An ordinal from the first to the thirty-first, in one word or two. */
export function dayOrdinalAt(scene: Scene, i: number): { last: number; value: number } | undefined {
  const pair = ORDINALS.get(`${scene.stem(i)} ${scene.at(i + 1)?.token.norm ?? ''}`);
  if (pair !== undefined) return { last: i + 1, value: pair };
  const one = ORDINALS.get(scene.stem(i));
  return one === undefined ? undefined : { last: i, value: one };
}

/** Four digits of a year in or near the common era of news: 1000 to 2199. */
export function isYear(norm: string): boolean {
  return /^(?:1[0-9]|2[01])\d{2}$/.test(norm);
}

export interface Year {
  readonly last: number;
  readonly value: number;
  readonly hijri: boolean;
}

/** `2017`, `of the year 2017`, `1439 AH`. */
export function yearAt(scene: Scene, i: number, hijri: boolean): Year | undefined {
  let at = i;
  if (scene.stem(at) === 'من') at++;
  if (scene.stem(at) === '\u060c') at++;
  const said = YEAR_WORDS.has(scene.stem(at));
  if (said) at++;
  const word = scene.at(at);
  if (word?.token.kind !== 'number') return undefined;
  const value = digitsOf(word.token.norm);
  if (value === undefined || (!isYear(word.token.norm) && !(said && /^\d{1,4}$/.test(word.token.norm))))
    return undefined;
  const era = scene.stem(at + 1);
  if (era === 'ه' || era === 'هجري' || era === 'هجريه') return { last: at + 1, value, hijri: true };
  if (era === 'م' || era === 'ميلادي' || era === 'ميلاديه') return { last: at + 1, value, hijri: false };
  return { last: at, value, hijri: hijri || (value >= 1300 && value < 1500) };
}

const SEPARATOR = /^[-/.\u2013]$/;

/** `12/5/2017`, `2017-05-12`; day before month, as Arabic papers write it, unless the numbers say otherwise. */
export function numericDateAt(scene: Scene, i: number): Found | undefined {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(scene.stem(i));
  if (dotted) return numericDate(i, [dotted[1]!, dotted[2]!, dotted[3]!]);
  const parts: string[] = [];
  for (let k = 0; k < 3; k++) {
    const word = scene.at(i + 2 * k);
    if (word?.token.kind !== 'number') return undefined;
    if (k < 2 && (!SEPARATOR.test(scene.stem(i + 2 * k + 1)) || scene.at(i + 2 * k + 1)!.start !== word.end))
      return undefined;
    parts.push(word.token.norm);
  }
  return numericDate(i + 4, parts);
}

function numericDate(last: number, parts: readonly string[]): Found | undefined {
  const [a, b, c] = parts.map(Number) as [number, number, number];
  const [year, month, day] = parts[0]!.length === 4 ? [a, b, c] : [c, b, a];
  if (!isYear(String(year))) return undefined;
  if (year < 1500) return { last, evidence: 'date' };
  const value = isoDate({ year, month, day }) ?? isoDate({ year, month: day, day: month });
  return value === undefined ? undefined : { last, evidence: 'date', value };
}
