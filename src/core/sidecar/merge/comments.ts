import type { Node } from '../tree';

/** The comments in a node, from the first to the last, as one string. */
export function commentsIn(source: string, node: Node): string {
  return outside(source, node.start, node.end, scalarsOf(node))
    .flatMap(text => text.match(/(?:^|\s)#[^\r\n]*/g) ?? [])
    .map(comment => comment.trim())
    .join('\n');
}

/** Where text stands in which a `#` is no comment. */
function scalarsOf(node: Node): readonly { start: number; end: number }[] {
  if (node.alias) return [];
  if (node.type === 'scalar') return [node];
  if (node.type === 'seq') return node.items.flatMap(({ value }) => scalarsOf(value));
  return node.pairs.flatMap(({ start, afterColon, value }) => [
    { start, end: afterColon },
    ...scalarsOf(value),
  ]);
}

function outside(
  source: string,
  start: number,
  end: number,
  spans: readonly { start: number; end: number }[],
): string[] {
  const out: string[] = [];
  let at = start;
  for (const span of spans) {
    out.push(source.slice(at, span.start));
    at = Math.max(at, span.end);
  }
  return [...out, source.slice(at, end)];
}
