import { Uri, workspace } from 'vscode';
import { Analyser } from '../core/analysis';
import { type Lexicon, readLexicon } from '../core/entities/lexicon';

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
    try {
      const bytes = await workspace.fs.readFile(Uri.joinPath(this.extensionUri, 'dist', 'lexicon.txt'));
      return readLexicon(new TextDecoder().decode(bytes)).value;
    } catch (error) {
      this.lexicon = undefined;
      throw error;
    }
  }
}
