import {
  DecorationRangeBehavior,
  type DecorationRenderOptions,
  Disposable,
  type TextEditorDecorationType,
  ThemeColor,
  window,
} from 'vscode';
import { BUILT_IN_LABELS } from '../core/annotations/annotation';

/**
 * How sure an annotation is: undecided, decided by a person, or decided on words that have been changed since, be it
 * that it stands on them or that it may belong there.
 */
export type Look = 'suggested' | 'accepted' | 'drifted';

/** The label whose style an annotation gets that has a label of the user's own. */
export const OTHER = 'other';

/** The widths of the four borders in the order of CSS, 1 or 0 times the width of the look; and the corners. */
interface Shape {
  readonly sides: readonly [top: number, right: number, bottom: number, left: number];
  readonly radius: string;
}

/** A label is told by its shape as well as by its colour. */
const SHAPES: Readonly<Record<string, Shape>> = {
  person: { sides: [1, 1, 1, 1], radius: '4px' },
  place: { sides: [0, 0, 1, 0], radius: '2px' },
  organization: { sides: [1, 1, 1, 1], radius: '0' },
  group: { sides: [1, 0, 1, 0], radius: '0' },
  date: { sides: [1, 0, 0, 0], radius: '0' },
  quantity: { sides: [0, 1, 0, 1], radius: '0' },
  event: { sides: [0, 1, 1, 1], radius: '4px' },
  quote: { sides: [0, 0, 1, 0], radius: '0' },
  [OTHER]: { sides: [1, 1, 0, 1], radius: '4px' },
};

const LINES: Readonly<Record<Look, { style: string; width: number }>> = {
  suggested: { style: 'dashed', width: 1 },
  accepted: { style: 'solid', width: 2 },
  drifted: { style: 'dotted', width: 2 },
};

/** The decoration types of the highlights: one for every label and look, made once. */
export class HighlightStyles implements Disposable {
  private readonly types = new Map<string, TextEditorDecorationType>();

  constructor() {
    for (const label of Object.keys(SHAPES))
      for (const look of Object.keys(LINES) as Look[])
        this.types.set(`${label} ${look}`, window.createTextEditorDecorationType(style(label, look)));
  }

  get all(): Iterable<TextEditorDecorationType> {
    return this.types.values();
  }

  of(label: string, look: Look): TextEditorDecorationType {
    return this.types.get(`${label} ${look}`) ?? this.types.get(`${OTHER} ${look}`)!;
  }

  dispose(): void {
    Disposable.from(...this.all).dispose();
  }
}

/** Only backgrounds and borders: any style of the text itself would cut an Arabic line and disorder its words. */
function style(label: string, look: Look): DecorationRenderOptions {
  const { sides, radius } = SHAPES[label]!;
  const line = LINES[look];
  return {
    backgroundColor: new ThemeColor(`hashiya.${label}.background`),
    borderColor: new ThemeColor(`hashiya.${label}.border`),
    borderStyle: line.style,
    borderWidth: sides.map(side => `${side * line.width}px`).join(' '),
    borderRadius: radius,
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  };
}

/** The labels that have colours in the manifest. */
export const COLOURED_LABELS: readonly string[] = [...BUILT_IN_LABELS, OTHER];
