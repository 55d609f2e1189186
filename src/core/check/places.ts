import { ArticleText } from '../annotations/article-text';
import { locate } from '../annotations/locate';
import type { StoredPart, StoredRange } from '../annotations/stored';
import type { Problem } from '../result';
import type { SidecarArticle } from '../sidecar/edit';
import type { Entry, Layout } from '../sidecar/read';
import { type MapNode, type Node, valueAt } from '../sidecar/tree';
import { clusterEnd, clusterStart } from '../text/graphemes';
import { hashOf } from '../text/hash';
import { problemAt, shown } from './problem';

/** Whether a sidecar tells the truth of its article: which text it describes, and what stands at its spans. */
export function checkPlaces(layout: Layout, { file, text }: SidecarArticle): Problem[] {
  if (layout.root === null) return [];
  const article = new ArticleText(text);
  const about = valueAt(layout.root, 'text') ?? layout.root;
  const { sha256 } = layout.text;
  const changed = sha256 !== undefined && sha256.toLowerCase() !== hashOf(text);
  return [
    ...checkFile(layout, about, file),
    ...(changed ? checkDrift(layout, about, article) : checkSpans(layout, about, article)),
  ];
}

function checkFile({ text }: Layout, about: Node, file: string): Problem[] {
  if (text.file === undefined || text.file === file) return [];
  const message = `The sidecar was written for "${shown(text.file)}", and stands beside "${shown(file)}".`;
  return [problemAt('warning', 'file-differs', message, fieldOf(about, 'file'))];
}

const UNSURE = {
  fuzzy: 'only words like these stand in the text now',
  ambiguous: 'these words stand in several places of the text now',
  lost: 'these words are not in the text any more',
};

/** The article is not the text that was annotated: what became of the annotations. */
function checkDrift({ text, entries }: Layout, about: Node, article: ArticleText): Problem[] {
  const { placed, unplaced } = locateAll(entries, article, text.sha256);
  const moved = entries.filter(({ stored: { id, span } }) => {
    const now = placed.get(id);
    return now !== undefined && (now[0] !== span[0] || now[1] !== span[1]);
  });
  const message =
    `The article was changed after this was written: of ${entries.length} annotations ` +
    `${placed.size - moved.length} stand where they stood, ${moved.length} moved, ` +
    `${unplaced.size} have no sure place.`;
  const problems = [problemAt('warning', 'text-changed', message, fieldOf(about, 'sha256'))];
  for (const { stored, node } of entries) {
    const outcome = unplaced.get(stored.id);
    if (outcome !== undefined)
      problems.push(
        problemAt(
          'warning',
          `place-${outcome}`,
          `The ${shown(stored.label)} "${shown(stored.text ?? stored.id)}" has no sure place: ${UNSURE[outcome]}.`,
          valueAt(node, 'text') ?? valueAt(node, 'span') ?? node,
        ),
      );
    if (text.length !== undefined && stored.span[1] > text.length)
      problems.push(outside(stored.span, text.length, fieldOf(node, 'span')));
  }
  return problems;
}

/** The article is the text that was annotated, or nothing says that it isn't: the spans must be true as they are. */
function checkSpans({ text, entries }: Layout, about: Node, article: ArticleText): Problem[] {
  const problems: Problem[] = [];
  if (text.length !== undefined && text.length !== article.length)
    problems.push(
      problemAt(
        'warning',
        'length-differs',
        `The text has ${article.length} characters, not ${text.length}.`,
        fieldOf(about, 'length'),
      ),
    );
  // Looking for every annotation takes much longer than to see that each is where it should be.
  let located: ReturnType<typeof locateAll> | undefined;
  const placeNow = (id: string) => {
    located ??= locateAll(entries, article, text.sha256);
    return located.placed.get(id);
  };
  for (const entry of entries) {
    const { stored, node } = entry;
    const fault = checkPart(stored, node, article, () => placeNow(stored.id));
    problems.push(...fault);
    if (fault.length === 0) problems.push(...checkContext(entry, article));
    for (const part of ['speaker', 'cue'] as const) {
      const value = stored[part];
      const at = valueAt(node, part);
      if (value !== undefined && at?.type === 'map') problems.push(...checkPart(value, at, article));
    }
  }
  return problems;
}

function checkPart(
  { span, text }: StoredPart,
  node: MapNode,
  article: ArticleText,
  placeNow?: () => StoredRange | undefined,
): Problem[] {
  const at = fieldOf(node, 'span');
  if (!article.holds(span)) return [outside(span, article.length, at)];
  const problems: Problem[] = [];
  const { start, end } = article.spanOf(span);
  if (clusterStart(article.text, start) !== start || clusterEnd(article.text, end) !== end)
    problems.push(
      problemAt(
        'warning',
        'span-splits-letter',
        'The span begins or ends within a letter and its signs.',
        at,
      ),
    );
  const words = article.textOf(span);
  if (text !== undefined && text !== words) {
    const now = placeNow?.();
    const where = now === undefined ? '' : ` It stands at [${now.join(', ')}].`;
    problems.push(
      problemAt(
        placeNow !== undefined && now === undefined ? 'error' : 'warning',
        'text-differs',
        `At [${span.join(', ')}] stands "${shown(words)}", not "${shown(text)}".${where}`,
        fieldOf(node, 'text'),
      ),
    );
  }
  return problems;
}

function checkContext({ stored: { span, context }, node }: Entry, article: ArticleText): Problem[] {
  if (context === undefined) return [];
  const { start, end } = article.contentSpanOf(span);
  const [before, after] = context;
  if (article.content.slice(0, start).endsWith(before) && article.content.startsWith(after, end)) return [];
  const message = 'Other words stand before or after this annotation than its context says.';
  return [problemAt('warning', 'context-differs', message, fieldOf(node, 'context'))];
}

function outside(span: StoredRange, length: number, at: Node): Problem {
  const message = `The span [${span.join(', ')}] goes beyond the text, which has ${length} characters.`;
  return problemAt('error', 'span-outside-text', message, at);
}

function locateAll(entries: readonly Entry[], article: ArticleText, sha256: string | undefined) {
  const annotations = entries.map(({ stored }) => stored);
  const { placed, unplaced } = locate(article.text, { annotations, ...(sha256 !== undefined && { sha256 }) });
  return {
    placed: new Map(placed.map(({ id, span }) => [id, article.rangeOf(span)])),
    unplaced: new Map(unplaced.map(({ stored, outcome }) => [stored.id, outcome])),
  };
}

/** Where a field stands; where the whole stands when it is left out. */
function fieldOf(node: Node, key: string): Node {
  return (node.type === 'map' ? valueAt(node, key) : undefined) ?? node;
}
