import assert from 'node:assert/strict';
import { marked, shippedLexicon, unmarked } from '../../entities';

/** Each line is what the recogniser should make of the line without its brackets. */
function holds(title: string, labels: string[], lines: string[]): void {
  describe(title, () => {
    for (const line of lines)
      it(line, () => assert.equal(marked(unmarked(line), shippedLexicon(), ...labels), line));
  });
}

holds(
  'people',
  ['person'],
  [
    'وقال وزير الخارجية الروسي {person|سيرغي لافروف} إن المحادثات مستمرة.',
    'استقبل الرئيس الأميركي {person|دونالد ترامب} ضيفه.',
    'الوزيران التركي {person|خلوصي آكار} والروسي {person|سيرغي شويغو} حضرا.',
  ],
);

holds(
  'places',
  ['place'],
  [
    'وصل الوفد إلى {place|موسكو} قادما من {place|أنقرة} و{place|طهران}.',
    'قرب مدينة {place|منبج} الشمالية',
    'سحب جنود {place|الولايات المتّحدة} من شمال {place|سوريا}',
  ],
);

holds(
  'organisations',
  ['organization'],
  [
    'أعلنت {organization|وزارة الخارجية الروسية} ذلك ل{organization|رويترز}.',
    'تحت إشراف ل{organization|لأمم المتحدة} أمس',
    'طلب المساعدة من {organization|الجيش السوري} الذي دخل',
  ],
);
