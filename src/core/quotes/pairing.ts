import type { MarkFamily } from './glyphs';
import type { Mark } from './marks';

/** How the marks of one paragraph go together, as indices into its list of marks. */
export interface Pairing {
  /** Opening and closing mark of each stretch, by opening mark. Two pairs never cross. */
  readonly pairs: readonly (readonly [open: number, close: number])[];
  /** Opening marks that nothing in the paragraph closes, outermost first. */
  readonly opens: readonly number[];
  /** Opening marks that are given up where another one begins a new quote: `[open, the other one]`. */
  readonly broken: readonly (readonly [open: number, next: number])[];
  /** Closing marks that nothing in the paragraph opens. */
  readonly closes: readonly number[];
}

type Role = 'open' | 'reopen' | 'close' | 'ends' | 'stray';

/** A way to read the marks so far: which families stand open, a letter each, and what it costs. */
interface State {
  readonly open: string;
  readonly cost: number;
  readonly role: Role;
  readonly from: State | undefined;
}

const DEEPEST = 3;
/** How many ways to read are kept from mark to mark; it bounds the work. */
const WAYS = 8;

const COSTS = {
  /** A mark that opens inside a stretch of the same family, or of another one. */
  nestSame: 1.5,
  nestOther: 0.5,
  /** Marks of different families that close one another: only some are so mixed up, see `MIXED`. */
  mixed: 2,
  /** An opening mark never closed, a closing one never opened. */
  unclosed: 3,
  unopened: 3,
  /** A quote that stays open over a new saying. */
  over: 2.2,
  /** A mark that begins a new quote though one stands open: after أن, a colon or a new saying, and elsewhere. */
  reopenLed: 2.6,
  reopen: 4.5,
  /** Nothing between the two. */
  empty: 3,
  /** The paragraph's last words close an inner stretch and leave the outer one open. */
  outerLeftOpen: 1,
};

/**
 * Finds the likeliest roles of a paragraph's marks: the cheapest path over the marks (Viterbi), where a state is the
 * stack of open families. A beam and a greatest depth keep it linear in the number of marks.
 */
export function pairMarks(marks: readonly Mark[]): Pairing {
  if (marks.length === 0) return { pairs: [], opens: [], broken: [], closes: [] };
  let states: State[] = [{ open: '', cost: 0, role: 'stray', from: undefined }];
  for (let i = 0; i < marks.length; i++) states = step(states, marks, i);
  let best = states[0]!;
  for (const state of states) if (finalCost(state) < finalCost(best)) best = state;
  const roles: Role[] = [];
  for (let state = best; state.from !== undefined; state = state.from) roles.push(state.role);
  return play(roles.reverse());
}

function finalCost(state: State): number {
  const inner = state.role === 'close' && state.open.length > 0 ? COSTS.outerLeftOpen : 0;
  return state.cost + inner + state.open.length * COSTS.unclosed;
}

function step(states: readonly State[], marks: readonly Mark[], i: number): State[] {
  const mark = marks[i]!;
  const family = LETTERS[mark.family];
  const adjacent = i > 0 && marks[i - 1]!.end === mark.start;
  const best: State[] = [];
  const offer = (from: State, open: string, role: Role, added: number) => {
    const cost = from.cost + added;
    const at = best.findIndex(state => state.open === open);
    if (at < 0) best.push({ open, cost, role, from });
    else if (cost < best[at]!.cost) best[at] = { open, cost, role, from };
  };
  for (const state of states) {
    const { open } = state;
    const over = mark.anew && open !== '' ? COSTS.over : 0;
    offer(state, open, 'stray', mark.stray + over);
    const top = open.at(-1);
    if (top === undefined) offer(state, open, 'ends', mark.close + COSTS.unopened);
    else {
      const mixed = mixingCost(top, family);
      const empty = adjacent && state.role === 'open' ? COSTS.empty : 0;
      if (mixed !== undefined) offer(state, open.slice(0, -1), 'close', mark.close + mixed + empty + over);
    }
    if (open.length === 1) {
      const reopen = mark.led || mark.anew ? COSTS.reopenLed : COSTS.reopen;
      offer(state, family, 'reopen', mark.open + reopen);
    }
    if (open.length < DEEPEST) {
      const nest = top === undefined ? 0 : top === family ? COSTS.nestSame : COSTS.nestOther;
      offer(state, open + family, 'open', mark.open + nest + over);
    }
  }
  if (best.length <= WAYS) return best;
  return best.sort((a, b) => a.cost - b.cost).slice(0, WAYS);
}

const LETTERS: Readonly<Record<MarkFamily, string>> = {
  double: 'd',
  guillemet: 'g',
  single: 's',
  angle: 'a',
  bracket: 'b',
  'single-bracket': 'p',
  brace: 'c',
};

/** Families that close one another in real files: “…", «…", {…». */
const MIXED = new Set([LETTERS.double, LETTERS.guillemet, LETTERS.brace]);

function mixingCost(open: string, close: string): number | undefined {
  if (open === close) return 0;
  return MIXED.has(open) && MIXED.has(close) ? COSTS.mixed : undefined;
}

function play(roles: readonly Role[]): Pairing {
  const pairs: [number, number][] = [];
  const closes: number[] = [];
  const broken: [number, number][] = [];
  const stack: number[] = [];
  for (const [i, role] of roles.entries()) {
    if (role === 'reopen') broken.push([stack.pop()!, i]);
    if (role === 'open' || role === 'reopen') stack.push(i);
    else if (role === 'close') pairs.push([stack.pop()!, i]);
    else if (role === 'ends') closes.push(i);
  }
  return { pairs: pairs.sort((a, b) => a[0] - b[0]), opens: stack, broken, closes };
}
