// Shows what a script is doing and for how long.

/**
 * Runs a step and shows its title, the seconds it has taken so far where a person watches, and at its end how long it took.
 *
 * @template T
 * @param {string} title
 * @param {(say: (title: string) => void) => Promise<T>} work may say more precisely what it does
 * @param {{ stream?: NodeJS.WriteStream }} [options]
 * @returns {Promise<T>}
 */
export async function step(title, work, { stream = process.stdout } = {}) {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(0)} s`;
  let current = title;
  const draw = () => stream.write(`\r\x1b[K… ${current} ${seconds()}`);
  const say = next => {
    if (next === current) return;
    current = next;
    if (stream.isTTY) draw();
    else stream.write(`… ${current}\n`);
  };
  if (stream.isTTY) draw();
  const timer = stream.isTTY ? setInterval(draw, 1_000) : undefined;
  const end = mark => {
    clearInterval(timer);
    stream.write(`${stream.isTTY ? '\r\x1b[K' : ''}${mark} ${current} (${seconds()})\n`);
  };
  try {
    const result = await work(say);
    end('✓');
    return result;
  } catch (error) {
    end('✗');
    throw error;
  }
}
