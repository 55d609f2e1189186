import { l10n, type QuickPickItem, window } from 'vscode';
import type { Annotation } from '../../core/annotations/annotation';
import { excerpt } from '../../core/text/excerpt';
import { textOf } from '../../core/text/span';
import { inIconLabel } from '../icon-label';
import { labelName, statusIcon, statusName } from '../names';

/** Units of the annotated text that a list shows. */
const SHOWN = 80;

/**
 * Lets the user choose among annotations, in the order given; a single one needs no choice.
 *
 * @returns undefined when the user chose none
 */
export async function pickAnnotation(
  text: string,
  annotations: readonly Annotation[],
): Promise<Annotation | undefined> {
  if (annotations.length < 2) return annotations[0];
  const items = annotations.map((annotation): QuickPickItem & { annotation: Annotation } => ({
    annotation,
    label: `$(${statusIcon(annotation.status)}) ${inIconLabel(labelName(annotation.label))}`,
    description: statusName(annotation.status),
    detail: inIconLabel(excerpt(textOf(text, annotation.span), SHOWN)),
  }));
  const placeHolder = l10n.t('Several annotations lie here. Choose one.');
  const picked = await window.showQuickPick(items, { placeHolder, matchOnDetail: true });
  return picked?.annotation;
}
