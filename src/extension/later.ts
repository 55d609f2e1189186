import type { Disposable } from 'vscode';

/** Long enough to join the changes of fast typing, short enough to seem immediate, in milliseconds. */
const A_MOMENT = 120;

/** Work that many events ask for and that is done once, a moment after the first of them. */
export interface Later extends Disposable {
  request(): void;
}

export function soon(work: () => void): Later {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    request() {
      timer ??= setTimeout(() => {
        timer = undefined;
        work();
      }, A_MOMENT);
    },
    dispose() {
      clearTimeout(timer);
    },
  };
}
