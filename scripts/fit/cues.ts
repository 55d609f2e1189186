import { sayingsAround } from '../../src/core/quotes/attribution';
import { eachCueFeature } from '../../src/core/quotes/cue-features';
import { CUE_WEIGHTS, type CueFeature } from '../../src/core/quotes/cue-weights';
import { overlaps, shift, textOf } from '../../src/core/text/span';
import type { ReadArticle } from './articles';
import { CUE_PRIORS } from './cue-priors';
import { goldOfStretch, whereIs } from './gold-quotes';
import { type Asked, fitRanker } from './ranker';

/** Fits the weights by which the word of saying of a stretch in marks is chosen: npm run fit:cues */
export function main(args: readonly string[]): Promise<void> {
  return fitRanker(
    {
      command: 'fit:cues',
      table: 'src/core/quotes/cue-weights.ts',
      weights: CUE_WEIGHTS,
      priors: CUE_PRIORS,
      questions,
    },
    args,
  );
}

/** The direct quotes of an article whose word of saying the gold names. */
function questions(article: ReadArticle): readonly Asked[] {
  const { discourse, gold } = article;
  return discourse.stretches.flatMap(stretch => {
    const quote = goldOfStretch(article, stretch);
    const found = sayingsAround(discourse, stretch);
    if (quote?.kind !== 'direct' || quote.cues.length === 0 || found.length === 0) return [];
    const candidates = found.map(saying => {
      const { act } = saying;
      const features: Partial<Record<CueFeature, number>> = {};
      eachCueFeature(saying, (feature, value) => {
        features[feature] = value;
      });
      const cue = shift(act.verb ?? act.cue, act.passage.base);
      const holds = quote.cues.some(right => overlaps(right, cue));
      return { text: textOf(gold.text, cue), features, holds };
    });
    const cues = quote.cues.map(cue => textOf(gold.text, cue)).join(' | ');
    return [{ where: `${whereIs(article, quote)}\n  introduced by ${cues}`, candidates }];
  });
}
