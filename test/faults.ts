import { type Annotation, BUILT_IN_LABELS } from '../src/core/annotations/annotation';
import { Positions } from '../src/core/text/positions';
import { byPosition, type Span } from '../src/core/text/span';

/**
 * What is wrong with the annotations that an analyser found, a sentence each; nothing else than an empty list is
 * right, whatever the text. Stored positions are compared with a plain array of the text's characters.
 */
export function faultsOf(text: string, annotations: readonly Annotation[]): string[] {
  const faults: string[] = [];
  const positions = new Positions(text);
  const characters = Array.from(withLineFeeds(text));
  if (positions.length !== characters.length)
    faults.push(`length ${positions.length}, not ${characters.length}`);
  const all = new Set(annotations.map(({ id }) => id));
  const ids = new Set<string>();
  let before: Span = { start: 0, end: text.length };
  for (const annotation of annotations) {
    const { id, label, span, kind, speaker, cue, confidence, continues } = annotation;
    const name = `${label} ${id} [${span.start}, ${span.end}]`;
    if (!/^[a-z][a-z0-9]{5}$/.test(id)) faults.push(`${name}: the id is malformed`);
    if (ids.has(id)) faults.push(`${name}: the id is taken`);
    ids.add(id);
    if (!(BUILT_IN_LABELS as readonly string[]).includes(label)) faults.push(`${name}: no such label`);
    if (byPosition(before, span) > 0) faults.push(`${name}: out of text order`);
    before = span;
    if (confidence === undefined || !(confidence > 0 && confidence <= 1))
      faults.push(`${name}: confidence ${confidence}`);
    if ((label === 'quote') !== (kind !== undefined)) faults.push(`${name}: kind ${kind}`);
    for (const [part, s] of Object.entries({ span, speaker: speaker?.span, cue: cue?.span }))
      if (s !== undefined) faults.push(...spanFaults(s).map(fault => `${name}: ${part} ${fault}`));
    if (speaker?.entity !== undefined && !all.has(speaker.entity))
      faults.push(`${name}: the speaker's entity ${speaker.entity} is no annotation`);
    if (continues !== undefined && !ids.has(continues))
      faults.push(`${name}: continues ${continues}, not seen before`);
  }
  return faults;

  function spanFaults(span: Span): string[] {
    const { start, end } = span;
    if (!Number.isInteger(start) || !Number.isInteger(end)) return ['is not whole numbers'];
    if (start < 0 || end > text.length || start >= end) return ['is empty or outside the text'];
    const [from, to] = positions.toCodePoints(span);
    const stored = characters.slice(from, to).join('');
    return stored === withLineFeeds(text.slice(start, end)) ? [] : [`is stored as ${JSON.stringify(stored)}`];
  }
}

/** Written again here, so that a fault in the product's own is noticed. */
function withLineFeeds(text: string): string {
  return text.split('\r\n').join('\n').split('\r').join('\n');
}
