import type { Fields } from './value';
import { inline } from './value';

/** The JSON Schema that editors with YAML support check a sidecar against. */
const SCHEMA = 'hashiya-sidecar.schema.json';

/** One annotation as an item of the list: lines, each with its line end. */
export function blockItem(item: Fields, indent: string, eol: string): string {
  return item.fields
    .map(([key, value], i) => `${indent}${i === 0 ? '- ' : '  '}${key}: ${inline(value)}${eol}`)
    .join('');
}

/** The list of annotations under its key, with its line ends. */
export function blockList(items: readonly Fields[], indent: string, eol: string): string {
  if (items.length === 0) return `${indent}annotations: []${eol}`;
  return `${indent}annotations:${eol}${items.map(item => blockItem(item, `${indent}  `, eol)).join('')}`;
}

/** A whole new sidecar. */
export function newSidecar(text: Fields, items: readonly Fields[]): string {
  return `# yaml-language-server: $schema=${SCHEMA}\n${newContent(text, items, '\n')}`;
}

/** The content of a sidecar that has none, without the comment at its head. */
export function newContent(text: Fields, items: readonly Fields[], eol: string): string {
  const about = text.fields.map(([key, value]) => `  ${key}: ${inline(value)}${eol}`).join('');
  return `hashiya: 1${eol}text:${eol}${about}${blockList(items, '', eol)}`;
}
