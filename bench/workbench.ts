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
/** Paragraphs between the beginnings of two articles: so many that they have none in common. */
const STRIDE = 100;
const FIVE_KB = 5_000;
const TWENTY_KB = 20_000;
const SETTLE_MS = 5_000;
const OPENING_LIMIT_MS = 150;
const PRESS_LIMIT_MS = 50;
const ACTIVATION_LIMIT_MS = 50;

/** A sentence that ends with a city, whose last letter the benchmark takes away and types. */
const SENTENCE = 'وصل الوفد إلى دمشق';

/** What a person waits for in the real workbench. */
export async function benchWorkbench(): Promise<void> {
  const pieces = await paragraphs();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hashiya-bench-'));
  for (let i = 0; i <= OPENINGS; i++)
    await writeFile(path.join(folder, `${name(i)}.txt`), articleOf(FIVE_KB, pieces, i * STRIDE));
  const typed = `${SENTENCE}\n${articleOf(TWENTY_KB, pieces)}`;
  await writeFile(path.join(folder, 'typed.txt'), typed);
  const vsix = await packageExtension({ log: () => undefined });
  const workbench = await openWorkbench({ folder, extension: path.resolve(vsix) });
  try {
    // The window is still busy with itself at first, longer than a person needs to find a file.
    await workbench.page.waitForTimeout(SETTLE_MS);
    const page = workbench.page;
    console.log(
      `Workbench, VS Code ${workbench.version}, ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}`,
    );
    const [first, ...others] = await openings(workbench, pieces);
    report('editor shows to first highlight, 5 kB, first article', [first!], undefined);
    report('editor shows to first highlight, 5 kB, later ones', others, OPENING_LIMIT_MS);
    const { letters, highlights } = await presses(workbench);
    report('key press to its letter, 20 kB', letters);
    report('key press to new highlights, 20 kB', highlights, PRESS_LIMIT_MS);
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
    const begin = articleOf(1, pieces, i * STRIDE).slice(0, 30);
    const seen = await watchFrames(workbench.page, { begin, many: 'some' });
    await workbench.open(`${name(i)}.txt`);
    const { text, highlights } = await seen();
    times.push(highlights - text);
  }
  return times;
}

/** Types and removes the last letter of a city, so that its highlight comes and goes. */
async function presses(
  workbench: Workbench,
): Promise<{ readonly letters: readonly number[]; readonly highlights: readonly number[] }> {
  await workbench.open('typed.txt');
  await workbench.waitForHighlights();
  await workbench.goTo(1, 1);
  await workbench.press('End');
  const keyboard = await workbench.page.context().newCDPSession(workbench.page);
  const times = { letters: [] as number[], highlights: [] as number[] };
  for (let i = 0; i < PRESSES; i++) {
    const removes = i % 2 === 0;
    const begin = removes ? SENTENCE.slice(0, -1) : SENTENCE;
    const seen = await watchFrames(workbench.page, { whole: begin, many: 'another number' });
    if (removes) await workbench.press('Backspace');
    else {
      const key = { key: SENTENCE.at(-1)!, code: 'KeyR' };
      await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key.key, ...key });
      await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    }
    const { key, text, highlights } = await seen();
    times.letters.push(text - key!);
    times.highlights.push(highlights - key!);
    await workbench.page.waitForTimeout(150);
  }
  return times;
}

function name(i: number): string {
  return `article-${String(i).padStart(2, '0')}`;
}
