import type { PlacedParagraph } from '../analysis';
import type { Mention } from '../entities/mention';
import type { Span } from '../text/span';
import type { Token } from '../text/tokens';
import type { CueSign } from './cues';
import type { Turns } from './turns';

/** A stretch in quotation marks, at its place in the whole text. */
export interface Stretch {
  /** Between the marks, white space trimmed; absolute. */
  readonly span: Span;
  /** Passage and first token of the opening mark. */
  readonly passage: number;
  readonly open: number;
  /** The first token of its words there, and the one after the last of them. */
  readonly firstWord: number;
  readonly wordsEnd: number;
  /** Passage of the last word, and the first token of the closing mark; absent when nothing closes it. */
  readonly lastPassage: number;
  readonly close?: number;
  /** The index of the stretch around it. */
  readonly parent?: number;
  /** Where it begins its paragraph: the index of the stretch that the paragraph before ended with. */
  readonly resumes?: number;
}

/** A paragraph with its stretches, for walking over its words. Token indices count from its first token. */
export interface Passage {
  readonly index: number;
  /** Where it starts in the text. */
  readonly base: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly classes: Uint32Array;
  readonly cues: ReadonlyMap<number, CueSign>;
  /** The first token that is no mark, and the last; the number of tokens and -1 where all are marks. */
  readonly firstWord: number;
  readonly lastWord: number;
  readonly turns: Turns;
  /** By token, the named person, place or organization that it belongs to. */
  readonly names: readonly (Mention | undefined)[];
  /** By token, the innermost stretch that it is a word of, or -1. Marks belong to the stretch around. */
  readonly owner: Int32Array;
  /** From a token of a mark to the last token of the closing one; from the closing one back to the first. */
  readonly forward: ReadonlyMap<number, number>;
  readonly back: ReadonlyMap<number, number>;
  /** By first token of the opening mark, the index of the stretch. */
  readonly opening: ReadonlyMap<number, number>;
}

/** The next token at the same level, over a stretch in one step; -1 at the end of the level. */
export function following(p: Passage, i: number): number {
  const next = (p.forward.get(i) ?? i) + 1;
  return next < p.tokens.length && p.owner[next] === p.owner[i] ? next : -1;
}

/** The token before at the same level, over a stretch in one step; -1 at the start of the level. */
export function preceding(p: Passage, i: number): number {
  if (i === 0) return -1;
  const before = p.back.get(i - 1) ?? i - 1;
  return before >= 0 && p.owner[before] === p.owner[i] ? before : -1;
}

const ENDS = new Set(['.', '!', '?', '\u061f', '\u06d4', '\u2026']);

const LETTER = /^\p{L}$/u;
/** A word too long for a part of an abbreviation such as بي.بي.سي. */
const WORD = /^[\u0621-\u064a]{3,}$/;

/** Whether a sentence ends with this token. A full stop within a number or after a single letter ends none: د. محمد */
export function endsSentence(p: Passage, i: number): boolean {
  const token = p.tokens[i]!;
  if (token.kind !== 'mark' || !ENDS.has(token.text)) return false;
  const next = p.tokens[i + 1];
  if (next === undefined || next.kind === 'mark') return true;
  const before = p.tokens[i - 1];
  const touches = before !== undefined && before.end === token.start && token.text === '.';
  if (next.start > token.end) return !(touches && LETTER.test(before.text));
  return touches && WORD.test(before.text) && WORD.test(next.text);
}

/** Whether a sentence ends with the full stop inside the marks that open at token `i`: "… غدا." وأضاف */
export function closesSentence(p: Passage, i: number): boolean {
  const close = p.forward.get(i);
  const next = following(p, i);
  if (close === undefined || next < 0 || p.tokens[next]!.kind === 'mark') return false;
  let inner = close;
  while (inner > i && p.owner[inner] === p.owner[i]) inner--;
  return inner > i && p.tokens[inner]!.text === '.';
}

export function wordAt(p: Passage, i: number, bits: number): boolean {
  return (p.classes[i]! & bits) !== 0;
}

/** What a passage is made from. */
export type Placed = Pick<PlacedParagraph, 'span' | 'reading' | 'mentions'>;

const CAN_BE_NAMED = new Set(['person', 'organization', 'place']);

/** The names of a passage by token: of each token the first that shares a unit with it. */
export function namesByToken(
  tokens: readonly Token[],
  mentions: readonly Mention[],
): readonly (Mention | undefined)[] {
  const out = new Array<Mention | undefined>(tokens.length).fill(undefined);
  let i = 0;
  for (const mention of mentions) {
    if (!CAN_BE_NAMED.has(mention.label)) continue;
    while (i < tokens.length && tokens[i]!.end <= mention.start) i++;
    for (let at = i; at < tokens.length && tokens[at]!.start < mention.end; at++) out[at] ??= mention;
  }
  return out;
}
