import type { EndSign, StartSign } from '../../src/core/quotes/report-weights';

/**
 * What the signs that hardly any annotated article holds are guessed to weigh, so that a fit moves them only as far as
 * it has reason to. All others are drawn to 0.
 */
export const START_GUESS: Partial<Record<StartSign, number>> = { afterColon: 1, quality: 2 };

export const END_GUESS: Partial<Record<EndSign, number>> = {
  semicolon: 2,
  andThat: -1,
  andAlike: 1,
  andSaid: 1.5,
  afterwards: 1,
  that: 1.5,
  openerSaid: 2,
  stretch: 2,
  andNamed: 3,
  named: 3,
  verbAfterComma: 1.5,
  setting: 1.5,
};
