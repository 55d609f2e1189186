import { readFile } from 'node:fs/promises';
import { run } from '../src/cli/program';

/** An article with names, a date and a quote. */
export const ARTICLE =
  'قال وزير الخارجية الروسي سيرغي لافروف في موسكو "نعم، اتفقنا على وقف القتال".\nوصل الوفد السبت.\n';

/** What a command line left behind. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs a command line in this process, with the word lists that the build packed.
 *
 * @param input what standard input gives; a terminal when it is left out
 */
export async function hashiya(args: readonly string[], input?: string | Buffer): Promise<Outcome> {
  let [out, err] = ['', ''];
  async function* stdin() {
    if (input !== undefined) yield Buffer.from(input);
  }
  const io = {
    input: stdin(),
    inputIsTerminal: input === undefined,
    columns: undefined,
    print: async (text: string) => {
      out += text;
    },
    complain: (line: string) => {
      err += `${line}\n`;
    },
  };
  const code = await run(args, io, {
    version: '1.2.3',
    lexicon: () => readFile('dist/lexicon.txt', 'utf8'),
    program: 'dist/cli.js',
  });
  return { code, out, err };
}
