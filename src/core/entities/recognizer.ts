import type { Token } from '../text/tokens';
import type { Lexicon } from './lexicon';
import type { Mention } from './mention';

export function readMentions(
  _text: string,
  _tokens: readonly Token[],
  _lexicon: Lexicon,
): readonly Mention[] {
  return [];
}
