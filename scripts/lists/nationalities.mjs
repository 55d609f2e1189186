// Adjectives of nationality, and nouns for people of a nation, faith or folk.

const LICENCE = 'Licence: MIT.';

export function mineNationalities({ counts, json, fold }) {
  const tables = [
    ...Object.values(json('arwikicats/nationalities_data.json')),
    ...Object.values(json('arwikicats/continents.json')),
  ];
  const adjectives = new Set();
  const groups = new Set();
  for (const { male, males, female, females, the_male, the_female } of tables) {
    for (const word of [male, female, the_male, the_female]) if (isWord(word)) adjectives.add(word);
    for (const word of [males, females]) {
      if (!isWord(word)) continue;
      groups.add(word);
      groups.add(`ال${word}`);
      if (word.endsWith('ون')) for (const lead of ['', 'ال']) groups.add(`${lead}${word.slice(0, -2)}ين`);
    }
  }
  const mined = [...counts.words()].filter(
    word =>
      counts.of(word, 'group-alone') >= 3 &&
      counts.share(word, 'group') >= 0.6 &&
      /^ال.*(?:ون|ين|اد|يا|ان)$/.test(word) &&
      word === fold(word),
  );
  return {
    nationalities: {
      header: [
        'Adjectives of nationality, with and without the article.',
        'Source: arwikicats (MIT).',
        LICENCE,
      ],
      entries: adjectives,
    },
    groups: {
      header: [
        'Nouns for people of a nation, faith or folk, in the plural.',
        'Source: arwikicats (MIT), groups in WikiFANE and NewsFANE.',
        'Licence: CC BY-SA 4.0.',
      ],
      entries: [...groups, ...mined],
    },
  };
}

function isWord(word) {
  return (
    typeof word === 'string' && !/رجل|رجال/.test(word) && /^[\u0621-\u064a\u064b-\u0652]{3,}$/.test(word)
  );
}
