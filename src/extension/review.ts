import { l10n, type Range } from 'vscode';
import type { Outcome, Unplaced } from '../core/annotations/stored';
import { excerpt } from '../core/text/excerpt';
import type { Article } from './article';
import { labelName } from './names';
import { rangeOf } from './ranges';

/** Units of the words of an annotation that a message shows. */
const SHOWN = 60;

/** Where an annotation to review is shown in the text: its likeliest place, else the start of the text. */
export function reviewRange({ document }: Article, { candidates }: Unplaced): Range {
  return rangeOf(document, candidates[0] ?? { start: 0, end: 0 });
}

/** What an annotation to review is called: its words, else its id. */
export function reviewWords({ stored }: Unplaced): string {
  return stored.text ? excerpt(stored.text, SHOWN) : stored.id;
}

/** Why an annotation waits for a person, in a sentence with its label and words. */
export function reviewMessage(unplaced: Unplaced): string {
  const what = `${labelName(unplaced.stored.label)} \u2068${reviewWords(unplaced)}\u2069`;
  switch (unplaced.outcome) {
    case 'fuzzy':
      return l10n.t('{0}: it may belong here, but this is not certain. It is kept until you say.', what);
    case 'ambiguous':
      return l10n.t(
        '{0}: it may belong in several places, of which this is one. It is kept until you say.',
        what,
      );
    case 'lost':
      return l10n.t('{0}: these words are not in the text any more. It is kept until you say.', what);
  }
}

/** The same in two or three words. */
export function outcomeName(outcome: Exclude<Outcome, 'exact' | 'moved'>): string {
  switch (outcome) {
    case 'fuzzy':
      return l10n.t('not certain');
    case 'ambiguous':
      return l10n.t('several places');
    case 'lost':
      return l10n.t('not found');
  }
}
