// Finds the browser that the tests drive, and installs Debian's where it may.
import { findOnPath } from './path.mjs';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PACKAGES = ['chromium', 'fonts-noto-core'];

/**
 * The browser to drive: CHROMIUM_PATH, or the first on PATH. Where there is none, or no font with Arabic letters, it
 * is installed from Debian's packages, which needs root or sudo.
 *
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<string>} its path
 * @throws {Error} that says what to install
 */
export async function ensureChromium({ log = console.log } = {}) {
  const found = await findChromium();
  if (found && (await hasArabicFont())) return found;
  log(`Installing ${PACKAGES.join(' and ')}`);
  await aptInstall(PACKAGES).catch(error => {
    throw new Error(
      `The tests in the real workbench need Chromium and a font with Arabic letters. On Debian: apt-get install ${PACKAGES.join(' ')}\n` +
        `Elsewhere: set CHROMIUM_PATH to the browser, and install Noto Sans Arabic.\n(${error.message})`,
    );
  });
  const installed = await findChromium();
  if (!installed) throw new Error('Chromium was installed, but it is not on PATH.');
  return installed;
}

/** @returns {Promise<string | undefined>} */
async function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  return findOnPath(NAMES);
}

async function hasArabicFont() {
  if (process.platform !== 'linux') return true;
  const fonts = await run('fc-list', [':lang=ar', 'family']).catch(() => '');
  return fonts.trim() !== '';
}

async function aptInstall(packages) {
  if (!(await findOnPath(['apt-get']))) throw new Error('there is no apt-get here');
  const root = process.getuid?.() === 0;
  if (!root)
    await run('sudo', ['-n', 'true']).catch(() => Promise.reject(new Error('this needs root or sudo')));
  const [command, ...before] = root ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run(command, [...before, 'update', '-qq'], { env });
  await run(command, [...before, 'install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
}
