/** Text with every line end (CRLF, lone CR) as `\n`: what is stored, hashed and compared. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The text with every lone surrogate as U+FFFD, which is how UTF-8 writes it to the disk. Keeps all positions. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}

/** The offset where the line of `offset` starts; a line ends with `\n`, `\r\n` or a lone `\r`. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  // Between \r and \n one still stands on the line that they end.
  if (text[at - 1] === '\r' && text[at] === '\n') at--;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The offset after the line end that follows `offset`; the end of the text when there is none. */
export function nextLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2;
  return Math.min(at + 1, text.length);
}

function isLineEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}
