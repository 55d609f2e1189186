import { Uri, workspace } from 'vscode';
import { Analyser } from '../core/analysis';
import { type Lexicon, readLexiconInSteps } from '../core/entities/lexicon';
import { runInSlices } from './slices';
import * as tell from './tell';

/**
 * Makes analysers. The word lists are read when the first one is asked for, so that a window without an Arabic
 * article never pays for them.
 */
export class Analysers {
  private lexicon: Promise<Lexicon> | undefined;

  constructor(
    private readonly extensionUri: Uri,
    private readonly version: string,
  ) {}

  /** An analyser with a memory of its own, for one text that changes or for several texts one after the other. */
  async create(): Promise<Analyser> {
    this.lexicon ??= this.load();
    return new Analyser(await this.lexicon, `hashiya@${this.version}`);
  }

  private async load(): Promise<Lexicon> {
    const { value, problems } = await runInSlices(readLexiconInSteps(await this.read()));
    for (const { message } of problems) tell.listsDamaged(message);
    return value;
  }

  /** The packed lists; nothing when they can't be read, which the lexicon reports as damage. */
  private async read(): Promise<string> {
    try {
      const file = Uri.joinPath(this.extensionUri, 'dist', 'lexicon.txt');
      return new TextDecoder().decode(await workspace.fs.readFile(file));
    } catch (error) {
      console.error(error);
      return '';
    }
  }
}
