// Given and family names, and people known by one name.

/** Words that the sources take for names and news never does. */
const NEVER = new Set(
  'باسم بيان اهل السير البابا القديس الملك الامير الشيخ حزب الرييس الوزير السيد الدكتور الامام'.split(' '),
);

/** Letters that only Persian, Urdu, Kurdish and the like write. */
const FOREIGN_LETTERS = /[\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba-\u06cf\u06d2]/;
const ARABIC = /^[\u0621-\u063a\u0641-\u064a ]+$/;
const LICENCE = 'Licence: CC BY-SA 4.0 (the labelled corpora), the rest CC0 and MIT.';
const SOURCE =
  'wikidata names (CC0), @faker-js/faker ar (MIT), first or later words of people in the labelled corpora';

export function mineNames(sources, words) {
  const { counts, fold } = sources;
  const given = candidates(sources, ['ar_male', 'ar_female', 'ar_unisex'], 'first');
  const family = candidates(sources, ['ar_family'], 'later');
  const doubtful = word => isDoubtful(counts, words, fold(word));
  const strong = list => list.filter(word => !doubtful(word));
  const inContext = [...given, ...family].filter(word => doubtful(word) && isUsed(counts, fold(word)));
  return {
    all: new Set([...given, ...family].map(fold)),
    lists: {
      'given-names': {
        header: ['First names that are hardly anything else.', `Source: ${SOURCE}.`, LICENCE],
        entries: strong(given),
      },
      'family-names': {
        header: ['Later parts of names that are hardly anything else.', `Source: ${SOURCE}.`, LICENCE],
        entries: strong(family),
      },
      'names-in-context': {
        header: [
          'Names that are also ordinary words or places: names only beside other names or titles.',
          `Source: ${SOURCE}.`,
          LICENCE,
        ],
        entries: inContext,
      },
      people: {
        header: [
          'People known by these names alone.',
          'Source: people in the labelled corpora, arwikicats people (MIT).',
          LICENCE,
        ],
        entries: people(sources, words),
        isMined: () => true,
      },
    },
  };
}

function candidates({ counts, lines, fold, package: load }, files, place) {
  const { fakerAR } = load('@faker-js/faker');
  const { first_name: first, last_name: last } = fakerAR.rawDefinitions.person;
  const fromFaker = place === 'first' ? [...first.male, ...first.female] : last.generic;
  const listed = [...files.flatMap(name => lines(`names-wikidata/${name}.txt`)), ...fromFaker]
    .map(name => name.trim())
    .filter(
      name => !FOREIGN_LETTERS.test(name) && ARABIC.test(name) && !name.includes(' ') && name.length > 2,
    );
  const known = new Set(listed.map(fold));
  const mined = [...counts.words()].filter(
    word =>
      ARABIC.test(word) &&
      word.length > 2 &&
      !known.has(word) &&
      !NEVER.has(word) &&
      (counts.of(word, `person-${place}`) >= 2 ||
        (counts.of(word, `person-${place}`) === 1 && counts.total(word) === counts.of(word, 'person'))) &&
      counts.share(word, 'person') >= 0.3,
  );
  // A corpus that leaves particles on has names with and-, for- and by-; the name alone says the same.
  const everything = new Set([...known, ...mined]);
  return [
    ...listed,
    ...mined.filter(word => !/^[\u0648\u0644\u0628]/.test(word) || !everything.has(word.slice(1))),
  ];
}

/** Also something else: the corpora use it more outside people's names, or it is an ordinary word or very short. */
function isDoubtful(counts, words, word) {
  const share = counts.share(word, 'person');
  if (share === undefined) return word.length < 4 || words.has(word);
  return share < 0.75 || (words.has(word) && counts.of(word, 'person') < 3);
}

function isUsed(counts, word) {
  if (NEVER.has(word)) return false;
  const person = counts.of(word, 'person');
  return person >= 1 || counts.total(word) < 20;
}

function people({ counts, json, fold }, words) {
  const alone = [...counts.words()].filter(
    word =>
      ARABIC.test(word) &&
      word.length > 2 &&
      counts.of(word, 'person-alone') >= 3 &&
      counts.share(word, 'person') >= 0.85,
  );
  const full = [...counts.mentions.get('person')]
    .filter(([name, count]) => count >= 2 && /^[^ ]+( [^ ]+){1,4}$/.test(name) && ARABIC.test(name))
    .map(([name]) => name)
    .filter(name => !NEVER.has(name.split(' ')[0]) && !name.split(' ').every(word => words.has(word)));
  const known = Object.values(json('arwikicats/peoples.json')).filter(
    name =>
      typeof name === 'string' &&
      ARABIC.test(fold(name)) &&
      name.includes(' ') &&
      name.split(' ').length <= 4 &&
      name.split(' ').every(word => !words.has(fold(word)) || counts.of(fold(word), 'person') > 0),
  );
  return [...alone, ...known, ...full];
}
