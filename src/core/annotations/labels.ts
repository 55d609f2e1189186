import type { BuiltInLabel } from './annotation';

/** A label as the user meets it. */
export interface Label {
  readonly id: string;
  readonly names: { readonly ar: string; readonly en: string };
  /** The Latin letter that chooses it in lists of labels. */
  readonly key: string;
  /** What belongs under it, one English line. */
  readonly description: string;
}

/** The labels that need no project file, in the order of lists. */
export const LABELS: readonly (Label & { readonly id: BuiltInLabel })[] = [
  {
    id: 'person',
    names: { ar: 'شخص', en: 'Person' },
    key: 'p',
    description: 'A named human being, without titles',
  },
  {
    id: 'place',
    names: { ar: 'مكان', en: 'Place' },
    key: 'l',
    description: 'A country, city, region, river, building or other named location',
  },
  {
    id: 'organization',
    names: { ar: 'منظمة', en: 'Organisation' },
    key: 'o',
    description: 'A named company, party, ministry, agency, club or international body',
  },
  {
    id: 'group',
    names: { ar: 'جماعة', en: 'Group' },
    key: 'g',
    description: 'A nationality, people, religious or political community',
  },
  {
    id: 'date',
    names: { ar: 'تاريخ', en: 'Date' },
    key: 'd',
    description: 'A day, month, year or time, absolute or relative',
  },
  {
    id: 'quantity',
    names: { ar: 'كمية', en: 'Quantity' },
    key: 'n',
    description: 'A number with what it counts or measures: money, percentages, amounts',
  },
  {
    id: 'event',
    names: { ar: 'حدث', en: 'Event' },
    key: 'e',
    description: 'A named war, conference, election, tournament or disaster',
  },
  {
    id: 'quote',
    names: { ar: 'اقتباس', en: 'Quote' },
    key: 'q',
    description: "Somebody's words, quoted or reported, or a term in quotation marks",
  },
];

/** A label by its id; undefined for a label of the user's own. */
export function labelOf(id: string): Label | undefined {
  return LABELS.find(label => label.id === id);
}
