import { type Browser, chromium, type Page } from 'playwright-core';
import { ensureChromium } from '../../scripts/host/chromium.mjs';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page of Chromium without a window, and how to end it. */
export interface OpenPage {
  readonly browser: Browser;
  readonly page: Page;
}

/** Starts Chromium, installing it first where it may, and opens an empty page. The caller closes the browser. */
export async function openPage({ width = 1280, height = 900 } = {}): Promise<OpenPage> {
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ARGS });
  const context = await browser.newContext({
    viewport: { width, height },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  return { browser, page: await context.newPage() };
}
