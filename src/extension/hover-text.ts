import { l10n, MarkdownString, type Uri } from 'vscode';
import type { Annotation } from '../core/annotations/annotation';
import { type Description, describe } from '../core/annotations/describe';
import { labelOf } from '../core/annotations/labels';
import { escapeArabic, escapeMarkdown } from '../core/text/markdown';
import type { CommandName } from './commands/names';
import type { AnnotationRef } from './commands/target';
import { cueClassName, kindName, labelName, statusIcon, statusName } from './names';

/** A link of a hover, `when` it makes sense. */
interface Action {
  readonly command: CommandName;
  readonly title: string;
  readonly when: boolean;
}

/** What an annotation stands in. */
export interface Surroundings {
  readonly text: string;
  /** The annotations that are shown, in text order. */
  readonly among: readonly Annotation[];
}

/** Everything about one annotation, and links to what can be done with it. */
export function hoverText({ text, among }: Surroundings, annotation: Annotation, uri: Uri): MarkdownString {
  const actions = actionsFor(annotation).filter(({ when }) => when);
  const about = describe(text, annotation, among);
  const ref: AnnotationRef = { uri: uri.toString(), id: annotation.id };
  const markdown = new MarkdownString([...factsOf(about), linksOf(actions, ref)].join('\n\n'), true);
  // The text of the article is escaped, and only these commands can run at all.
  markdown.isTrusted = { enabledCommands: actions.map(({ command }) => command) };
  return markdown;
}

/** The same facts without links, for the tree. */
export function factsText({ text, among }: Surroundings, annotation: Annotation): MarkdownString {
  return new MarkdownString(factsOf(describe(text, annotation, among)).join('\n\n'), true);
}

function factsOf({
  label,
  text,
  status,
  percent,
  decidedBy,
  kind,
  cue,
  speaker,
  piece,
  note,
}: Description): string[] {
  const arabicName = labelOf(label)?.names.ar;
  const head = [
    `**${escapeMarkdown(labelName(label))}**`,
    arabicName && escapeArabic(arabicName),
    kind && kindName(kind),
  ];
  const state = [
    `$(${statusIcon(status)}) ${statusName(status)}`,
    decidedBy && l10n.t('by {0}', escapeMarkdown(decidedBy)),
    percent !== undefined && l10n.t('confidence {0} %', percent),
  ];
  const facts = [row(head), escapeArabic(text), row(state)];
  if (speaker !== undefined)
    facts.push(
      row([
        `${l10n.t('Speaker')}: ${escapeArabic(speaker.text)}`,
        speaker.name && escapeArabic(speaker.name),
        speaker.entity && `${labelName(speaker.entity.label)} ${escapeArabic(speaker.entity.text)}`,
        speaker.percent !== undefined && l10n.t('confidence {0} %', speaker.percent),
        speaker.reason && escapeMarkdown(speaker.reason),
      ]),
    );
  else if (label === 'quote' && kind !== 'term') facts.push(`${l10n.t('Speaker')}: ${l10n.t('nobody')}`);
  if (cue !== undefined)
    facts.push(row([`${l10n.t('Cue')}: ${escapeArabic(cue.text)}`, cue.class && cueClassName(cue.class)]));
  if (piece !== undefined) facts.push(row([pieceOf(piece), ...piece.texts.map(escapeArabic)]));
  if (note !== undefined) facts.push(`${l10n.t('Note')}: \u2068${escapeMarkdown(note)}\u2069`);
  return facts;
}

function pieceOf({ number, texts }: NonNullable<Description['piece']>): string {
  return l10n.t('Piece {0} of {1} of one utterance', number, texts.length);
}

function row(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' \u00b7 ');
}

function actionsFor({ label, status }: Annotation): readonly Action[] {
  const isQuote = label === 'quote';
  return [
    { command: 'hashiya.accept', title: l10n.t('Accept'), when: status === 'suggested' },
    { command: 'hashiya.reject', title: l10n.t('Reject'), when: true },
    { command: 'hashiya.relabel', title: l10n.t('Change label'), when: true },
    { command: 'hashiya.remove', title: l10n.t('Remove'), when: status !== 'suggested' },
    { command: 'hashiya.setSpeaker', title: l10n.t('Speaker'), when: isQuote },
    { command: 'hashiya.setCue', title: l10n.t('Cue'), when: isQuote },
    { command: 'hashiya.editNote', title: l10n.t('Note'), when: true },
    { command: 'hashiya.openSidecar', title: l10n.t('Sidecar'), when: true },
  ];
}

function linksOf(actions: readonly Action[], ref: AnnotationRef): string {
  const argument = encodeArgument([ref]);
  return row(actions.map(({ command, title }) => `[${title}](command:${command}?${argument})`));
}

/** As in a link of Markdown, where a bracket would end it; an id of a sidecar written by hand may hold one. */
function encodeArgument(value: unknown): string {
  return encodeURIComponent(JSON.stringify(value)).replace(
    /[!'()*~]/g,
    mark => `%${mark.charCodeAt(0).toString(16)}`,
  );
}
