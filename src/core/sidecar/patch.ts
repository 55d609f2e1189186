import { inOrder, type TextChange } from '../text/changes';
import { lineStart, nextLine } from '../text/lines';

/** White space, whole comments, and a comma. */
const COMMA = /(?:\s|#[^\n]*\n)*,/y;

/** Collects the text edits of one sidecar. What it isn't told to change keeps its bytes. */
export class Patch {
  private readonly collected: TextChange[] = [];
  /** The line end that the file uses. */
  readonly eol: string;

  constructor(readonly source: string) {
    this.eol = /^[^\n]*\r\n/.test(source) ? '\r\n' : '\n';
  }

  /** In text order, without overlaps; those that touch are one. */
  changes(): readonly TextChange[] {
    const out: TextChange[] = [];
    for (const change of inOrder(this.collected)) {
      const last = out.at(-1);
      if (last?.end === change.start)
        out[out.length - 1] = { start: last.start, end: change.end, text: last.text + change.text };
      else out.push(change);
    }
    return out;
  }

  insert(at: number, text: string): void {
    this.collected.push({ start: at, end: at, text });
  }

  remove(start: number, end: number): void {
    this.collected.push({ start, end, text: '' });
  }

  /** Puts a text in the place of a value. A block scalar takes in its last line end, which has to stay. */
  replace(start: number, end: number, text: string): void {
    const lineEnd = end > start && this.source[end - 1] === '\n' ? this.eol : '';
    this.collected.push({ start, end, text: text + lineEnd });
  }

  /** Inserts whole lines at the start of a line, or after the last one even when that lacks its line end. */
  insertLines(at: number, lines: string): void {
    const open = at === this.source.length && at > 0 && !this.source.endsWith('\n');
    this.insert(at, open ? this.eol + lines.slice(0, -this.eol.length) : lines);
  }

  /**
   * Takes parts out of a collection in braces or brackets, each with one comma. A comment beside one stays.
   *
   * @param isRemoved by index in `parts`; not all of them
   */
  removeFromFlow(
    parts: readonly { start: number; end: number }[],
    isRemoved: (index: number) => boolean,
  ): void {
    for (let i = 0; i < parts.length; i++) {
      if (!isRemoved(i)) continue;
      const from = i;
      while (i + 1 < parts.length && isRemoved(i + 1)) i++;
      const { start } = parts[from]!;
      const { end } = parts[i]!;
      const previous = parts[from - 1];
      const next = parts[i + 1];
      const comma = this.commaAfter(end);
      if (next !== undefined) {
        const isAlone = this.source.slice(end, next.start).trim() === ',';
        if (isAlone) this.remove(start, next.start);
        else this.removeWith(comma, start, end);
      } else if (previous !== undefined && !/[#\n]/.test(this.source.slice(previous.end, start))) {
        this.remove(previous.end, end);
      } else {
        this.removeWith(comma, start, end);
      }
    }
  }

  /** Takes a part out with the comma behind it; what stands between the two stays when it holds a comment. */
  private removeWith(comma: number | undefined, start: number, end: number): void {
    if (comma === undefined) {
      this.remove(start, end);
    } else if (this.source.slice(end, comma).trim() === '') {
      this.remove(start, comma + 1);
    } else {
      this.remove(start, end);
      this.remove(comma, comma + 1);
    }
  }

  /** Where the comma stands that comes next behind white space and comments. */
  private commaAfter(end: number): number | undefined {
    COMMA.lastIndex = end;
    return COMMA.test(this.source) ? COMMA.lastIndex - 1 : undefined;
  }

  /** Where the line after the one in which a value ends starts. A block scalar ends there itself. */
  endOfLine(end: number): number {
    return this.source[end - 1] === '\n' ? end : nextLine(this.source, end);
  }

  /** The spaces that put something into the column of an offset. */
  indentOf(offset: number): string {
    return ' '.repeat(offset - lineStart(this.source, offset));
  }
}
