import type { Page } from 'playwright-core';

/** A rectangle on the page, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line as the editor renders it; a wrapped line of the text is several of these. */
export interface RenderedLine {
  readonly text: string;
  readonly box: Box;
  readonly direction: 'ltr' | 'rtl';
  /** Words and single marks, in the order of the text. */
  readonly words: readonly RenderedWord[];
}

export interface RenderedWord {
  readonly text: string;
  readonly box: Box;
  /** Where a right-to-left paragraph that nothing cuts has this word: an oracle laid out by the browser itself. */
  readonly expected: Box;
}

/** The lines in view of the editor that has the focus, or the first one, from top to bottom. */
export async function renderedLines(page: Page): Promise<readonly RenderedLine[]> {
  return page.evaluate(() => {
    const boxOf = ({ left, right, top, bottom }: Box) => ({ left, right, top, bottom });
    const editor =
      document.querySelector('.part.editor .monaco-editor.focused') ??
      document.querySelector('.part.editor .monaco-editor');
    const lines = [...(editor?.querySelectorAll<HTMLElement>('.view-lines > .view-line') ?? [])];

    /** The words below an element, each with the smallest box around it. */
    const wordsIn = (element: Element) => {
      const nodes: { node: Text; start: number }[] = [];
      let text = '';
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        nodes.push({ node, start: text.length });
        text += node.data;
      }
      const at = (offset: number) => {
        const found = nodes.findLast(({ start }) => start <= offset)!;
        return { node: found.node, offset: offset - found.start };
      };
      return [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)].map(match => {
        const range = document.createRange();
        const from = at(match.index);
        const to = at(match.index + match[0].length - 1);
        range.setStart(from.node, from.offset);
        range.setEnd(to.node, to.offset + 1);
        return { text: match[0], box: boxOf(range.getBoundingClientRect()) };
      });
    };

    return lines
      .map(line => {
        const text = (line.textContent ?? '').replaceAll('\u00a0', ' ');
        const inner = (line.querySelector('span') ?? line) as HTMLElement;
        const style = getComputedStyle(inner);
        const oracle = document.createElement('div');
        oracle.dir = 'rtl';
        oracle.textContent = line.textContent;
        Object.assign(oracle.style, {
          position: 'absolute',
          whiteSpace: 'pre',
          visibility: 'hidden',
          fontFamily: style.fontFamily,
          fontSize: style.fontSize,
          fontWeight: style.fontWeight,
          fontFeatureSettings: style.fontFeatureSettings,
          letterSpacing: style.letterSpacing,
        });
        document.body.append(oracle);
        const expected = wordsIn(oracle);
        oracle.remove();
        const words = wordsIn(line).map((word, i) => ({ ...word, expected: expected[i]!.box }));
        const deepest = line.querySelector('span span') ?? inner;
        return {
          text,
          box: boxOf(line.getBoundingClientRect()),
          direction: getComputedStyle(deepest).direction as 'ltr' | 'rtl',
          words,
        };
      })
      .sort((a, b) => a.box.top - b.box.top);
  });
}

/** Words of a line from left to right as the reader sees them. */
export function seen(line: RenderedLine): readonly string[] {
  return inOrder(line.words, word => word.box);
}

/** Words of a line from left to right as a right-to-left paragraph must show them. */
export function shouldSee(line: RenderedLine): readonly string[] {
  return inOrder(line.words, word => word.expected);
}

/**
 * What is wrong with the way a right-to-left line is shown: words in a false order, or a word whose width isn't its own
 * because something cuts it and so breaks the joining of its letters. Undefined when nothing is.
 */
export function faultOf(line: RenderedLine): string | undefined {
  const [actual, expected] = [seen(line).join(' '), shouldSee(line).join(' ')];
  if (actual !== expected) return `seen from the left: ${actual}\nshould be:          ${expected}`;
  const cut = line.words.find(({ box, expected }) => Math.abs(width(box) - width(expected)) > 1.5);
  return cut && `“${cut.text}” is ${width(cut.box)} px wide, not ${width(cut.expected)}: is it cut?`;
}

/** Whether the first strong character is Arabic: then the line is one to be read from right to left. */
export function startsArabic(text: string): boolean {
  return /^\P{L}*\p{Script=Arabic}/u.test(text);
}

function inOrder(words: readonly RenderedWord[], box: (word: RenderedWord) => Box): readonly string[] {
  const centre = (word: RenderedWord) => box(word).left + box(word).right;
  return [...words].sort((a, b) => centre(a) - centre(b)).map(word => word.text);
}

function width(box: Box): number {
  return box.right - box.left;
}
