// Countries, regions and cities.

const ARABIC = /^[\u0621-\u063a\u0641-\u0652 -]+$/;
const SMALLEST_CITY = 20_000;

/** Words before the name of a place that don't belong to it. */
const HEADS = new Set(
  'مدينه بلده قريه محافظه ولايه منطقه اقليم حي ضاحيه مقاطعه جزيره قضاء ناحيه عاصمه العاصمه بلديه دول دوله مدن قري المنطقه البلده مركز لواء شمال جنوب شرق غرب وسط شمالي جنوبي شرقي غربي جامعه حدود الحدود جمهوريه الجمهوريه ميناء مرفا ضفاف سواحل ساحل مناطق'.split(
    ' ',
  ),
);
/** Gazetteer names that news uses for something else. */
const NEVER = new Set(
  'نيو سان دير النمر كورونا الاتحاد المملكه السلطنه المنطقه الشماليه الجنوبيه الشرقيه الغربيه الوطن البلاد الدوله العالم الكوريه الارض القمر المريخ الشمس الاسلام شكا معسكر مشهد سيدي الرسغ فريا مربي ساندويتش خريف بورك تشاينا الخاسر المهبل كاليه مدينا مدينه تخمه مكسر صهريج ترويض سناح الفكه بولوني صالحي'.split(
    ' ',
  ),
);

/** Gazetteer names that are as often something else. */
const DOUBTFUL = new Set('البيضاء خور كفر غار اور بون'.split(' '));

/** A parenthesis or a comma tells one place from another of the same name; it isn't part of the name. */
function bare(name) {
  return name.replace(/\s*[(\u060c,].*$/, '').trim();
}

export function minePlaces(sources, words, names) {
  const { counts, json, fold, package: load } = sources;
  const territories = load('cldr-localenames-full/main/ar/territories.json').main.ar.localeDisplayNames
    .territories;
  const countries = [
    ...Object.entries(territories)
      .filter(([code]) => !/^(001|EU|UN|EZ|ZZ|XA|XB)/.test(code))
      .map(([, name]) => name),
    ...json('geo/countries_ar.json').map(([, , name]) => name),
    ...Object.values(json('arwikicats/nationalities_data.json')).map(({ ar }) => ar ?? ''),
  ]
    .map(bare)
    .filter(name => ARABIC.test(name) && !name.includes(' - ') && name !== 'رجل' && !/أمريكيون/.test(name));
  const isCountry = new Set(countries.map(fold));

  const mined = [...counts.mentions.get('place')]
    .filter(([name, count]) => ARABIC.test(name) && isPlace(counts, words, name, count))
    .map(([name]) => name);
  const regions = ['regions', 'regions2'].flatMap(file => leaves(json(`arwikicats/${file}.json`)));
  const gazetteer = [
    ...json('geo/cities_ar.json')
      .filter(([, , , people]) => (people ?? 0) >= SMALLEST_CITY)
      .map(([, , name]) => name),
    ...Object.values(json('arwikicats/cities_full.json')),
    ...regions,
  ]
    .filter(name => typeof name === 'string')
    .map(bare)
    .filter(name => ARABIC.test(name) && name.length > 2 && name.split(' ').length <= 4)
    .filter(name => !HEADS.has(fold(name).split(' ')[0]) && !NEVER.has(fold(name)));

  const isWord = name => words.has(name) || words.has(name.replace(/^ال/, '')) || words.has(`ال${name}`);
  const seen = new Set();
  const strong = [];
  const inContext = [];
  for (const name of gazetteer) {
    const folded = fold(name);
    if (seen.has(folded) || isCountry.has(folded)) continue;
    seen.add(folded);
    const known = counts.share(folded, 'place');
    if (DOUBTFUL.has(folded)) inContext.push(name);
    else if (known !== undefined && known >= 0.6) strong.push(name);
    else if (folded.includes(' ') && !isPhrase(folded, words)) strong.push(name);
    else if (
      !folded.includes(' ') &&
      known === undefined &&
      folded.length > 3 &&
      !isWord(folded) &&
      !names.all.has(folded)
    )
      strong.push(name);
    else if (!folded.includes(' ') && (known ?? 1) > 0) inContext.push(name);
  }
  const others = mined.filter(name => !seen.has(name) && !isCountry.has(name));
  return {
    lists: {
      countries: {
        header: [
          'Countries, continents and territories.',
          'Source: CLDR (Unicode-3.0), countries.ar (ODbL), arwikicats (MIT).',
          'Licence: ODbL 1.0.',
        ],
        entries: countries,
      },
      cities: {
        header: [
          `Cities of ${SMALLEST_CITY} people or more, and regions, whose names are hardly anything else.`,
          'Source: cities.ar (ODbL), arwikicats (MIT), checked against the labelled corpora.',
          'Licence: ODbL 1.0.',
        ],
        entries: strong,
      },
      'places-in-context': {
        header: [
          'Cities and regions whose names are also ordinary words or people: places only after a word that says so.',
          'Source: cities.ar (ODbL), arwikicats (MIT), checked against the labelled corpora.',
          'Licence: ODbL 1.0.',
        ],
        entries: inContext,
      },
      places: {
        header: [
          'Places of all kinds as news and encyclopaedia text names them, folded spelling.',
          'Source: places in ANERcorp (first five sixths of its train part), NewsFANE, WikiFANE, AQMAR, Wojood sample.',
          'Licence: CC BY-SA 4.0.',
        ],
        entries: others,
        isMined: () => true,
      },
    },
  };
}

/** Little words that begin the names of many towns. */
const OPENERS = new Set(
  'ابو ام بو عين كفر سان سانت سانتا باب بير وادي قصر دير تل راس بيت بني حمام برج سوق سيدي نيو بورت لوس لاس الوادي القصر ناي'.split(
    ' ',
  ),
);

/** Whether all words are ordinary, little ones included, and the first is none that towns are named with. */
function isPhrase(name, words) {
  const parts = name.split(' ');
  return !OPENERS.has(parts[0]) && parts.every(word => word.length < 4 || words.has(word));
}

function isPlace(counts, words, name, count) {
  if (
    NEVER.has(name) ||
    HEADS.has(name.split(' ')[0].replace(/^[\u0648\u0628]/, '')) ||
    HEADS.has(name.split(' ')[0])
  )
    return false;
  if (name.includes(' ')) {
    const parts = name.split(' ');
    return parts.length <= 4 && (count >= 2 || !parts.every(word => words.has(word)));
  }
  return name.length > 2 && counts.share(name, 'place') >= 0.7 && (count >= 2 || !words.has(name));
}

function leaves(tree) {
  return Object.values(tree).flatMap(value => (typeof value === 'string' ? [value] : leaves(value)));
}
