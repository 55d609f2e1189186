import { l10n } from 'vscode';
import type { StepSummary } from '../core/annotations/step-summary';
import { excerpt } from '../core/text/excerpt';
import { labelName } from './names';

/** Units of annotated words that a line shows. */
const SHOWN = 60;

/** What an action did, in a word or two. */
export function actionName({ kind }: StepSummary): string {
  switch (kind) {
    case 'annotated':
      return l10n.t('Annotated');
    case 'accepted':
      return l10n.t('Accepted');
    case 'rejected':
      return l10n.t('Rejected');
    case 'stored':
      return l10n.t('Put into the sidecar');
    case 'relabelled':
      return l10n.t('Changed label');
    case 'removed':
      return l10n.t('Removed');
    case 'noted':
      return l10n.t('Edited note');
    case 'speaker':
      return l10n.t('Set speaker');
    case 'cue':
      return l10n.t('Set cue');
    case 'placed':
      return l10n.t('Put in its place');
    case 'changed':
      return l10n.t('Changed');
  }
}

/** What an action was about: the annotation, or how many. */
export function actionObject({ count, label, words }: StepSummary): string {
  if (count > 1) return l10n.t('{0} annotations', count);
  return `${labelName(label)} \u2068${excerpt(words, SHOWN)}\u2069`;
}
