import { execFile } from 'node:child_process';

/** How a run of git ended. */
export interface GitResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The largest output that is taken, in bytes; a merged sidecar is the longest. */
const LARGEST = 256 * 1024 * 1024;

/** Runs git in the current folder; undefined when there is no git on this machine. */
export function git(...args: readonly string[]): Promise<GitResult | undefined> {
  return new Promise((resolve, reject) => {
    execFile('git', [...args], { encoding: 'utf8', maxBuffer: LARGEST }, (error, out, err) => {
      if (error === null) resolve({ code: 0, out, err });
      else if (typeof error.code === 'number') resolve({ code: error.code, out, err });
      else if (error.code === 'ENOENT') resolve(undefined);
      else reject(error);
    });
  });
}
