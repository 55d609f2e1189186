/** What is known of a Gregorian date. */
export interface Parts {
  year?: number;
  month?: number;
  day?: number;
}

/** ISO 8601 with unknown digits as X (`XXXX-05-12`); undefined when nothing is known or the parts are no date. */
export function isoDate({ year, month, day }: Parts): string | undefined {
  if (year === undefined && month === undefined) return undefined;
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day !== undefined && (day < 1 || day > daysOf(year, month))) return undefined;
  const two = (part: number) => String(part).padStart(2, '0');
  const parts = [year === undefined ? 'XXXX' : String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(two(month));
  if (month !== undefined && day !== undefined) parts.push(two(day));
  return parts.join('-');
}

/** The days of a month; of February 29 where the year isn't known. */
function daysOf(year: number | undefined, month: number | undefined): number {
  if (month === 2)
    return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return month !== undefined && [4, 6, 9, 11].includes(month) ? 30 : 31;
}
