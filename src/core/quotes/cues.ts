import type { CueClass } from '../annotations/annotation';
import { runToEnd } from '../steps';
import { normalizeText } from '../text/normalize';
import type { Span } from '../text/span';
import { stemOffset, type Token } from '../text/tokens';
import { CUE_NOUNS, CUE_PHRASES, CUE_VERBS, NO_CUES } from './cue-table';

/** How a word of saying is meant to be used; `cue-table.ts` explains the uses of verbs. */
export type CueUse = 'say' | 'alike' | 'led' | 'name' | 'stance' | 'noun' | 'occasion' | 'phrase';
export type CueForm = 'past' | 'present' | 'participle' | 'noun' | 'phrase';

/** What the written form says of the one who speaks; absent where it says nothing. */
export interface Agreement {
  readonly gender?: 'm' | 'f';
  readonly number?: 's' | 'd' | 'p';
  /** The first person: أقول، قلنا. */
  readonly first?: true;
}

/** A form of a word of saying. */
export interface CueWord extends Agreement {
  readonly class: CueClass;
  readonly use: CueUse;
  readonly form: CueForm;
  /** Ends in a pronoun, that is the object of a verb and the speaker of a noun: أسماه، قوله. */
  readonly pronoun: boolean;
}

/** A word of saying in a paragraph. `span` is without attached particles. */
export interface CueSign extends Span {
  readonly token: number;
  readonly word: CueWord;
  /** و or ف stands before it, so a new saying begins. */
  readonly joined: boolean;
}

export type CueIndex = ReadonlyMap<string, CueWord>;

/** How many verbs are gone over between two pauses. */
const VERBS_A_STEP = 16;

/** Every form of the table's words, by folded spelling. Built once by who composes the analyser. */
export function buildCueIndex(): CueIndex {
  return runToEnd(cueIndexInSteps());
}

/** The same in steps of a few milliseconds, for a host that must stay responsive. */
export function* cueIndexInSteps(): Generator<undefined, CueIndex> {
  const index = new Map<string, CueWord>();
  const never = new Set(NO_CUES.split(/\s+/).map(normalizeText));
  const add = (form: string, word: CueWord) => {
    const norm = normalizeText(form);
    if (norm.length > 1 && !index.has(norm) && !never.has(norm)) index.set(norm, word);
  };
  for (const [cueClass, words] of rows(CUE_PHRASES))
    for (const word of words!.split(' '))
      add(word, { class: cueClass as CueClass, use: 'phrase', form: 'phrase', pronoun: false });
  for (const [cueClass, use, words] of rows(CUE_NOUNS))
    for (const word of words!.split(' ')) {
      const owner = word.endsWith('هم') ? { number: 'p' as const } : genderOfPronoun(word);
      const pronoun = hasPronoun(word);
      add(word, { class: cueClass as CueClass, use: use as CueUse, form: 'noun', ...owner, pronoun });
    }
  for (const [i, [cueClass, use, ...forms]] of rows(CUE_VERBS).entries()) {
    addVerb(cueClass as CueClass, use as CueUse, forms, add);
    if (i % VERBS_A_STEP === 0) yield;
  }
  return index;
}

function rows(table: string): string[][] {
  return table
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.split('|').map(cell => cell.trim()));
}

function hasPronoun(noun: string): boolean {
  return /(?:ه|ها|هم|هما)$/.test(noun);
}

function genderOfPronoun(noun: string): Agreement {
  return noun.endsWith('ها') ? { gender: 'f' } : noun.endsWith('ه') ? { gender: 'm' } : {};
}

const OBJECTS = ['ه', 'ها', 'هم', 'هما', 'نا', 'ني'];
const NOUN_OWNERS: readonly [string, Agreement][] = [
  ['ه', { gender: 'm' }],
  ['ها', { gender: 'f' }],
  ['هم', { number: 'p' }],
  ['هما', { number: 'd' }],
];

/** The endings of the past tense, for "he", "she", the duals, the plurals and the first persons. */
const PAST: readonly [ending: string, agreement: Agreement][] = [
  ['ت', { gender: 'f', number: 's' }],
  ['ا', { gender: 'm', number: 'd' }],
  ['تا', { gender: 'f', number: 'd' }],
];
const PRESENT: readonly [prefix: string, ending: string, agreement: Agreement][] = [
  ['ي', '', { gender: 'm', number: 's' }],
  ['ت', '', { gender: 'f', number: 's' }],
  ['ن', '', { number: 'p', first: true }],
  ['أ', '', { number: 's', first: true }],
  ['ي', 'ان', { gender: 'm', number: 'd' }],
  ['ت', 'ان', { gender: 'f', number: 'd' }],
];
const PARTICIPLE: readonly [ending: string, agreement: Agreement][] = [
  ['ا', { gender: 'm', number: 's' }],
  ['ة', { gender: 'f', number: 's' }],
  ['ين', { gender: 'm', number: 'p' }],
  ['ون', { gender: 'm', number: 'p' }],
  ['ات', { gender: 'f', number: 'p' }],
  ['تين', { gender: 'f', number: 'd' }],
];

function addVerb(
  cueClass: CueClass,
  use: CueUse,
  forms: readonly string[],
  add: (form: string, word: CueWord) => void,
): void {
  const word = (form: CueForm, agreement: Agreement, pronoun = false): CueWord => ({
    class: cueClass,
    use,
    form,
    ...agreement,
    pronoun,
  });
  const [past, present, participle] = forms[0]!.split(/\s+/) as [string, string, string];
  const addWithObjects = (form: string, before: string, made: (pronoun: boolean) => CueWord) => {
    add(form, made(false));
    const withObject = made(true);
    const folded = normalizeText(before);
    for (const object of OBJECTS) add(folded + object, withObject);
  };

  if (past !== '-') addPast(past, word, add, addWithObjects);
  if (present !== '-') {
    const stem = present.slice(1);
    const bare = stem.replace(/[ىيو]$/, '');
    for (const [prefix, ending, agreement] of PRESENT) {
      const form = prefix + stem + ending;
      const before = prefix + stem.replace(/ى$/, 'ا') + ending;
      addWithObjects(form, before, pronoun => word('present', agreement, pronoun));
    }
    add(`ي${bare}ون`, word('present', { gender: 'm', number: 'p' }));
    add(`ي${bare}وا`, word('present', { gender: 'm', number: 'p' }));
    add(`ت${bare}ون`, word('present', { number: 'p' }));
  }
  if (participle !== '-' && participle !== undefined) {
    const stem = participle.replace(/[اي]$/, participle.endsWith('ي') ? 'ي' : '');
    for (const [ending, agreement] of PARTICIPLE) add(stem + ending, word('participle', agreement));
  }
  for (const noun of (forms[1] ?? '').split(/\s+/).filter(Boolean)) {
    const stem = noun.replace(/ة$/, 'ت');
    for (const [owner, agreement] of NOUN_OWNERS) add(stem + owner, word('noun', agreement, true));
  }
}

type Make = (form: CueForm, agreement: Agreement, pronoun?: boolean) => CueWord;

function addPast(
  past: string,
  word: Make,
  add: (form: string, word: CueWord) => void,
  addWithObjects: (form: string, before: string, made: (pronoun: boolean) => CueWord) => void,
): void {
  const weak = /[ىا]$/.test(past);
  const root = weak ? past.slice(0, -1) : past;
  const he: Agreement = { gender: 'm', number: 's' };
  addWithObjects(past, weak ? `${root}ا` : past, pronoun => word('past', he, pronoun));
  for (const [ending, agreement] of PAST) {
    const form = ending === 'ا' && weak ? `${root}يا` : root + ending;
    addWithObjects(form, form, pronoun => word('past', agreement, pronoun));
  }
  addWithObjects(`${root}وا`, `${root}و`, pronoun => word('past', { gender: 'm', number: 'p' }, pronoun));
  // A long vowel before the last letter is lost where the ending begins with a consonant: قال، قلت.
  const short = weak ? `${root}ي` : past.replace(/ا(.)$/, '$1');
  add(`${short}نا`, word('past', { number: 'p', first: true }));
  add(`${short}ن`, word('past', { gender: 'f', number: 'p' }));
  if (short !== past) add(`${short}ت`, word('past', { number: 's', first: true }));
}

/** Particles that may stand before a form, longest first; س only before the present. */
const BEFORE: Readonly<Record<CueForm, readonly string[]>> = {
  past: ['', 'و', 'ف'],
  present: ['', 'و', 'ف', 'س', 'وس', 'فس', 'ل', 'ول'],
  participle: ['', 'و', 'ف'],
  noun: ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'فب'],
  phrase: ['', 'و', 'ف', 'ب', 'وب'],
};

/** A written word as a form of saying, wherever it stands. */
export interface CueReading {
  readonly word: CueWord;
  /** Units of the written word that belong to attached particles. */
  readonly offset: number;
  readonly joined: boolean;
}

/** The reading of a word as a form of saying, or undefined. The longest form wins: ووصف is و + وصف. */
export function cueReading(
  { text, norm }: Pick<Token, 'text' | 'norm'>,
  forms: CueIndex,
  { isPreposition = false } = {},
): CueReading | undefined {
  const joined = norm[0] === 'و' || norm[0] === 'ف';
  const longest = isParticle(norm[joined ? 1 : 0]) ? (joined ? 2 : 1) : joined ? 1 : 0;
  for (let prefix = 0; prefix <= longest; prefix++) {
    const word = forms.get(prefix === 0 ? norm : norm.slice(prefix));
    if (word === undefined || !BEFORE[word.form].includes(norm.slice(0, prefix))) continue;
    if (!agreesWithSpelling(text, word) || (isPreposition && isVerb(word) && !DOUBLED.test(text))) continue;
    return { word, offset: stemOffset(text, { prefix }), joined: joined && prefix > 0 };
  }
  return undefined;
}

/** The sign that a token is with this reading. */
export function cueSign({ start, end }: Token, token: number, { word, offset, joined }: CueReading): CueSign {
  return { start: start + offset, end, token, word, joined };
}

function isParticle(letter: string | undefined): boolean {
  return letter === 'ب' || letter === 'ل' || letter === 'ك' || letter === 'س';
}

/** With its shadda written, عبّر is a verb of saying and not a preposition. */
const DOUBLED = /\u0651/;

function isVerb({ form }: CueWord): boolean {
  return form === 'past' || form === 'present';
}

/** The tanwin and the ta marbuta tell nouns from verbs where they are written; a folded spelling has lost them. */
function agreesWithSpelling(written: string, word: CueWord): boolean {
  // يُدعى and يُسمّى are "is called", which nobody says.
  if (/^[\u064a\u062a](?:\u062f\u0639|\u0633\u0645)\u0649$/.test(written)) return false;
  // نادي is a club; نادى is "called".
  if (/^[\u0648\u0641]?\u0646\u0627\u062f\u064a$/.test(written)) return false;
  if (!written.endsWith('\u0629')) return true;
  return word.form === 'participle' || (word.form === 'noun' && !word.pronoun) || word.form === 'phrase';
}
