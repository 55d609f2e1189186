// Runs other programs for the scripts.
import { spawn } from 'node:child_process';

/**
 * Runs a program to its end without showing what it prints, which is kept for the error message.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean }} [options] show: let it print to the terminal
 * @returns {Promise<string>} what it printed
 * @throws {Error} with the last lines printed, where the program failed or isn't there
 */
export function run(command, args, { cwd, env = process.env, show = false } = {}) {
  // npm and code are .cmd files on Windows, which only a shell can start.
  const shell = process.platform === 'win32' && (command === 'npm' || command.endsWith('.cmd'));
  const quoted = shell ? args.map(arg => `"${arg}"`) : args;
  return new Promise((resolve, reject) => {
    const child = spawn(shell ? `"${command}"` : command, quoted, {
      cwd,
      env,
      shell,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', chunk => (output += chunk));
    child.stderr?.on('data', chunk => (output += chunk));
    child.on('error', reject);
    child.on('close', code => {
      if (code === 0) return resolve(output);
      const tail = output.trimEnd().split('\n').slice(-15).join('\n');
      reject(new Error(`${[command, ...args].join(' ')} ended with ${code}\n${tail}`));
    });
  });
}
