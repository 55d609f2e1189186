/** What a project file says. What it leaves out is as without a project file. */
export interface Project {
  /** In the order of the file. */
  readonly labels: readonly ProjectLabel[];
  /** The folder below the project's in which sidecars lie; absent: each beside its article. */
  readonly sidecars?: string;
  /** The globs of the files that are articles; empty: as the settings say. */
  readonly articles: readonly string[];
  /** The names of those who annotate. */
  readonly annotators: readonly string[];
}

/** A label of the project's own, or what it changes of a built-in one. */
export interface ProjectLabel {
  readonly id: string;
  readonly names: { readonly ar?: string; readonly en?: string };
  /** `#rrggbb`, lower case. */
  readonly color?: string;
  /** The Latin letter that chooses it, lower case. */
  readonly key?: string;
  /** What belongs under it, for those who annotate. */
  readonly guideline?: string;
  readonly attributes: readonly ProjectAttribute[];
}

export const ATTRIBUTE_TYPES = ['choice', 'flag', 'text'] as const;

/** What can be said of an annotation with a label. */
export interface ProjectAttribute {
  readonly id: string;
  readonly type: (typeof ATTRIBUTE_TYPES)[number];
  /** Of a choice; else empty. */
  readonly values: readonly string[];
}

/** The fields of each map of a project file. */
export const PROJECT_FIELDS = {
  project: ['hashiya', 'labels', 'sidecars', 'articles', 'annotators'],
  label: ['id', 'names', 'color', 'key', 'guideline', 'attributes'],
  names: ['ar', 'en'],
  attribute: ['id', 'type', 'values'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** No path, name or id is longer, in UTF-16 units; it bounds what a pattern has to look at. */
export const LONGEST_TEXT = 1000;

/** Forms that the fields have, as sources of regular expressions, which the JSON Schema has too. */
export const PROJECT_PATTERNS = {
  /** Letters of any script, digits, `_` and `-`: it stands unquoted in notations and file names. */
  id: '^\\p{L}[\\p{L}\\p{M}\\p{N}_-]*$',
  color: '^#[0-9a-fA-F]{6}$',
  key: '^[A-Za-z]$',
  /** A relative path that doesn't climb out of the project's folder. */
  folder: '^(?![/\\\\~]|[A-Za-z]:)(?!(?:.*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f]+$',
  glob: '^(?![/\\\\~]|[A-Za-z]:)(?!(?:.*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f]+$',
  /** It becomes a part of a file name, between two dots. */
  annotator:
    '^[^\\s./\\\\:*?"<>|\\u0000-\\u001f](?:[^./\\\\:*?"<>|\\u0000-\\u001f]*[^\\s./\\\\:*?"<>|\\u0000-\\u001f])?$',
} as const;
