import type { Page } from 'playwright-core';

/** One highlighted stretch as the editor draws it. */
export interface Highlight {
  /** The characters that lie under it, in the order of the text. */
  readonly text: string;
  /** The class of its decoration type: equal for equal types. */
  readonly type: string;
  /** As the browser computes them, for example `rgba(0, 0, 0, 0)`. */
  readonly background: string;
  readonly border: string;
  /** In CSS pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The highlights in view of the editor that has the focus, or the first one, from top to bottom and right to left. A
 * span that runs over several lines, or that the direction of its words tears apart, gives several of them.
 */
export async function highlights(page: Page): Promise<readonly Highlight[]> {
  return page.evaluate(() => {
    const editor =
      document.querySelector('.part.editor .monaco-editor.focused') ??
      document.querySelector('.part.editor .monaco-editor');
    if (!editor) return [];
    const characters: { text: string; x: number; y: number }[] = [];
    for (const line of editor.querySelectorAll('.view-lines > .view-line')) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        for (let i = 0; i < node.length; i++) {
          const range = document.createRange();
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const box = range.getBoundingClientRect();
          const text = node.data[i] === '\u00a0' ? ' ' : node.data[i]!;
          characters.push({ text, x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
        }
      }
    }
    return [...editor.querySelectorAll<HTMLElement>('.view-overlays .cdr[class*="ced-"]')]
      .map(element => {
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const under = ({ x, y }: { x: number; y: number }) =>
          x >= box.left - 0.1 && x <= box.right + 0.1 && y >= box.top && y <= box.bottom;
        return {
          text: characters
            .filter(under)
            .map(character => character.text)
            .join(''),
          type: [...element.classList].find(name => name.startsWith('ced-')) ?? '',
          background: style.backgroundColor,
          border: `${style.borderBottomWidth} ${style.borderBottomStyle} ${style.borderBottomColor}`,
          left: box.left,
          top: box.top,
          width: box.width,
          height: box.height,
        };
      })
      .sort((a, b) => a.top - b.top || b.left - a.left);
  });
}
