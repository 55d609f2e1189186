import type { QuoteKind } from '../annotations/annotation';
import type { Attribution } from './attribution';
import { KIND_WEIGHTS, type KindFeature, type KindFeatures } from './kind-weights';
import { following, type Passage, preceding, type Stretch, wordAt } from './passage';
import { nameAt } from './phrases';
import { Word } from './words';

/** Whether the marks hold somebody's words, by a logistic sum of weighted features. */
export function decideKind(features: KindFeatures): { kind: QuoteKind; confidence: number } {
  let sum = 0;
  for (const [name, value] of Object.entries(features) as [KindFeature, number][])
    sum += KIND_WEIGHTS[name] * value;
  const direct = 1 / (1 + Math.exp(-sum));
  return direct >= 0.5 ? { kind: 'direct', confidence: direct } : { kind: 'term', confidence: 1 - direct };
}

/** What is known of the whole text that bears on one stretch. */
export interface StretchContext {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly attribution: Attribution | undefined;
  /** How often the same words stand in marks in this text. */
  readonly repeats: number;
  /** The line begins with a name and a colon, and no word of saying belongs to the stretch. */
  readonly headline: boolean;
}

export function kindFeatures(stretch: Stretch, context: StretchContext): KindFeatures {
  const { attribution } = context;
  const p = context.passages[stretch.passage]!;
  const out: Partial<Record<KindFeature, number>> = { bias: 1 };
  const set = (feature: KindFeature, holds: boolean) => {
    if (holds) out[feature] = 1;
  };
  const { words, talk, comma } = contentOf(p, stretch);
  set('oneWord', words <= 1);
  set('fewWords', words === 2 || words === 3);
  set('someWords', words >= 4 && words <= 7);
  set('manyWords', words >= 8);
  set('talk', talk);
  set('comma', comma);
  const inner = context.text.slice(stretch.span.start, Math.min(stretch.span.end, stretch.span.start + 200));
  set('latin', /[A-Za-z]/.test(inner) && !/[\u0621-\u064a]/.test(inner));
  set(
    'sentence',
    words > 3 && /[.!?\u061f]$/.test(context.text.slice(stretch.span.end - 1, stretch.span.end)),
  );
  set('name', nameFills(p, stretch));
  set('line', fillsLine(p, stretch));
  set('nested', stretch.parent !== undefined);
  set('repeated', context.repeats > 1);
  set('headline', context.headline);
  addBefore(p, stretch, set);
  addAfter(p, stretch, set);
  if (attribution === undefined) set('noCue', true);
  else addCue(attribution, out, set);
  return out;
}

type Set = (feature: KindFeature, holds: boolean) => void;

/** Words before a title, a slogan or a name. */
const TITLES = new Set('بعنوان عنوان باسم اسم لقب مسمي بلقب عنوانه عنوانها شعار'.split(' '));

/** What stands just before the opening mark. */
function addBefore(p: Passage, stretch: Stretch, set: Set): void {
  const before = preceding(p, stretch.open);
  if (before < 0) {
    set('first', true);
    return;
  }
  const token = p.tokens[before]!;
  // بـ "…" may be written with a space; its tatweel shows that it is attached all the same.
  const attached =
    token.kind === 'word' && (token.end === p.tokens[stretch.open]!.start || token.text.endsWith('\u0640'));
  if (attached && /^[وف]?(?:ب|بال)$/.test(token.norm)) set('with', true);
  else if (attached && /^[وف]?(?:ل|لل)$/.test(token.norm)) set('to', true);
  else if (attached && /^(?:ال|و|ف|ك|وال)$/.test(token.norm)) set('fastened', true);
  else if (token.kind === 'mark') set('afterMark', token.text !== ':');
  else if (TITLES.has(token.norm)) set('titled', true);
  else if (wordAt(p, before, Word.naming)) set('naming', true);
  else if (wordAt(p, before, Word.preposition)) set('preposition', true);
  else if (p.cues.has(before)) set('afterCue', true);
  else if (!wordAt(p, before, Word.that)) set('afterWord', true);
}

/** What stands just after the closing mark. */
function addAfter(p: Passage, stretch: Stretch, set: Set): void {
  if (stretch.lastPassage !== stretch.passage) return;
  const after = following(p, stretch.open);
  if (after < 0) set('endsLine', true);
  else if (p.tokens[after]!.text === '(') set('bracketAfter', true);
  else if (p.tokens[after]!.kind === 'mark') set('markAfter', true);
  else if (wordAt(p, after, Word.that)) set('thatAfter', true);
  else set('wordAfter', true);
}

function addCue(attribution: Attribution, out: Partial<Record<KindFeature, number>>, set: Set): void {
  const { act, gap, score } = attribution;
  const { use } = act.cue.word;
  out.cue = Math.max(-1, Math.min(score, 4));
  set('that', attribution.that);
  set('colon', attribution.colon);
  set('near', gap <= 1);
  set('far', gap > 12);
  set('reported', attribution.reported);
  set('followed', attribution.followed);
  set('quality', use === 'name' && gap < 8);
  set('stance', use === 'stance');
  set('uncertain', use === 'alike' || use === 'noun' || use === 'occasion' || use === 'phrase');
  set('carried', act.carried);
  set('afterQuote', attribution.side === 'after');
}

const TALK = Word.that | Word.auxiliary | Word.demonstrative | Word.clause | Word.relative;

function contentOf(p: Passage, stretch: Stretch): { words: number; talk: boolean; comma: boolean } {
  const last = p.forward.get(stretch.open) ?? p.tokens.length - 1;
  let words = stretch.lastPassage === stretch.passage ? 0 : 12;
  let talk = false;
  let comma = false;
  for (let i = stretch.open + 1; i < last && words < 20; i++) {
    if (p.tokens[i]!.kind !== 'mark') words++;
    else if (p.tokens[i]!.text === '\u060c') comma = true;
    if (wordAt(p, i, TALK)) talk = true;
  }
  return { words, talk, comma };
}

function nameFills(p: Passage, { open, span }: Stretch): boolean {
  const name = open + 1 < p.tokens.length ? nameAt(p, open + 1) : undefined;
  return name !== undefined && p.base + name.start <= span.start && p.base + name.end >= span.end;
}

/** Nothing but dashes and the like stand around it on its line. */
function fillsLine(p: Passage, stretch: Stretch): boolean {
  if (stretch.close === undefined || stretch.lastPassage !== stretch.passage) return false;
  for (let i = 0; i < stretch.open; i++) if (p.tokens[i]!.kind !== 'mark') return false;
  for (let i = stretch.close; i < p.tokens.length; i++) if (p.tokens[i]!.kind !== 'mark') return false;
  return true;
}
