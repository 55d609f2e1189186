import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

/** Runs the command line as built; its standard output. It fails where the command does. */
export async function hashiya(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [path.resolve('dist', 'cli.js'), ...args]);
  return stdout;
}
