import type { CueFeature } from './cue-weights';
import type { CueUse } from './cues';
import { type Passage, preceding } from './passage';
import type { Saying } from './sayings';

/** Takes a feature that holds, with its value. */
type Add = (feature: CueFeature, value: number) => void;

/** What speaks for a word of saying as the one that introduces the stretch, and what against it. */
export function eachCueFeature(saying: Saying, add: Add): void {
  if (saying.side === 'before') addBefore(saying, add);
  else addAfter(saying, add);
}

function addBefore(
  { act, gap, commas, stretches, cues, lead, reports, otherReports }: Saying,
  add: Add,
): void {
  const { word } = act.cue;
  add(word.use, 1);
  add('word', gap);
  add('comma', commas);
  add('stretch', stretches);
  add('cue', cues);
  if (lead.colon && introduces(word.use)) add('colon', 1);
  if (lead.that && introduces(word.use)) add('that', 1);
  if (gap === 0 || (gap === 1 && lead.colon)) add('touching', 1);
  if (word.use === 'alike' && gap > 2 && !lead.that) add('alikeFar', 1);
  if (act.carried) add('carried', 1);
  if (word.form === 'participle') add('participle', 1);
  if (word.pronoun && word.form !== 'noun' && word.use !== 'name') add('pronoun', 1);
  add('before', 1);
  if (reports) add('reported', 1);
  if (!otherReports) return;
  if (act.cue.joined || word.form === 'participle') add('innerJoined', 1);
  else add(act.carried && introduces(word.use) ? 'innerCarried' : 'inner', 1);
}

/** Whether it brings somebody's words, and doesn't only say how something is called or held: ما أسماه "…". */
function introduces(use: CueUse): boolean {
  return use !== 'name' && use !== 'stance';
}

function addAfter({ act, gap, commas, lead, otherReports }: Saying, add: Add): void {
  const { word, token } = act.cue;
  add(word.use, 1);
  add('after', 1);
  // A word costs twice as much after the marks, where the saying stands at once.
  add('word', 2 * gap);
  add('comma', 2 * commas);
  if (gap <= 1) add('touching', 1);
  if (word.form === 'noun' && normBefore(act.passage, token) === LIMIT) add('limit', 1);
  if (lead.that || lead.colon) add('afterLed', 1);
  if (otherReports && word.form === 'phrase') add('afterReported', 1);
}

/** على حد قوله */
const LIMIT = 'حد';

function normBefore(p: Passage, i: number): string | undefined {
  return p.tokens[preceding(p, i)]?.norm;
}
