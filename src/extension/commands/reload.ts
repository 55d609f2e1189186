import { l10n } from 'vscode';
import { say } from './say';
import type { Handlers, Services } from './services';

/** Reads the sidecar of the active article again and analyses its text again. */
export function reloadCommand({ articles }: Services): Handlers<'hashiya.reload'> {
  return {
    'hashiya.reload': async () => {
      const { active: article } = articles;
      if (article === undefined) return;
      await article.reload();
      say(l10n.t('Reloaded the annotations.'));
    },
  };
}
