import type { Analyser } from '../../src/core/analysis';
import { annotateArticle } from '../../src/core/annotations/annotate';
import type { Trial } from './faults';

/**
 * Sidecars to start from, for one article: as "Annotate file" writes it, and as people write: short, in braces, with
 * anchors, comments and keys of their own, with block scalars.
 */
export function basesOf(analyser: Analyser, file: string, text: string): readonly Trial[] {
  const suggestions = analyser.analyse(text);
  const own = annotateArticle(analyser, { file, text, sidecar: undefined }).value.sidecar ?? '';
  const items = own.split('\n  - ');
  // Some of its annotations are enough, and the recogniser still has others to suggest.
  const short = `${items.slice(0, 6).join('\n  - ')}\n`;
  const byHand = short
    .replace('annotations:\n', '# لي\nmine: {a: 1, b: [x, y]}\nannotations: # كلها\n')
    .replace(/\n {4}status: suggested/, '\n    # تحقّق منه\n    status: accepted # نعم')
    .replace(/label: (\w+)/, 'label: &l $1')
    .replace(/\n {4}text: "([^"\\]+)"/, "\n    text: '$1'")
    .replace(/\n {4}by: (\S+)/, '\n    note: |\n      سطر\n      سطر آخر\n    by: $1');
  const flow = `hashiya: 1\nannotations: [${suggestions
    .slice(0, 5)
    .map(({ id, label }, i) => `{id: ${id}, label: ${label}, span: [${i}, ${i + 2}], attributes: {n: ${i}}}`)
    .join(', ')}]\n`;
  return [short, byHand, flow].map(source => ({ file, text, suggestions, source }));
}
