import type { Act } from './acts';
import { following, type Passage } from './passage';

/** What things are done by, not said by: وفق القانون. */
const NORMS = new Set(
  'نظام انظمه النظام الانظمه احدث قانون القانون قوانين القوانين الحاجه العمر الجدول جدول الاختصاص الخطه خطه شروط الشروط قواعد القواعد معايير المعايير مبدا احكام ماده الماده بروتوكول البروتوكول اتفاق اتفاقيه الاتفاق الاتفاقيه الامكانات الامكانيات امكانيه اليه الاليه الاليات برنامج متطلبات ضوابط الضوابط تصنيف تصنيفه نوع نوعيه سعر اسعار لائحه اللوائح لوائح تعليمات التعليمات توقيت التوقيت رويه منهج منهجيه اسس الاسس طريقه مواصفات المواصفات مقتضيات مستوي حجم عدد درجه الدرجه نسبه النسبه المنطقه الظروف ظروف الطلب الترتيب ترتيب الاولويه اولويات الاولويات قدرات قدراته القدرات الطقس المتفق المعمول المطلوب المقرر المتبع موشر الموشر موشرات الموشرات المراحل الاجراءات اجراءات سياسات السياسات دستور الدستور القرار قرار عقد العقد بنود رغبه رغبته حاجه دين ديننا الدين الشريعه الشرع العادات اعتقاده'.split(
    ' ',
  ),
);
const LEADS = new Set(['ل', 'عن', 'الي', 'ما', 'لما', 'حد']);

/** Whether a phrase such as بحسب is followed by somebody or something that speaks. */
export function namesSource(p: Passage, { cue: { token }, speaker, carried }: Act): boolean {
  // جاء على لسان فلان: what was said stands elsewhere.
  if (p.tokens[token]!.norm === 'لسان') return false;
  let i = following(p, token);
  while (i >= 0 && LEADS.has(p.tokens[i]!.norm)) i = following(p, i);
  if (i < 0 || carried || speaker === undefined) return false;
  const { norm } = p.tokens[i]!;
  return !NORMS.has(norm) && !NORMS.has(norm.replace(/^لل/, 'ال').replace(/^ل/, ''));
}
