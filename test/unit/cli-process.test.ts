import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

function start(...args: string[]) {
  return spawn(process.execPath, ['dist/cli.js', ...args]);
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, 'close');
  return code;
}

describe('dist/cli.js', () => {
  it('knows the version of the package', async () => {
    const child = start('--version');
    const [out, code] = await Promise.all([text(child.stdout), exitCode(child)]);
    assert.equal(out, `${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`);
    assert.equal(code, 0);
  });

  it('can be run by its name', () => {
    assert.match(readFileSync('dist/cli.js', 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('reads a pipe', async () => {
    const child = start('annotate');
    child.stdin.end('قال الوزير: "نعم".');
    const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), exitCode(child)]);
    assert.equal(JSON.parse(out).annotations[0].text, 'نعم');
    assert.deepEqual([err, code], ['', 0]);
  });

  it('exits with 2 on a wrong command line, without a stack trace', async () => {
    const child = start('annotate', '--nope');
    const [err, code] = await Promise.all([text(child.stderr), exitCode(child)]);
    assert.equal(code, 2);
    assert.doesNotMatch(err, /\n {4}at /);
  });

  it('exits with 1 when an input is not there', async () => {
    const child = start('annotate', 'no-such-file.txt');
    const [err, code] = await Promise.all([text(child.stderr), exitCode(child)]);
    assert.equal(err, 'no-such-file.txt: no such file or folder\n');
    assert.equal(code, 1);
  });

  it('ends quietly when nobody reads what it prints', async () => {
    const child = start('annotate', 'samples', '--format', 'yaml');
    child.stdout.destroy();
    const [err, code] = await Promise.all([text(child.stderr), exitCode(child)]);
    assert.deepEqual([err, code], ['', 0]);
  });
});
