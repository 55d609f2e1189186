import { benchFirst } from './cold';
import { benchCore } from './core';
import { benchWorkbench } from './workbench';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  core: benchCore,
  workbench: benchWorkbench,
  first: benchFirst,
};
const ALL = ['core', 'workbench'];

/** Runs the named benchmarks, or all, and prints their figures. `first` is a part of `core`, in a process of its own. */
export async function main(names: readonly string[]): Promise<void> {
  for (const name of names.length > 0 ? names : ALL) {
    const bench = BENCHES[name];
    if (!bench) throw new Error(`No benchmark ${name}; there are ${ALL.join(', ')}`);
    await bench();
  }
}
