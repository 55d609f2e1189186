import { Begins } from '../beginnings';
import { type Candidate, candidate } from '../candidate';
import type { Evidence } from '../confidence';
import { digitsOf, numberAt } from '../quantities/numbers';
import type { Scene } from '../scene';
import { isDefinite } from '../words';
import * as calendar from './calendar';
import { clockAt } from './clock';
import { dayOrdinalAt, isYear, monthAt, numericDateAt, yearAt } from './parts';
import { isoDate, type Parts } from './values';

export interface Found {
  readonly last: number;
  readonly evidence: Evidence;
  /** ISO 8601, with X for unknown digits; absent when the text alone doesn't tell it. */
  readonly value?: string;
}

type Rule = (scene: Scene, i: number) => Found | undefined;

/** The longest result of these counts; among equals the first. */
const RULES: readonly Rule[] = [
  numericDateAt,
  calendarDate,
  weekday,
  period,
  relativeDay,
  yearAlone,
  decade,
  century,
  clockAt,
  duration,
];

/** Dates, times of the day and stretches of time. */
export function findDates(scene: Scene, out: Candidate[]): void {
  for (let i = 0; i < scene.words.length; i++) {
    if ((scene.words[i]!.begins & Begins.date) === 0) continue;
    let best: Found | undefined;
    for (const rule of RULES) {
      const found = rule(scene, i);
      if (found !== undefined && (best === undefined || found.last > best.last)) best = found;
    }
    if (best === undefined) continue;
    const { last, evidence, value } = best;
    out.push(candidate(scene.words, i, last, 'date', evidence, value === undefined ? undefined : { value }));
    i = last;
  }
}

/** A month with what stands around it: `[day] [of] month [of] [year]`, and `month last`. */
function calendarDate(scene: Scene, first: number): Found | undefined {
  const parts: Parts = {};
  let at = first;
  const day = dayAt(scene, at);
  if (day !== undefined) {
    parts.day = day.value;
    at = day.last + 1;
    if (scene.stem(at) === 'من') at++;
  }
  if (scene.stem(at) === 'شهر' || scene.stem(at) === 'الشهر') at++;
  const month = monthAt(scene, at);
  if (month === undefined || (at > first && scene.at(at)!.attached && day !== undefined)) return undefined;
  parts.month = month.value;
  let last = month.last;
  const year = yearAt(scene, last + 1, month.hijri);
  if (year !== undefined) {
    parts.year = year.value;
    last = year.last;
  } else last = periodAdjective(scene, last);
  if (month.doubtful && at === first && last === month.last) return undefined;
  const iso = month.hijri || year?.hijri ? undefined : isoDate(parts);
  const evidence = at === first && year === undefined ? 'date-bare' : 'date';
  return { last, evidence, ...(iso !== undefined && { value: iso }) };
}

function dayAt(scene: Scene, i: number): { last: number; value: number } | undefined {
  const word = scene.at(i);
  if (word?.token.kind === 'number') {
    const value = digitsOf(word.token.norm);
    return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 31
      ? { last: i, value }
      : undefined;
  }
  return dayOrdinalAt(scene, i);
}

/** The index of an adjective such as last or next after `last`, or `last` itself. */
function periodAdjective(scene: Scene, last: number): number {
  const word = scene.at(last + 1);
  const inReach = scene.follows(last + 1) || scene.stem(last) === ')';
  if (word === undefined || word.attached || !inReach || word.stem === 'الذي') return last;
  return calendar.PERIOD_ADJECTIVES.has(word.stem) ? last + 1 : last;
}

/** A day of the week, alone or with a part of the day, today, and the calendar date after it. */
function weekday(scene: Scene, first: number): Found | undefined {
  let at = first;
  let led = false;
  while (at < first + 3 && isDayLead(scene, at)) {
    led = true;
    at++;
  }
  const word = scene.at(at);
  if (
    word === undefined ||
    !calendar.WEEKDAYS.has(word.stem) ||
    (at > first && (word.attached || !scene.follows(at)))
  )
    return undefined;
  if (scene.stem(at) === 'الاحد' && !led && scene.stem(at - 1) === 'اليوم') return undefined;
  let last = periodAdjective(scene, at);
  let next = last + 1;
  if (scene.stem(next) === 'الموافق' || scene.stem(next) === '\u060c' || scene.stem(next) === '(') next++;
  const date =
    scene.at(next)?.token.kind === 'number' || next === last + 1
      ? (numericDateAt(scene, next) ?? calendarDate(scene, next))
      : undefined;
  if (date !== undefined && date.evidence === 'date') {
    last = date.last;
    return { ...date, last };
  }
  return { last, evidence: 'date' };
}

function isDayLead(scene: Scene, i: number): boolean {
  const stem = scene.stem(i);
  return (
    stem === 'يوم' ||
    stem === 'اليوم' ||
    stem === 'امس' ||
    calendar.DAY_PARTS.has(stem) ||
    (calendar.PERIODS.has(stem) && stem === 'الليله')
  );
}

/** `last week`, `this year`, `the past two days`. */
function period(scene: Scene, first: number): Found | undefined {
  let at = first;
  const pointed = calendar.THESE.has(scene.stem(at));
  if (pointed) at++;
  if (!calendar.PERIODS.has(scene.stem(at)) || (pointed && (scene.at(at)!.attached || !scene.follows(at))))
    return undefined;
  const last = periodAdjective(scene, at);
  if (last === at && !pointed) return undefined;
  return { last, evidence: 'date-relative' };
}

function relativeDay(scene: Scene, i: number): Found | undefined {
  const stem = scene.stem(i);
  if (stem === 'اول' && scene.stem(i + 1) === 'امس') return { last: i + 1, evidence: 'date-relative' };
  if (stem === 'اول' && scene.stem(i + 1) === 'من' && scene.stem(i + 2) === 'امس')
    return { last: i + 2, evidence: 'date-relative' };
  if (stem === 'بعد' && scene.stem(i + 1) === 'غد') return { last: i + 1, evidence: 'date-relative' };
  if (calendar.DAY_PARTS.has(stem) && /^(?:امس|اليوم|غد)$/.test(scene.stem(i + 1)))
    return { last: i + 1, evidence: 'date-relative' };
  if (!calendar.RELATIVE_DAYS.has(stem)) return undefined;
  if (stem === 'امس' && /^(?:الاول|الاولي)$/.test(scene.stem(i + 1)) && scene.follows(i + 1))
    return { last: i + 1, evidence: 'date-relative' };
  if (stem === 'غد' || isDescribed(scene, i)) return undefined;
  return { last: i, evidence: 'date-relative' };
}

/** A year after a word that says so, or four digits that can be nothing else. */
function yearAlone(scene: Scene, first: number): Found | undefined {
  if (calendar.YEAR_WORDS.has(scene.stem(first))) {
    const year = yearAt(scene, first, false);
    if (year === undefined || year.last === first) return undefined;
    const value = year.hijri ? undefined : isoDate({ year: year.value });
    return { last: year.last, evidence: 'date', ...(value !== undefined && { value }) };
  }
  const word = scene.at(first)!;
  if (word.token.kind !== 'number' || !isYear(word.token.norm)) return undefined;
  if (
    /^[-\u2013/:.,]$/.test(scene.stem(first - 1)) ||
    (/^[/:.%]$/.test(scene.stem(first + 1)) && scene.words[first + 2]?.token.kind === 'number')
  )
    return undefined;
  const number = numberAt(scene, first);
  const next = scene.at(first + 1);
  if (
    number === undefined ||
    number.last > first ||
    (next !== undefined &&
      next.token.kind === 'word' &&
      !next.attached &&
      scene.isOrdinary(first + 1) &&
      /ا$/.test(next.stem))
  )
    return undefined;
  const year = yearAt(scene, first, false)!;
  return { last: year.last, evidence: 'date-bare', ...(!year.hijri && { value: word.token.norm }) };
}

/** `the nineties [of the last century]`. */
function decade(scene: Scene, first: number): Found | undefined {
  const tens = calendar.DECADES.get(scene.stem(first));
  if (tens === undefined) return undefined;
  if (scene.stem(first + 1) !== 'القرن')
    return scene.stem(first).startsWith('ال') ? { last: first, evidence: 'date' } : undefined;
  const cent = century(scene, first + 1);
  if (cent === undefined) return { last: first + 1, evidence: 'date' };
  return {
    last: cent.last,
    evidence: 'date',
    ...(cent.value !== undefined && { value: `${cent.value}${tens / 10}` }),
  };
}

/** `the twentieth century`; the value is the first two digits of its years. */
function century(scene: Scene, first: number): Found | undefined {
  if (scene.stem(first) !== 'القرن') return undefined;
  const nth = dayOrdinalAt(scene, first + 1);
  if (nth === undefined) return undefined;
  return { last: nth.last, evidence: 'date', value: String(nth.value - 1).padStart(2, '0') };
}

/** `six years`, `two days`: a stretch of time with its ISO 8601 value. */
function duration(scene: Scene, first: number): Found | undefined {
  const dual = calendar.DURATIONS.get(scene.stem(first));
  if (dual !== undefined && [2, 20, 200].includes(dual[0]))
    return { last: first, evidence: 'duration', value: durationValue(1, dual) };
  const number = numberAt(scene, first);
  if (number === undefined) return undefined;
  const at = number.last + 1;
  const unit = calendar.DURATIONS.get(scene.stem(at));
  if (unit === undefined || scene.at(at)!.attached || !scene.follows(at)) return undefined;
  return {
    last: at,
    evidence: 'duration',
    ...(number.value !== undefined && { value: durationValue(number.value, unit) }),
  };
}

function durationValue(count: number, [size, designator]: readonly [number, string]): string {
  const time = designator.startsWith('T');
  return `P${time ? 'T' : ''}${count * size}${time ? designator.slice(1) : designator}`;
}

/** Whether an adjective with the article makes the word before it a day of another kind: the World Day, the first day. */
function isDescribed(scene: Scene, i: number): boolean {
  const next = scene.at(i + 1);
  if (next === undefined || next.attached || !scene.follows(i + 1) || scene.stem(i) !== 'اليوم') return false;
  return isDefinite(next.stem) && /ي$|^الاول$|^الثاني$|^الواحد$/.test(next.stem);
}
