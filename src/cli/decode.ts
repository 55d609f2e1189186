import { isMainlyArabic } from '../core/text/script';

/** What `decode` says of bytes that are no text: the text before the first wrong byte, and why. */
export interface Undecodable {
  readonly before: string;
  readonly reason: string;
}

/** The text of an article's bytes, without a byte order mark: UTF-16 when a mark says so, else UTF-8, both strict. */
export function decode(bytes: Uint8Array): { readonly text: string } | Undecodable {
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const end = validPrefix(bytes, encoding);
    const before = new TextDecoder(encoding).decode(bytes.subarray(0, end));
    if (encoding !== 'utf-8') return { before, reason: 'not UTF-16, though its byte order mark says so' };
    const byte = (bytes[end] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    const hint = readsAsWindows(bytes) ? '; it may be windows-1256: iconv -f windows-1256 -t utf-8' : '';
    return { before, reason: `not UTF-8 at byte ${end} (0x${byte})${hint}` };
  }
}

/**
 * Whether a file that begins with these bytes is worth annotating though nobody named it: mainly Arabic, in an
 * encoding we read or in the one that older Arabic files have, which the user will want to be told.
 */
export function looksArabic(head: Uint8Array): boolean {
  const text = new TextDecoder(encodingOf(head)).decode(head);
  return isMainlyArabic(text) || (text.includes('\ufffd') && readsAsWindows(head));
}

/** How many bytes `looksArabic` wants to see. */
export const HEAD_BYTES = 32 * 1024;

function readsAsWindows(bytes: Uint8Array): boolean {
  return isMainlyArabic(new TextDecoder('windows-1256').decode(bytes.subarray(0, HEAD_BYTES)));
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The length of the longest beginning that is whole characters only. */
function validPrefix(bytes: Uint8Array, encoding: Encoding): number {
  let valid = 0;
  let wrong = bytes.length + 1;
  while (wrong - valid > 1) {
    const middle = (valid + wrong) >> 1;
    if (mayBegin(bytes.subarray(0, middle), encoding)) valid = middle;
    else wrong = middle;
  }
  while (valid > 0 && !isWhole(bytes.subarray(0, valid), encoding)) valid--;
  return valid;
}

/** Whether some text begins with these bytes; they may end within a character. */
function mayBegin(bytes: Uint8Array, encoding: Encoding): boolean {
  return decodes(bytes, encoding, { stream: true });
}

function isWhole(bytes: Uint8Array, encoding: Encoding): boolean {
  return decodes(bytes, encoding, { stream: false });
}

function decodes(bytes: Uint8Array, encoding: Encoding, options: { stream: boolean }): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, options);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
