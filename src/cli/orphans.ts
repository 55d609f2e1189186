import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { articlesLike } from '../core/check/orphans';
import type { Placed } from './check-printer';
import type { Decoded, Undecodable } from './decode';
import { reasonOf } from './inputs';

/** Collects the sidecars below a folder whose article isn't beside them, and says where it may have gone. */
export class Orphans {
  private readonly files: string[] = [];
  private readonly sidecars: { readonly file: string; readonly source: string }[] = [];

  constructor(private readonly decode: (bytes: Uint8Array) => Decoded | Undecodable) {}

  /** @param articles the files that hold its text, the likeliest first */
  static problem(sidecar: string, articles: readonly string[]): Placed {
    const hint = articles.length === 0 ? '' : ` Its text is in ${articles.join(', ')}.`;
    const message = `There is no article beside this sidecar.${hint}`;
    return {
      file: sidecar,
      source: '',
      problem: { code: 'article-missing', message, severity: 'error', span: { start: 0, end: 0 } },
    };
  }

  /** Any file that was passed; texts among them may be the articles that are sought. */
  sawFile(file: string): void {
    if (/\.txt$/i.test(file)) this.files.push(file);
  }

  add(file: string, source: string): void {
    this.sidecars.push({ file, source });
  }

  async *problems(): AsyncGenerator<readonly Placed[]> {
    if (this.sidecars.length === 0) return;
    const likely = articlesLike(this.sidecars.map(({ source }) => source));
    for (const file of this.files) {
      const text = await this.textOf(file);
      if (text !== undefined) likely.consider({ name: path.basename(file), key: file, text });
    }
    for (const [i, { file }] of this.sidecars.entries())
      yield [
        Orphans.problem(
          file,
          likely.of(i).map(({ key }) => key),
        ),
      ];
  }

  private async textOf(file: string): Promise<string | undefined> {
    try {
      const decoded = this.decode(await readFile(file));
      return 'text' in decoded ? decoded.text : undefined;
    } catch (error) {
      // It only would have been a hint.
      reasonOf(error);
      return undefined;
    }
  }
}
