/** What the parent gives a child to do. */
export interface Start {
  readonly file: string;
  readonly text: string;
  /** Where the words stand that are annotated, one a decision. */
  readonly words: readonly (readonly [start: number, end: number])[];
  /** What the editor has kept. */
  readonly values: readonly (readonly [string, string])[];
  /** How many decisions to take at most. */
  readonly stopAfter: number;
}

/** To the child: begin, or something is kept now. */
export type ParentMessage = Start | { readonly kept: number };

/** From the child: keep something, or how far it is, in decisions. */
export type ChildMessage =
  | { readonly keep: number; readonly key: string; readonly value: string | null }
  | { readonly opened: number; readonly status: string }
  | { readonly begins: number }
  | { readonly done: number }
  | { readonly finished: true };
