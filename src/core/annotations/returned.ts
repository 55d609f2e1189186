import type { TextChange } from '../text/changes';
import { withLineFeeds } from '../text/lines';
import type { Span } from '../text/span';
import type { Annotation } from './annotation';
import { ArticleText } from './article-text';
import { locate } from './locate';
import type { StoredAnnotation, StoredPart, Unplaced } from './stored';
import { agreement } from './surroundings';

/** How much text on either side is compared with a stored context, in units; line ends may count double there. */
const AROUND = 80;
/** Of 2: how well the surroundings must agree. What opening asks for would do for a part of the words too. */
const SURE = 1.5;
/** An edit in more places than this (a replacement all over the file) brings nothing back by itself. */
const MOST_CHANGES = 64;

/**
 * Which lost annotations an edit brought back, as undoing a deletion does: their words stand where text was put in,
 * and around them what stood there before.
 *
 * @param changes in positions of the old text, in text order
 * @param text the new text
 */
export function returned(
  unplaced: readonly Unplaced[],
  changes: readonly TextChange[],
  text: string,
): { back: readonly Annotation[]; left: readonly Unplaced[] } {
  const inserted = changes.length > MOST_CHANGES ? [] : insertedSpans(changes);
  if (inserted.length === 0) return { back: [], left: unplaced };
  const back: StoredAnnotation[] = [];
  const left: Unplaced[] = [];
  let article: ArticleText | undefined;
  for (const item of unplaced) {
    const found = item.outcome === 'lost' ? findIn(inserted, item.stored, text) : undefined;
    if (found === undefined) {
      left.push(item);
    } else {
      article ??= new ArticleText(text);
      back.push(movedBy(item.stored, article.rangeOf(found)[0] - item.stored.span[0]));
    }
  }
  if (back.length === 0) return { back: [], left: unplaced };
  const { placed, unplaced: again } = locate(text, { annotations: back });
  return { back: placed, left: [...left, ...again] };
}

/** The spans of the new text that the changes put in. */
function insertedSpans(changes: readonly TextChange[]): Span[] {
  let shift = 0;
  return changes.flatMap(change => {
    const start = change.start + shift;
    shift += change.text.length - (change.end - change.start);
    return change.text === '' ? [] : [{ start, end: start + change.text.length }];
  });
}

function findIn(
  inserted: readonly Span[],
  { text: words, context }: StoredAnnotation,
  text: string,
): Span | undefined {
  if (!words || context === undefined) return undefined;
  // In a file with CRLF, quoted line ends stand as CRLF.
  const sought = words.includes('\n') && text.includes('\r\n') ? words.replaceAll('\n', '\r\n') : words;
  for (const { start, end } of inserted) {
    const from = Math.max(0, start - sought.length);
    const window = text.slice(from, end + sought.length);
    for (let at = window.indexOf(sought); at >= 0; at = window.indexOf(sought, at + 1)) {
      const span = { start: from + at, end: from + at + sought.length };
      if (fitHere(text, span, context) >= SURE) return span;
    }
  }
  return undefined;
}

function fitHere(text: string, { start, end }: Span, context: readonly [string, string]): number {
  const before = withLineFeeds(text.slice(Math.max(0, start - AROUND), start));
  const words = withLineFeeds(text.slice(start, end));
  const after = withLineFeeds(text.slice(end, end + AROUND));
  const middle = before.length + words.length;
  return agreement(before + words + after, before.length, middle, context);
}

function movedBy(stored: StoredAnnotation, shift: number): StoredAnnotation {
  const move = <T extends StoredPart>(part: T): T => ({
    ...part,
    span: [part.span[0] + shift, part.span[1] + shift],
  });
  const { speaker, cue } = stored;
  return { ...move(stored), ...(speaker && { speaker: move(speaker) }), ...(cue && { cue: move(cue) }) };
}
