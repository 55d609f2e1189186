import { benchCore } from './core';
import { benchWorkbench } from './workbench';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = { core: benchCore, workbench: benchWorkbench };

/** Runs the named benchmarks, or all, and prints their figures. */
export async function main(names: readonly string[]): Promise<void> {
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    const bench = BENCHES[name];
    if (!bench) throw new Error(`No benchmark ${name}; there are ${Object.keys(BENCHES).join(', ')}`);
    await bench();
  }
}
