import { wellFormed } from '../text/lines';

/** What is written for a field. Text is quoted; `plain` is for ids and names from a fixed set. */
export type Value = string | number | boolean | Plain | List | Fields;

export interface Plain {
  readonly plain: string;
}

export interface List {
  readonly list: readonly Value[];
}

/** A map, in the order in which it is written. */
export interface Fields {
  readonly fields: readonly Field[];
}

export type Field = readonly [key: string, value: Value];

/** A value on one line. */
export function inline(value: Value): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : notFinite(value);
  if (typeof value === 'boolean') return String(value);
  if ('plain' in value) return plainOrQuoted(value.plain);
  if ('list' in value) return `[${value.list.map(inline).join(', ')}]`;
  if (value.fields.length === 0) return '{}';
  return `{ ${value.fields.map(([key, field]) => `${plainOrQuoted(key)}: ${inline(field)}`).join(', ')} }`;
}

/** As YAML writes what JSON can't. */
function notFinite(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  return value > 0 ? '.inf' : '-.inf';
}

/** Whether the two are written the same. */
export function equalValues(a: Value | undefined, b: Value | undefined): boolean {
  // Also where both are not a number.
  if (a === b || Object.is(a, b)) return true;
  if (typeof a === 'string' && typeof b === 'string') return wellFormed(a) === wellFormed(b);
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if ('plain' in a) return 'plain' in b && equalValues(a.plain, b.plain);
  if ('list' in a)
    return (
      'list' in b &&
      a.list.length === b.list.length &&
      a.list.every((item, i) => equalValues(item, b.list[i]))
    );
  return (
    'fields' in b &&
    a.fields.length === b.fields.length &&
    a.fields.every(([key, value], i) => b.fields[i]![0] === key && equalValues(value, b.fields[i]![1]))
  );
}

/**
 * Starts with a letter and holds nothing that any YAML reader takes for more than text, in braces neither; or is a
 * hash that can't be read as a number.
 */
const PLAIN = /^(?:[A-Za-z][\w.@/+-]*(?::[\w.@/+-]+)*|[0-9a-f]*[abcdf][0-9a-f]*)$/;
/** Words that YAML 1.1 or 1.2 reads as something else. */
const RESERVED = /^(?:y|yes|n|no|true|false|on|off|null)$/i;

function plainOrQuoted(text: string): string {
  return PLAIN.test(text) && !RESERVED.test(text) ? text : quoted(text);
}

/**
 * What would be invisible, would turn the line's direction or would end it: C0 and C1 controls, soft hyphen, bidi
 * controls, zero-width and other format characters, line and paragraph separator, BOM, noncharacters, tags.
 */
const ESCAPED =
  /["\\\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu;
const SHORT = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\r', '\\r'],
]);

/**
 * A text in double quotes on one line. A lone surrogate becomes U+FFFD: no YAML reader is bound to take an escape
 * for one, and the article's file can't hold it either.
 */
function quoted(text: string): string {
  return `"${wellFormed(text).replace(ESCAPED, escaped)}"`;
}

function escaped(character: string): string {
  const code = character.codePointAt(0)!;
  const hex = code.toString(16);
  return (
    SHORT.get(character) ?? (code > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`)
  );
}
