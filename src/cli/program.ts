import { annotate } from './annotate';
import { check } from './check';
import { ANNOTATE_HELP, CHECK_HELP, HELP, MERGE_HELP } from './help';
import { EXIT, type ExitCode, type Io, UsageError } from './io';
import { merge } from './merge';
import { installMerge } from './merge-install';
import { parseMerge } from './merge-options';
import { parseAnnotate, parseCheck } from './options';

/** What the program finds beside itself. */
export interface Installation {
  readonly version: string;
  /** Reads the packed word lists. */
  readonly lexicon: () => Promise<string>;
  /** The path of its script, for others to run. */
  readonly program: string;
}

/** Runs one command line, given without the program's own name, and says what to exit with. */
export async function run(args: readonly string[], io: Io, installed: Installation): Promise<ExitCode> {
  try {
    return await runCommand(args, io, installed);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const [command] = args;
    const help = COMMANDS.includes(command ?? '') ? `hashiya ${command} --help` : 'hashiya --help';
    io.complain(`hashiya: ${error.message}`);
    io.complain(`Try '${help}'.`);
    return EXIT.usage;
  }
}

const COMMANDS: readonly string[] = ['annotate', 'check', 'merge'];

async function runCommand(args: readonly string[], io: Io, installed: Installation): Promise<ExitCode> {
  const [command, ...rest] = args;
  switch (command) {
    case undefined:
      throw new UsageError('which command?');
    case '--help':
    case '-h':
      await io.print(HELP);
      return EXIT.fine;
    case '--version':
    case '-V':
      await io.print(`${installed.version}\n`);
      return EXIT.fine;
    case 'annotate': {
      const options = parseAnnotate(rest);
      if (options !== 'help') return annotate(options, io, installed);
      await io.print(ANNOTATE_HELP);
      return EXIT.fine;
    }
    case 'check': {
      const options = parseCheck(rest);
      if (options !== 'help') return check(options, io, installed);
      await io.print(CHECK_HELP);
      return EXIT.fine;
    }
    case 'merge': {
      const options = parseMerge(rest);
      if (options === 'install') return installMerge(installed.program, io);
      if (options !== 'help') return merge(options, io);
      await io.print(MERGE_HELP);
      return EXIT.fine;
    }
    default:
      throw new UsageError(
        command.startsWith('-') ? `unknown option '${command}'` : `unknown command '${command}'`,
      );
  }
}
