// Runs bundled test files in a process of their own: node scripts/mocha.mjs FILE.js… [--grep X] [--timeout MS] [--jobs N]. The
// parent is sent the counts.
import { parseArgs } from 'node:util';
import Mocha from 'mocha';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    grep: { type: 'string' },
    timeout: { type: 'string', default: '20000' },
    jobs: { type: 'string', default: '1' },
  },
});
const jobs = Number(values.jobs);
const mocha = new Mocha({
  timeout: Number(values.timeout),
  parallel: jobs > 1,
  jobs,
  ...(values.grep && { grep: values.grep }),
});
for (const file of positionals) mocha.addFile(file);

const counts = { passed: 0, failed: 0, skipped: 0 };
mocha
  .run(failed => process.send?.({ ...counts, failed }, () => process.exit(failed > 0 ? 1 : 0)))
  .on('pass', () => counts.passed++)
  .on('pending', () => counts.skipped++);
