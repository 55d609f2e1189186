const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_ISOLATE = '\u2069';

/** Controls, zero-width and bidi characters: they could reorder, hide or break up what stands around them. */
const CONTROLS = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/gu;
/** Everything in ASCII that Markdown or HTML could read as more than itself. */
const PUNCTUATION = /[!-/:-@[-`{-~]/g;
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * A text that Markdown shows as it is: no syntax, link, HTML or line break in it has any effect. White space is
 * joined; controls and bidi controls are left out.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(CONTROLS, ' ')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(PUNCTUATION, mark => `&#${mark.charCodeAt(0)};`);
}

/** The same for Arabic text, laid out right to left by itself whatever language stands around it. */
export function escapeArabic(text: string): string {
  return `${RIGHT_TO_LEFT_ISOLATE}${escapeMarkdown(text)}${POP_ISOLATE}`;
}
