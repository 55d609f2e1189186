import type { Agreement } from './cues';
import { type Passage, wordAt } from './passage';
import { nameAt, type Phrase } from './phrases';
import { Word } from './words';

/** What one who may speak is, by the words that name them. */
export type SpeakerType = 'person' | 'body' | 'place' | 'title' | 'text' | 'thing';

/** What a phrase says of the verb that may go with it; absent where it says nothing. */
export interface Traits extends Agreement {
  readonly type: SpeakerType;
}

/** Plurals of things and of groups that take the verb in the feminine singular, and feminines without its ending. */
const FEMININE = new Set(
  'مصادر المصادر وسائل السلطات سلطات قوات القوات تقارير صحف الصحف تنسيقيات دول الدول اوساط فصائل احزاب جهات'.split(
    ' ',
  ),
);

/** Plurals of people that have no ending. */
const PEOPLE = new Set(
  'خبراء الخبراء وزراء الوزراء شهود الشهود نشطاء النشطاء سكان السكان اهالي الاهالي نواب النواب اعضاء محللون باحثون علماء العلماء اطباء الاطباء ضباط الضباط جنود الجنود قاده القاده زعماء الزعماء قضاه القضاه رجال شباب طلاب الطلاب عمال العمال نساء اقارب مواطنون'.split(
    ' ',
  ),
);

/** Numbers that end in a ta marbuta with masculine things. */
const NUMERALS = new Set('ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره عده'.split(' '));

/** Countries that are masculine; the other places are feminine. */
const MASCULINE_PLACES = new Set(
  'لبنان العراق المغرب الاردن السودان اليمن الصومال الكويت الفاتيكان الكرملين البنتاغون'.split(' '),
);

export function traitsOf(p: Passage, phrase: Phrase): Traits {
  const { first } = phrase;
  const { norm, text } = p.tokens[first]!;
  const type = typeOf(p, phrase);
  if (NUMERALS.has(norm)) return { type, number: 'p' };
  if (FEMININE.has(norm)) return { type, gender: 'f' };
  if (PEOPLE.has(norm)) return { type, gender: 'm', number: 'p' };
  if (isSoundPlural(norm)) return { type, gender: 'm', number: 'p' };
  const name = nameAt(p, first);
  const named = name !== undefined && name.start >= p.tokens[first]!.start;
  const number = numberOf(p, phrase, named);
  if (/\u0629$/.test(text) && name?.label !== 'person') return { type, gender: 'f', ...number };
  if (named && name.label === 'place')
    return { type, gender: MASCULINE_PLACES.has(norm) ? 'm' : 'f', ...number };
  // جماعات، السلطات: the plurals of bodies and things go with the feminine singular.
  if (norm.length > 4 && norm.endsWith('ات') && !named) return { type, gender: 'f' };
  if (wordAt(p, first, Word.who))
    return { type, gender: /\u062a(?:\u0647|\u0647\u0627|\u0647\u0645)$/.test(norm) ? 'f' : 'm', ...number };
  return { type, ...number };
}

/** المسؤولون، المواطنين */
function isSoundPlural(norm: string): boolean {
  return (
    norm.length > 5 &&
    /(?:\u0648\u0646|[^\u0627]\u064a\u0646)$/.test(norm) &&
    /^\u0627\u0644|^\u0645/.test(norm)
  );
}

function numberOf(p: Passage, { first, last }: Phrase, named: boolean): Pick<Agreement, 'number'> {
  for (let i = first + 1; i <= last; i++) if (wordAt(p, i, Word.joined)) return {};
  const { norm } = p.tokens[first]!;
  if (named) return { number: 's' };
  if (!wordAt(p, first, Word.who)) return {};
  if (/\u0627\u0646$/.test(norm) && norm.length > 5) return { number: 'd' };
  return { number: 's' };
}

function typeOf(p: Passage, { first, last }: Phrase): SpeakerType {
  let type: SpeakerType = 'thing';
  for (let i = first; i <= last; i++) {
    const label = nameAt(p, i)?.label;
    if (label === 'person') return 'person';
    if (i === first && label === 'organization') type = 'body';
    else if (i === first && label === 'place') type = 'place';
    else if (i === first && wordAt(p, i, Word.occasion)) type = 'text';
    else if (type === 'thing' && wordAt(p, i, Word.who)) type = 'title';
  }
  return type;
}

/** Whether the form of a verb and one who may speak go together, in gender and in number. */
export function agreement(
  verb: Agreement,
  one: Agreement,
): Record<'gender' | 'number', 'agrees' | 'clashes' | undefined> {
  const compare = (a: string | undefined, b: string | undefined) =>
    a === undefined || b === undefined ? undefined : a === b ? 'agrees' : 'clashes';
  return { gender: compare(verb.gender, one.gender), number: compare(verb.number, one.number) };
}
