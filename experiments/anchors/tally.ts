import type { Span } from '../../src/core/text/span';
import { table } from '../table';
import type { Fate } from './traced';

/** What two methods made of one annotation. */
export interface Found {
  readonly fate: Fate;
  /** Where Hashiya put it; undefined when it left that to a person. */
  readonly at: Span | undefined;
  /** The places that it offered then. */
  readonly candidates: readonly Span[];
  /** Where Hypothesis put it. */
  readonly peer: Span | undefined;
}

/** For looking at what went wrong. */
export interface Told {
  told(): string;
  now(at: Span): string;
  readonly outcome: string | undefined;
}

/** Counts over the articles of one kind of edit. */
export class Tally {
  annotations = 0;
  stand = 0;
  /** Of those that stand: put right, and else offered first, offered at all. */
  right = 0;
  first = 0;
  offered = 0;
  wrong = 0;
  /** Words that an edit changed, for which the likeliest place offered is right. */
  damaged = 0;
  damagedFirst = 0;
  peerRight = 0;
  peerWrong = 0;
  ms = 0;
  peerMs = 0;

  /** @param show how many of the wrong and the missed ones are printed */
  constructor(private show = 0) {}

  took(ms: number, peerMs: number): void {
    this.ms += ms;
    this.peerMs += peerMs;
  }

  count({ fate, at, candidates, peer }: Found, told: Told): void {
    this.annotations++;
    if (fate.stands) this.stand++;
    if (at !== undefined && !fate.holds(at)) {
      this.wrong++;
      this.print(() => `WRONG ${told.told()}\n   at ${told.now(at)}`);
    }
    if (peer !== undefined && !fate.holds(peer)) this.peerWrong++;
    const [best] = candidates;
    if (!fate.stands) {
      this.damaged++;
      if (best !== undefined && fate.holds(best)) this.damagedFirst++;
      return;
    }
    if (peer !== undefined && fate.holds(peer)) this.peerRight++;
    if (at !== undefined && fate.holds(at)) this.right++;
    else if (at === undefined) {
      if (best !== undefined && fate.holds(best)) this.first++;
      if (candidates.some(candidate => fate.holds(candidate))) this.offered++;
      this.print(() => `MISSED ${told.outcome} ${told.told()}\n   best ${best && told.now(best)}`);
    }
  }

  add(other: Tally): void {
    for (const key of Object.keys(this) as (keyof Tally)[])
      if (key !== ('show' as keyof Tally))
        (this as unknown as Record<string, number>)[key]! += other[key] as number;
  }

  private print(line: () => string): void {
    if (this.show-- > 0)
      console.log(
        line()
          .replaceAll(/[\r\n]/g, '\u23ce')
          .replace('\u23ce   ', '\n   '),
      );
  }
}

/** The counts of all kinds of edits and their sum, for people. */
export function tableOf(tallies: ReadonlyMap<string, Tally>): string {
  const sum = new Tally();
  for (const tally of tallies.values()) sum.add(tally);
  const share = (n: number, of: number) => `${((100 * n) / Math.max(1, of)).toFixed(2)} %`;
  const rows = [...tallies, ['all', sum] as const].map(([name, tally]) => [
    name,
    String(tally.annotations),
    String(tally.stand),
    share(tally.right, tally.stand),
    share(tally.right + tally.first, tally.stand),
    share(tally.right + tally.offered, tally.stand),
    String(tally.wrong),
    `${(tally.ms / 1000).toFixed(1)} s`,
    share(tally.peerRight, tally.stand),
    String(tally.peerWrong),
    `${(tally.peerMs / 1000).toFixed(1)} s`,
  ]);
  const head = [
    'edit',
    'annotations',
    'stand',
    'put right',
    '+ offered first',
    '+ offered',
    'WRONG',
    'time',
    'Hypothesis: right',
    'WRONG',
    'time',
  ];
  return table([head, ...rows]);
}
