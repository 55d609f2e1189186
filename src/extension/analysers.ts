import { Uri, workspace } from 'vscode';
import { Analyser, type Language, languageInSteps } from '../core/analysis';
import { readLexiconInSteps } from '../core/entities/lexicon';
import { runInSlices } from './slices';
import * as tell from './tell';

/**
 * Makes analysers. The word lists are read when the first one is asked for, so that a window without an Arabic
 * article never pays for them; all analysers share them.
 */
export class Analysers {
  private language: Promise<Language> | undefined;

  constructor(
    private readonly extensionUri: Uri,
    private readonly version: string,
  ) {}

  /** An analyser with a memory of its own, for one text that changes or for several texts one after the other. */
  async create(): Promise<Analyser> {
    this.language ??= this.load();
    return new Analyser(await this.language, `hashiya@${this.version}`);
  }

  private async load(): Promise<Language> {
    const { value, problems } = await runInSlices(readLexiconInSteps(await this.read()));
    for (const { message } of problems) tell.listsDamaged(message);
    return runInSlices(languageInSteps(value));
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
