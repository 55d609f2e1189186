import type { Problem, Result } from '../result';
import type { Span } from '../text/span';

/** One `⟦TAG|…⟧`. The span counts units of the text without brackets. */
export interface Bracket {
  /** Capital letters, such as `PER` or `SP`. */
  readonly tag: string;
  /** The numbers behind the letters: [1, 2] of `SP1,2`; empty when there are none. */
  readonly ids: readonly number[];
  readonly span: Span;
}

export interface Bracketed {
  /** What is left when every `⟦TAG|` and every `⟧` is taken out. */
  readonly text: string;
  /** In the order of their opening signs, so an outer bracket stands before an inner one. */
  readonly brackets: readonly Bracket[];
}

const OPEN = '\u27e6';
const CLOSE = '\u27e7';
const TAG = /\u27e6([A-Z]+)((?:\d+(?:,\d+)*)?)\|/y;
const SIGN = /[\u27e6\u27e7]/g;

/**
 * Reads the notation of gold files: an article with brackets put into it. Brackets nest and never cross. A sign that
 * is no part of a bracket stays in the text and is a problem; problems carry spans of `source`.
 */
export function parseBrackets(source: string): Result<Bracketed> {
  const problems: Problem[] = [];
  const brackets: { tag: string; ids: number[]; span: Span }[] = [];
  const open: { index: number; at: number }[] = [];
  let text = '';
  let copied = 0;
  for (const { index } of source.matchAll(SIGN)) {
    if (index < copied) continue;
    text += source.slice(copied, index);
    copied = index;
    if (source[index] === OPEN) {
      TAG.lastIndex = index;
      const tag = TAG.exec(source);
      if (tag === null) {
        problems.push(problem('bad-tag', 'an opening bracket needs a tag and |, as in PER|', index, 1));
        continue;
      }
      open.push({ index: brackets.length, at: index });
      const ids = (tag[2] ?? '').split(',').filter(id => id !== '');
      brackets.push({ tag: tag[1]!, ids: ids.map(Number), span: { start: text.length, end: text.length } });
      copied = index + tag[0].length;
    } else {
      const opened = open.pop();
      if (opened === undefined) {
        problems.push(problem('unopened', 'a closing bracket without an opening one', index, 1));
        continue;
      }
      const bracket = brackets[opened.index]!;
      bracket.span = { start: bracket.span.start, end: text.length };
      copied = index + 1;
    }
  }
  text += source.slice(copied);
  for (const { at } of open) problems.push(problem('unclosed', 'an opening bracket is never closed', at, 1));
  const unclosed = new Set(open.map(({ index }) => index));
  return { value: { text, brackets: brackets.filter((_, i) => !unclosed.has(i)) }, problems };
}

/**
 * The text with its brackets put in: `parseBrackets` reads it back. Of two brackets over the same span the one that
 * comes first in the list is the outer one. A bracket that crosses another is left out and is a problem, as is a
 * bracket sign that belongs to the text; problems carry spans of `text`.
 */
export function printBrackets({ text, brackets }: Bracketed): Result<string> {
  const problems: Problem[] = [];
  for (const { index } of text.matchAll(SIGN))
    problems.push(problem('sign-in-text', 'the text itself holds a bracket sign', index, 1));
  const order = brackets.slice().sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const open: Span[] = [];
  let out = '';
  let copied = 0;
  const copyTo = (at: number) => {
    out += text.slice(copied, at);
    copied = at;
  };
  const closeUpTo = (at: number) => {
    for (let top = open.at(-1); top !== undefined && top.end <= at; top = open.at(-1)) {
      copyTo(top.end);
      out += CLOSE;
      open.pop();
    }
  };
  for (const { tag, ids, span } of order) {
    closeUpTo(span.start);
    const outer = open.at(-1);
    if (outer !== undefined && outer.end < span.end) {
      const { start, end } = span;
      problems.push(problem('crossing', `${tag} crosses the bracket around its start`, start, end - start));
      continue;
    }
    copyTo(span.start);
    out += `${OPEN}${tag}${ids.join(',')}|`;
    open.push(span);
  }
  closeUpTo(text.length);
  copyTo(text.length);
  return { value: out, problems };
}

function problem(code: string, message: string, start: number, length: number): Problem {
  return { code, message, severity: 'error', span: { start, end: start + length } };
}
