// Organisations, and the words that go on a name of one.

const ARABIC = /^[\u0621-\u063a\u0641-\u064a ]+$/;
const SOURCE = 'ANERcorp (first five sixths of its train part), NewsFANE, WikiFANE, AQMAR, Wojood sample';

export function mineOrganizations({ counts, json, fold }, words) {
  const mined = [...counts.mentions.get('organization')]
    .filter(([name, count]) => ARABIC.test(name) && isOrganization(counts, words, name, count))
    .map(([name]) => name);
  const clubs = Object.values(json('arwikicats/Clubs_key.json')).filter(
    name =>
      typeof name === 'string' &&
      ARABIC.test(fold(name)) &&
      name.split(' ').length <= 4 &&
      name.includes(' ') &&
      !/^(دوري|كأس|بطولة)/.test(name),
  );
  const inner = [...counts.words()].filter(
    word =>
      ARABIC.test(word) &&
      word.length > 3 &&
      counts.of(word, 'organization-later') >= 3 &&
      !/^[\u0648\u0641]?(?:في|من|علي)$/.test(word),
  );
  return {
    organizations: {
      header: ['Organisations, folded spelling.', `Source: ${SOURCE}.`, 'Licence: CC BY-SA 4.0.'],
      entries: mined,
      isMined: () => true,
    },
    clubs: {
      header: ['Sports clubs.', 'Source: arwikicats (MIT).', 'Licence: MIT.'],
      entries: clubs.map(name => name.replace(/^نادي /, '')).filter(name => name.includes(' ')),
    },
    'organization-words': {
      header: [
        'Words that often go on the name of an organisation, folded spelling.',
        `Source: ${SOURCE}.`,
        'Licence: CC BY-SA 4.0.',
      ],
      entries: inner,
      isMined: () => true,
    },
  };
}

/** Descriptions that the corpora label, and our guidelines don't. */
const NEVER = new Set([
  'قوات التحالف',
  'قوات الاحتلال',
  'الاحتلال',
  'الاحتلال الاسراييلي',
  'قوات الاحتلال الاسراييلي',
  'جيش الاحتلال',
  'جبهه المقاومه',
  'حركه الاحتجاج',
  'الدوله',
  'السلطات',
  'الحكومه',
  'المجلس',
  'الجيش',
  'قوات الامن',
  'رجال الامن',
  'وزاره',
  'اللغه العربيه',
]);
/** Kinds that stay outside the name they announce. */
const OUTSIDE = new Set(['صحيفه', 'جريده', 'مجله', 'موقع', 'تنظيم', 'نشره', 'قوات', 'رييس', 'وزير']);

function isOrganization(counts, words, name, count) {
  const parts = name.split(' ');
  if (NEVER.has(name) || OUTSIDE.has(parts[0])) return false;
  if (parts.length === 1)
    return (
      name.length > 2 &&
      !words.has(name) &&
      name !== 'ريال' &&
      counts.share(name, 'organization') >= 0.7 &&
      count >= 2
    );
  if (parts.length > 6) return false;
  return count >= 2 || parts.length >= 3 || !parts.every(word => words.has(word));
}
