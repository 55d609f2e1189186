// Runs bundled test files in a process of their own: node scripts/mocha.mjs FILE.js… [--grep X]. The parent is sent the counts.
import Mocha from 'mocha';

const grepAt = process.argv.indexOf('--grep');
const files = process.argv.slice(2, grepAt > 0 ? grepAt : undefined);
const mocha = new Mocha({ timeout: 20_000, ...(grepAt > 0 && { grep: process.argv[grepAt + 1] }) });
for (const file of files) mocha.addFile(file);
process.setSourceMapsEnabled(true);

const counts = { passed: 0, failed: 0, skipped: 0 };
mocha
  .run(failed => process.send?.({ ...counts, failed }, () => process.exit(failed > 0 ? 1 : 0)))
  .on('pass', () => counts.passed++)
  .on('pending', () => counts.skipped++);
