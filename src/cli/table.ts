import type { Annotation } from '../core/annotations/annotation';
import { normalizeText } from '../core/text/normalize';
import { lineAndColumn } from '../core/text/positions';
import { textOf } from '../core/text/span';
import { cellWidth, shorten } from './cells';

export interface TableOptions {
  /** How wide a line may be, in cells. */
  readonly columns: number;
  /** Whether to mark Arabic as right-to-left for the terminal; in a file the marks would only disturb. */
  readonly isolate: boolean;
}

/** The labels that get a line of their own, with the heading of the line. */
const NAMED: readonly (readonly [label: string, heading: string])[] = [
  ['person', 'people'],
  ['place', 'places'],
  ['organization', 'organizations'],
  ['group', 'groups'],
  ['date', 'dates'],
  ['quantity', 'quantities'],
  ['event', 'events'],
];
const HEADING_WIDTH = Math.max(...NAMED.map(([, heading]) => heading.length));
const COUNT_WIDTH = 4;

/**
 * An overview of one text: a line a label with how many names there are and which, the most frequent first, then
 * the quotes with their line, their speaker and their words. Arabic comes last on each line and in one piece, so that
 * a terminal that turns it around moves no column. Rejected annotations are left out.
 */
export function formatTable(
  file: string,
  text: string,
  annotations: readonly Annotation[],
  options: TableOptions,
): string {
  const shown = annotations.filter(a => a.status !== 'rejected');
  const rows: Row[] = [];
  for (const [label, heading] of NAMED) {
    const names = namesOf(text, shown, label);
    if (names.length > 0) rows.push({ heading, count: String(names.length), arabic: names.join('\u060c ') });
  }
  const quotes = shown.filter(a => a.label === 'quote' && a.kind !== 'term');
  if (quotes.length > 0) rows.push({ heading: 'quotes', count: String(quotes.length), arabic: '' });
  for (const quote of quotes) {
    const { line } = lineAndColumn(text, quote.span.start);
    rows.push({ heading: `  line ${line}`, count: '', arabic: sentence(text, quote) });
  }
  const lines = rows.map(row => formatRow(row, options));
  return [file, ...lines, ''].map(line => `${line}\n`).join('');
}

/** What all articles of a run hold together. */
export class Totals {
  articles = 0;
  readonly labels = new Map<string, number>();
  withSpeaker = 0;

  add(annotations: readonly Annotation[]): void {
    this.articles++;
    for (const { label, status, kind, speaker } of annotations) {
      if (status === 'rejected' || kind === 'term') continue;
      this.labels.set(label, (this.labels.get(label) ?? 0) + 1);
      if (label === 'quote' && speaker !== undefined) this.withSpeaker++;
    }
  }
}

/** The totals in one line; nothing when there was at most one article. */
export function formatTotals({ articles, labels, withSpeaker }: Totals): string {
  if (articles < 2) return '';
  const counts = NAMED.filter(([label]) => labels.has(label)).map(
    ([label, heading]) => `${labels.get(label)} ${heading}`,
  );
  const quotes = `${labels.get('quote') ?? 0} quotes, ${withSpeaker} of them with a speaker`;
  return `${articles} articles with mentions of: ${[...counts, quotes].join(', ')}\n`;
}

interface Row {
  readonly heading: string;
  readonly count: string;
  readonly arabic: string;
}

function formatRow({ heading, count, arabic }: Row, { columns, isolate }: TableOptions): string {
  const start = `  ${heading.padEnd(HEADING_WIDTH)}${count.padStart(COUNT_WIDTH)}  `;
  const cut = shorten(arabic, Math.max(8, columns - cellWidth(start)));
  return (start + (isolate && cut !== '' ? `\u2067${cut}\u2069` : cut)).trimEnd();
}

/** The different names under a label, with how often each stands in the text, the most frequent first. */
function namesOf(text: string, annotations: readonly Annotation[], label: string): string[] {
  const names = new Map<string, { name: string; count: number }>();
  for (const annotation of annotations) {
    if (annotation.label !== label) continue;
    const name = oneLine(textOf(text, annotation.span));
    const known = names.get(normalizeText(name));
    if (known !== undefined) known.count++;
    else names.set(normalizeText(name), { name, count: 1 });
  }
  const list = [...names.values()].sort((a, b) => b.count - a.count);
  return list.map(({ name, count }) => (count > 1 ? `${name} (${count})` : name));
}

/** Who says what, as an Arabic sentence would put it. */
function sentence(text: string, { kind, span, speaker }: Annotation): string {
  const words = oneLine(textOf(text, span));
  const said = kind === 'indirect' ? words : `\u00ab${words}\u00bb`;
  if (speaker === undefined) return said;
  return `${oneLine(speaker.name ?? textOf(text, speaker.span))}: ${said}`;
}

/** Without line ends and bidi controls, either of which would break the line. */
function oneLine(text: string): string {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/[\s\p{Cc}]+/gu, ' ');
}
