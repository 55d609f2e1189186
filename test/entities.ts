import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FormReader } from '../src/core/entities/forms';
import { type Lexicon, LIST, lexiconOf } from '../src/core/entities/lexicon';
import { readList } from '../src/core/entities/packing';
import { readMentions } from '../src/core/entities/recognizer';
import { tokenize } from '../src/core/text/tokens';

let shipped: Lexicon | undefined;

/** The lists as they ship, read from their source files. */
export function shippedLexicon(): Lexicon {
  if (shipped !== undefined) return shipped;
  const masks = new Map<string, number>();
  for (const [name, bit] of Object.entries(LIST)) {
    const source = readFileSync(path.join('src/core/entities/lists', `${name}.txt`), 'utf8');
    for (const entry of readList(source)) masks.set(entry, (masks.get(entry) ?? 0) | bit);
  }
  shipped = lexiconOf(masks);
  return shipped;
}

/** The text with its mentions in brackets, `{label|words}`; of these labels only, where some are named. */
export function marked(text: string, lexicon: Lexicon, ...labels: string[]): string {
  let out = '';
  let at = 0;
  for (const mention of readMentions(text, tokenize(text), new FormReader(lexicon))) {
    if (labels.length > 0 && !labels.includes(mention.label)) continue;
    out += `${text.slice(at, mention.start)}{${mention.label}|${text.slice(mention.start, mention.end)}}`;
    at = mention.end;
  }
  return out + text.slice(at);
}

/** The text that a marked one was made from. */
export function unmarked(text: string): string {
  return text.replaceAll(/\{[a-z]+\||\}/g, '');
}
