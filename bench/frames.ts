import type { Page } from 'playwright-core';

/** When something was first seen, in milliseconds of the page's clock; each is measured at a frame, before it is painted. */
export interface Seen {
  /** The key press, if there was one. */
  readonly key: number | undefined;
  /** The text of the editor. */
  readonly text: number;
  /** The highlights. */
  readonly highlights: number;
}

/**
 * Looks at each frame until the editor shows a line that begins with `begin`, or is `whole`, and highlights whose number
 * `many` accepts. Starts now; the answer comes when both are seen.
 */
export async function watchFrames(
  page: Page,
  { begin, whole, many }: { begin?: string; whole?: string; many: 'some' | 'another number' },
): Promise<() => Promise<Seen>> {
  await page.evaluate(
    ({ begin, whole, many }) => {
      const count = () => document.querySelectorAll('.part.editor .view-overlays .cdr[class*="ced-"]').length;
      const shows = () =>
        [...document.querySelectorAll('.part.editor .view-lines .view-line')].some(line => {
          const text = (line.textContent ?? '').replaceAll('\u00a0', ' ');
          return whole === undefined ? text.startsWith(begin ?? '') : text === whole;
        });
      const now = count();
      const enough = () => (many === 'some' ? count() > 0 : count() !== now);
      const seen: { key?: number; text?: number; highlights?: number } = {};
      window.addEventListener(
        'keydown',
        event => {
          seen.key ??= event.timeStamp;
        },
        { capture: true, once: true },
      );
      const watch = () => {
        if (shows()) seen.text ??= performance.now();
        if (seen.text !== undefined && enough()) seen.highlights ??= performance.now();
        else requestAnimationFrame(watch);
      };
      requestAnimationFrame(watch);
      (window as unknown as { hashiyaSeen: typeof seen }).hashiyaSeen = seen;
    },
    { begin, whole, many },
  );
  return async () => {
    const handle = await page.waitForFunction(() => {
      const { hashiyaSeen } = window as unknown as { hashiyaSeen: Partial<Seen> };
      return hashiyaSeen.highlights === undefined ? undefined : hashiyaSeen;
    });
    return (await handle.jsonValue()) as Seen;
  };
}
