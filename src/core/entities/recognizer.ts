import type { Token } from '../text/tokens';
import { type Candidate, resolve } from './candidate';
import { findDates } from './dates/dates';
import type { FormReader } from './forms';
import { findGroups } from './groups';
import type { Mention } from './mention';
import { findOrganizations } from './organizations';
import { findPeople } from './people';
import { findListed } from './phrases';
import { findPlaces } from './places';
import { findQuantities } from './quantities/quantities';
import { Scene } from './scene';

/** Each adds what it finds; rivals are weighed afterwards. */
const FINDERS = [
  findDates,
  findQuantities,
  findListed,
  findPeople,
  findOrganizations,
  findPlaces,
  findGroups,
];

/** The mentions that one paragraph alone shows, in text order; none overlaps another. Linear in the length. */
export function readMentions(text: string, tokens: readonly Token[], forms: FormReader): readonly Mention[] {
  const scene = new Scene(text, tokens, forms);
  const candidates: Candidate[] = [];
  for (const find of FINDERS) find(scene, candidates);
  return resolve(candidates, tokens.length);
}
