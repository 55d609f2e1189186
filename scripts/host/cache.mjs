// The folder of the user's cache in which VS Code is kept, so that a second clone needn't install it again.
import { mkdir, rename, rm, stat, utimes } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const HEARTBEAT_MS = 2_000;
const ABANDONED_MS = 30_000;

/** Where this user's programs keep what can be had again: the platform's cache folder, and our name in it. */
export function cacheFolder(env = process.env, platform = process.platform) {
  const base =
    env.XDG_CACHE_HOME ||
    (platform === 'darwin' && path.join(os.homedir(), 'Library', 'Caches')) ||
    (platform === 'win32' && env.LOCALAPPDATA) ||
    path.join(os.homedir(), '.cache');
  return path.join(base, 'hashiya');
}

/**
 * The folder `name` of the cache, filled at its first use. It is filled under another name and then renamed, so that a
 * cut installation is never taken for a whole one; of two processes that ask at once, one fills it and the other waits.
 *
 * @param {string} name
 * @param {(folder: string) => Promise<void>} fill writes everything into the empty folder it is given
 * @param {{ cache?: string }} [options]
 * @returns {Promise<string>} the folder
 */
export async function installOnce(name, fill, { cache = cacheFolder() } = {}) {
  const folder = path.join(cache, name);
  if (await exists(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const unlock = await lock(`${folder}.lock`);
  try {
    if (await exists(folder)) return folder;
    const unfinished = `${folder}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished);
    await fill(unfinished);
    await rename(unfinished, folder);
    return folder;
  } finally {
    await unlock();
  }
}

/**
 * Waits until this process alone holds the lock, a folder whose time its owner keeps fresh. One that hasn't been
 * touched for a while belonged to a process that was killed.
 *
 * @param {string} folder
 * @returns {Promise<() => Promise<void>>} gives the lock back
 */
async function lock(folder) {
  while (!(await makeFolder(folder))) {
    const touched = (await stat(folder).catch(() => undefined))?.mtimeMs;
    if (touched !== undefined && Date.now() - touched > ABANDONED_MS) await discard(folder);
    else await sleep(200);
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(folder, now, now).catch(error =>
      console.warn(`The lock ${folder} can't be kept: ${error.message}`),
    );
  }, HEARTBEAT_MS);
  return async () => {
    clearInterval(heartbeat);
    await rm(folder, { recursive: true, force: true });
  };
}

/** Removes a lock; where several processes try, the rename lets one of them win. */
async function discard(folder) {
  const away = `${folder}.${process.pid}`;
  await rename(folder, away).catch(ignoreMissing);
  await rm(away, { recursive: true, force: true });
}

async function makeFolder(folder) {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

async function exists(folder) {
  return (await stat(folder).catch(ignoreMissing)) !== undefined;
}

function ignoreMissing(error) {
  if (error.code !== 'ENOENT') throw error;
}
