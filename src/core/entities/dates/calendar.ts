import { firstWords, table, valueTable } from '../table';

/** Names of the Gregorian months in all regions (after CLDR, and spellings of the press); phrases hold a space. */
export const MONTHS = valueTable(`
1: يناير, كانون الثاني, جانفي, ينائر
2: فبراير, شباط, فيفري
3: مارس, آذار, مارت
4: أبريل, إبريل, نيسان, أفريل
5: مايو, أيار, ماي, أيّار, مايس
6: يونيو, حزيران, جوان, يونية
7: يوليو, تموز, جويلية, يوليوز, يوليه
8: أغسطس, آب, أوت, غشت, أغشت
9: سبتمبر, أيلول, شتنبر, شتمبر
10: أكتوبر, تشرين الأول, أوكتوبر
11: نوفمبر, تشرين الثاني, نونبر, نوفمبير
12: ديسمبر, كانون الأول, دجنبر, دجمبر
`);

/** Months whose name is also another word, and so need a day, a year or another word beside them. */
export const DOUBTFUL_MONTHS = table(
  'مارس آب أوت ماي جوان مايس نيسان تموز آذار شباط رجب شعبان رمضان صفر محرم شوال مارت',
);

/** Names of the Hijri months (after CLDR, and spellings of the press). */
export const HIJRI_MONTHS = valueTable(`
1: محرم, المحرم
2: صفر
3: ربيع الأول, ربيع أول
4: ربيع الآخر, ربيع الثاني, ربيع ثاني
5: جمادى الأولى, جمادى الأول
6: جمادى الآخرة, جمادى الثانية, جمادى الآخر
7: رجب
8: شعبان
9: رمضان
10: شوال
11: ذو القعدة, ذي القعدة
12: ذو الحجة, ذي الحجة
`);

/** Days of the week by their ISO number. */
export const WEEKDAYS = valueTable(`
1: الاثنين, الإثنين
2: الثلاثاء, الثلثاء
3: الأربعاء
4: الخميس
5: الجمعة
6: السبت
7: الأحد
`);

/** Days that the date of the article tells, in days from it. */
export const RELATIVE_DAYS = valueTable(`
-1: أمس, البارحة, الأمس
0: اليوم
1: غدا, غد, الغد
`);

/** Stretches of time that an adjective places: last week, this year. */
export const PERIODS = valueTable(`
1: الأسبوع, الشهر, العام, السنة, اليوم, الليلة, القرن, العقد, الموسم, الفصل, الصيف, الشتاء, الخريف, الربيع
2: الأسبوعين, العامين, السنتين, الشهرين, اليومين
3: الأيام, الأسابيع, الأشهر, الشهور, السنوات, الأعوام, العقود, الساعات
`);

export const PERIOD_ADJECTIVES = table(
  'الماضي الماضية الماضيين الماضيتين المنصرم المنصرمة المنقضي المنقضية الفائت الفائتة الأخير الأخيرة الأخيرين المقبل المقبلة المقبلين القادم القادمة القادمين ' +
    'الجاري الجارية الحالي الحالية التالي التالية السابق السابقة اللاحق اللاحقة الذي',
);

export const THESE = table('هذا هذه ذلك تلك');
export const YEAR_WORDS = table('عام سنة العام السنة عامي سنتي العامين لعام لسنة موسم');
export const DECADES = valueTable(`
20: العشرينات, العشرينيات, عشرينات, عشرينيات
30: الثلاثينات, الثلاثينيات, ثلاثينات, ثلاثينيات
40: الأربعينات, الأربعينيات, أربعينات, أربعينيات
50: الخمسينات, الخمسينيات, خمسينات, خمسينيات
60: الستينات, الستينيات, ستينات, ستينيات
70: السبعينات, السبعينيات, سبعينات, سبعينيات
80: الثمانينات, الثمانينيات, ثمانينات, ثمانينيات
90: التسعينات, التسعينيات, تسعينات, تسعينيات
`);

/** Parts of the day that go with a day, and with a clock time. */
export const DAY_PARTS = table('مساء صباح فجر ظهر عصر ليل ليلة نهار عشية');
export const CLOCK_PARTS = table('صباحا مساء ظهرا فجرا ليلا عصرا صباحاً الصباح المساء الليل الظهر الفجر');
export const AFTERNOON = table('مساء ليلا عصرا المساء');
export const CLOCK_WORDS = table('الساعة');

/** The hours of the clock, with the article and feminine. */
export const HOURS = valueTable(`
1: الواحدة
2: الثانية
3: الثالثة
4: الرابعة
5: الخامسة
6: السادسة
7: السابعة
8: الثامنة
9: التاسعة
10: العاشرة
11: الحادية عشرة, الحادية عشر
12: الثانية عشرة, الثانية عشر
`);
export const MINUTES = valueTable(`
15: والربع
20: والثلث
30: والنصف
-15: إلا ربعا, إلا الربع
-20: إلا ثلثا
`);

/** Ordinals that count days of a month or centuries. */
export const ORDINALS = valueTable(`
1: الأول, الأولى, الحادي
2: الثاني, الثانية
3: الثالث
4: الرابع
5: الخامس
6: السادس
7: السابع
8: الثامن
9: التاسع
10: العاشر
11: الحادي عشر
12: الثاني عشر
13: الثالث عشر
14: الرابع عشر
15: الخامس عشر
16: السادس عشر
17: السابع عشر
18: الثامن عشر
19: التاسع عشر
20: العشرين, العشرون
21: الحادي والعشرين, الحادي والعشرون
22: الثاني والعشرين
23: الثالث والعشرين
24: الرابع والعشرين
25: الخامس والعشرين
26: السادس والعشرين
27: السابع والعشرين
28: الثامن والعشرين
29: التاسع والعشرين
30: الثلاثين
31: الحادي والثلاثين
`);

/** Nouns of stretches of time with their ISO 8601 designator; time-of-day ones after `T`. */
export const DURATIONS: ReadonlyMap<string, readonly [count: number, designator: string]> = durations(`
1 Y: سنة عام عاما سنوات أعوام سنين
2 Y: سنتان سنتين عامان عامين
1 M: شهر شهرا أشهر شهور
2 M: شهران شهرين
1 W: أسبوع أسبوعا أسابيع
2 W: أسبوعان أسبوعين
1 D: يوم يوما أيام
2 D: يومان يومين
1 TH: ساعة ساعات
2 TH: ساعتان ساعتين
1 TM: دقيقة دقائق
2 TM: دقيقتان دقيقتين
1 TS: ثانية ثوان ثواني
10 Y: عقد عقدا عقود
20 Y: عقدين عقدان
100 Y: قرن قرنا قرون
200 Y: قرنين قرنان
`);

function durations(lines: string): ReadonlyMap<string, readonly [number, string]> {
  const out = new Map<string, readonly [number, string]>();
  for (const line of lines.trim().split('\n')) {
    const [head, entries] = line.split(':');
    const [count, designator] = head!.split(' ');
    for (const word of table(entries!.trim())) out.set(word, [Number(count), designator!]);
  }
  return out;
}

/** What a date in words begins with, by any of the rules; besides numbers. */
export const DATE_BEGINNINGS: ReadonlySet<string> = new Set([
  ...firstWords(
    MONTHS.keys(),
    HIJRI_MONTHS.keys(),
    ORDINALS.keys(),
    WEEKDAYS.keys(),
    DAY_PARTS,
    THESE,
    PERIODS.keys(),
    RELATIVE_DAYS.keys(),
    YEAR_WORDS,
    DECADES.keys(),
    CLOCK_WORDS,
    DURATIONS.keys(),
  ),
  ...table('شهر الشهر يوم أول بعد القرن'),
]);
