import type { Act } from './acts';
import { probability } from './logistic';
import { following, type Passage, preceding, wordAt } from './passage';
import { nameAt } from './phrases';
import type { ReportWeights } from './report-weights';
import { startsBefore } from './start-signs';
import { Word } from './words';

/** A word of saying and the أن that may begin what it reports. */
export interface Start {
  readonly act: Act;
  readonly that: number;
  /** How sure it is that this begins a report of this act. */
  readonly probability: number;
}

/** Words that make another thing of the أن after them: إلا أن، قبل أن، يمكن أن. */
const NOT_THAT = new Set(
  'الا غير بيد حيث كما قبل بعد دون منذ يمكن يجب ينبغي رغم الرغم شان بمجرد مجرد يريد يمكنه اجل الممكن المتوقع المقرر المفترض المرجح المنتظر قبيل لولا مع كون الي_ان سيما سبق لو باعتبار اعتبار لدرجه بشرط شريطه هو هي منها منه بينها'.split(
    ' ',
  ),
);

/** Names of letters: إن is one of them in إن بي سي. */
const LETTERS = new Set('بي سي تي دي جي اف ام ار اس ان ال'.split(' '));

/** Whether a clause that somebody reports may begin with this أن. */
export function canBeginReport(p: Passage, i: number): boolean {
  if (!wordAt(p, i, Word.that) || wordAt(p, i, Word.joined) || nameAt(p, i) !== undefined) return false;
  const before = preceding(p, i);
  const lead = before < 0 ? '' : p.tokens[before]!.norm;
  if (NOT_THAT.has(lead.replace(/^و(?=.{3})/, ''))) return false;
  const next = following(p, i);
  const isLetter = lead === 'ان' || (next >= 0 && LETTERS.has(p.tokens[next]!.norm));
  // أنا is "I" and a name.
  return !isLetter && p.tokens[i]!.norm !== 'انا';
}

/** The word of saying that reports what begins with أن at token `that` most likely; undefined when none stands before. */
export function bestStart(
  p: Passage,
  that: number,
  acts: ReadonlyMap<number, Act>,
  isFree: (act: Act) => boolean,
  weights: ReportWeights['start'],
): Start | undefined {
  let best: Start | undefined;
  for (const { act, signs } of startsBefore(p, that, acts)) {
    if (!isFree(act)) continue;
    const sure = probability(signs, weights);
    if (best === undefined || sure > best.probability) best = { act, that, probability: sure };
  }
  return best;
}
