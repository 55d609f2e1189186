import { runToEnd } from '../steps';
import { normalizeText } from '../text/normalize';

/** Word lists by name; entries in folded spelling. */
export type WordLists = ReadonlyMap<string, readonly string[]>;

/** Goes up whenever the packed form changes. */
export const FORMAT = 'hashiya-lexicon 2';

/** How many entries are read between two pauses. */
const ENTRIES_A_STEP = 4096;

/** The longest common beginning that one character can say. */
const MOST_SHARED = 35;

/** An entry as it is compared: folded, hyphens as spaces, single spaces. */
export function foldEntry(entry: string): string {
  return normalizeText(entry)
    .replaceAll(/[\s\-\u2013]+/g, ' ')
    .trim();
}

/** The entries of a readable list: comments and empty lines left out, folded. */
export function readList(source: string): string[] {
  const lines = source.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  return [...new Set(lines.map(foldEntry))].filter(entry => entry !== '').sort();
}

/**
 * The lists as one text. Entries that stand in the same lists form a block, `=LISTS COUNT`, and are front-coded: one
 * base-36 digit says how many units an entry shares with the one before. The first line holds the format, the
 * number of entries and a checksum of the rest, so that a cut or changed file is noticed.
 */
export function pack(lists: WordLists): string {
  const names = [...lists.keys()];
  const masks = new Map<string, number>();
  for (const [bit, name] of names.entries())
    for (const entry of lists.get(name)!) masks.set(entry, (masks.get(entry) ?? 0) | (1 << bit));
  const blocks = new Map<number, string[]>();
  for (const [entry, mask] of masks) {
    const block = blocks.get(mask);
    if (block === undefined) blocks.set(mask, [entry]);
    else block.push(entry);
  }
  const lines = [names.join(' ')];
  for (const mask of [...blocks.keys()].sort((a, b) => a - b)) {
    const block = blocks.get(mask)!.sort();
    lines.push(`=${mask.toString(36)} ${block.length}`);
    let last = '';
    for (const entry of block) {
      const shared = sharedLength(last, entry);
      lines.push(shared.toString(36) + entry.slice(shared));
      last = entry;
    }
  }
  const body = lines.join('\n');
  return `${FORMAT} ${masks.size} ${checksum(body)}\n${body}`;
}

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length, MOST_SHARED);
  let i = 0;
  while (i < most && a[i] === b[i]) i++;
  return i;
}

/** The packed form taken apart: names of the lists, and each entry with the bits of the lists it stands in. */
export interface Unpacked {
  readonly names: readonly string[];
  readonly masks: Map<string, number>;
  /** The most words of a phrase, by its first word. */
  readonly longest: Map<string, number>;
}

/** What is wrong with a packed file, in one sentence; the file is then not used at all. */
export type Damage = string;

export function unpack(packed: string): Unpacked | Damage {
  return runToEnd(unpackInSteps(packed));
}

/** The same with a pause after every few thousand entries. */
export function* unpackInSteps(packed: string): Generator<undefined, Unpacked | Damage> {
  const headEnd = packed.indexOf('\n');
  const head = packed.slice(0, Math.max(0, headEnd)).replace(/\r$/, '');
  if (!head.startsWith('hashiya-lexicon ')) return 'is not a lexicon';
  if (!head.startsWith(`${FORMAT} `)) return `has another format than ${FORMAT}`;
  const [, , size, sum] = head.split(' ');
  const body = packed.slice(headEnd + 1);
  yield;
  if (checksum(body) !== sum) return 'is cut off or changed';
  const namesEnd = body.indexOf('\n');
  const names = body.slice(0, namesEnd < 0 ? body.length : namesEnd).split(' ');
  const masks = new Map<string, number>();
  const longest = new Map<string, number>();
  if (namesEnd >= 0) yield* readBlocks(body, namesEnd + 1, masks, longest);
  return masks.size === Number(size) ? { names, masks, longest } : 'does not hold as many entries as it says';
}

/** Notes how many words a phrase has; a single word is none. */
export function noteLength(entry: string, longest: Map<string, number>): void {
  const space = entry.indexOf(' ');
  if (space < 0) return;
  let words = 2;
  for (let at = entry.indexOf(' ', space + 1); at >= 0; at = entry.indexOf(' ', at + 1)) words++;
  const first = entry.slice(0, space);
  if (words > (longest.get(first) ?? 0)) longest.set(first, words);
}

function* readBlocks(
  body: string,
  from: number,
  masks: Map<string, number>,
  longest: Map<string, number>,
): Generator<undefined, void> {
  let mask = 0;
  let last = '';
  for (let at = from; at < body.length; ) {
    const lineEnd = body.indexOf('\n', at);
    const end = lineEnd < 0 ? body.length : lineEnd;
    const lead = body.charCodeAt(at);
    if (lead === 0x3d) {
      mask = Number.parseInt(body.slice(at + 1, end), 36);
      last = '';
    } else {
      const shared = lead <= 0x39 ? lead - 0x30 : lead - 0x57;
      last = last.slice(0, shared) + body.slice(at + 1, end);
      masks.set(last, mask);
      noteLength(last, longest);
      if (masks.size % ENTRIES_A_STEP === 0) yield;
    }
    at = end + 1;
  }
}

/** FNV-1a, 32 bits, over UTF-16 units, in base 36. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
