import { type Misreading, misreadingOf } from '../core/text/misread';
import { isMainlyArabic } from '../core/text/script';

/** The encodings that articles may have. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** An encoding, or `auto` for the first of them in which the bytes are Arabic. */
export type EncodingChoice = Encoding | 'auto';

export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  /** Why the encoding is probably the wrong one, in words; then nothing is written. */
  readonly doubt?: string;
}

/** What `decode` says of bytes that are no text: the text before the first wrong byte, and why. */
export interface Undecodable {
  readonly before: string;
  readonly reason: string;
}

/**
 * The text of an article's bytes, without a byte order mark. Bytes that can't be of the encoding make no text.
 *
 * @param choice absent: UTF-16 when a byte order mark says so, else UTF-8
 */
export function decode(bytes: Uint8Array, choice?: EncodingChoice): Decoded | Undecodable {
  const marked = markedEncoding(bytes);
  const encoding = choice === 'auto' ? (marked ?? guess(bytes)) : (choice ?? marked ?? 'utf-8');
  if (encoding === undefined) return { before: '', reason: `Arabic in none of ${ENCODINGS.join(', ')}` };
  if (marked !== undefined && marked !== encoding)
    return { before: '', reason: `its byte order mark says ${marked}, not ${encoding}` };
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const misreading = misreadingOf(text);
    return misreading === undefined ? { text } : { text, doubt: doubtOf(misreading, encoding, bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const end = validPrefix(bytes, encoding);
    const before = new TextDecoder(encoding).decode(bytes.subarray(0, end));
    if (encoding !== 'utf-8' && choice === undefined)
      return { before, reason: 'not UTF-16, though its byte order mark says so' };
    const byte = (bytes[end] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return { before, reason: `not ${NAMES[encoding]} at byte ${end} (0x${byte})${hintFor(bytes, encoding)}` };
  }
}

/**
 * Whether a file that begins with these bytes is worth annotating though nobody named it: mainly Arabic, in an
 * encoding we read or in the one that older Arabic files have, which the user will want to be told.
 */
export function looksArabic(head: Uint8Array, choice?: EncodingChoice): boolean {
  if (choice === 'auto') return (markedEncoding(head) ?? guess(head)) !== undefined;
  const text = new TextDecoder(choice ?? markedEncoding(head) ?? 'utf-8').decode(head);
  return isMainlyArabic(text) || (text.includes('\ufffd') && reads(head, 'windows-1256'));
}

/** How many bytes `looksArabic` wants to see. */
export const HEAD_BYTES = 32 * 1024;

const NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1256': 'Windows-1256',
};

/** The encoding that a byte order mark names; undefined without one, which UTF-8 may lack. */
function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined;
}

/** The first encoding in which the beginning of the bytes is Arabic without a sign of another one. */
function guess(bytes: Uint8Array): Encoding | undefined {
  return ENCODINGS.find(encoding => reads(bytes, encoding));
}

function reads(bytes: Uint8Array, encoding: Encoding): boolean {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, HEAD_BYTES), { stream: true });
  return isMainlyArabic(text) && misreadingOf(text) === undefined;
}

const SIGNS: Readonly<Record<Misreading, string>> = {
  replaced: 'many characters are replacement characters',
  'no-characters': 'many characters are controls or mean nothing',
  'rare-letters': 'letters that are rare in Arabic are many',
};

function doubtOf(misreading: Misreading, encoding: Encoding, bytes: Uint8Array): string {
  return `probably not ${NAMES[encoding]}: ${SIGNS[misreading]}${hintFor(bytes, encoding)}`;
}

function hintFor(bytes: Uint8Array, tried: Encoding): string {
  const other = guess(bytes);
  return other === undefined || other === tried ? '' : `; try --encoding ${other}`;
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
