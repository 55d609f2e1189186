/** A text within a list's label, where `$(name)` would be drawn as an icon, and controls could hide or turn what follows. */
export function inIconLabel(text: string): string {
  return text
    .replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/gu, ' ')
    .replace(/\$(?=\()/g, '\\$');
}

/** A text within a message, where `[text](target)` would be a link, also one that runs a command. */
export function inMessage(text: string): string {
  return text.replace(/\](?=\()/g, '] ');
}
