/**
 * The text on one line, white space joined, and where it is longer than `limit` units cut at a space, if there is
 * one in its second half, with an ellipsis. A surrogate pair or a letter and its vowel signs stay together.
 */
export function excerpt(text: string, limit: number): string {
  const line = text
    .slice(0, limit * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= limit && text.length <= limit * 4) return line;
  const space = line.lastIndexOf(' ', limit);
  let end = space > limit / 2 ? space : Math.min(limit, line.length);
  while (end > 0 && /^[\p{M}\u200d\udc00-\udfff]/u.test(line.slice(end))) end--;
  return `${line.slice(0, end).trimEnd()}\u2026`;
}
