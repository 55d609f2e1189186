import { partition } from '../text/search';

/** An annotation whose place is sure, by its start: in the text that was annotated and in that of today. */
export interface Pillar {
  /** In code points. */
  readonly old: number;
  readonly now: number;
}

/**
 * How well a place fits what stands sure around it. `between`: at the right distance from the sure ones on both sides,
 * with text of about the old length between them. `beside`: at the right distance from one of them.
 */
export type Consistency = 'between' | 'beside' | 'none';

/** A place counts as at the right distance when it is off by so much (code points) … */
const SLACK = 4;
/** … and this share of the distance, which spelling and spaces stretch. */
const STRETCH = 0.1;
/** Further away nothing tells of a place. */
const REACH = 300;
/** Between two sure ones so much may have come or gone. */
const MOST_CHANGE = 40;

/** The annotations whose places are sure. They tell where those between them must be. */
export class Pillars {
  private readonly sorted: readonly Pillar[];

  constructor(pillars: readonly Pillar[]) {
    this.sorted = [...pillars].sort((a, b) => a.old - b.old);
  }

  /** For an annotation that started at `old`: the test of a place that starts at `now`. */
  around(old: number): (now: number) => Consistency {
    const { sorted } = this;
    const left = sorted[partition(sorted.length, i => sorted[i]!.old <= old) - 1];
    const right = sorted[partition(sorted.length, i => sorted[i]!.old < old)];
    const window = left && right && windowOf(left, right);
    return now => {
      if (window !== undefined) {
        const expected = left!.now + (old - left!.old) * window.stretch;
        if (Math.abs(now - expected) <= SLACK + window.change) return 'between';
      }
      return isBeside(left, old, now) || isBeside(right, old, now) ? 'beside' : 'none';
    };
  }
}

function windowOf(left: Pillar, right: Pillar): { stretch: number; change: number } | undefined {
  const before = right.old - left.old;
  const after = right.now - left.now;
  const change = Math.abs(after - before);
  if (after < 0 || before > 2 * REACH || change > MOST_CHANGE) return undefined;
  return { stretch: before === 0 ? 0 : after / before, change };
}

function isBeside(pillar: Pillar | undefined, old: number, now: number): boolean {
  if (pillar === undefined) return false;
  const distance = Math.abs(old - pillar.old);
  const off = Math.abs(now - pillar.now - (old - pillar.old));
  return distance <= REACH && off <= SLACK + STRETCH * distance;
}
