// Finds out what the user's desktop offers, and opens things on it.
import { spawn } from 'node:child_process';
import { findOnPath } from './path.mjs';
import { run } from './run.mjs';

const OLDEST = [1, 100];

/** Whether there is a screen to open a window on. */
export function hasScreen({ env = process.env, platform = process.platform } = {}) {
  if (env.CI || env.SSH_CONNECTION) return false;
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * The command of an installed VS Code that can open a window here: recent enough, on a machine with a screen, and not
 * the one that a remote window puts on PATH, which takes no extension under development.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findDesktopCode({ env = process.env } = {}) {
  if (!hasScreen({ env }) || env.VSCODE_IPC_HOOK_CLI) return undefined;
  const command = await findOnPath(['code', 'code.cmd'], { env });
  if (!command) return undefined;
  // As root, and where it is broken, it says no more than that.
  const output = await run(command, ['--version'], { env }).catch(() => '');
  const [major = 0, minor = 0] = output.split('.', 2).map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]) ? command : undefined;
}

/** Opens an address in the user's browser. That there is none is no error: the address is printed too. */
export function openInBrowser(address) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address];
  const child = spawn(command, args, { detached: true, stdio: 'ignore' });
  child.on('error', error => console.log(`(The browser could not be opened: ${error.message})`));
  child.unref();
}
