import type { Problem } from '../core/result';
import { lineAndColumn } from '../core/text/positions';
import type { Io } from './io';
import type { CheckOptions } from './options';

/** A problem and the file that has it. */
export interface Placed {
  readonly file: string;
  /** What the problem's span is a place in. */
  readonly source: string;
  readonly problem: Problem;
}

/** Prints the problems of one run in one format. */
export interface ProblemPrinter {
  print(problems: readonly Placed[]): Promise<void>;
  /** After the last file; `checked` sidecars and project files were looked at. */
  end(checked: number): Promise<void>;
}

export function problemPrinterFor(format: CheckOptions['format'], io: Io): ProblemPrinter {
  return format === 'json' ? jsonPrinter(io) : textPrinter(io);
}

/** As compilers do, so that editors and CI make links of them; how many there are goes to standard error. */
function textPrinter(io: Io): ProblemPrinter {
  let count = 0;
  return {
    print: async problems => {
      count += problems.length;
      await io.print(problems.map(placed => `${lineOf(placed)}\n`).join(''));
    },
    end: async checked => io.complain(`${plural(checked, 'file')} checked, ${plural(count, 'problem')}`),
  };
}

function lineOf(placed: Placed): string {
  const { file, line, column, severity, code, message } = told(placed);
  return `${file}:${line}:${column}: ${severity} ${code}: ${message}`;
}

/** One object, written as it grows, so that many problems take no memory. */
function jsonPrinter(io: Io): ProblemPrinter {
  let before = '{"problems":[';
  let open = true;
  return {
    print: async problems => {
      for (const placed of problems) {
        await io.print(`${before}\n${JSON.stringify(told(placed))}`);
        before = ',';
        open = false;
      }
    },
    end: async checked => io.print(`${open ? before : '\n'}],"checked":${checked}}\n`),
  };
}

function told({ file, source, problem }: Placed) {
  const { code, message, severity, span = { start: 0, end: 0 } } = problem;
  const { line, column } = lineAndColumn(source, span.start);
  const end = lineAndColumn(source, span.end);
  return { file, line, column, endLine: end.line, endColumn: end.column, severity, code, message };
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
