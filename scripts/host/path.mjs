// Finds programs.
import { access, constants } from 'node:fs/promises';
import path from 'node:path';

/**
 * @param {readonly string[]} names
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string | undefined>} the path of the first of these programs that is on PATH
 */
export async function findOnPath(names, { env = process.env } = {}) {
  for (const name of names) {
    for (const folder of (env.PATH ?? '').split(path.delimiter).filter(Boolean)) {
      const file = path.join(folder, name);
      const there = await access(file, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (there) return file;
    }
  }
  return undefined;
}
