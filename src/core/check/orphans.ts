import { locate } from '../annotations/locate';
import { readSidecar, type Sidecar } from '../sidecar/read';
import { hashOf } from '../text/hash';

/** A text that a sidecar may belong to. */
export interface Candidate {
  /** The name of its file, without folders. */
  readonly name: string;
  /** What the host knows it by. */
  readonly key: string;
  /** Decoded, without its BOM. */
  readonly text: string;
}

/** A text that fits a sidecar. */
export interface Likely {
  readonly key: string;
  /** The share of the annotations that have a sure place in the text, 0 to 1. */
  readonly placed: number;
  /** It is the very text that was annotated. */
  readonly same: boolean;
}

/** A text in which fewer annotations have a place is another article. */
const LEAST = 0.5;
/** How many texts are offered for one sidecar. */
const MOST = 5;

/**
 * Finds the articles of sidecars that lost theirs: the text that was annotated, or one in which at least half of the
 * annotations have a sure place. The texts are looked at one at a time, so that they needn't all be in memory.
 */
export function articlesLike(sources: readonly string[]): {
  consider(candidate: Candidate): void;
  /** The texts that fit the sidecar with this index, the best first. */
  of(index: number): readonly Likely[];
} {
  const sidecars = sources.map(source => readSidecar(source).value);
  const found = sidecars.map((): (Likely & { sameName: boolean })[] => []);
  return {
    consider({ name, key, text }) {
      const hash = hashOf(text);
      for (const [i, sidecar] of sidecars.entries()) {
        if (sidecar === undefined) continue;
        const same = sidecar.sha256 === hash;
        const placed = same ? 1 : shareIn(text, sidecar);
        if (placed >= LEAST) found[i]!.push({ key, placed, same, sameName: name === sidecar.file });
      }
    },
    of: index =>
      [...(found[index] ?? [])]
        .sort(
          (a, b) =>
            Number(b.same) - Number(a.same) || b.placed - a.placed || Number(b.sameName) - Number(a.sameName),
        )
        .slice(0, MOST)
        .map(({ key, placed, same }) => ({ key, placed, same })),
  };
}

function shareIn(text: string, sidecar: Sidecar): number {
  const { annotations } = sidecar;
  if (annotations.length === 0) return 0;
  // A few names stand in any article; most of the texts are told apart without looking for every annotation.
  const sample = annotations.filter((_, i) => i % Math.ceil(annotations.length / SAMPLE) === 0);
  const there = sample.filter(({ text: words }) => words !== undefined && text.includes(words)).length;
  if (there < LEAST * sample.length) return 0;
  return locate(text, sidecar).placed.length / annotations.length;
}

const SAMPLE = 20;
