import type { GoldQuote } from '../../src/core/measure/gold';
import type { Candidate } from '../../src/core/quotes/candidates';
import { weighStretch } from '../../src/core/quotes/discourse';
import { SPEAKER_WEIGHTS } from '../../src/core/quotes/speaker-weights';
import { normalizeText } from '../../src/core/text/normalize';
import { contains, overlaps, textOf } from '../../src/core/text/span';
import type { ReadArticle } from './articles';
import { goldOfReport, goldOfStretch, whereIs } from './gold-quotes';
import { type Asked, fitRanker } from './ranker';
import { SPEAKER_PRIORS } from './speaker-priors';

/** Fits the weights by which a speaker is chosen: npm run fit:speakers */
export function main(args: readonly string[]): Promise<void> {
  return fitRanker(
    {
      command: 'fit:speakers',
      table: 'src/core/quotes/speaker-weights.ts',
      weights: SPEAKER_WEIGHTS,
      priors: SPEAKER_PRIORS,
      questions,
    },
    args,
  );
}

/** The sayings of an article that the gold has too. */
function questions(article: ReadArticle): readonly Asked[] {
  const { discourse } = article;
  const out: Asked[] = [];
  const ask = (quote: GoldQuote | undefined, candidates: readonly Candidate[] | undefined) => {
    if (quote !== undefined && candidates !== undefined) out.push(question(article, quote, candidates));
  };
  for (const stretch of discourse.stretches) {
    const { attribution, standing } = weighStretch(discourse, stretch);
    const quote = goldOfStretch(article, stretch);
    if (quote?.kind === 'direct') ask(quote, attribution?.act.candidates ?? standing?.candidates);
  }
  for (const report of discourse.reports) ask(goldOfReport(article, report), report.act.candidates);
  return out;
}

function question(article: ReadArticle, quote: GoldQuote, candidates: readonly Candidate[]): Asked {
  const { text } = article.gold;
  const speakers = quote.speakers.map(speaker => textOf(text, speaker)).join(' | ');
  return {
    where: `${whereIs(article, quote)}\n  said by ${speakers || 'nobody'}`,
    candidates: candidates.map(candidate => ({
      text: candidate.one === undefined ? 'nobody' : textOf(text, candidate.one.span),
      features: counted(candidate.features),
      holds: isRight(article, quote, candidate),
    })),
  };
}

/** As the score has it: the mention overlaps one of the gold, or has the same name. */
function isRight({ gold }: ReadArticle, { speakers }: GoldQuote, { one }: Candidate): boolean {
  if (one === undefined) return speakers.length === 0;
  const wordsOf = (span: { start: number; end: number }) => normalizeText(textOf(gold.text, span));
  const names = speakers.flatMap(speaker => [
    wordsOf(speaker),
    ...gold.entities.filter(({ span }) => contains(speaker, span)).map(({ span }) => wordsOf(span)),
  ]);
  const own = [wordsOf(one.span), ...(one.name === undefined ? [] : [normalizeText(one.name)])];
  return speakers.some(speaker => overlaps(speaker, one.span)) || own.some(name => names.includes(name));
}

function counted(features: readonly string[]): Record<string, number> {
  const out: Record<string, number> = {};
  for (const feature of features) out[feature] = (out[feature] ?? 0) + 1;
  return out;
}
