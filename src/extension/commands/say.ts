import { window } from 'vscode';

/** How long a passing remark stays in the status bar, in milliseconds. */
const A_WHILE = 5000;

/** Tells what a command did or why it did nothing, in the status bar, where it doesn't have to be dismissed. */
export function say(message: string): void {
  window.setStatusBarMessage(message, A_WHILE);
}
