/** A smooth function with its gradient at a point. */
export type Smooth = (point: Float64Array) => { value: number; gradient: Float64Array };

const MEMORY = 10;
const MOST_STEPS = 500;
const FLAT = 1e-7;

/**
 * The least point of a convex function, by L-BFGS with a backtracking line search (Nocedal & Wright, Numerical
 * Optimization, algorithms 7.4, 7.5 and 3.1). Nothing in it is random.
 */
export function minimise(f: Smooth, start: Float64Array): Float64Array {
  let point = start;
  let { value, gradient } = f(point);
  const moves: { step: Float64Array; change: Float64Array; scale: number }[] = [];
  for (let n = 0; n < MOST_STEPS && largest(gradient) > FLAT; n++) {
    const direction = towards(gradient, moves);
    const slope = dot(direction, gradient);
    let length = moves.length === 0 ? 1 / Math.max(1, largest(gradient)) : 1;
    let next = along(point, direction, length);
    let reached = f(next);
    while (reached.value > value + 1e-4 * length * slope && length > 1e-12) {
      length /= 2;
      next = along(point, direction, length);
      reached = f(next);
    }
    const step = along(next, point, -1);
    const change = along(reached.gradient, gradient, -1);
    const curvature = dot(step, change);
    if (curvature > 1e-12) moves.push({ step, change, scale: 1 / curvature });
    if (moves.length > MEMORY) moves.shift();
    if (value - reached.value < 1e-12) return next;
    point = next;
    ({ value, gradient } = reached);
  }
  return point;
}

/** The direction of descent that the last moves suggest (the two loops of L-BFGS). */
function towards(
  gradient: Float64Array,
  moves: readonly { step: Float64Array; change: Float64Array; scale: number }[],
): Float64Array {
  let direction: Float64Array = gradient.slice();
  const shares: number[] = [];
  for (const { step, change, scale } of [...moves].reverse()) {
    const share = scale * dot(step, direction);
    shares.push(share);
    direction = along(direction, change, -share);
  }
  const last = moves.at(-1);
  if (last !== undefined) {
    const by = 1 / (last.scale * dot(last.change, last.change));
    direction = direction.map(x => x * by);
  }
  for (const { step, change, scale } of moves)
    direction = along(direction, step, shares.pop()! - scale * dot(change, direction));
  return direction.map(x => -x);
}

/** a + by · b */
function along(a: Float64Array, b: Float64Array, by: number): Float64Array {
  return a.map((x, i) => x + by * b[i]!);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function largest(a: Float64Array): number {
  let most = 0;
  for (const x of a) most = Math.max(most, Math.abs(x));
  return most;
}
