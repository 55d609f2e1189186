import { l10n, type Uri, workspace } from 'vscode';
import { type Misreading, misreadingOf } from '../core/text/misread';

/**
 * The text of a file that isn't open, as the editor would show it: by its byte order mark or the encoding in the
 * settings. Undefined for bytes that make no text in that encoding.
 */
export async function textOfFile(uri: Uri, bytes: Uint8Array): Promise<string | undefined> {
  const text = await workspace.decode(bytes, { uri }).then(undefined, () => undefined);
  if (text === undefined) return undefined;
  // The editor puts a replacement character where bytes make no sense; a file may also hold one.
  return text.includes('\ufffd') && !isUnicode(bytes) ? undefined : text.replace(/^\ufeff/, '');
}

function isUnicode(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Why a text is probably decoded with the wrong encoding, in words for the user; undefined when it looks right. */
export function doubtOf(text: string): string | undefined {
  const misreading = misreadingOf(text);
  return (
    misreading &&
    l10n.t(
      'This article is probably opened with the wrong encoding: {0}. Nothing is written to its sidecar. Reopen it with the right one.',
      signOf(misreading),
    )
  );
}

function signOf(misreading: Misreading): string {
  switch (misreading) {
    case 'replaced':
      return l10n.t('many characters are replacement characters');
    case 'no-characters':
      return l10n.t('many characters are controls or mean nothing');
    case 'rare-letters':
      return l10n.t('letters that are rare in Arabic are many');
  }
}
