/**
 * How well the text around a place is a stored context: each side 0 to 1 by the share that agrees, counted from the
 * place outwards, so 0 to 2 in all. An empty side agrees with the edge of the text only.
 */
export function agreement(
  text: string,
  start: number,
  end: number,
  context: readonly [string, string],
): number {
  const [before, after] = context;
  return (
    share(before, start === 0, i => text[start - 1 - i] === before[before.length - 1 - i]) +
    share(after, end === text.length, i => text[end + i] === after[i])
  );
}

function share(context: string, atEdge: boolean, agrees: (i: number) => boolean): number {
  if (context.length === 0) return atEdge ? 1 : 0;
  let same = 0;
  while (same < context.length && agrees(same)) same++;
  return same / context.length;
}
