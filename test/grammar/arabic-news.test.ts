import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { type Piece, tokenize } from './tokenize';

const HEADLINE = 'markup.heading.headline.arabic-news';
const SUBHEADING = 'markup.heading.subheading.arabic-news';
const DATELINE = 'comment.line.dateline.arabic-news';
const CREDIT = 'comment.line.credit.arabic-news';
const BOILERPLATE = 'comment.line.boilerplate.arabic-news';
const SENTENCE = 'قال الوزير إن المحادثات التي جرت في العاصمة أمس كانت مفيدة للطرفين.';

const read = (text: string) =>
  tokenize(text, {
    scopeName: 'text.arabic-news',
    grammars: { 'text.arabic-news': 'syntaxes/arabic-news.tmLanguage.json' },
  });

/** The scope of a line, which must be in one piece; undefined for a line of the text itself. */
function scopeOf(pieces: readonly Piece[]): string | undefined {
  assert.equal(pieces.length, 1, `cut into pieces: ${pieces.map(({ text }) => text).join(' | ')}`);
  assert.ok(pieces[0]!.scopes.length <= 1, pieces[0]!.scopes.join(' '));
  return pieces[0]!.scopes[0];
}

async function scopesOf(text: string): Promise<readonly (string | undefined)[]> {
  return (await read(text)).map(scopeOf);
}

/** Scopes of lines that stand below the first line. */
const below = async (line: string) => (await scopesOf(`${SENTENCE}\n${line}\n${SENTENCE}`))[1];

describe('grammar of Arabic news', () => {
  for (const name of readdirSync('samples').filter(name => name.endsWith('.txt'))) {
    it(`cuts no line of ${name}, and sees its headline`, async () => {
      const scopes = await scopesOf(readFileSync(`samples/${name}`, 'utf8'));
      assert.equal(scopes[0], HEADLINE);
      assert.equal(scopes[1] === HEADLINE, false);
      assert.ok(scopes.filter(scope => scope === undefined).length > 5);
    });
  }

  it('sees the parts of an article', async () => {
    const lines = readFileSync('samples/summit-talks.txt', 'utf8').trimEnd().split('\n');
    const scopes = await scopesOf(lines.join('\n'));
    const marked = lines.flatMap((line, i) => (scopes[i] ? [[scopes[i], line]] : []));
    assert.deepEqual(marked, [
      [HEADLINE, lines[0]],
      [SUBHEADING, '-"أرقام لا وعود"-'],
      [BOILERPLATE, 'اضف تعليق'],
    ]);
    const law = await scopesOf(readFileSync('samples/decentralisation-law.txt', 'utf8').trimEnd());
    assert.deepEqual(
      law.filter(scope => scope !== undefined),
      [HEADLINE, DATELINE, SUBHEADING, BOILERPLATE],
    );
  });

  it('leaves lines with quotes, brackets, numbers, Latin letters and directional marks in one piece', async () => {
    for (const line of [
      'قال الوزير "هذا رأي "الحكومة" في الأمر" ثم غادر القاعة.',
      'وأضاف: «قيل لنا: “لا وقت لذلك”، ثم مضينا» قبل أن ينصرف.',
      'وصف ”الخطوة“ بأنها ((مفيدة)) و‹ناجحة› و„مهمة“ في آن.',
      'ولفت التقرير إلى "أن الوفد غادر ولم يعلق أحد على ذلك',
      'أطلقت شركة Example-X تطبيق "Nafas 2.0" بسعر 3.5 دولار (نحو ٪١٢) في 2025.',
      '\u200fقال إن العدد 42\u200f، \u202bأي الضعف\u202c، أمر طبيعي جدا في هذه المرحلة.',
      '- نقطة أولى في بيان الوزارة الذي صدر مساء أمس.',
      '😀 مُحَمَّدٌ قَالَ إِنَّ الأَمْرَ انْتَهَى، ولم يزد على ذلك.',
    ])
      assert.equal(await below(line), undefined, line);
  });

  it('would notice a quote with a scope of its own, though no theme colours it', async () => {
    const planted = {
      scopeName: 'text.arabic-news',
      patterns: [{ match: '«.*»', name: 'meta.quote.arabic-news' }],
    };
    const grammars = { 'text.arabic-news': JSON.stringify(planted) };
    const [pieces] = await tokenize('قال «نعم» ثم مضى', { scopeName: 'text.arabic-news', grammars });
    assert.deepEqual(
      pieces!.map(({ text }) => text),
      ['قال ', '«نعم»', ' ثم مضى'],
    );
    assert.equal(new Set(pieces!.map(({ style }) => style)).size, 1);
    assert.throws(() => scopeOf(pieces!), /cut into pieces/);
  });

  it('takes the first line for the headline when it is short and does not end like a sentence', async () => {
    const first = async (line: string) => (await scopesOf(`${line}\n${SENTENCE}`))[0];
    assert.equal(await first('وزيرة الثقافة تفتتح "أيام المسرح" في تونس'), HEADLINE);
    assert.equal(await first('هل تنجح المحادثات؟'), HEADLINE);
    assert.equal(await first('  اتفاق على هدنة  '), HEADLINE);
    assert.equal(await first(SENTENCE), undefined);
    assert.equal(await first('قال مصدر في الوزارة:'), undefined);
    assert.equal(await first('كلمة '.repeat(40)), undefined);
    assert.equal(await first('A headline in English'), undefined);
  });

  it('finds the headline below blank lines', async () => {
    const text = `\n  \nاتفاق على هدنة\nوقع الوفدان على الهدنة\n${SENTENCE}`;
    assert.deepEqual(await scopesOf(text), [undefined, undefined, HEADLINE, SUBHEADING, undefined]);
    assert.deepEqual(await scopesOf(`\n${SENTENCE}\nاضف تعليق`), [undefined, undefined, BOILERPLATE]);
  });

  const KINDS: readonly (readonly [string, readonly string[]])[] = [
    [
      SUBHEADING,
      ['-"تسوية قريبة"-', '- «لا بديل» -', '— ما بعد الاتفاق —', 'لجنة تحقيق', '«ساعات حاسمة»  في المجلس'],
    ],
    [
      DATELINE,
      [
        'بيروت، 12 تشرين الثاني/نوفمبر 2025 (وكالات)',
        'صلالة 14 ربيع الآخر 1447 هـ الموافق 6 أكتوبر 2025 م',
        'جدة 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس',
        'الأحد 3 مايو (أيار) 2026',
      ],
    ],
    [
      CREDIT,
      ['(رويترز)', 'أ ف ب', '(أ.ف.ب)', 'رويترز، أ ف ب', 'المصدر: وكالات', 'القاهرة – خاص', 'بقلم: سلمى حداد'],
    ],
    [
      BOILERPLATE,
      [
        'اضف تعليق',
        'أضف تعليقًا',
        'أضف تعليقاً',
        'اقرأ أيضا: ماذا بعد؟',
        'إقرأ أيضاً',
        'اقرأ المزيد',
        'شارك',
        'شارك الخبر',
        'تابعونا على فيسبوك',
        'مواضيع ذات صلة',
        '// يتبع //',
        '10:24 ت م',
      ],
    ],
  ];
  for (const [scope, lines] of KINDS)
    for (const line of lines) it(`${scope}: ${line}`, async () => assert.equal(await below(line), scope));

  it('takes sentences that begin like boilerplate or a credit for text', async () => {
    for (const line of [
      'شارك وفد من الأردن في الاجتماع الذي عقد أمس في القاهرة.',
      'رويترز نشرت الخبر أولا، ثم نقلته عنها وكالات أخرى.',
      'المزيد من الدول أعلنت أمس أنها ستنضم إلى الاتفاق قريبا.',
      'تابعوا سيرهم نحو الحدود رغم البرد الشديد في تلك الليلة.',
      'في 12 كانون الثاني/يناير 2017 بدأت المحادثات بين الطرفين.',
    ])
      assert.equal(await below(line), undefined, line);
  });
});
