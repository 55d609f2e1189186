import type { Fields } from './value';
import { inline } from './value';

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

/**
 * A whole sidecar. It names no schema: a path would have to be another in every folder, and an editor that finds none
 * there passes over the one that the extension contributes.
 */
export function newContent(text: Fields, items: readonly Fields[], eol: string): string {
  const about = text.fields.map(([key, value]) => `  ${key}: ${inline(value)}${eol}`).join('');
  return `hashiya: 1${eol}text:${eol}${about}${blockList(items, '', eol)}`;
}
