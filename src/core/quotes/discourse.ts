import { type Act, type Discourse, readActs, type Standing } from './acts';
import { type Attribution, attribute } from './attribution';
import { headlinesOf } from './headlines';
import { findReports, type Report } from './indirect';
import type { KindFeatures } from './kind-weights';
import { kindFeatures } from './kinds';
import { Memory } from './memory';
import type { Passage, Placed, Stretch } from './passage';
import { countRepeats, type Repeats } from './repeats';
import type { Reporters } from './sayings';
import { findStretches, PARAGRAPH, UNITS_A_STEP } from './stretches';

/** What a whole text says of who says what, before anything is decided. The lists that name passages go by passage. */
export interface TextDiscourse {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly stretches: readonly Stretch[];
  readonly discourse: readonly Discourse[];
  readonly reporters: readonly Reporters[];
  readonly reports: readonly Report[];
  readonly repeats: Repeats;
}

/** A stretch in marks with what its kind is decided by. */
export interface WeighedStretch {
  readonly stretch: Stretch;
  readonly features: KindFeatures;
  /** The word of saying that introduces it; absent when its sentence has none. */
  readonly attribution?: Attribution;
  /** Who speaks there where no word of saying tells. */
  readonly standing?: Standing;
}

/** Reads a text's paragraphs together: marks over paragraphs, sayings from sentence to sentence. Pauses now and then. */
export function* readDiscourse(
  text: string,
  paragraphs: readonly Placed[],
): Generator<undefined, TextDiscourse> {
  const { passages, stretches } = yield* findStretches(text, paragraphs);
  const discourse: Discourse[] = [];
  const reports: Report[] = [];
  const reporters: Reporters[] = [];
  const memory = new Memory();
  const isHeadline = headlinesOf(passages);
  let done = 0;
  for (const passage of passages) {
    const read = readActs(passage, isHeadline(passage) ? memory.branch() : memory);
    const found = findReports(passage, read.acts);
    discourse.push(read);
    reports.push(...found);
    reporters.push(reportersOf(found));
    done += passage.text.length + PARAGRAPH;
    if (done > UNITS_A_STEP) {
      done = 0;
      yield;
    }
  }
  const repeats = yield* countRepeats(passages, stretches);
  return { text, passages, stretches, discourse, reporters, reports, repeats };
}

function reportersOf(reports: readonly Report[]): Reporters {
  const byStart = new Map<number, Act>();
  const starts = new Map<Act, number>();
  const ends = new Map<Act, number>();
  for (const { first, last, act } of reports) {
    if (first <= act.cue.token) continue;
    byStart.set(first, act);
    starts.set(act, first);
    ends.set(act, last);
  }
  return { byStart, starts, ends };
}

/** What the kind of a stretch is decided by. */
export function weighStretch(read: TextDiscourse, stretch: Stretch): WeighedStretch {
  const { text, passages, discourse, repeats } = read;
  const attribution = attribute(read, stretch);
  const standing = discourse[stretch.passage]!.standing.get(stretch.open);
  const headline = attribution === undefined && standing?.headline === true;
  const resumed = stretch.resumes === undefined ? undefined : read.stretches[stretch.resumes];
  const resumes = attribution === undefined && resumed ? (resumed.close === undefined ? 2 : 1) : 0;
  const features = kindFeatures(stretch, { text, passages, attribution, repeats, headline, resumes });
  return { stretch, features, ...(attribution && { attribution }), ...(standing && { standing }) };
}
