import type { Scene } from '../scene';
import { AFTERNOON, CLOCK_PARTS, CLOCK_WORDS, HOURS, MINUTES } from './calendar';
import type { Found } from './dates';

interface Time {
  last: number;
  hour: number;
  minute: number;
}

/** A time of the day: `the hour 10:30 in the evening`, `at half past two`. */
export function clockAt(scene: Scene, i: number): Found | undefined {
  const said = CLOCK_WORDS.has(scene.stem(i));
  const time = said ? (digitsAt(scene, i + 1) ?? wordsAt(scene, i + 1)) : digitsAt(scene, i);
  if (time === undefined || (!said && scene.words[time.last] === scene.words[i])) return undefined;
  const part = scene.at(time.last + 1);
  const named = part !== undefined && CLOCK_PARTS.has(part.stem);
  if (named && AFTERNOON.has(part.stem) && time.hour < 12) time.hour += 12;
  const certain = named || time.hour > 12;
  const value = `T${two(time.hour)}:${two(time.minute)}`;
  return { last: named ? time.last + 1 : time.last, evidence: 'date', ...(certain && { value }) };
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}

/** `10`, `10:30`, `10.30`. */
function digitsAt(scene: Scene, i: number): Time | undefined {
  const word = scene.at(i);
  if (word?.token.kind !== 'number') return undefined;
  const [, hours, minutes] = /^(\d{1,2})(?:[.,](\d{2}))?$/.exec(word.token.norm) ?? [];
  if (hours === undefined || Number(hours) > 24) return undefined;
  const after = scene.at(i + 2);
  if (
    minutes === undefined &&
    scene.stem(i + 1) === ':' &&
    after?.token.kind === 'number' &&
    /^[0-5]\d$/.test(after.token.norm)
  )
    return { last: i + 2, hour: Number(hours), minute: Number(after.token.norm) };
  return Number(minutes ?? 0) < 60
    ? { last: i, hour: Number(hours), minute: Number(minutes ?? 0) }
    : undefined;
}

function wordsAt(scene: Scene, i: number): Time | undefined {
  const pair = HOURS.get(`${scene.stem(i)} ${scene.stem(i + 1)}`);
  const hour = pair ?? HOURS.get(scene.stem(i));
  if (hour === undefined) return undefined;
  const last = pair === undefined ? i : i + 1;
  const after = scene.at(last + 1)?.token.norm ?? '';
  const one = MINUTES.get(after);
  if (one !== undefined) return { last: last + 1, hour, minute: one };
  const two = MINUTES.get(`${after} ${scene.stem(last + 2)}`);
  return two === undefined ? { last, hour, minute: 0 } : { last: last + 2, hour: hour - 1, minute: 60 + two };
}
