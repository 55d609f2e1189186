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
    'وزير الدفاع الأمريكي، {person|روبرت غيتس}، عن قلقه',
    'قالت وزيرة السياحة {person|سلمى اللومي} أمس',
    'الشيخ {person|محمد بن راشد آل مكتوم} حضر',
    'البابا {person|بنديكيت السادس عشر} زار',
    'وصل على متن الطائرة إلى المكان',
    'واعتبر الناشط الأمازيغي المسيرة ناجحة',
    'من هجوم تركي محتمل',
    'العمل لصالح البلاد',
    'قال وزير الخارجية {person|كمال يلدرم أوغلو} إن الاجتماع مفيد',
    'وصلت الممثلة {person|رانيا يوسف} لارتدائها فستانا جديدا',
    'يدعى {person|عمرو عبد السلام} وهو محام',
    'تصوير: {person|أحمد الشهري}',
    'طالب {person|المالكي} بخروج القوات، وكرر {person|نوري المالكي} مطلبه',
    'كانت لحظة مجيدة لنا جميعا',
  ],
);

holds(
  'places',
  ['place'],
  [
    'وصل الوفد إلى {place|موسكو} قادما من {place|أنقرة} و{place|طهران}.',
    'قرب مدينة {place|منبج} الشمالية',
    'في بلدة {place|الناعمة} قتيل',
    'إقليم "{place|هلمند}" الجنوبي',
    'منطقة منزوعة السلاح',
    'وصلت الطائرة السعودية إلى {place|السعودية}',
    'مكتب في {place|مالي} ودعم مالي كبير',
    'سحب جنود {place|الولايات المتّحدة} من شمال {place|سوريا}',
  ],
);

holds(
  'organisations',
  ['organization'],
  [
    'أعلنت {organization|وزارة الخارجية الروسية} ذلك ل{organization|رويترز}.',
    'تحت إشراف ل{organization|لأمم المتحدة} أمس',
    'قالت صحيفة {organization|يديعوت أحرونوت} الإسرائيلية إن',
    'مقاتلو تنظيم {organization|القاعدة} هناك',
    'قيمة شركة “{organization|أرامكو}” السعودية',
    'على لسان وزير الداخلية الباكستاني أمس',
    'اقتحمت قوات الاحتلال الإسرائيلي المدينة',
    'سقطت حكومة إيهود أولمرت أمس',
    'رئيس {organization|البرلمان الإيراني} الجديد',
    'طلب المساعدة من {organization|الجيش السوري} الذي دخل',
  ],
);

holds(
  'what is only like a name',
  ['place', 'organization', 'date', 'quantity'],
  [
    'هطلت كمية كبيرة من المطر وجرت سيول جارفة',
    'عقدت ورشة عمل ولا شيء جديد فيها',
    'تثبيت القاعدة القانونية في اليوم العالمي للمرأة',
    'قال وزير الخارجية الروسي في {place|سيول} {date|أمس}',
    'منطقة منزوعة السلاح في {place|إدلب}',
  ],
);

holds(
  'organisations with a purpose or a patron',
  ['organization'],
  [
    'قالت {organization|الهيئة العامة للغذاء والدواء} إن المنتج سليم',
    'قررت {organization|المنظمة العربية للتربية والثقافة والعلوم} تأجيل الاجتماع',
    'تخرج من {organization|جامعة الملك عبد الله للعلوم والتقنية} أمس',
    'التقى مدير {organization|الوكالة الدولية للطاقة} والحكومة',
  ],
);
