import type { Annotation } from '../../src/core/annotations/annotation';
import { ArticleText } from '../../src/core/annotations/article-text';
import { locate } from '../../src/core/annotations/locate';
import { store } from '../../src/core/annotations/store';
import { hashOf } from '../../src/core/text/hash';
import { table } from '../table';

const LENGTH = 300_000;
const COUNT = 2_000;

/** How long it takes to find 2,000 annotations again in a text of 300,000 letters, also where somebody means harm. */
export function speedTable(
  texts: readonly string[],
  analyse: (text: string) => readonly Annotation[],
): string {
  let text = '';
  for (let i = 0; text.length < LENGTH; i++) text += `${texts[i % texts.length]}\n`;
  text = text.slice(0, LENGTH);
  const found = analyse(text);
  const step = Math.max(1, Math.floor(found.length / COUNT));
  const annotations = found.filter((_, i) => i % step === 0).slice(0, COUNT);
  const rows = [
    ['as it was', text, text],
    ['a line more at the head', text, `عاجل\n${text}`],
    ['spelling made plain', text, text.replace(/[أإ]/g, 'ا').replace(/ة/g, 'ه')],
    ['every tenth word another', text, everyTenth(text)],
    ['another text', text, [...text].reverse().join('')],
  ].map(([name, before, after]) => [name!, String(annotations.length), timeOf(before!, after!, annotations)]);
  const same = 'ا'.repeat(LENGTH);
  const words = 'ا ب '.repeat(LENGTH / 4);
  const everywhere = Array.from({ length: COUNT }, (_, i) => of(i, { start: 2 * i, end: 2 * i + 1 }));
  const long = Array.from({ length: COUNT }, (_, i) => of(i, { start: i, end: LENGTH / 2 + i }));
  rows.push(
    ['one letter 300,000 times', String(COUNT), timeOf(same, `ب${same}`, everywhere)],
    ['two words 75,000 times', String(COUNT), timeOf(words, `ب ${words}`, everywhere)],
    ['annotations of 150,000 letters', '200', timeOf(words, words.replaceAll('ب', 'ت'), long.slice(0, 200))],
  );
  return table([['text', 'annotations', 'time'], ...rows]);
}

function of(i: number, span: Annotation['span']): Annotation {
  return { id: `a${i}`, label: 'person', span, status: 'accepted', by: 'sara' };
}

function timeOf(before: string, after: string, annotations: readonly Annotation[]): string {
  const article = new ArticleText(before);
  const stored = annotations.map(annotation => store(annotation, article));
  const start = performance.now();
  locate(after, { annotations: stored, sha256: hashOf(before) });
  return `${(performance.now() - start).toFixed(0)} ms`;
}

function everyTenth(text: string): string {
  let n = 0;
  return text.replace(/\S+/g, word => (++n % 10 === 0 ? `${word}لا` : word));
}
