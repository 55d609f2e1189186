import { normalizeText } from '../../text/normalize';
import { table } from '../table';

/** Words for money with the ISO 4217 code; empty where the word alone leaves the country open. */
export const CURRENCIES: ReadonlyMap<string, string> = currencies(`
USD: دولار دولارا دولارات الدولارات دولاراً
EUR: يورو
GBP: إسترليني استرليني
: جنيه جنيها جنيهات ريال ريالا ريالات دينار دينارا دنانير درهم درهما دراهم ليرة ليرات فرنك فرنكا فرنكات روبية روبيات شلن كرونة كرونات بيزو بيزوس مليم مليما
RUB: روبل روبلا روبلات
CNY: يوان يوانا
JPY: ين
ILS: شيكل شيكلا شيقل
SAR: ريالل
`);

function currencies(lines: string): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const line of lines.trim().split('\n')) {
    const [code, entries] = line.split(':');
    for (const word of table(entries!.trim())) out.set(word, code!);
  }
  return out;
}

/** Which nationality makes which currency of an open word. */
export const NATIONAL_CURRENCIES: ReadonlyMap<string, string> = new Map(
  (
    'ريال سعودي SAR,ريال قطري QAR,ريال عماني OMR,ريال يمني YER,ريال إيراني IRR,دينار كويتي KWD,دينار بحريني BHD,دينار أردني JOD,دينار عراقي IQD,' +
    'دينار جزائري DZD,دينار تونسي TND,دينار ليبي LYD,درهم إماراتي AED,درهم مغربي MAD,جنيه مصري EGP,جنيه سوداني SDG,جنيه إسترليني GBP,جنيه استرليني GBP,ليرة لبنانية LBP,' +
    'ليرة سورية SYP,ليرة تركية TRY,فرنك سويسري CHF,روبية هندية INR,روبية باكستانية PKR,دولار أمريكي USD,دولار أميركي USD,دولار كندي CAD,دولار أسترالي AUD'
  )
    .split(',')
    .map(entry => entry.split(' '))
    .map(([unit, nation, code]) => [normalizeText(`${unit} ${nation}`), code!]),
);

/** Measures and nouns that are counted often; other nouns after a number count too, when nothing speaks against it. */
export const UNITS = table(
  'كيلومتر كيلومترا كيلومترات كلم كم متر مترا أمتار سنتيمتر سنتيمترا سم ملم ميل ميلا أميال هكتار هكتارا فدان فدانا طن طنا أطنان كيلوغرام كيلوغراما كيلوجرام ' +
    'كلغ كغ غرام غراما جرام لتر لترا برميل برميلا براميل ميغاواط ميجاوات غيغاواط واط درجة درجات نقطة نقاط ضعف أضعاف صوت صوتا أصوات مقعد مقعدا مقاعد قدم قدما عقدة ' +
    'شخص شخصا أشخاص قتيل قتيلا قتلى جريح جريحا جرحى ضحية ضحايا جندي جنديا جنود لاجئ لاجئا لاجئين مصاب مصابا مدني مدنيا مدنيين فلسطيني فلسطينيا دولة دول نسمة عامل عاملا ' +
    'أسرة طفل طفلا أطفال امرأة نساء رجل رجلا رجال مسلح مسلحا مسلحين إرهابي إرهابيا عنصر عنصرا عناصر حالة حالات هدف أهداف مباراة مباريات لاعب لاعبا صاروخ صاروخا صواريخ ' +
    'طائرة طائرات سيارة سيارات منزل منزلا منازل وحدة وحدات شركة شركات سهم سهما أسهم مرة مرات كتاب كتابا كتب فيلم فيلما أفلام مشارك مشاركا مشاركين متر مربع سنتا سنت',
);

export const PERCENT = table('بالمئة بالمائة بالمية بالماية');
