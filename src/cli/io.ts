/** What a command reads from and prints to; the tests give their own. */
export interface Io {
  /** Standard input, read only when a command asks for it. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Whether a person types into standard input, so that waiting for it would look like hanging. */
  readonly inputIsTerminal: boolean;
  /** The width of the terminal in cells; undefined when standard output is a file or a pipe. */
  readonly columns: number | undefined;
  /** Prints to standard output; resolves when the reader has room for more. */
  print(text: string): Promise<void>;
  /** Prints one line to standard error. */
  complain(line: string): void;
}

/** What `hashiya` exits with. */
export const EXIT = {
  fine: 0,
  /** Some input could not be used; the others are done. */
  inputError: 1,
  usage: 2,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A mistake in the command line; `main` prints its message and how to get help. */
export class UsageError extends Error {}
