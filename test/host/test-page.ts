import { format } from 'node:util';
import { openPage } from './browser';
import { MARK } from './mark';

const TIMEOUT_MS = 300_000;
const LAST_WORDS = 20;

/** Opens the page of a workbench that runs tests, hands on each line that they print, and waits for their end. */
export async function runTestsInPage(address: string, print: (line: string) => void): Promise<void> {
  const { browser, page } = await openPage();
  const noise: string[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      const fail = (why: string) =>
        reject(new Error(`${why}. VS Code's last words:\n${noise.slice(-LAST_WORDS).join('\n')}`));
      const timer = setTimeout(() => fail('The tests do not end'), TIMEOUT_MS);
      const hear = (_type: string, args: unknown[]) => {
        const text = format(...args);
        if (!text.startsWith(MARK)) noise.push(text);
        else {
          silent = false;
          print(text.slice(MARK.length));
        }
      };
      let silent = true;
      const end = () => {
        clearTimeout(timer);
        if (silent) fail('The tests said nothing');
        resolve();
      };
      page.on('crash', () => fail('The page crashed'));
      Promise.all([
        page.exposeFunction('codeAutomationLog', hear),
        page.exposeFunction('codeAutomationExit', end),
      ])
        .then(() => page.goto(address))
        .catch(reject);
    });
  } finally {
    await browser.close();
  }
}
