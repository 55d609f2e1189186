import type { Span } from '../text/span';
import type { Token } from '../text/tokens';
import { endsSentence, namesByToken, type Passage, type Placed, type Stretch } from './passage';

/** A quote is looked for over at most this many paragraphs and units; a mark left open swallows no more than that. */
const LONGEST_RUN = { paragraphs: 8, units: 6000 };
/** How many units of text are gone over between two pauses. */
export const UNITS_A_STEP = 4000;
/** What a paragraph costs besides its text, in units. */
export const PARAGRAPH = 100;
/** How many paragraphs are gone over between two pauses where little is done for each. */
const PARAGRAPHS_A_STEP = 4096;
/** A mark never closed takes the rest of its paragraph when that is no longer than this, else of its sentence. */
const LONGEST_UNCLOSED = 700;

/** A quote that begins in one paragraph and ends in a later one; marks are indices into the paragraphs' lists. */
interface Run {
  readonly from: number;
  readonly open: number;
  readonly to: number;
  readonly close: number;
}

/** Passages with their stretches in text order, of the whole text. Pauses now and then. */
export function* findStretches(
  text: string,
  paragraphs: readonly Placed[],
): Generator<undefined, { passages: Passage[]; stretches: Stretch[] }> {
  const runs = yield* findRuns(paragraphs);
  const starting = new Map(runs.map(run => [run.from, run]));
  const passages: Passage[] = [];
  const stretches: Stretch[] = [];
  let running: { run: Run; stretch: number } | undefined;
  let ending: number | undefined;
  let done = 0;
  for (const [index, placed] of paragraphs.entries()) {
    if (running !== undefined && running.run.to < index) running = undefined;
    const known = stretches.length;
    const passage = buildPassage(text, index, placed, paragraphs, starting.get(index), running, stretches);
    const first = stretches[known];
    if (ending !== undefined && first !== undefined && isFirst(passage, first))
      stretches[known] = { ...first, resumes: ending };
    ending = stretchAtEnd(passage);
    passages.push(passage);
    const run = starting.get(index);
    if (run !== undefined) running = { run, stretch: passage.opening.get(markToken(placed, run.open))! };
    done += passage.text.length + PARAGRAPH;
    if (done > UNITS_A_STEP) {
      done = 0;
      yield;
    }
  }
  return { passages, stretches };
}

function isFirst({ firstWord }: Passage, { open }: Stretch): boolean {
  return open <= firstWord;
}

/** The stretch that a passage ends with, but for a full stop and the like. */
function stretchAtEnd({ tokens, owner, back, opening }: Passage): number | undefined {
  let last = tokens.length - 1;
  while (last >= 0 && tokens[last]!.kind === 'mark' && owner[last]! < 0 && !back.has(last)) last--;
  const open = back.get(last);
  if (open === undefined) return undefined;
  return open < 0 ? owner[0] : opening.get(open);
}

function markToken(placed: Placed, mark: number): number {
  return placed.reading.signs.marks[mark]!.token;
}

/**
 * Joins a mark that its paragraph leaves open with a closing mark that a later paragraph doesn't open, when no other
 * marks stand between.
 */
function* findRuns(paragraphs: readonly Placed[]): Generator<undefined, Run[]> {
  const runs: Run[] = [];
  let pending: { from: number; open: number } | undefined;
  for (const [index, { span, reading }] of paragraphs.entries()) {
    if (index % PARAGRAPHS_A_STEP === 0) yield;
    const { pairs, opens, closes } = reading.signs.pairing;
    if (pairs.length + opens.length + closes.length === 0) continue;
    const close = closes[0];
    if (pending !== undefined && close !== undefined && !pairs.some(pair => pair[0] < close)) {
      const near = index - pending.from <= LONGEST_RUN.paragraphs;
      if (near && span.start - paragraphs[pending.from]!.span.start <= LONGEST_RUN.units)
        runs.push({ ...pending, to: index, close });
    }
    const open = opens[0];
    pending = open === undefined ? undefined : { from: index, open };
  }
  return runs;
}

interface Piece {
  /** First token of the opening mark; -1 when it opened in an earlier paragraph. */
  readonly open: number;
  readonly firstWord: number;
  /** The token after the last word. */
  readonly wordsEnd: number;
  /** First token of the closing mark and the token after it; absent when none closes it here. */
  readonly close?: number;
  readonly closeEnd?: number;
  /** Known when it began in an earlier paragraph. */
  readonly stretch?: number;
}

function buildPassage(
  text: string,
  index: number,
  { span, reading, mentions }: Placed,
  paragraphs: readonly Placed[],
  starts: Run | undefined,
  running: { run: Run; stretch: number } | undefined,
  stretches: Stretch[],
): Passage {
  const { tokens, signs } = reading;
  const owner = new Int32Array(tokens.length).fill(-1);
  const forward = new Map<number, number>();
  const back = new Map<number, number>();
  const opening = new Map<number, number>();
  const passage: Passage = {
    index,
    base: span.start,
    text: reading.text,
    tokens,
    classes: signs.classes,
    cues: signs.cues,
    turns: signs.turns,
    ...wordsOf(tokens),
    names: namesByToken(tokens, mentions),
    owner,
    forward,
    back,
    opening,
  };
  for (const piece of piecesOf(passage, reading.signs, running, starts !== undefined)) {
    const last = piece.closeEnd ?? piece.wordsEnd;
    if (piece.open >= 0) forward.set(piece.open, last - 1);
    if (piece.close !== undefined || piece.open >= 0)
      for (let i = piece.close ?? last - 1; i < last; i++) if (!back.has(i)) back.set(i, piece.open);
    let number = piece.stretch;
    if (number === undefined) {
      const stretch = makeStretch(text, passage, piece, paragraphs, starts);
      if (stretch === undefined) continue;
      number = stretches.push(stretch) - 1;
      opening.set(piece.open, number);
    }
    owner.fill(number, piece.firstWord, piece.wordsEnd);
  }
  return passage;
}

function wordsOf(tokens: readonly Token[]): { firstWord: number; lastWord: number } {
  let firstWord = 0;
  while (firstWord < tokens.length && tokens[firstWord]!.kind === 'mark') firstWord++;
  let lastWord = tokens.length - 1;
  while (lastWord >= 0 && tokens[lastWord]!.kind === 'mark') lastWord--;
  return { firstWord, lastWord };
}

/** The stretches of a paragraph from the outermost in, by their tokens. */
function piecesOf(
  passage: Passage,
  { marks, pairing }: Placed['reading']['signs'],
  running: { run: Run; stretch: number } | undefined,
  runs: boolean,
): Piece[] {
  const { tokens, index } = passage;
  const pieces: Piece[] = [];
  if (running !== undefined) {
    const close = running.run.to === index ? marks[running.run.close] : undefined;
    const wordsEnd = close?.token ?? tokens.length;
    const closed = close && { close: close.token, closeEnd: close.tokenEnd };
    pieces.push({ open: -1, firstWord: 0, wordsEnd, ...closed, stretch: running.stretch });
  }
  const found: Piece[] = [];
  for (const [from, to] of pairing.pairs) {
    const open = marks[from]!;
    const close = marks[to]!;
    found.push({
      open: open.token,
      firstWord: open.tokenEnd,
      wordsEnd: close.token,
      close: close.token,
      closeEnd: close.tokenEnd,
    });
  }
  for (const [left, next] of pairing.broken) {
    const open = marks[left]!;
    const firstWord = open.tokenEnd;
    found.push({ open: open.token, firstWord, wordsEnd: endBroken(passage, firstWord, marks[next]!.token) });
  }
  for (const left of pairing.opens) {
    const open = marks[left]!;
    found.push({ open: open.token, firstWord: open.tokenEnd, wordsEnd: tokens.length });
  }
  found.sort((a, b) => a.open - b.open);
  return [...pieces, ...found.map(piece => endUnclosed(passage, piece, found, runs))];
}

/** An unclosed stretch ends where a new saying begins; in a long paragraph with its sentence. */
function endUnclosed(passage: Passage, piece: Piece, all: readonly Piece[], runs: boolean): Piece {
  const { tokens, turns } = passage;
  if (piece.close !== undefined || runs || piece.wordsEnd < tokens.length) return piece;
  const outermost = all.find(other => other.close === undefined && other.wordsEnd === tokens.length)!;
  const long = passage.text.length - (tokens[outermost.open]?.end ?? 0) > LONGEST_UNCLOSED;
  const inner = all.filter(other => other.close !== undefined && other.open > piece.open);
  let next = 0;
  for (let i = piece.firstWord; i < tokens.length; i++) {
    const stretch = inner[next];
    const turn = turns.get(i);
    if (stretch !== undefined && i >= stretch.open) {
      i = Math.max(i, stretch.closeEnd! - 1);
      next++;
    } else if (turn !== undefined && turn > piece.firstWord) return { ...piece, wordsEnd: turn };
    else if (long && endsSentence(passage, i)) return { ...piece, wordsEnd: i + 1 };
  }
  return piece;
}

/** A stretch given up before token `next` ends where a new saying begins, else at the last sentence end, if any. */
function endBroken(passage: Passage, first: number, next: number): number {
  let end = -1;
  for (let i = first; i < next; i++) {
    const turn = passage.turns.get(i);
    if (turn !== undefined && turn > first) return turn;
    if (endsSentence(passage, i)) end = i + 1;
  }
  return end < 0 ? next : end;
}

function makeStretch(
  text: string,
  passage: Passage,
  piece: Piece,
  paragraphs: readonly Placed[],
  starts: Run | undefined,
): Stretch | undefined {
  const { tokens, base, index } = passage;
  const openMark = passage.tokens[piece.firstWord - 1]!;
  const start = base + openMark.end;
  let end =
    base + (piece.close === undefined ? (tokens[piece.wordsEnd - 1]?.end ?? 0) : tokens[piece.close]!.start);
  let lastPassage = index;
  const runs =
    starts !== undefined && markToken(paragraphs[index]!, starts.open) === piece.open ? starts : undefined;
  if (runs !== undefined) {
    const last = paragraphs[runs.to]!;
    lastPassage = runs.to;
    end = last.span.start + last.reading.signs.marks[runs.close]!.start;
  }
  const span = trimSpace(text, { start, end });
  if (span === undefined) return undefined;
  const around = passage.owner[piece.open]!;
  const close = runs === undefined ? piece.close : markToken(paragraphs[runs.to]!, runs.close);
  return {
    span,
    passage: index,
    open: piece.open,
    firstWord: piece.firstWord,
    wordsEnd: piece.wordsEnd,
    lastPassage,
    ...(close !== undefined && { close }),
    ...(around >= 0 && { parent: around }),
  };
}

const SPACE = /\s/;

function trimSpace(text: string, { start, end }: Span): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && SPACE.test(text[from]!)) from++;
  while (to > from && SPACE.test(text[to - 1]!)) to--;
  return from < to ? { start: from, end: to } : undefined;
}
