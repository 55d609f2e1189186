import type { PlacedParagraph } from '../analysis';
import { normalizeText } from '../text/normalize';
import { CONFIDENCE } from './confidence';
import { type Lexicon, LIST } from './lexicon';
import type { Mention } from './mention';
import { BREAKS, NAME_BINDERS, ORDINAL_NAMES } from './triggers';
import { isOrdinaryStem } from './words';

/** A name that the text makes clear somewhere, under one of its short forms. */
export interface KnownName {
  readonly label: Mention['label'];
  /** The full name of a person as written where it stands first; absent where the form is the whole name. */
  readonly full?: string;
  /** Whether the form is also an ordinary word, and so a name only after a title or a word of saying. */
  readonly needsTitle: boolean;
}

/** The forms of all names, folded, and the most words of a form that begins with a word. */
export interface KnownNames {
  readonly forms: ReadonlyMap<string, KnownName>;
  readonly longestFrom: ReadonlyMap<string, number>;
}

/** Evidence this sure makes a name known; what is less sure would spread errors. */
const SURE = 0.75;
const LISTED = LIST['given-names'] | LIST['family-names'] | LIST['known-people'];
const PARAGRAPHS_A_STEP = 16;
/** The most words of a form. */
const LONGEST_FORM = 4;

/** The short forms of all names in the text, folded. Of two people with one form the first named has it. */
export function* namesOf(
  placed: readonly Omit<PlacedParagraph, 'mentions'>[],
  lexicon: Lexicon,
): Generator<undefined, KnownNames> {
  const known = new Map<string, KnownName>();
  for (const [i, { reading }] of placed.entries()) {
    for (const mention of reading.mentions) addForms(reading.text, mention, lexicon, known);
    if (i % PARAGRAPHS_A_STEP === 0) yield;
  }
  return { forms: known, longestFrom: longestFrom(known.keys()) };
}

function longestFrom(forms: Iterable<string>): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const form of forms) {
    const words = form.split(' ');
    if (words.length > (out.get(words[0]!) ?? 0)) out.set(words[0]!, words.length);
  }
  return out;
}

function addForms(text: string, mention: Mention, lexicon: Lexicon, known: Map<string, KnownName>): void {
  const { label } = mention;
  if (label !== 'person' && label !== 'place' && label !== 'organization') return;
  if (mention.confidence < (label === 'person' ? CONFIDENCE['person-said'] : SURE)) return;
  const written = text.slice(mention.start, mention.end);
  const words = normalizeText(written).split(/\s+/);
  if (label === 'person' && words.length > 1 && mention.confidence >= SURE) {
    const name = { label, full: written };
    for (const form of shortForms(words)) addForm(form, name, lexicon, known);
    if (isGiven(words[0]!, lexicon)) addForm(words[0]!, name, lexicon, known);
  } else if (words.length <= LONGEST_FORM) addWhole(words.join(' '), label, lexicon, known);
}

/** The second part of names such as Salah al-Din. */
const OF_FAITH = '\u0627\u0644\u062f\u064a\u0646';

/** The last word; the last two where a binder joins them or the name has more. */
function shortForms(words: readonly string[]): string[] {
  const last = words.length - 1;
  const two = words.slice(-2).join(' ');
  if (ORDINAL_NAMES.has(words[last]!) || words[last] === '\u0639\u0634\u0631') return [];
  if (words[last] === OF_FAITH) return [two];
  if (NAME_BINDERS.has(words[last - 1]!)) return words.length > 2 || last > 0 ? [two] : [];
  return words.length > 2 ? [two, words[last]!] : [words[last]!];
}

/** Whether a word is a given name and nothing else, so that it may stand for its bearer alone. */
function isGiven(word: string, lexicon: Lexicon): boolean {
  const others =
    LIST.words | LIST.nationalities | LIST.cities | LIST.places | LIST['known-places'] | LIST.countries;
  const flags = lexicon.flags(word);
  return (flags & LIST['given-names']) !== 0 && (flags & others) === 0;
}

function addForm(
  form: string,
  name: Pick<KnownName, 'label' | 'full'>,
  lexicon: Lexicon,
  known: Map<string, KnownName>,
): void {
  if (
    known.get(form)?.full !== undefined ||
    form.length < 3 ||
    BREAKS.has(form) ||
    form === '\u0627\u0644\u0644\u0647'
  )
    return;
  const flags = lexicon.flags(form);
  const listed =
    (flags & LISTED) !== 0 || (flags & (LIST['names-in-context'] | LIST.words)) === LIST['names-in-context'];
  const needsTitle = !listed && !form.includes(' ') && isOrdinaryStem(form, lexicon);
  known.set(form, { ...name, needsTitle });
}

/** A name that no list holds and that is no ordinary word is one wherever the text repeats it. */
function addWhole(
  form: string,
  label: Mention['label'],
  lexicon: Lexicon,
  known: Map<string, KnownName>,
): void {
  if (known.has(form) || lexicon.flags(form) !== 0 || form.length < 4) return;
  if (form.split(' ').every(word => isOrdinaryStem(word, lexicon))) return;
  known.set(form, { label, needsTitle: false });
}
