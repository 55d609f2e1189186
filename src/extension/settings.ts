import { type ConfigurationScope, type Disposable, type Event, EventEmitter, workspace } from 'vscode';

/** How the base direction of an article's lines is chosen. */
export type DirectionMode = 'auto' | 'always' | 'off';

/** The settings below `hashiya.` and their defaults, which a test compares with the manifest's. */
export const DEFAULTS = {
  direction: 'auto' as DirectionMode,
  annotator: '',
  'highlights.hidden': [] as readonly string[],
  minimumConfidence: 0,
  files: '**/*.txt',
  switchLanguage: true,
};

/** What a person is called in a sidecar when the setting names nobody. */
const UNNAMED_ANNOTATOR = 'annotator';

const DIRECTIONS: readonly unknown[] = ['auto', 'always', 'off'] satisfies readonly DirectionMode[];

/** The user's settings, read when asked. A value of the wrong type counts as not set. */
export class Settings implements Disposable {
  private readonly changed = new EventEmitter<void>();
  private readonly listener: Disposable;
  /** Some setting of ours has another value. */
  readonly onDidChange: Event<void> = this.changed.event;

  constructor() {
    this.listener = workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('hashiya')) this.changed.fire();
    });
  }

  direction(scope?: ConfigurationScope): DirectionMode {
    return read('direction', (value): value is DirectionMode => DIRECTIONS.includes(value), scope);
  }

  /** The name that decisions carry in the sidecar. */
  annotator(scope?: ConfigurationScope): string {
    return read('annotator', isString, scope).trim() || UNNAMED_ANNOTATOR;
  }

  /** The ids of the labels whose highlights are off. */
  hiddenLabels(scope?: ConfigurationScope): readonly string[] {
    return read('highlights.hidden', isStringList, scope);
  }

  /** Suggestions below it are left out; 0 leaves out none. */
  minimumConfidence(scope?: ConfigurationScope): number {
    return read('minimumConfidence', isShare, scope);
  }

  /** The glob that a plain text file's path must match to be looked at; empty for none. */
  files(scope?: ConfigurationScope): string {
    return read('files', isString, scope);
  }

  /** Whether an Arabic plain text file is opened in the language mode of articles. */
  switchLanguage(scope?: ConfigurationScope): boolean {
    return read('switchLanguage', isBoolean, scope);
  }

  dispose(): void {
    this.listener.dispose();
    this.changed.dispose();
  }
}

function read<K extends keyof typeof DEFAULTS>(
  key: K,
  isValid: (value: unknown) => value is (typeof DEFAULTS)[K],
  scope: ConfigurationScope | undefined,
): (typeof DEFAULTS)[K] {
  const value = workspace.getConfiguration('hashiya', scope).get<unknown>(key);
  return isValid(value) ? value : DEFAULTS[key];
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isShare = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;
const isStringList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isString);
