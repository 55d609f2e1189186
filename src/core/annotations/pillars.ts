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
const STRETCH = 0.06;
/** Further away nothing tells of a place … */
const REACH = 300;
/** … or so far where it is likely only. */
const CLOSE = 100;
/** What is nearer than this stands in the surroundings that made a place likely, and says nothing more. */
const APART = 25;
/** Between two sure ones so much may have come or gone. */
const MOST_CHANGE = 24;

/** Where nothing sure follows, a text is thought to have grown or shrunk by this share at most. */
const MOST_STRETCH = 0.25;

/** Tells of a place in the text of today, by its start in code points, how well it fits. */
export type Test = (now: number) => Consistency;

/** The annotations whose places are sure. They tell where those between them must be. */
export class Pillars {
  private readonly sorted: readonly Pillar[];

  constructor(pillars: readonly Pillar[]) {
    this.sorted = [...pillars].sort((a, b) => a.old - b.old);
  }

  /** For an annotation that started at `old`. */
  around(old: number): Test {
    const left = this.sorted[this.countBefore(old + 1) - 1];
    const right = this.sorted[this.countBefore(old)];
    return testBetween(left, right, { old, reach: REACH });
  }

  /**
   * Whether others confirm a place of one that is among them itself: it stands rightly to one close to it, but not so
   * close that it stands in its own surroundings.
   */
  confirms(old: number, now: number): boolean {
    const left = this.sorted[this.countBefore(old - APART) - 1];
    const right = this.sorted[this.countBefore(old + APART)];
    return testBetween(left, right, { old, reach: CLOSE })(now) !== 'none';
  }

  /**
   * Whether a place keeps the order of the sure ones around it, however far they are. Where none follows, `kept` is
   * one that the text can have come to by growing or shrinking some; else nothing is known.
   */
  order(old: number, now: number): 'kept' | 'broken' | 'unknown' {
    const left = this.sorted[this.countBefore(old) - 1];
    const right = this.sorted[this.countBefore(old + 1)];
    if (left && right) return left.now <= now && now <= right.now ? 'kept' : 'broken';
    const beside = left ?? right ?? { old: 0, now: 0 };
    const distance = Math.abs(old - beside.old);
    const off = Math.abs(now - beside.now - (old - beside.old));
    return off <= CLOSE + MOST_STRETCH * distance ? 'kept' : 'unknown';
  }

  /** How many start before a place. */
  private countBefore(old: number): number {
    return partition(this.sorted.length, i => this.sorted[i]!.old < old);
  }
}

interface From {
  readonly old: number;
  readonly reach: number;
}

function testBetween(left: Pillar | undefined, right: Pillar | undefined, from: From): Test {
  const { old, reach } = from;
  const window = left && right && windowOf(left, right, reach);
  return now => {
    if (window !== undefined) {
      const expected = left!.now + (old - left!.old) * window.stretch;
      if (Math.abs(now - expected) <= SLACK + window.change) return 'between';
    }
    return isBeside(left, from, now) || isBeside(right, from, now) ? 'beside' : 'none';
  };
}

function windowOf(left: Pillar, right: Pillar, reach: number) {
  const before = right.old - left.old;
  const after = right.now - left.now;
  const change = Math.abs(after - before);
  if (after < 0 || before > 2 * reach || change > MOST_CHANGE) return undefined;
  return { stretch: before === 0 ? 0 : after / before, change };
}

function isBeside(pillar: Pillar | undefined, { old, reach }: From, now: number): boolean {
  if (pillar === undefined) return false;
  const distance = Math.abs(old - pillar.old);
  const off = Math.abs(now - pillar.now - (old - pillar.old));
  return distance <= reach && off <= SLACK + STRETCH * distance;
}
