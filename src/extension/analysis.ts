import { CancellationTokenSource, type Disposable } from 'vscode';
import type { Analyser } from '../core/analysis';
import type { Annotation } from '../core/annotations/annotation';
import type { Analysers } from './analysers';
import { runInSlices } from './slices';

/** Texts up to this length, in UTF-16 units, are analysed again after every key press. */
const SMALL = 100_000;
/** For longer ones: the units of text for which a pause in typing of a millisecond is waited for. */
const UNITS_A_MILLISECOND = 2_000;
const LONGEST_WAIT = 2_000;

/** How long to wait for the typing to pause before a text of this length is analysed, in milliseconds. */
export function waitFor(length: number): number {
  return length <= SMALL ? 0 : Math.min(LONGEST_WAIT, length / UNITS_A_MILLISECOND);
}

/** What the runs of one article read and where they hand over what they found. */
export interface AnalysisHost {
  /** The text as it stands now. */
  text(): string;
  /** Called at the end of a run that nothing overtook, with the text that was analysed. */
  publish(suggestions: readonly Annotation[], text: string): void;
  /** Called when no analyser can be had. */
  failed(error: unknown): void;
}

/** The runs of the recogniser over one article: at most one at a time, the newer ending the older. */
export class Analysis implements Disposable {
  private analyser: Analyser | undefined;
  private run: CancellationTokenSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly analysers: Analysers,
    private readonly host: AnalysisHost,
  ) {}

  /** Whether a run is waited for or under way. */
  get pending(): boolean {
    return this.run !== undefined;
  }

  /** Analyses the text now; a run under way is dropped. */
  async start(): Promise<void> {
    const run = this.supersede();
    await this.go(run);
  }

  /** Analyses the text when the typing pauses; a run under way is dropped at once. */
  startSoon(length: number): void {
    const run = this.supersede();
    this.timer = setTimeout(() => void this.go(run), waitFor(length));
  }

  dispose(): void {
    this.supersede().dispose();
    this.run = undefined;
  }

  private supersede(): CancellationTokenSource {
    clearTimeout(this.timer);
    this.run?.cancel();
    this.run?.dispose();
    this.run = new CancellationTokenSource();
    return this.run;
  }

  private async go(run: CancellationTokenSource): Promise<void> {
    try {
      this.analyser ??= await this.analysers.create();
      if (run.token.isCancellationRequested) return;
      const text = this.host.text();
      const found = await runInSlices(this.analyser.steps(text), run.token);
      // A newer run may have begun in the pause before this one ended.
      if (found === undefined || this.run !== run) return;
      this.run = undefined;
      run.dispose();
      this.host.publish(found, text);
    } catch (error) {
      if (this.run !== run) return;
      this.run = undefined;
      this.host.failed(error);
    }
  }
}
