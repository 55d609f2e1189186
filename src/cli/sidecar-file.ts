import { SIDECAR_ENDING } from '../core/sidecar/file-name';
import { readIfThere } from '../node/replace-file';
import { decode, type Undecodable } from './decode';

/** Where the sidecar of an article lies. */
export function sidecarPath(article: string): string {
  return article + SIDECAR_ENDING;
}

const BOM = '\ufeff';

/** What is on the disk now, a byte order mark included; undefined when there is no sidecar. */
export async function readSidecarFile(
  file: string,
): Promise<{ readonly text: string } | Undecodable | undefined> {
  const bytes = await readIfThere(file);
  if (bytes === undefined) return undefined;
  if (bytes[0] === 0xff || bytes[0] === 0xfe)
    return { before: '', reason: 'not UTF-8: a sidecar is always UTF-8' };
  const decoded = decode(bytes);
  if (!('text' in decoded)) return decoded;
  return { text: bytes[0] === 0xef && bytes[1] === 0xbb ? BOM + decoded.text : decoded.text };
}
