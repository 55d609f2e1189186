import { following, type Passage, wordAt } from './passage';
import { nameAt, nounPhrase, type Phrase } from './phrases';
import { Word } from './words';

/** How many words may stand between a title and the name of the one who holds it. */
const FARTHEST_HOLDER = 9;
const COMMAS = new Set(['\u060c', ',']);
const BREAKS =
  Word.that |
  Word.time |
  Word.relative |
  Word.clause |
  Word.auxiliary |
  Word.was |
  Word.filler |
  Word.occasion |
  Word.outlet |
  Word.object |
  Word.demonstrative;

/**
 * A title grown over what it is a title of, up to the name of the one who holds it: مدير الصحة بمحافظة جدة الدكتور
 * سامي حداد. The phrase as it is when no person's name follows so.
 */
export function upToHolder(p: Passage, phrase: Phrase): Phrase {
  if (!wordAt(p, phrase.first, Word.who) || holdsPerson(p, phrase)) return phrase;
  for (let i = following(p, phrase.last), n = 0; i >= 0 && n < FARTHEST_HOLDER; i = following(p, i), n++) {
    if (n > 0 && isNameOfPerson(p, i)) return { first: phrase.first, last: nounPhrase(p, i)?.last ?? i };
    const next = n > 0 && COMMAS.has(p.tokens[i]!.text) ? following(p, i) : -1;
    if (next >= 0 && isNameOfPerson(p, next))
      return { first: phrase.first, last: nounPhrase(p, next)?.last ?? next };
    if (!(n === 0 ? opensComplement(p, i) : goesOn(p, i))) return phrase;
  }
  return phrase;
}

function holdsPerson(p: Passage, { first, last }: Phrase): boolean {
  for (let i = first; i <= last; i++) if (nameAt(p, i)?.label === 'person') return true;
  return false;
}

/** A person's name that begins with this very word. */
function isNameOfPerson(p: Passage, i: number): boolean {
  const name = nameAt(p, i);
  return name?.label === 'person' && name.start === p.tokens[i]!.start;
}

/** للحركة، بمحافظة، والإعلام، على المنتخب: what the title is of, and not the one who is told. */
function opensComplement(p: Passage, i: number): boolean {
  const { norm } = p.tokens[i]!;
  if (norm === 'علي') return true;
  if (!goesOn(p, i)) return false;
  if (/^وال/.test(norm)) return true;
  if (!/^(?:ب|ل|وب|ول)/.test(norm)) return false;
  if (nameAt(p, i)?.label === 'person') return false;
  // للرئيس is told something; للحركة, للهيئة are what one belongs to.
  const isBody = wordAt(p, i, Word.naming) || p.tokens[i]!.text.endsWith('\u0629');
  return isBody || !wordAt(p, i, Word.who);
}

/** A word that may stand within what a title is of. */
function goesOn(p: Passage, i: number): boolean {
  const { kind, norm } = p.tokens[i]!;
  if (kind !== 'word' || p.opening.has(i) || wordAt(p, i, BREAKS)) return false;
  if (p.cues.has(i) && !wordAt(p, i, Word.who)) return false;
  return !wordAt(p, i, Word.preposition) || norm === 'في';
}
