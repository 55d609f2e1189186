import { l10n } from 'vscode';
import type { CueClass, QuoteKind, Status } from '../core/annotations/annotation';
import { labelOf } from '../core/annotations/labels';
import { COLOURED_LABELS, OTHER } from './highlight-styles';

/** A label's name in English; the label itself where it is the user's own. */
export function labelName(id: string): string {
  return labelOf(id)?.names.en ?? id;
}

export function statusName(status: Status): string {
  switch (status) {
    case 'suggested':
      return l10n.t('suggested');
    case 'accepted':
      return l10n.t('accepted');
    case 'rejected':
      return l10n.t('rejected');
  }
}

/** The codicon that stands for a status; the shapes differ, so that colour isn't the only cue. */
export function statusIcon(status: Status): string {
  switch (status) {
    case 'suggested':
      return 'circle-outline';
    case 'accepted':
      return 'pass-filled';
    case 'rejected':
      return 'circle-slash';
  }
}

export function kindName(kind: QuoteKind): string {
  switch (kind) {
    case 'direct':
      return l10n.t('direct quote');
    case 'indirect':
      return l10n.t('indirect quote');
    case 'term':
      return l10n.t('term in quotation marks');
  }
}

export function cueClassName(cueClass: CueClass): string {
  switch (cueClass) {
    case 'neutral':
      return l10n.t('neutral');
    case 'stress':
      return l10n.t('stress');
    case 'claim':
      return l10n.t('claim');
    case 'denial':
      return l10n.t('denial');
    case 'accusation':
      return l10n.t('accusation');
    case 'warning':
      return l10n.t('warning');
    case 'call':
      return l10n.t('call');
    case 'question':
      return l10n.t('question');
  }
}

/** The id of a label's theme colour that stands out from a background. */
export function colourOf(label: string): string {
  return `hashiya.${COLOURED_LABELS.includes(label) ? label : OTHER}.border`;
}
