/**
 * The words of saying, a line each: class | use | past, present, participle (all "he", without vowel signs; `-` where
 * a form isn't used so) | other nouns of saying from it, as they stand before a pronoun or a name.
 *
 * Use:
 *   say     it introduces somebody's words
 *   alike   the same, but its written form is also another common word, so it needs a word like "that" or a mark
 *   led     it introduces words only where a preposition and أن, or في and a text, follow: ذهب إلى أن، جاء في البيان
 *   name    it gives something a name or a quality: ما أسماه "…", وصف … بأنه "…"
 *   stance  it says what somebody holds of a thing; its object may hold a few quoted words
 */
export const CUE_VERBS = `
neutral    | say    | قال يقول قائل             | قول
neutral    | say    | أضاف يضيف مضيف
neutral    | say    | أوضح يوضح موضح            | توضيح
neutral    | say    | أشار يشير مشير            | إشارة
neutral    | say    | أفاد يفيد مفيد            | إفادة
neutral    | say    | أعلن يعلن معلن            | إعلان
neutral    | say    | صرح يصرح مصرح             | تصريح
neutral    | say    | أردف يردف مردف
neutral    | say    | استطرد يستطرد مستطرد
neutral    | say    | أخبر يخبر مخبر
neutral    | say    | أبلغ - مبلغ
neutral    | say    | أورد يورد موردا
neutral    | say    | أدلى يدلي -
neutral    | say    | أعرب يعرب معرب
neutral    | say    | عبر يعبر معبر             | تعبير
neutral    | say    | تحدث يتحدث -
neutral    | say    | خاطب يخاطب مخاطب
neutral    | say    | غرد يغرد مغرد
neutral    | say    | استدرك يستدرك مستدرك
neutral    | say    | استرسل يسترسل مسترسل
neutral    | say    | عقب يعقب معقب
neutral    | say    | أجاب يجيب مجيب
neutral    | say    | روى يروي راوي
neutral    | say    | حكى يحكي حاكي
neutral    | alike  | كشف يكشف كاشف
neutral    | say    | أبان - -
neutral    | say    | أصر يصر مصر
neutral    | say    | برر يبرر مبرر
neutral    | say    | علل يعلل معلل
neutral    | say    | استنتج يستنتج مستنتج
neutral    | say    | تكهن يتكهن متكهن
neutral    | say    | عزا يعزو -
neutral    | say    | لخص يلخص ملخص
neutral    | say    | استعرض يستعرض مستعرض
neutral    | say    | اشترط يشترط مشترط
neutral    | say    | استشهد يستشهد مستشهد
neutral    | say    | أفصح يفصح مفصح
neutral    | say    | صرخ يصرخ صارخ
neutral    | say    | صاح يصيح صائح
neutral    | alike  | نادى ينادي منادي
neutral    | say    | استهل يستهل مستهل
neutral    | say    | هتف يهتف هاتف
neutral    | say    | ردد يردد مردد
neutral    | say    | خلص يخلص خالص
neutral    | say    | ختم يختم خاتم
neutral    | say    | اختتم يختتم مختتم
neutral    | say    | نوه ينوه منوه
neutral    | say    | لفت يلفت -
neutral    | say    | ألمح يلمح ملمح
neutral    | say    | لمح يلمح ملمح
neutral    | say    | أبدى يبدي مبدي
neutral    | say    | أبرز يبرز مبرز
neutral    | alike  | أظهر يظهر مظهر
neutral    | say    | شرح يشرح شارح
neutral    | say    | فسر يفسر مفسر
neutral    | say    | توقع يتوقع متوقع
neutral    | say    | رجح يرجح مرجح
neutral    | say    | قيل يقال -
neutral    | alike  | سجل يسجل مسجل
neutral    | say    | لاحظ يلاحظ ملاحظ
neutral    | say    | بشر يبشر مبشر
neutral    | say    | أقسم يقسم مقسم
neutral    | say    | تمنى يتمنى متمني
neutral    | say    | استبعد يستبعد مستبعد
neutral    | alike  | تذكر يتذكر متذكر
neutral    | say    | وعد يعد واعد
neutral    | say    | تعهد يتعهد متعهد
neutral    | alike  | زاد يزيد زائد
neutral    | say    | اكتفى يكتفي مكتفي
neutral    | say    | اقترح يقترح مقترح
neutral    | say    | اعتقد يعتقد معتقد
neutral    | alike  | - - لافت
neutral    | alike  | ذكر يذكر ذاكر
neutral    | alike  | كتب يكتب -
neutral    | alike  | نشر ينشر -
neutral    | alike  | تابع يتابع متابع
neutral    | alike  | واصل يواصل مواصل
neutral    | alike  | مضى يمضي ماضي
neutral    | alike  | علق يعلق معلق             | تعليق
neutral    | alike  | رد يرد راد
neutral    | alike  | نقل ينقل ناقل
neutral    | alike  | بين - مبين
neutral    | alike  | رأى يرى -                 | رأي
neutral    | led    | ذهب يذهب ذاهب
neutral    | led    | نص ينص -
neutral    | led    | جاء - -
neutral    | led    | توصل يتوصل -
neutral    | led    | أجمع يجمع مجمع
neutral    | alike  | ورد يرد وارد
neutral    | alike  | طمأن يطمئن مطمئن
stress     | say    | أكد يؤكد مؤكد             | تأكيد
stress     | say    | شدد يشدد مشدد             | تشديد
stress     | say    | جدد يجدد مجدد
stress     | say    | كرر يكرر مكرر
stress     | say    | اعترف يعترف معترف
stress     | say    | أقر يقر مقر
stress     | say    | جزم يجزم جازم
stress     | alike  | شهد يشهد شاهد
stress     | alike  | أثبت يثبت مثبت
claim      | say    | زعم يزعم زاعم             | زعم
claim      | say    | ادعى يدعي مدعي            | ادعاء
claim      | say    | اعتبر يعتبر معتبر         | اعتبار
claim      | alike  | - يعد -
claim      | alike  | حسب يحسب -
denial     | say    | نفى ينفي نافي             | نفي
denial     | say    | أنكر ينكر منكر
denial     | alike  | كذب يكذب مكذب
denial     | stance | رفض يرفض رافض
denial     | stance | استنكر يستنكر مستنكر
accusation | stance | اتهم يتهم متهم
accusation | stance | حمل يحمل محمل
accusation | stance | انتقد ينتقد منتقد
accusation | stance | أدان يدين مدين
accusation | stance | ندد يندد مندد
accusation | stance | هاجم يهاجم مهاجم
accusation | stance | شجب يشجب شاجب
accusation | stance | سخر يسخر ساخر
accusation | stance | اشتكى يشتكي مشتكي
warning    | say    | حذر يحذر محذر             | تحذير
warning    | say    | نبه ينبه منبه
warning    | say    | أنذر ينذر منذر
warning    | stance | هدد يهدد مهدد
warning    | stance | لوح يلوح ملوح
warning    | stance | توعد يتوعد متوعد
call       | alike  | طالب يطالب مطالب
call       | say    | دعا يدعو داعي             | دعوة
call       | say    | ناشد يناشد مناشد
call       | say    | حث يحث حاث
call       | say    | أوصى يوصي موصي
call       | say    | نصح ينصح ناصح
call       | alike  | طلب يطلب طالب
call       | stance | حض يحض حاض
call       | stance | أهاب يهيب مهيب
question   | say    | تساءل يتساءل متسائل
question   | say    | سأل يسأل سائل
question   | say    | استفسر يستفسر مستفسر
question   | say    | استغرب يستغرب مستغرب
claim      | name   | سمى يسمي مسمي
claim      | name   | أسمى يسمي مسمي
claim      | name   | وصف يصف واصف              | وصف
claim      | name   | نعت ينعت ناعت
claim      | name   | وجد يجد -
claim      | name   | دعى يدعو -
neutral    | stance | رحب يرحب مرحب
neutral    | stance | أشاد يشيد مشيد
neutral    | stance | أثنى يثني مثني
neutral    | stance | أيد يؤيد مؤيد
neutral    | stance | - يهنئ مهنئ
neutral    | stance | شكر يشكر شاكر
neutral    | stance | أسف يأسف آسف
`;

/** Words before a name or a pronoun that say whose words these are: class | words; the name follows. */
export const CUE_PHRASES = `
neutral | بحسب حسب حسبما
neutral | وفق وفقا وفقما طبقا
neutral | استنادا
neutral | نقلا
neutral | لسان
`;

/**
 * Nouns of saying: class | use | words. A noun of use `noun` introduces words itself (قوله); one of use `occasion`
 * says where they were said (في تصريح), and gives way to a verb near it.
 */
export const CUE_NOUNS = `
neutral | noun     | قوله قولها قولهم قولهما قول قولي القول
neutral | noun     | الإشارة التذكير
stress  | noun     | التأكيد
neutral | noun     | مفاده مفادها
neutral | led      | إعلان
stress  | led      | تأكيد
warning | led      | تحذير
neutral | noun     | تعبيره تعبيرها تعبيرهم تعبيرهما تعبير
neutral | noun     | وصفه وصفها وصفهم
neutral | noun     | تأكيده تأكيدها تأكيدهم
neutral | noun     | إعلانه إعلانها إعلانهم
neutral | noun     | رأيه رأيها رأيهم
claim   | noun     | زعمه زعمها زعمهم ادعائه ادعائها
denial  | noun     | نفيه نفيها
warning | noun     | تحذيره تحذيرها
neutral | occasion | تصريح تصريحات تصريحه تصريحاته تصريحها تصريحاتها
neutral | occasion | بيان بيانه بيانها
neutral | occasion | تغريدة تدوينة تغريدته تدوينته
neutral | occasion | هتاف هتافات
`;

/** Forms that the table would make, but that are nearly always another word. */
export const NO_CUES =
  'أبرزها أبرزهم أبرزه هنا هناك عدن نشرة مجددا مصر مصرا لوحة لوحات مصرة مصرين مصرون مصرات مدينة مدينتين ملاحظة ملاحظات مظهر مظهرا مظاهر عبره عبرها أنصار نصوص نصا';
