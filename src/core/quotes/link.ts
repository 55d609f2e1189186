import type { PlacedParagraph } from '../analysis';
import type { Quote } from './quote';

export function* linkQuotes(
  _text: string,
  _paragraphs: readonly PlacedParagraph[],
): Generator<undefined, readonly Quote[]> {
  yield;
  return [];
}
