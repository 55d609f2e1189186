import { errors, type Page } from 'playwright-core';

const WIDGET = '.quick-input-widget:not([style*="display: none"])';
const ROW = `${WIDGET} .monaco-list-row`;
/** Commands of an extension arrive late after the page has been opened. */
const TRIES = 20;

/** Runs a command by its title in the command palette, for example `Hashiya: Accept`. */
export async function runCommand(page: Page, title: string): Promise<void> {
  for (let i = 0; i < TRIES; i++) {
    await page.keyboard.press('F1');
    await page.waitForSelector(`${WIDGET} input`);
    await page.locator(`${WIDGET} input`).fill(`>${title}`);
    if (await pickRow(page, title, 1_500)) return;
    await page.keyboard.press('Escape');
    await page.waitForTimeout(500);
  }
  throw new Error(`The palette has no command “${title}”`);
}

/** Opens a file of the folder by its name, as Ctrl+P does. */
export async function quickOpen(page: Page, name: string): Promise<void> {
  for (let i = 0; i < TRIES; i++) {
    await page.keyboard.press('Control+P');
    await page.waitForSelector(`${WIDGET} input`);
    await page.locator(`${WIDGET} input`).fill(name);
    if (await pickRow(page, name, 3_000)) return;
    await page.keyboard.press('Escape');
    await page.waitForTimeout(500);
  }
  throw new Error(`Ctrl+P finds no file “${name}”`);
}

/** The labels of the list that is open at the top of the window: the palette's, or an extension's picker. */
export async function pickerRows(page: Page): Promise<readonly string[]> {
  await page.waitForSelector(ROW);
  return page.locator(ROW).evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''));
}

/** Picks the row of an open list whose label begins with `label`. */
export async function pick(page: Page, label: string): Promise<void> {
  if (!(await pickRow(page, label, 5_000))) {
    throw new Error(`No “${label}” among: ${(await pickerRows(page)).join(' | ')}`);
  }
}

/** Narrows an open list to what matches the text. */
export async function filter(page: Page, text: string): Promise<void> {
  await page.locator(`${WIDGET} input`).first().fill(text);
}

/** Waits until no list and no input box is open. A list that is asked for next would else be taken for this one. */
export async function closed(page: Page): Promise<void> {
  await page.waitForSelector(WIDGET, { state: 'hidden' });
}

/** Types into the open input box at the top of the window and presses Enter. */
export async function answer(page: Page, text: string): Promise<void> {
  await filter(page, text);
  await page.keyboard.press('Enter');
}

/** Clicks the first row whose label begins with `label`. The list may change while we look at it. */
async function pickRow(page: Page, label: string, timeout: number): Promise<boolean> {
  const end = Date.now() + timeout;
  while (Date.now() < end) {
    const labels = await page
      .locator(ROW)
      .evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''));
    const found = labels.find(one => one.startsWith(label));
    if (found !== undefined && (await clickRow(page, found))) return true;
    await page.waitForTimeout(50);
  }
  return false;
}

async function clickRow(page: Page, label: string): Promise<boolean> {
  try {
    await page
      .locator(`${ROW}[aria-label=${JSON.stringify(label)}]`)
      .first()
      .click({ timeout: 1_000 });
    return true;
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false;
    throw error;
  }
}
