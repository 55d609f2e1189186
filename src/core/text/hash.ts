import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { withLineFeeds } from './lines';

/** The SHA-256 of a text's UTF-8 bytes with `\n` line ends, in lower-case hexadecimal: what a sidecar says. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(withLineFeeds(text))));
}
