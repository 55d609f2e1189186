import path from 'node:path';
import { type Theme, themes } from './themes';
import { openWorkbench } from './workbench';

const USAGE = `npm run look -- FILE [--theme ${themes.join('|')}] [--command TITLE]… [--line N[:COLUMN]] [--version V] [--out PNG]
Opens a file in the real workbench with the extension as built, and saves a picture.`;

/** Opens a file in the real workbench, runs commands there, and saves a picture. */
export async function main(args: readonly string[]): Promise<void> {
  const options = new Map<string, string[]>();
  const files: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const name = /^--(.+)/.exec(args[i]!)?.[1];
    if (name) options.set(name, [...(options.get(name) ?? []), args[++i] ?? '']);
    else files.push(args[i]!);
  }
  const file = files[0];
  const theme = options.get('theme')?.[0] ?? 'light';
  if (!file || !themes.includes(theme as Theme)) throw new Error(USAGE);
  const version = options.get('version')?.[0];
  const workbench = await openWorkbench({
    folder: path.dirname(path.resolve(file)),
    extension: '.',
    theme: theme as Theme,
    ...(version && { version }),
  });
  try {
    await workbench.open(path.basename(file));
    const found = await workbench.waitForHighlights({ timeout: 10_000 }).catch(error => {
      console.log(String(error));
      return [];
    });
    const at = options.get('line')?.[0]?.split(':').map(Number);
    if (at) await workbench.goTo(at[0]!, at[1] ?? 1);
    for (const title of options.get('command') ?? []) await workbench.command(title);
    await workbench.page.waitForTimeout(1_000);
    for (const text of await workbench.notifications()) console.log(`notification: ${text}`);
    console.log(`${found.length} highlighted stretches in view`);
    console.log(await workbench.screenshot(options.get('out')?.[0] ?? 'look.png'));
  } finally {
    await workbench.close();
  }
}
