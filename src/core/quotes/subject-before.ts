import { type Passage, preceding, wordAt } from './passage';
import {
  canSpeak,
  isMarkedSubjectOfWas,
  isNoun,
  LONGEST_PHRASE,
  nounPhrase,
  PASSED,
  type Phrase,
} from './phrases';
import { Word } from './words';

const BEFORE_SUBJECT = Word.that | Word.relative | Word.clause | Word.was | Word.auxiliary;
/** Marks that close an apposition: عدي السباعي، الناطق باسم الحركة، قال؛ حسين عطية - بائع عطور - يقول. */
const COMMAS = new Set(['\u060c', ',', '-', '\u2013']);

/** A subject before its verb, with the first token of its clause. */
export interface Subject extends Phrase {
  readonly clause: number;
  /** A comma stands between it and its verb. */
  readonly closed: boolean;
}

/**
 * The noun phrase that ends just before token `i`, where a subject that goes before its verb stands: the longest one
 * that begins with a name or a title and reaches the verb, else the words back to the start of the clause. A comma
 * may close it: عدي السباعي، الناطق باسم الحركة، قال.
 */
export function subjectBefore(p: Passage, i: number): Subject | undefined {
  let at = preceding(p, i);
  while (at >= 0 && wordAt(p, at, Word.auxiliary | Word.was | PASSED) && !canSpeak(p, at))
    at = preceding(p, at);
  const closed = at >= 0 && COMMAS.has(p.tokens[at]!.text);
  if (closed) at = preceding(p, at);
  if (at < 0) return undefined;
  const last = p.forward.get(at) ?? at;
  const words = clauseBack(p, at, closed);
  for (let k = words.length - 1; k >= 0; k--) {
    const first = words[k]!;
    if (!canSpeak(p, first) || (closed && !beginsClause(p, first))) continue;
    const phrase = nounPhrase(p, first);
    if (phrase !== undefined && phrase.last >= last && phrase.last < i)
      return { ...phrase, clause: words.at(-1)!, closed };
  }
  if (words.length === 1 && isMarkedSubjectOfWas(p, at)) return { first: at, last, clause: at, closed };
  const first = lastIndex(words, word => isNoun(p, word) && !wordAt(p, word, Word.attached));
  return closed || first < 0 ? undefined : { first: words[first]!, last, clause: words.at(-1)!, closed };
}

/** The tokens of a clause from token `from` back to its start; over commas only when `commas` says so. */
function clauseBack(p: Passage, from: number, commas: boolean): number[] {
  const out: number[] = [];
  for (let at = from, n = 0; at >= 0 && n < LONGEST_PHRASE; at = preceding(p, at), n++) {
    const { kind, text } = p.tokens[at]!;
    const marked = p.opening.has(at) && (p.forward.get(at) ?? at) - at <= 7;
    if (kind === 'mark' && !marked && !(commas && COMMAS.has(text))) break;
    if (wordAt(p, at, BEFORE_SUBJECT) || (p.cues.has(at) && !canSpeak(p, at))) break;
    out.push(at);
    if (wordAt(p, at, Word.joined) && canSpeak(p, at)) break;
  }
  return out;
}

function beginsClause(p: Passage, i: number): boolean {
  const before = preceding(p, i);
  return before < 0 || p.tokens[before]!.kind === 'mark' || wordAt(p, before, Word.clause | Word.was);
}

function lastIndex(list: readonly number[], holds: (item: number) => boolean): number {
  for (let i = list.length - 1; i >= 0; i--) if (holds(list[i]!)) return i;
  return -1;
}
