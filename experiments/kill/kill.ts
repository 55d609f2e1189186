import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { readSidecar } from '../../src/core/sidecar/read';
import { Random } from '../random';
import { table } from '../table';
import type { ChildMessage, ParentMessage, Start } from './messages';

/** After how many kills a new article is begun, so that sidecars of all sizes are met. */
const KILLS_AN_ARTICLE = 20;
/** A decision takes about as many milliseconds, and the kill comes within as many after it begins. */
const LONGEST_DELAY = 25;
/** Most decisions before the one in which the kill comes. */
const MOST_BEFORE = 4;

/** In what condition kills found the sidecar and the draft. */
export interface Tally {
  kills: number;
  /** The sidecar was not there, could not be read, or held neither the old nor the new decisions. Must be 0. */
  broken: number;
  /** A decision that was written, or in a draft, was missing at the next start. Must be 0. */
  lost: number;
  /** Killed before the decision had left the process, in its first moment: then nobody can know of it. */
  unheard: number;
  /** The old sidecar was on the disk, and the next start wrote the decision from the draft. */
  offered: number;
  /** The new sidecar was on the disk. */
  written: number;
  /** Files that killed writers had left beside the sidecar after the next write. Must be 0. */
  leftovers: number;
}

/** `npm run experiment -- kill [--kills 200] [--seed 1]`. */
export async function kill(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
  });
  const tally = await killMany({
    kills: Number(values.kills),
    seed: Number(values.seed),
    progress: done => process.stderr.write(`\r${done}`),
  });
  process.stderr.write('\r');
  const rows = Object.entries(tally).map(([what, count]) => [what, String(count)]);
  console.log(table([['writer killed at random moments', 'times'], ...rows]));
  if (tally.broken + tally.lost + tally.leftovers > 0) process.exitCode = 1;
}

export interface KillOptions {
  readonly kills: number;
  readonly seed: number;
  readonly progress?: (done: number) => void;
}

/** Kills a process that writes decisions, again and again, and looks each time at what is left. */
export async function killMany({ kills, seed, progress }: KillOptions): Promise<Tally> {
  const random = new Random(seed);
  const script = await bundleChild();
  const tally = { kills: 0, broken: 0, lost: 0, unheard: 0, offered: 0, written: 0, leftovers: 0 };
  while (tally.kills < kills) {
    const folder = await mkdtemp(path.join(tmpdir(), 'hashiya-kill-'));
    const article = new Trial(path.join(folder, 'a.txt'), script, random);
    for (let i = 0; i < KILLS_AN_ARTICLE && tally.kills < kills; i++) {
      await article.killOnce(tally);
      progress?.(++tally.kills);
    }
    await rm(folder, { recursive: true });
  }
  return tally;
}

async function bundleChild(): Promise<string> {
  const outfile = path.resolve('dist', 'tools', 'kill-child.mjs');
  await build({
    bundle: true,
    alias: { yaml: path.resolve('node_modules/yaml/browser/index.js') },
    format: 'esm',
    platform: 'node',
    packages: 'external',
    stdin: {
      contents: "import { main } from './experiments/kill/child'; main();",
      resolveDir: '.',
    },
    outfile,
  });
  return outfile;
}

/** One article, and what the editor keeps of it. */
class Trial {
  private readonly kept = new Map<string, string>();
  private readonly text: string;
  private readonly words: readonly (readonly [number, number])[];
  /** How many decisions were surely written. */
  private done = 0;

  constructor(
    private readonly file: string,
    private readonly script: string,
    private readonly random: Random,
  ) {
    const words = Array.from({ length: 400 }, (_, i) => wordOf(i));
    this.text = `${words.join(' ')}\n`;
    let at = 0;
    this.words = words.map(word => {
      const start = at;
      at += word.length + 1;
      return [start, start + word.length];
    });
  }

  async killOnce(tally: Tally): Promise<void> {
    const before = this.random.below(MOST_BEFORE + 1);
    const delay = this.random.next() * LONGEST_DELAY;
    // Half of the kills come in a decision's first moments, half once it is in a draft and is being written.
    const signal = this.random.chance(0.5) ? 'begins' : 'keep';
    let begun = this.done;
    const child = this.start(Number.POSITIVE_INFINITY, message => {
      if ('done' in message) this.done = message.done;
      if ('begins' in message) begun = message.begins;
      if (begun === target && signal in message) setTimeout(() => child.kill('SIGKILL'), delay);
    });
    const target = this.done + before + 1;
    await once(child, 'exit');
    const drafted = this.inDraft();
    const onDisk = await this.onDisk();
    if (onDisk !== this.done && onDisk !== begun) tally.broken++;

    const known = Math.max(this.done, drafted, onDisk ?? 0);
    const after = await this.restart();
    if (after < known) tally.lost++;
    if (after > known) tally.broken++;
    if (begun > this.done) {
      if (known < begun) tally.unheard++;
      else if (onDisk === begun) tally.written++;
      else tally.offered++;
    } else {
      tally.written++;
    }
    this.done = after + 1;
    const names = await readdir(path.dirname(this.file));
    if (names.join() !== path.basename(this.sidecar)) tally.leftovers++;
  }

  private get sidecar(): string {
    return `${this.file}.hashiya.yaml`;
  }

  /** How many decisions the sidecar holds; undefined when it isn't whole. */
  private async onDisk(): Promise<number | undefined> {
    const source = await readFile(this.sidecar, 'utf8').catch(error => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return this.decisionsIn(source);
  }

  /** The first so many words, each once and accepted; undefined for anything else. */
  private decisionsIn(source: string): number | undefined {
    const { value, problems } = readSidecar(source);
    if (value === undefined || (source !== '' && problems.length > 0)) return undefined;
    const { annotations } = value;
    const right = annotations.every(({ text, status }, i) => text === wordOf(i) && status === 'accepted');
    return right ? annotations.length : undefined;
  }

  private inDraft(): number {
    const [draft] = this.kept.values();
    return draft === undefined ? 0 : (this.decisionsIn(JSON.parse(draft).text) ?? 0);
  }

  /** Opens the article again, and takes one decision more. @returns how many there were at first */
  private async restart(): Promise<number> {
    let opened = 0;
    const child = this.start(1, message => {
      if ('opened' in message) opened = message.opened;
      if ('finished' in message) child.disconnect();
    });
    await once(child, 'exit');
    if ((await this.onDisk()) !== opened + 1) return -1;
    return opened;
  }

  private start(stopAfter: number, hear: (message: ChildMessage) => void): ChildProcess {
    const child = fork(this.script, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const send = (message: ParentMessage) => child.connected && child.send(message, () => undefined);
    child.on('message', (message: ChildMessage) => {
      if ('keep' in message) {
        if (message.value === null) this.kept.delete(message.key);
        else this.kept.set(message.key, message.value);
        send({ kept: message.keep });
      }
      hear(message);
    });
    const start: Start = {
      file: this.file,
      text: this.text,
      words: this.words,
      values: [...this.kept],
      stopAfter: Math.min(stopAfter, this.words.length),
    };
    send(start);
    return child;
  }
}

const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** Another word for each number. */
function wordOf(number: number): string {
  const { length } = LETTERS;
  return `م${LETTERS[number % length]}${LETTERS[Math.floor(number / length) % length]}ن`;
}
