import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { packageExtension } from '../scripts/package.mjs';
import { openWorkbench, type Workbench } from '../test/host/workbench';
import { articleOf, paragraphs } from './articles';
import { report } from './figures';
import { watchFrames } from './frames';

const OPENINGS = 12;
const PRESSES = 40;
const FIVE_KB = 5_000;
const TWENTY_KB = 20_000;
const OPENING_LIMIT_MS = 150;
const PRESS_LIMIT_MS = 50;
const ACTIVATION_LIMIT_MS = 50;

/** A city whose last letter the benchmark types and takes away. */
const CITY = 'دمشق';

/** What a person waits for in the real workbench. */
export async function benchWorkbench(): Promise<void> {
  const pieces = await paragraphs();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hashiya-bench-'));
  for (let i = 0; i <= OPENINGS; i++)
    await writeFile(path.join(folder, `${name(i)}.txt`), articleOf(FIVE_KB, pieces, i * 7));
  const typed = `وصل الوفد إلى ${CITY}\n${articleOf(TWENTY_KB, pieces)}`;
  await writeFile(path.join(folder, 'typed.txt'), typed);
  const vsix = await packageExtension({ log: () => undefined });
  const workbench = await openWorkbench({ folder, extension: path.resolve(vsix) });
  try {
    const page = workbench.page;
    console.log(`Workbench, VS Code ${workbench.version}`);
    const [first, ...others] = await openings(workbench, pieces);
    report('editor shows to first highlight, 5 kB, first article', [first!], undefined);
    report('editor shows to first highlight, 5 kB, later ones', others, OPENING_LIMIT_MS);
    report('key press to new highlights, 20 kB', await presses(workbench), PRESS_LIMIT_MS);
    await workbench.command('Developer: Show Running Extensions');
    const row = page.locator('.runtime-extensions-editor .extension', { hasText: 'Hashiya' });
    const activation = await row.locator('.activation-time').textContent();
    report('activation', [Number(/(\d+)\s*ms/.exec(activation ?? '')?.[1])], ACTIVATION_LIMIT_MS);
  } finally {
    await workbench.close();
  }
}

async function openings(workbench: Workbench, pieces: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = 0; i <= OPENINGS; i++) {
    const begin = articleOf(1, pieces, i * 7).slice(0, 30);
    const seen = await watchFrames(workbench.page, { begin, many: 'some' });
    await workbench.open(`${name(i)}.txt`);
    const { text, highlights } = await seen();
    times.push(highlights - text);
  }
  return times;
}

/** Types and removes the last letter of a city, so that its highlight comes and goes. */
async function presses(workbench: Workbench): Promise<readonly number[]> {
  await workbench.open('typed.txt');
  await workbench.waitForHighlights();
  await workbench.goTo(1, 1);
  await workbench.press('End');
  const keyboard = await workbench.page.context().newCDPSession(workbench.page);
  const times: number[] = [];
  for (let i = 0; i < PRESSES; i++) {
    const seen = await watchFrames(workbench.page, { begin: 'وصل', many: { notAsNow: true } });
    if (i % 2 === 0) await workbench.press('Backspace');
    else {
      const key = { key: CITY.at(-1)!, code: 'KeyR' };
      await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key.key, ...key });
      await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    }
    const { key, highlights } = await seen();
    times.push(highlights - key!);
    await workbench.page.waitForTimeout(150);
  }
  return times;
}

function name(i: number): string {
  return `article-${String(i).padStart(2, '0')}`;
}
