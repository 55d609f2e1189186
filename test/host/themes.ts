import type { Page } from 'playwright-core';
import { OLDEST } from '../../scripts/host/vscode.mjs';
import { filter, pick, pickerRows, runCommand } from './palette';

/** A theme of each kind: its name in the list of themes, and the class that the window then has. */
const THEMES = {
  light: { name: 'Light Modern', window: 'vs' },
  dark: { name: 'Dark Modern', window: 'vs-dark' },
  'hc-black': { name: 'Dark High Contrast', window: 'hc-black' },
  'hc-light': { name: 'Light High Contrast', window: 'hc-light' },
} as const;

/** The kinds of theme that a colour of ours must have a value for. */
export type Theme = keyof typeof THEMES;
export const themes = Object.keys(THEMES) as readonly Theme[];

/** What `workbench.colorTheme` must be for a theme; versions of VS Code differ in it. */
export function themeSetting(theme: Theme, version: string): string {
  if (theme === 'hc-black') return 'Default High Contrast';
  if (theme === 'hc-light') return 'Default High Contrast Light';
  return version === OLDEST ? `Default ${THEMES[theme].name}` : THEMES[theme].name;
}

/** Changes the theme of an open window, as a person does. */
export async function changeTheme(page: Page, theme: Theme): Promise<void> {
  await runCommand(page, 'Preferences: Color Theme');
  await pickerRows(page);
  await filter(page, THEMES[theme].name);
  await pick(page, THEMES[theme].name);
  await page.waitForSelector(`.monaco-workbench.${THEMES[theme].window}`);
}
