import { commands, type Disposable, type Event, EventEmitter, type Memento } from 'vscode';
import type { Handlers } from '../commands/services';

/** How the tree lists annotations. */
export type Order = 'label' | 'text';

/** Where the choice is remembered, and the name of its context key. */
const KEY = 'hashiya.order';

/** The chosen order of the tree, remembered for the workspace. */
export class TreeOrder implements Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange: Event<void> = this.changed.event;

  constructor(private readonly memento: Memento) {
    this.tell();
  }

  get value(): Order {
    return this.memento.get(KEY) === 'text' ? 'text' : 'label';
  }

  async choose(order: Order): Promise<void> {
    await this.memento.update(KEY, order);
    this.tell();
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }

  private tell(): void {
    void commands.executeCommand('setContext', KEY, this.value);
  }
}

/** The two commands that choose the order. */
export function orderCommands(order: TreeOrder): Handlers<'hashiya.showByLabel' | 'hashiya.showInTextOrder'> {
  return {
    'hashiya.showByLabel': () => order.choose('label'),
    'hashiya.showInTextOrder': () => order.choose('text'),
  };
}
