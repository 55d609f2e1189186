/**
 * The share of mentions found by this evidence that are right: between what it is on the labelled articles that the
 * rules were tuned on and what it is on the held-back part of ANERcorp, whose own labels have gaps.
 */
export const CONFIDENCE = {
  'place-known': 0.95,
  'place-list': 0.8,
  'place-gazetteer': 0.65,
  'place-after-head': 0.8,
  'place-site': 0.75,
  'organization-known': 0.95,
  'organization-list': 0.85,
  'organization-club': 0.6,
  'organization-head': 0.75,
  'organization-state': 0.85,
  'organization-quoted': 0.85,
  agency: 0.95,
  'person-known': 0.95,
  'person-list': 0.85,
  'person-titled': 0.85,
  'person-names': 0.88,
  'person-given-unknown': 0.75,
  'person-family': 0.6,
  'person-said': 0.6,
  'person-short': 0.85,
  'label-repeated': 0.75,
  group: 0.8,
  date: 0.95,
  'date-relative': 0.9,
  'date-bare': 0.75,
  duration: 0.85,
  quantity: 0.9,
  'quantity-bare': 0.7,
} as const;
export type Evidence = keyof typeof CONFIDENCE;
