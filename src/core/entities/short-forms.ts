import type { PlacedParagraph } from '../analysis';
import { readings, stemStart, type Token } from '../text/tokens';
import { CONFIDENCE } from './confidence';
import { type KnownName, type KnownNames, namesOf } from './known-names';
import type { Lexicon } from './lexicon';
import type { Mention } from './mention';
import { SAYING, TITLES } from './triggers';
import { FOR_THE_GOOD_OF } from './words';

type Paragraph = Omit<PlacedParagraph, 'mentions'>;

/** How many paragraphs are read between two pauses. */
const PARAGRAPHS_A_STEP = 16;
/** A single word that only a gazetteer takes for a place is a person where the text names one so. */
const DOUBTFUL = 0.8;

/**
 * Labels a text consistently: after a full name, its last part alone is a mention of the same person, and a name that
 * one sentence makes clear is one everywhere. A mention by a short form carries the full name.
 */
export function* unifyNames(
  placed: readonly Paragraph[],
  lexicon: Lexicon,
): Generator<undefined, readonly PlacedParagraph[]> {
  const known = yield* namesOf(placed, lexicon);
  const out: PlacedParagraph[] = [];
  for (const paragraph of placed) {
    const { mentions } = paragraph.reading;
    out.push({ ...paragraph, mentions: known.forms.size === 0 ? mentions : unified(paragraph, known) });
    if (out.length % PARAGRAPHS_A_STEP === 0) yield;
  }
  return out;
}

function unified({ reading }: Paragraph, known: KnownNames): readonly Mention[] {
  const { tokens, mentions } = reading;
  const out: Mention[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    while (next < mentions.length && mentions[next]!.end <= tokens[i]!.start) out.push(mentions[next++]!);
    const mention = mentions[next];
    if (tokens[i]!.kind !== 'word') continue;
    const free = mention === undefined || mention.start >= tokens[i]!.end;
    const found = shortFormAt(tokens, i, known);
    if (found === undefined || (!free && !yields(mention, found.mention))) {
      if (!free) while (i + 1 < tokens.length && tokens[i + 1]!.start < mention.end) i++;
      continue;
    }
    const ends = free ? (mention?.start ?? Number.POSITIVE_INFINITY) : mention.end;
    if (found.mention.end > ends) continue;
    if (!free) next++;
    out.push(found.mention);
    i = found.last;
  }
  while (next < mentions.length) out.push(mentions[next++]!);
  return out;
}

/** Whether what the whole text says of these words is better than what their paragraph alone said. */
function yields(old: Mention, found: Mention): boolean {
  if (old.start !== found.start || old.end !== found.end) return false;
  return old.label === found.label
    ? found.name !== undefined || found.confidence > old.confidence
    : old.confidence <= DOUBTFUL;
}

/** The longest known name at token `i`, of readings the whole word first. */
function shortFormAt(tokens: readonly Token[], i: number, known: KnownNames) {
  const token = tokens[i]!;
  if (token.norm === FOR_THE_GOOD_OF) return undefined;
  for (const reading of readings(token.norm)) {
    let form = reading.stem;
    const longest = known.longestFrom.get(form) ?? 0;
    let best: { last: number; name: KnownName } | undefined;
    for (let last = i; last < i + longest && tokens[last]?.kind === 'word'; last++) {
      if (last > i) form += ` ${tokens[last]!.norm}`;
      const name = known.forms.get(form);
      if (name !== undefined && !(name.needsTitle && !isAnnounced(tokens, i))) best = { last, name };
    }
    if (best === undefined) continue;
    return {
      last: best.last,
      mention: mentionOf(best.name, stemStart(token, reading), tokens[best.last]!.end),
    };
  }
  return undefined;
}

function mentionOf({ label, full }: KnownName, start: number, end: number): Mention {
  const confidence = CONFIDENCE[full === undefined ? 'label-repeated' : 'person-short'];
  return { label, start, end, confidence, ...(full !== undefined && { name: full }) };
}

/** Right after a title or a word of saying. */
function isAnnounced(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return (
    before?.kind === 'word' && readings(before.norm).some(({ stem }) => TITLES.has(stem) || SAYING.has(stem))
  );
}
