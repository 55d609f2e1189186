import type { Random } from '../random';
import type { Traced } from './traced';

/** What edits take words and paragraphs from. */
export interface Material {
  readonly random: Random;
  /** Paragraphs of other articles. */
  readonly paragraphs: readonly string[];
  /** Words of other articles, as often as they stand there. */
  readonly words: readonly string[];
}

/** Changes a text as somebody does elsewhere: in another editor, or before a `git pull`. */
export type Edit = (text: Traced, material: Material) => Traced;

const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const VOWELS = ['\u064b', '\u064c', '\u064d', '\u064e', '\u064f', '\u0650', '\u0651', '\u0652'];
const SIGNS = /[\u0640\u064b-\u0652\u0670]/;
const LETTER = /\p{L}/u;

/** One word in thirty is misspelt, or a misspelling corrected: letters swapped, added, dropped, replaced. */
const typos: Edit = (text, { random }) =>
  text.join(
    words(text).map(word => {
      if (!random.chance(1 / 30) || word.length < 4) return word;
      const at = random.below(word.length - 2);
      const [head, letter, next, tail] = [
        word.slice(0, at),
        word.slice(at, at + 1),
        word.slice(at + 1, at + 2),
        word.slice(at + 2, word.length),
      ];
      if (!LETTER.test(letter.text) || !LETTER.test(next.text)) return word;
      // Not beside its like: of two equal letters nobody could tell which one is new.
      const other = LETTERS.filter(other => other !== letter.text && other !== next.text);
      const kinds = [
        [head, next, letter, tail],
        [head, letter, text.fresh(random.of(other)), next, tail],
        [head, next, tail],
        [head, text.fresh(random.of(other)), next, tail],
      ];
      return text.join(random.of(kinds));
    }),
  );

const moved: Edit = (text, { random }) => {
  const pieces = paragraphs(text);
  for (let i = 0; i < 1 + random.below(3); i++) {
    const [piece] = pieces.splice(random.below(pieces.length), 1);
    pieces.splice(random.below(pieces.length + 1), 0, piece!);
  }
  return text.join(pieces);
};

const added: Edit = (text, { random, paragraphs: others }) => {
  const pieces = paragraphs(text);
  for (let i = 0; i < 1 + random.below(4); i++)
    pieces.splice(random.below(pieces.length + 1), 0, text.fresh(`${random.of(others)}\n`));
  return text.join(pieces);
};

const cut: Edit = (text, { random }) => {
  const pieces = paragraphs(text);
  for (let i = 0; i < 1 + random.below(3) && pieces.length > 1; i++)
    pieces.splice(random.below(pieces.length), 1);
  return text.join(pieces);
};

/**
 * A paragraph is there twice, as after a merge gone wrong; in one of the two one word in seven is another. Words that
 * stand in both are right in either.
 */
const doubled: Edit = (text, { random, words: others }) => {
  const pieces = paragraphs(text);
  const at = random.below(pieces.length);
  const copy = words(pieces[at]!).map(word =>
    random.chance(1 / 7) ? text.fresh(`${random.of(others)} `) : word,
  );
  pieces.splice(at + random.below(2), 0, ...copy);
  return text.join(pieces);
};

/** Every hamza, final ya and ta marbuta written plainly, vowel signs and tatweel gone, digits Latin. */
const plainSpelling: Edit = text =>
  text
    .respelt(
      text.text
        .replace(/[أإآ]/g, 'ا')
        .replace(/ؤ/g, 'و')
        .replace(/ئ/g, 'ي')
        .replace(/ى/g, 'ي')
        .replace(/ة/g, 'ه')
        .replace(/[\u0660-\u0669]/g, digit => String(digit.charCodeAt(0) - 0x660)),
    )
    .without(unit => SIGNS.test(unit));

/** Vowel signs and tatweel set here and there, some hamzas left out. */
const carefulSpelling: Edit = (text, { random }) => {
  const respelt = text.respelt(
    [...text.text.matchAll(/[\s\S]/g)]
      .map(([unit]) => (/[أإ]/.test(unit) && random.chance(0.5) ? 'ا' : unit))
      .join(''),
  );
  const pieces: Traced[] = [];
  for (let i = 0; i < respelt.length; i++) {
    pieces.push(respelt.slice(i, i + 1));
    const joins = LETTER.test(respelt.text[i]!) && !SIGNS.test(respelt.text[i + 1] ?? '');
    if (joins && random.chance(0.1)) pieces.push(text.neutral(random.of(VOWELS)));
  }
  return text.join(pieces);
};

/** Straight quotation marks become guillemets or curly ones, guillemets straight ones, with spaces inside or not. */
const marks: Edit = (text, { random }) => {
  const [open, close, space] = random.of([
    ['\u00ab', '\u00bb', ''],
    ['\u00ab', '\u00bb', ' '],
    ['\u201c', '\u201d', ''],
    ['\u201d', '\u201c', ''],
    ['"', '"', ''],
    ['\u2018\u2018', '\u2019\u2019', ''],
  ]);
  let isOpen = false;
  const pieces: Traced[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.slice(i, i + 1);
    if (unit.text === '\n') isOpen = false;
    if (!/["\u00ab\u00bb\u201c-\u201e]/.test(unit.text)) {
      pieces.push(unit);
      continue;
    }
    isOpen = unit.text === '\u00ab' || unit.text === '\u201c' || (unit.text !== '\u00bb' && !isOpen);
    const mark = isOpen ? open! : close!;
    const signs = [unit.respelt(mark[0]!), ...(mark.length > 1 ? [text.neutral(mark.slice(1))] : [])];
    if (isOpen) pieces.push(...signs, text.neutral(space!));
    else pieces.push(text.neutral(space!), ...signs);
  }
  return text.join(pieces);
};

const crlf: Edit = text => {
  const pieces: Traced[] = [];
  for (const line of text.split(/\n/g)) {
    if (!line.text.endsWith('\n')) pieces.push(line);
    else
      pieces.push(
        line.slice(0, line.length - 1),
        text.neutral('\r'),
        line.slice(line.length - 1, line.length),
      );
  }
  return text.join(pieces);
};

/** Spaces doubled, put at the ends of lines, joined again; empty lines between paragraphs. */
const spacing: Edit = (text, { random }) =>
  text.join(
    words(text).flatMap(word => {
      if (word.text.endsWith('\n')) return [word, text.neutral(random.chance(0.5) ? '\n' : '')];
      return word.text.endsWith(' ') && random.chance(0.1) ? [word, text.neutral(' ')] : [word];
    }),
  );

/** Two of three sentences are worded again: words replaced, added and left out, clauses in another order. */
const rewrite: Edit = (text, { random, words: others }) =>
  text.join(
    text.split(/[.!?\u061f]\s+|\n+/g).flatMap(sentence => {
      if (!random.chance(2 / 3)) return [sentence];
      let pieces = words(sentence).flatMap(word => {
        const chance = random.next();
        const end = /\s*$/.exec(word.text)![0];
        const other = text.fresh(`${random.of(others)}${end || ' '}`);
        if (chance < 0.25) return [other];
        if (chance < 0.32) return [other, word];
        return chance < 0.38 ? [] : [word];
      });
      if (random.chance(0.25) && pieces.length > 8) {
        const at = 3 + random.below(pieces.length - 6);
        pieces = [...pieces.slice(at), text.fresh(' '), ...pieces.slice(0, at)];
      }
      return pieces;
    }),
  );

/** Several of the above, one after the other. */
const mixed: Edit = (text, material) => {
  const { random } = material;
  const all = [typos, moved, added, cut, marks, crlf, spacing, carefulSpelling, rewrite];
  let edited = text;
  for (let i = 0; i < 3; i++) edited = random.of(all)(edited, material);
  return edited;
};

/** What the experiment does to texts, by name. */
export const EDITS: Readonly<Record<string, Edit>> = {
  typos,
  'paragraphs moved': moved,
  'paragraphs added': added,
  'paragraphs cut': cut,
  'paragraph doubled': doubled,
  'spelling made plain': plainSpelling,
  'vowel signs, hamzas': carefulSpelling,
  'quotation marks': marks,
  CRLF: crlf,
  spacing,
  rewrite,
  mixed,
};

function words(text: Traced): Traced[] {
  return text.split(/\s+/g);
}

function paragraphs(text: Traced): Traced[] {
  const pieces = text.split(/\n+/g);
  const last = pieces.at(-1);
  if (last !== undefined && !last.text.endsWith('\n'))
    pieces.splice(-1, 1, text.join([last, text.neutral('\n')]));
  return pieces;
}
