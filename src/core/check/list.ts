import type { StoredAnnotation } from '../annotations/stored';
import type { Problem } from '../result';
import type { Entry, Layout } from '../sidecar/read';
import { valueAt } from '../sidecar/tree';
import { problemAt, shown } from './problem';

/** Schemes of links that do something on a click rather than name something. */
const UNSAFE_LINK = /^\s*(?:command|javascript|data|file|vbscript|vscode(?:-[\w-]+)?)\s*:/i;
const WIKIDATA = /^wikidata:/i;
const WIKIDATA_ID = /^wikidata:[QPL][1-9]\d*$/;

/** The list as a whole: its order, and two annotations that say the same; and links that can't be what they say. */
export function checkList({ entries }: Layout): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  let latest: StoredAnnotation | undefined;
  for (const entry of entries) {
    const { stored } = entry;
    if (latest !== undefined && stored.span[0] < latest.span[0])
      problems.push(
        problemAt(
          'warning',
          'not-sorted',
          `Annotations are sorted by start; this one starts before the one above it (${latest.id}).`,
          at(entry, 'span'),
        ),
      );
    if (latest === undefined || stored.span[0] >= latest.span[0]) latest = stored;
    const key = `${stored.label}\n${stored.span.join()}`;
    const twin = seen.get(key);
    if (twin === undefined) seen.set(key, stored.id);
    else
      problems.push(
        problemAt(
          'warning',
          'annotation-repeated',
          `The annotation ${shown(twin)} has the same label and span.`,
          at(entry, 'span'),
        ),
      );
    problems.push(...checkLink(entry));
  }
  return problems;
}

function checkLink(entry: Entry): Problem[] {
  const { link } = entry.stored;
  if (link === undefined) return [];
  const place = at(entry, 'link');
  if (UNSAFE_LINK.test(link))
    return [
      problemAt(
        'warning',
        'link-unsafe',
        'A link names somebody or something; this one runs something.',
        place,
      ),
    ];
  if (WIKIDATA.test(link) && !WIKIDATA_ID.test(link))
    return [problemAt('warning', 'link-unknown', 'A link to Wikidata looks like wikidata:Q58217.', place)];
  return [];
}

function at({ node }: Entry, key: string) {
  return valueAt(node, key) ?? node;
}
