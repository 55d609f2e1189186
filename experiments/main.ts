import { anchors } from './anchors/anchors';
import { kill } from './kill/kill';
import { liveEdits } from './live-edits/live-edits';
import { mutations } from './mutations/mutations';

/** Measurements that take minutes. What they must show, the tests show on a smaller scale. */
const EXPERIMENTS: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  anchors,
  kill,
  'live-edits': liveEdits,
  mutations,
};

/** Runs one experiment: `npm run experiment -- NAME OPTIONS`. */
export async function main([name = '', ...args]: readonly string[]): Promise<void> {
  const experiment = EXPERIMENTS[name];
  if (experiment === undefined)
    throw new Error(`npm run experiment -- NAME; there are: ${Object.keys(EXPERIMENTS).join(', ')}`);
  await experiment(args);
}
