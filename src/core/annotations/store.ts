import type { Annotation } from './annotation';
import type { ArticleText } from './article-text';
import { type StoredAnnotation, sameFields } from './stored';

/** An annotation as it is stored, with its words and what stands around them. */
export function store(annotation: Annotation, article: ArticleText): StoredAnnotation {
  const { speaker, cue } = annotation;
  const span = article.rangeOf(annotation.span);
  return {
    ...sameFields(annotation),
    span,
    text: article.textOf(span),
    context: article.contextOf(span),
    ...(speaker && { speaker: storeSpeaker(speaker, article) }),
    ...(cue && { cue: storeCue(cue, article) }),
  };
}

/** Without the reason, which says why the recogniser chose it and is computed again where it is wanted. */
function storeSpeaker(
  { span, entity, name, confidence }: NonNullable<Annotation['speaker']>,
  article: ArticleText,
) {
  const range = article.rangeOf(span);
  return {
    span: range,
    text: article.textOf(range),
    ...(entity !== undefined && { entity }),
    ...(name !== undefined && { name }),
    ...(confidence !== undefined && { confidence }),
  };
}

function storeCue({ span, class: cueClass }: NonNullable<Annotation['cue']>, article: ArticleText) {
  const range = article.rangeOf(span);
  return { span: range, text: article.textOf(range), ...(cueClass !== undefined && { class: cueClass }) };
}
