import { DATE_BEGINNINGS } from './dates/calendar';
import { NUMBER_BEGINNINGS } from './quantities/numbers';
import {
  MEDIA_HEADS,
  OFFICES,
  ORGANIZATION_HEADS,
  PLACE_HEADS,
  PLACE_PREFIXES,
  SITE_HEADS,
  STATE_BODIES,
  STATE_HEADS,
  TITLES,
} from './triggers';

/** What a word may begin, as bits: a rule looks no further where its bit is missing. */
export const Begins = {
  date: 1 << 0,
  number: 1 << 1,
  title: 1 << 2,
  organization: 1 << 3,
  place: 1 << 4,
} as const;

const WORDS: readonly (readonly [bit: number, tables: readonly ReadonlySet<string>[]])[] = [
  [Begins.date, [DATE_BEGINNINGS, NUMBER_BEGINNINGS]],
  [Begins.number, [NUMBER_BEGINNINGS]],
  [Begins.title, [TITLES, OFFICES]],
  [Begins.organization, [MEDIA_HEADS, ORGANIZATION_HEADS, STATE_BODIES]],
  [Begins.place, [PLACE_HEADS, SITE_HEADS, STATE_HEADS, PLACE_PREFIXES]],
];

/** What a stem may begin by the tables of the rules; places and people that the lists know may begin anywhere. */
export function beginningsOf(stem: string): number {
  let bits = 0;
  for (const [bit, tables] of WORDS) if (tables.some(table => table.has(stem))) bits |= bit;
  return bits;
}
