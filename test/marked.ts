import type { Annotation, Status } from '../src/core/annotations/annotation';
import { byPosition } from '../src/core/text/span';

const STATUS: Record<string, Status> = { '': 'suggested', '+': 'accepted', '-': 'rejected' };
const OPEN = /\{(\w+)([+-]?)\|/y;

/** A text with annotations, in text order, and a selection; `ids` are a1, a2… in the order of the opening braces. */
export interface Marked {
  readonly text: string;
  readonly annotations: readonly Annotation[];
  /** Between `[` and `]`; a lone `^` is an empty one. Undefined when there is neither. */
  readonly selection: { readonly start: number; readonly end: number } | undefined;
}

/** Reads `قال {person|محمود}`; `{person+|…}` is accepted, `{person-|…}` rejected; braces nest. */
export function marked(source: string): Marked {
  const annotations: Annotation[] = [];
  const open: { index: number; id: string; label: string; status: Status; start: number }[] = [];
  let text = '';
  let start: number | undefined;
  let end: number | undefined;
  for (let i = 0; i < source.length; i++) {
    OPEN.lastIndex = i;
    const match = OPEN.exec(source);
    if (match !== null) {
      const [all, label, sign] = match;
      const index = annotations.length + open.length;
      open.push({ index, id: `a${index + 1}`, label: label!, status: STATUS[sign!]!, start: text.length });
      i += all.length - 1;
    } else if (source[i] === '}') {
      const { id, label, status, start } = open.pop()!;
      annotations.push({ id, label, status, span: { start, end: text.length }, by: 'test' });
    } else if (source[i] === '[') start = text.length;
    else if (source[i] === ']') end = text.length;
    else if (source[i] === '^') {
      start = text.length;
      end = text.length;
    } else text += source[i];
  }
  annotations.sort((a, b) => byPosition(a.span, b.span));
  return {
    text,
    annotations,
    selection: start === undefined || end === undefined ? undefined : { start, end },
  };
}
