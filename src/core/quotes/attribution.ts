import type { Discourse } from './acts';
import { eachCueFeature } from './cue-features';
import { CUE_WEIGHTS } from './cue-weights';
import type { Passage, Stretch } from './passage';
import { leadOf, type Reporters, type Saying, sayingAfter, sayingsBefore } from './sayings';

/** The word of saying that introduces a stretch. */
export interface Attribution extends Saying {
  /** How well it does; above 0 it is likelier than not. */
  readonly score: number;
}

/** What has been read of the text, by passage. */
export interface Acts {
  readonly passages: readonly Passage[];
  readonly discourse: readonly Discourse[];
  readonly reporters: readonly Reporters[];
}

/** The word of saying that introduces a stretch best; undefined when its sentence has none. */
export function attribute(acts: Acts, stretch: Stretch): Attribution | undefined {
  let best: Saying | undefined;
  let most = 0;
  for (const saying of sayingsAround(acts, stretch)) {
    const score = scoreOf(saying);
    if (best !== undefined && score <= most) continue;
    best = saying;
    most = score;
  }
  return best && { ...best, score: most };
}

/** Every word of saying that may introduce a stretch: those before it from the nearest on, then one after it. */
export function sayingsAround(
  { passages, discourse, reporters }: Acts,
  { passage, lastPassage, open, close }: Stretch,
): readonly Saying[] {
  const p = passages[passage]!;
  const lead = leadOf(p, open);
  const before = sayingsBefore(p, discourse[passage]!.acts, reporters[passage]!, open, lead);
  if (close === undefined) return before;
  const otherReports = before.at(-1)?.reports === true;
  const { acts } = discourse[lastPassage]!;
  const after = sayingAfter(passages[lastPassage]!, acts, close, { lead, otherReports });
  return after === undefined ? before : [...before, after];
}

function scoreOf(saying: Saying): number {
  let sum = 0;
  eachCueFeature(saying, (feature, value) => {
    sum += CUE_WEIGHTS[feature] * value;
  });
  return sum;
}
