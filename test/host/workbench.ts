import { access, mkdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { installExtension, startServer } from '../../scripts/host/server.mjs';
import { CURRENT, installVSCode } from '../../scripts/host/vscode.mjs';
import { openPage } from './browser';
import { fewBuiltins, removeFolder, temporaryFolder } from './folders';
import { type Highlight, highlights } from './highlights';
import { type RenderedLine, renderedLines } from './lines';
import { answer, closed, pick, pickerRows, quickOpen, runCommand } from './palette';
import { changeTheme, type Theme, themeSetting } from './themes';

export interface WorkbenchOptions {
  /** The folder to open. The workbench works on it in place. */
  readonly folder: string;
  /** A version of VS Code. Absent: the one in HASHIYA_VSCODE, else the current one. */
  readonly version?: string;
  /** A packaged extension, or the folder of one that is built. Absent: none. */
  readonly extension?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly theme?: Theme;
  readonly size?: { readonly width: number; readonly height: number };
}

const MOST_PAGES = 200;

/** Opens a real VS Code in Chromium. Whoever opens it closes it. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const host = await installVSCode(options.version ?? process.env.HASHIYA_VSCODE ?? CURRENT);
  const data = await temporaryFolder();
  const extensions = path.join(data, 'extensions');
  await mkdir(extensions);
  if (options.extension?.endsWith('.vsix'))
    await installExtension(host, options.extension, { data, extensions });
  else if (options.extension)
    await symlink(path.resolve(options.extension), path.join(extensions, 'under-test'));
  const server = await startServer({
    host,
    data,
    extensions,
    builtins: await fewBuiltins(host.root, path.join(data, 'builtins')),
    settings: {
      'git.enabled': false,
      'workbench.colorTheme': themeSetting(options.theme ?? 'light', host.version),
      'window.restoreWindows': 'none',
      'editor.fontFamily': "'DejaVu Sans Mono', 'Noto Sans Arabic', monospace",
      ...options.settings,
    },
    args: ['--disable-workspace-trust'],
  });
  const { browser, page } = await openPage(options.size);
  const close = async () => {
    await browser.close();
    await server.stop();
    await removeFolder(data);
  };
  try {
    const workbench = new Workbench(page, path.resolve(options.folder), host.version, close);
    await page.goto(server.address(options.folder));
    await page.waitForSelector('.monaco-workbench .statusbar-item', { timeout: 60_000 });
    await page.waitForSelector('.explorer-folders-view .monaco-list-row, .explorer-folders-view', {
      timeout: 60_000,
    });
    return workbench;
  } catch (error) {
    await close();
    throw error;
  }
}

/** A window of VS Code with one folder open, and what a person does and sees there. */
export class Workbench {
  constructor(
    readonly page: Page,
    readonly folder: string,
    /** Of VS Code. */
    readonly version: string,
    readonly close: () => Promise<void>,
  ) {}

  /** Opens a file of the folder and waits until its text shows. */
  async open(name: string): Promise<void> {
    await quickOpen(this.page, name);
    await this.page.waitForSelector(`.tab.active[data-resource-name="${path.basename(name)}"]`);
    await this.page.waitForSelector('.part.editor .view-lines .view-line');
  }

  /** Runs a command by its title in the palette, for example `Hashiya: Accept`. */
  async command(title: string): Promise<void> {
    await runCommand(this.page, title);
  }

  /** Picks the row of an open list whose label begins with `label`. */
  async pick(label: string): Promise<void> {
    await pick(this.page, label);
  }

  /** The labels of the list that is open. */
  async choices(): Promise<readonly string[]> {
    return pickerRows(this.page);
  }

  /** Types an answer into the open input box. */
  async answer(text: string): Promise<void> {
    await answer(this.page, text);
  }

  /** Presses keys one after the other, by their place on the keyboard: `Control+KeyK`, `KeyP`, `Alt+ArrowDown`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types text at the cursor. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** Puts the cursor at a line and column, both from 1, the column in UTF-16 units. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.page.waitForSelector('.quick-input-widget input');
    await answer(this.page, `:${line}:${column}`);
    await closed(this.page);
    await this.page.waitForSelector('.monaco-editor.focused');
  }

  /** Selects a stretch of the text that stands on one line, at its first place in the file on disk. */
  async select(text: string, file: string): Promise<void> {
    const source = (await this.read(file)).replace(/^\uFEFF/, '');
    const at = source.indexOf(text);
    if (at < 0) throw new Error(`${file} has no “${text}”`);
    const before = source.slice(0, at).split(/\r\n|\n/);
    await this.goTo(before.length, before.at(-1)!.length + 1);
    for (const _ of new Intl.Segmenter().segment(text)) await this.page.keyboard.press('Shift+ArrowRight');
  }

  /** The highlights in view. */
  async highlights(): Promise<readonly Highlight[]> {
    return highlights(this.page);
  }

  /** Waits until there are highlights in view, and until two looks in a row see the same. */
  async waitForHighlights({ timeout = 15_000 } = {}): Promise<readonly Highlight[]> {
    let last = '';
    return this.waitFor(
      async () => {
        const now = await this.highlights();
        const same = JSON.stringify(now) === last;
        last = JSON.stringify(now);
        return now.length > 0 && same ? now : undefined;
      },
      { timeout, what: 'highlights' },
    );
  }

  /** The highlights of the whole file, from top to bottom. Those at the edge of two pages may be there twice. */
  async allHighlights(): Promise<readonly Highlight[]> {
    const all: Highlight[] = [];
    await this.eachPage(async () => {
      all.push(...(await this.highlights()));
    });
    return all;
  }

  /** The lines in view. */
  async lines(): Promise<readonly RenderedLine[]> {
    return renderedLines(this.page);
  }

  /** All lines of the file from top to bottom, read a page at a time, each once. */
  async allLines(): Promise<readonly RenderedLine[]> {
    const all: RenderedLine[] = [];
    await this.eachPage(async () => {
      const shown = await this.lines();
      // Where a page overlaps the one before, its first lines are the last ones we have.
      let overlap = Math.min(shown.length, all.length);
      const same = (n: number) => shown.slice(0, n).every((line, i) => line.text === all.at(i - n)!.text);
      while (overlap > 0 && !same(overlap)) overlap--;
      all.push(...shown.slice(overlap));
    });
    return all;
  }

  /** Turns the pages of the file from its beginning to its end. */
  private async eachPage(look: () => Promise<void>): Promise<void> {
    let last: string | null | undefined;
    await this.press('Control+Home');
    for (let page = 0; page < MOST_PAGES; page++) {
      await this.page.waitForTimeout(250);
      const top = await this.page.locator('.part.editor .view-lines').first().textContent();
      if (top === last) return;
      last = top;
      await look();
      await this.press('PageDown');
    }
    throw new Error('The file has no end');
  }

  /** Texts of the items at the right and left of the status bar. */
  async statusBar(): Promise<readonly string[]> {
    return this.page
      .locator('.statusbar-item')
      .evaluateAll(items => items.map(item => item.textContent ?? ''));
  }

  /** Texts of the lines of the problems view, where it is open: message, source and place, such as `[Ln 7, Col 5]`. */
  async problems(): Promise<readonly string[]> {
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    return rows.evaluateAll(all => all.map(row => row.textContent ?? ''));
  }

  /** Texts of the notifications that are shown. */
  async notifications(): Promise<readonly string[]> {
    const toasts = this.page.locator('.notification-toast .notification-list-item-message');
    return toasts.evaluateAll(all => all.map(toast => toast.textContent ?? ''));
  }

  /** Changes the theme while the window is open. */
  async theme(theme: Theme): Promise<void> {
    await changeTheme(this.page, theme);
  }

  /** Saves a picture of the window to `test/screens/NAME.png` or, where `name` is a path of a PNG, there. */
  async screenshot(name: string): Promise<string> {
    const file = name.endsWith('.png') ? path.resolve(name) : path.resolve('test', 'screens', `${name}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  /** A file of the folder as it is on disk. */
  async read(name: string): Promise<string> {
    return readFile(path.join(this.folder, name), 'utf8');
  }

  /** Whether the folder has a file of this name. */
  async exists(name: string): Promise<boolean> {
    return access(path.join(this.folder, name)).then(
      () => true,
      () => false,
    );
  }

  /** Asks again and again until the answer isn't undefined or false. */
  async waitFor<T>(
    ask: () => Promise<T | undefined | false>,
    { timeout = 10_000, what = 'what was waited for' } = {},
  ): Promise<T> {
    const end = Date.now() + timeout;
    for (;;) {
      const found = await ask();
      if (found !== undefined && found !== false) return found;
      if (Date.now() > end) throw new Error(`Waited ${timeout / 1000} s for ${what} in vain`);
      await this.page.waitForTimeout(100);
    }
  }
}
