import { Begins } from '../beginnings';
import { type Candidate, candidate } from '../candidate';
import { DURATIONS, HIJRI_MONTHS, MONTHS, WEEKDAYS } from '../dates/calendar';
import { isYear } from '../dates/parts';
import { LIST } from '../lexicon';
import type { Mention } from '../mention';
import type { Scene } from '../scene';
import { BREAKS, SAYING } from '../triggers';
import { has, isDefinite, NAME, PLACE } from '../words';
import { type NumberPhrase, numberAt } from './numbers';
import { CURRENCIES, NATIONAL_CURRENCIES, PERCENT, UNITS } from './units';

/** Numbers in digits and words with what they count: percent, money, measures, people and things. */
export function findQuantities(scene: Scene, out: Candidate[]): void {
  for (let i = 0; i < scene.words.length; i++) {
    if (scene.words[i]!.token.kind === 'mark') {
      sign(scene, i, out);
      continue;
    }
    const number = (scene.words[i]!.begins & Begins.number) !== 0 ? numberAt(scene, i) : undefined;
    if (number === undefined) continue;
    counted(scene, i, number, out);
    i = number.last;
  }
}

type Attributes = NonNullable<Mention['attributes']>;

function attributes(value: number | undefined, unit?: string): Attributes | undefined {
  if (value === undefined && unit === undefined) return undefined;
  return { ...(value !== undefined && { value }), ...(unit !== undefined && { unit }) };
}

/** A sign of money before the number: $5, €3 billion. */
function sign(scene: Scene, i: number, out: Candidate[]): void {
  const unit = { $: 'USD', '\u20ac': 'EUR', '\u00a3': 'GBP' }[scene.stem(i)];
  if (unit === undefined || scene.words[i + 1]?.token.kind !== 'number') return;
  const number = numberAt(scene, i + 1)!;
  out.push(candidate(scene.words, i, number.last, 'quantity', 'quantity', attributes(number.value, unit)));
}

function counted(scene: Scene, first: number, number: NumberPhrase, out: Candidate[]): void {
  const { value } = number;
  const found = percent(scene, number) ?? money(scene, number) ?? thing(scene, number);
  if (found !== undefined)
    out.push(
      candidate(scene.words, first, found.last, 'quantity', 'quantity', attributes(value, found.unit)),
    );
  else if (isTelling(scene, first, number))
    out.push(candidate(scene.words, first, number.last, 'quantity', 'quantity-bare', attributes(value)));
}

interface Unit {
  readonly last: number;
  readonly unit?: string;
}

function percent(scene: Scene, { last }: NumberPhrase): Unit | undefined {
  const next = scene.at(last + 1);
  if (next === undefined) return undefined;
  if (next.stem === '%' || next.stem === '\u066a' || PERCENT.has(next.token.norm))
    return { last: last + 1, unit: '%' };
  const inHundred = next.stem === 'في' && /^(?:المايه|المييه|الميه|الماءه)$/.test(scene.stem(last + 2));
  return inHundred ? { last: last + 2, unit: '%' } : undefined;
}

function money(scene: Scene, { last }: NumberPhrase): Unit | undefined {
  let at = last + 1;
  if (scene.stem(at) === '$') return { last: at, unit: 'USD' };
  if (scene.stem(at) === 'من') at++;
  const word = scene.at(at);
  const code = word && CURRENCIES.get(word.stem);
  if (word === undefined || code === undefined) return undefined;
  const next = scene.at(at + 1);
  if (next === undefined || next.attached || !scene.follows(at + 1))
    return { last: at, unit: code || word.stem };
  const nation = NATIONAL_CURRENCIES.get(`${singular(word.stem)} ${next.stem.replace(/ا$/, '')}`);
  if (nation !== undefined) return { last: at + 1, unit: nation };
  const national = has(next, LIST.nationalities) || CURRENCIES.has(next.stem);
  return { last: national ? at + 1 : at, unit: code || word.stem };
}

function singular(stem: string): string {
  return stem.replace(/(?:ات|ا)$/, '');
}

/** The noun that is counted: a unit, or an ordinary noun without the article. */
function thing(scene: Scene, { last, value }: NumberPhrase): Unit | undefined {
  let at = last + 1;
  if (value === undefined && scene.stem(at) === 'من') {
    at++;
    if (!isDefinite(scene.stem(at)) || !scene.isOrdinary(at)) return undefined;
    return { last: at };
  }
  const word = scene.at(at);
  if (word === undefined || !scene.isWord(at) || word.attached || !scene.follows(at)) return undefined;
  if (DURATIONS.has(word.stem) || MONTHS.has(word.stem) || HIJRI_MONTHS.has(word.stem)) return undefined;
  if (UNITS.has(word.stem)) return { last: scene.stem(at + 1) === 'مربع' ? at + 1 : at };
  if (has(word, LIST.groups | LIST.nationalities) && !isDefinite(word.stem)) return { last: at };
  if (BREAKS.has(word.stem) || SAYING.has(word.stem) || isDefinite(word.stem) || has(word, PLACE | NAME))
    return undefined;
  if (isYear(scene.words[last]!.token.norm) && !/ا$/.test(word.stem)) return undefined;
  if (word.stem.length < 3 || WEEKDAYS.has(word.stem) || /^[يت]/.test(word.stem)) return undefined;
  return scene.isOrdinary(at) && !NOT_COUNTED.has(word.stem) ? { last: at } : undefined;
}

const NOT_COUNTED = new Set([
  'ذات',
  'لكنها',
  'لكنه',
  'عشر',
  'مقابل',
  'فقط',
  'مقارنه',
  'منهم',
  'منها',
  'اخرين',
  'اخرون',
  'اخري',
  'علي',
  'كما',
  'بين',
  'عندما',
  'ليس',
  'مما',
  'هم',
  'كانوا',
  'فيما',
  'بينما',
  'وفق',
  'لكن',
  'ولم',
  'حسب',
  'جري',
  'انتهت',
  'قتل',
  'اصيب',
  'حين',
  'جميعهم',
]);

/** A bare number says how many when it is more than one digit and no part of a score, a list or a code. */
function isTelling(scene: Scene, first: number, { last, digits, value }: NumberPhrase): boolean {
  if (!digits) return last > first || (value ?? 10) > 10;
  const before = scene.stem(first - 1);
  const after = scene.stem(last + 1);
  if (before === '(' && after === ')') return false;
  if (/^[-\u2013/:.+#_]$/.test(before) || /^[-\u2013/:_]$/.test(after)) return false;
  return (value ?? 0) > 9 && scene.words[first]!.token.text.length < 10;
}
