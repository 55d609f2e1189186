import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { EXIT, type Io } from './io';
import { run } from './program';

const { stdin, stdout, stderr } = process;

// Whoever reads our output may stop reading, as `head` does; that is no error.
stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(EXIT.fine);
  throw error;
});

const io: Io = {
  input: stdin,
  inputIsTerminal: stdin.isTTY === true,
  columns: stdout.isTTY ? stdout.columns : undefined,
  print: text => new Promise(resolve => stdout.write(text, () => resolve())),
  complain: line => void stderr.write(`${line}\n`),
};

const { version } = JSON.parse(readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8'));
const lexicon = () => readFile(path.join(__dirname, 'lexicon.txt'), 'utf8');

run(process.argv.slice(2), io, { version, lexicon, program: __filename }).then(
  code => {
    process.exitCode = code;
  },
  error => {
    // The system refused something we need, such as our own word lists. Anything else is a fault of ours: let it show.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    stderr.write(`hashiya: ${error.message}\n`);
    process.exitCode = EXIT.inputError;
  },
);
