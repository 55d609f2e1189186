import type { Problem } from '../result';
import { KNOWN_FIELDS } from '../sidecar/fields';
import type { Layout } from '../sidecar/read';
import { type MapNode, type Pair, valueAt } from '../sidecar/tree';
import { meantBy } from '../text/misspelt';
import { problemAt, shown } from './problem';

/** The fields that only a quote has a use for. */
const OF_QUOTES = ['kind', 'speaker', 'cue', 'continues'];

/**
 * Fields that look like misspelt ones, which would else pass for the user's own, and fields where they say nothing.
 */
export function checkFields({ root, list, entries }: Layout): Problem[] {
  if (root === null) return [];
  const problems: Problem[] = [];
  const check = (node: MapNode, known: readonly string[]) => misspelt(node, known, problems);
  const checkUnder = (node: MapNode, key: 'text' | 'speaker' | 'cue') => {
    const value = valueAt(node, key);
    if (value?.type === 'map') check(value, KNOWN_FIELDS[key]);
  };
  check(root, KNOWN_FIELDS.sidecar);
  checkUnder(root, 'text');
  for (const { value } of list?.items ?? []) {
    if (value.type !== 'map') continue;
    check(value, KNOWN_FIELDS.annotation);
    checkUnder(value, 'speaker');
    checkUnder(value, 'cue');
  }
  for (const { stored, node } of entries)
    if (stored.label !== 'quote')
      for (const pair of node.pairs)
        if (OF_QUOTES.includes(pair.key) && valueAt(node, pair.key) !== undefined)
          problems.push(
            problemAt(
              'warning',
              'not-a-quote',
              `Only a quote has a ${pair.key}; this is a ${shown(stored.label)}.`,
              keyOf(pair),
            ),
          );
  return problems;
}

/** A map of thousands of fields is no slip of the hand. */
const MOST_FIELDS = 200;

function misspelt(node: MapNode, known: readonly string[], problems: Problem[]): void {
  const absent = known.filter(key => !node.pairs.some(pair => pair.key === key));
  for (const pair of node.pairs.slice(0, MOST_FIELDS)) {
    if (known.includes(pair.key)) continue;
    const meant = meantBy(pair.key, absent);
    if (meant !== undefined)
      problems.push(
        problemAt(
          'warning',
          'field-misspelt',
          `The field "${shown(pair.key)}" is not known. Is "${meant}" meant?`,
          keyOf(pair),
        ),
      );
  }
}

function keyOf({ start, afterColon }: Pair): { start: number; end: number } {
  return { start, end: Math.max(start, afterColon - 1) };
}
