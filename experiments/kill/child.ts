import { annotate } from '../../src/core/annotations/actions';
import { Desk, Kept } from '../../test/session';
import type { ChildMessage, ParentMessage, Start } from './messages';

/**
 * Stands for the extension host: takes one decision after the other on an article and writes each, until it is
 * killed. What the extension keeps in the editor goes to the parent, which stands for the editor's own process.
 */
export async function main(): Promise<void> {
  const waiting = new Map<number, () => void>();
  let last = 0;
  const send = (message: ChildMessage) => process.send!(message);
  process.on('message', (message: ParentMessage) => {
    if ('kept' in message) waiting.get(message.kept)?.();
    else void work(message);
  });
  async function work({ file, text, words, values, stopAfter }: Start): Promise<void> {
    const memento = new Kept(new Map(values), (key, value) => {
      const number = ++last;
      const kept = new Promise<void>(resolve => waiting.set(number, resolve));
      send({ keep: number, key, value: value ?? null });
      return kept;
    });
    const desk = new Desk(file, text, { memento });
    await desk.session.open();
    const present = desk.state.decided.length;
    send({ opened: present, status: desk.session.status });
    for (let i = present; i < Math.min(words.length, present + stopAfter); i++) {
      const [start, end] = words[i]!;
      send({ begins: i + 1 });
      await desk.decide(state => annotate(state, { start, end }, 'person', 'sara'));
      if (desk.failures.length > 0) throw new Error(desk.failures[0]);
      send({ done: i + 1 });
    }
    send({ finished: true });
  }
}
