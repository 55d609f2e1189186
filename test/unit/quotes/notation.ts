import { Analyser, languageOf } from '../../../src/core/analysis';
import type { Annotation } from '../../../src/core/annotations/annotation';
import { readLexicon } from '../../../src/core/entities/lexicon';

/** One that knows no names, so that only the words of a text decide. */
export const analyser = new Analyser(languageOf(readLexicon('').value), 'hashiya@test');

/**
 * Text with its quotes written into it: `{D1|…}` direct, `{I2|…}` indirect, `{T|…}` term, numbered in text order;
 * `{S1|…}` the speaker and `{C1|…}` the word of saying of quote 1, `{S1,2|…}` of both.
 */
export function analysed(text: string, by: Analyser = analyser): string {
  return write(text, by.analyse(text));
}

/** The text that a notation stands for. */
export function plain(notation: string): string {
  return notation.replace(/\{[DITSC][0-9,]*\|/g, '').replace(/\}/g, '');
}

const LETTER = { direct: 'D', indirect: 'I', term: 'T' } as const;

function write(text: string, annotations: readonly Annotation[]): string {
  const brackets = new Map<string, { start: number; end: number; letter: string; numbers: number[] }>();
  const add = (
    letter: string,
    { start, end }: { start: number; end: number },
    number: number | undefined,
  ) => {
    const key = `${letter} ${start} ${end}`;
    const known = brackets.get(key) ?? { start, end, letter, numbers: [] };
    if (number !== undefined) known.numbers.push(number);
    brackets.set(key, known);
  };
  let number = 0;
  for (const { label, kind, span, cue, speaker } of annotations) {
    if (label !== 'quote' || kind === undefined) continue;
    const own = kind === 'term' ? undefined : ++number;
    add(LETTER[kind], span, own);
    if (speaker !== undefined) add('S', speaker.span, own);
    if (cue !== undefined) add('C', cue.span, own);
  }
  const list = [...brackets.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  let out = '';
  for (let at = 0; at <= text.length; at++) {
    for (const b of list) if (b.end === at && b.start < at) out += '}';
    for (const b of list) if (b.start === at) out += `{${b.letter}${b.numbers.join(',')}|`;
    out += text[at] ?? '';
  }
  return out;
}
