import { LABELS } from '../annotations/labels';
import { capped } from '../check/cap';
import { problemAt, shown } from '../check/problem';
import type { Problem, Result } from '../result';
import { parseYaml } from '../sidecar/parse';
import { isNull, type MapNode, type Node, valueAt } from '../sidecar/tree';
import { meantBy } from '../text/misspelt';
import {
  ATTRIBUTE_TYPES,
  LONGEST_TEXT,
  PROJECT_FIELDS,
  PROJECT_PATTERNS,
  type Project,
  type ProjectAttribute,
  type ProjectLabel,
} from './project';

/**
 * Reads a project file, `hashiya.yaml`. Bad content is a problem at its place, and what is around it still counts.
 *
 * @returns undefined for a file that can't be read at all. Problems carry spans in UTF-16 units of `source`.
 */
export function readProject(source: string): Result<Project | undefined> {
  const { value: root, problems } = parseYaml(source);
  if (root === undefined) return { value: undefined, problems: capped(problems) };
  if (root === null || isNull(root)) return { value: { labels: [], articles: [], annotators: [] }, problems };
  const found: Problem[] = [...problems];
  const value = new ProjectReader(found).project(root);
  return { value, problems: capped(found.sort((a, b) => a.span!.start - b.span!.start)) };
}

class ProjectReader {
  constructor(private readonly problems: Problem[]) {}

  project(root: Node): Project | undefined {
    if (root.type !== 'map') return this.error('not-a-project', 'A project file is a map of fields.', root);
    const version = valueAt(root, 'hashiya');
    if (version === undefined) {
      const message = 'A project file says "hashiya: 1" at its start.';
      this.warn('version-missing', message, { start: root.start, end: root.start });
    } else if (version.type !== 'scalar' || version.value !== 1) {
      return this.error('version-unknown', 'Only project files that say "hashiya: 1" can be read.', version);
    }
    this.checkFields(root, PROJECT_FIELDS.project);
    const sidecars = this.text(root, 'sidecars', {
      pattern: PROJECT_PATTERNS.folder,
      message: 'The folder of sidecars is a relative path inside the project.',
    });
    return {
      labels: this.labels(valueAt(root, 'labels')),
      ...(sidecars !== undefined && { sidecars }),
      articles: this.texts(root, 'articles', {
        pattern: PROJECT_PATTERNS.glob,
        message: 'Articles are named by globs of files inside the project, such as news/**/*.txt.',
      }),
      annotators: this.texts(root, 'annotators', {
        pattern: PROJECT_PATTERNS.annotator,
        message:
          'An annotator\u2019s name becomes part of file names: it holds no dots, slashes or \\ : * ? " < > |.',
      }),
    };
  }

  private labels(node: Node | undefined): ProjectLabel[] {
    const out: ProjectLabel[] = [];
    const ids = new Set<string>();
    // A built-in label that the file doesn't speak of keeps its key.
    const keys = new Map<string, string>(LABELS.map(({ id, key }) => [key, id]));
    for (const item of this.items(node, 'labels')) {
      const label = this.label(item);
      if (label === undefined || item.type !== 'map') continue;
      if (ids.has(label.id)) {
        this.error('duplicate-label', `The label "${shown(label.id)}" stands above.`, valueAt(item, 'id')!);
        continue;
      }
      ids.add(label.id);
      out.push(label);
    }
    for (const { id, key } of out) {
      if (key === undefined) continue;
      for (const [taken, owner] of keys) if (owner === id) keys.delete(taken);
    }
    for (const [i, label] of out.entries()) {
      const { id, key } = label;
      if (key === undefined) continue;
      const owner = keys.get(key);
      if (owner === undefined) keys.set(key, id);
      else {
        const at = this.nodeOf(node, id, 'key');
        this.warn('key-taken', `The key "${key}" belongs to the label "${shown(owner)}".`, at);
        const { key: _, ...rest } = label;
        out[i] = rest;
      }
    }
    return out;
  }

  /** Where a field of the label with an id stands. */
  private nodeOf(list: Node | undefined, id: string, field: string): Node {
    const items = list?.type === 'seq' ? list.items.map(({ value }) => value) : [];
    for (const item of items) {
      if (item.type !== 'map') continue;
      const own = valueAt(item, 'id');
      if (own?.type === 'scalar' && own.value === id) return valueAt(item, field) ?? item;
    }
    return list!;
  }

  private label(node: Node): ProjectLabel | undefined {
    if (node.type !== 'map') return this.error('label-not-a-map', 'A label is a map of fields.', node);
    this.checkFields(node, PROJECT_FIELDS.label);
    const id = this.id(node, 'A label');
    const names = this.names(valueAt(node, 'names'));
    const color = this.text(node, 'color', {
      pattern: PROJECT_PATTERNS.color,
      message: 'A colour is written as #rrggbb.',
    });
    const key = this.text(node, 'key', {
      pattern: PROJECT_PATTERNS.key,
      message: 'A key is one Latin letter, as it stands on the keyboard.',
    });
    const guideline = this.text(node, 'guideline');
    const attributes = this.attributes(valueAt(node, 'attributes'));
    if (id === undefined) return undefined;
    return {
      id,
      names,
      ...(color !== undefined && { color: color.toLowerCase() }),
      ...(key !== undefined && { key: key.toLowerCase() }),
      ...(guideline !== undefined && { guideline }),
      attributes,
    };
  }

  private names(node: Node | undefined): ProjectLabel['names'] {
    if (node === undefined) return {};
    if (node.type !== 'map') {
      this.warn('names-unknown', 'The names of a label are a map: ar, en.', node);
      return {};
    }
    this.checkFields(node, PROJECT_FIELDS.names);
    const ar = this.text(node, 'ar');
    const en = this.text(node, 'en');
    return { ...(ar !== undefined && { ar }), ...(en !== undefined && { en }) };
  }

  private attributes(node: Node | undefined): ProjectAttribute[] {
    const out: ProjectAttribute[] = [];
    for (const item of this.items(node, 'attributes')) {
      const attribute = this.attribute(item);
      if (attribute === undefined || item.type !== 'map') continue;
      if (out.some(({ id }) => id === attribute.id))
        this.error('duplicate-attribute', `"${shown(attribute.id)}" stands above.`, valueAt(item, 'id')!);
      else out.push(attribute);
    }
    return out;
  }

  private attribute(node: Node): ProjectAttribute | undefined {
    if (node.type !== 'map')
      return this.error('attribute-not-a-map', 'An attribute is a map of fields.', node);
    this.checkFields(node, PROJECT_FIELDS.attribute);
    const id = this.id(node, 'An attribute');
    const typeNode = valueAt(node, 'type');
    const type =
      typeNode?.type === 'scalar' ? ATTRIBUTE_TYPES.find(known => known === typeNode.value) : undefined;
    if (type === undefined)
      this.error(
        'attribute-type-unknown',
        `The type of an attribute is one of ${ATTRIBUTE_TYPES.join(', ')}.`,
        typeNode ?? node,
      );
    const values = this.texts(node, 'values');
    if (type === 'choice' && values.length === 0)
      this.warn(
        'values-missing',
        'A choice needs the values that can be chosen.',
        valueAt(node, 'values') ?? node,
      );
    return id === undefined || type === undefined ? undefined : { id, type, values };
  }

  private id(node: MapNode, what: string): string | undefined {
    if (valueAt(node, 'id') === undefined) return this.error('id-missing', `${what} needs an id.`, node);
    return this.text(node, 'id', {
      pattern: PROJECT_PATTERNS.id,
      message: 'An id begins with a letter and holds letters, digits, _ and -.',
      severity: 'error',
    });
  }

  private text(
    node: MapNode,
    key: string,
    form?: { pattern: string; message: string; severity?: Problem['severity'] },
  ): string | undefined {
    const value = valueAt(node, key);
    if (value === undefined) return undefined;
    return this.formed(value, key, form);
  }

  /** One text or a list of them. */
  private texts(node: MapNode, key: string, form?: { pattern: string; message: string }): string[] {
    const value = valueAt(node, key);
    if (value === undefined) return [];
    const nodes = value.type === 'seq' ? value.items.map(item => item.value) : [value];
    const out = new Set<string>();
    for (const each of nodes) {
      const text = this.formed(each, key, form);
      if (text !== undefined && out.has(text)) this.warn('repeated', `"${shown(text)}" stands above.`, each);
      else if (text !== undefined) out.add(text);
    }
    return [...out];
  }

  private formed(
    node: Node,
    key: string,
    form?: { pattern: string; message: string; severity?: Problem['severity'] },
  ): string | undefined {
    if (node.type !== 'scalar' || typeof node.value !== 'string') {
      this.warn('not-text', `"${key}" must be text; a number or a boolean that is meant so is quoted.`, node);
      return undefined;
    }
    const text = node.value;
    if (form === undefined || (text.length <= LONGEST_TEXT && new RegExp(form.pattern, 'u').test(text)))
      return text;
    this.problems.push(problemAt(form.severity ?? 'warning', `${key}-unknown`, form.message, node));
    return undefined;
  }

  private items(node: Node | undefined, key: string): readonly Node[] {
    if (node === undefined) return [];
    if (node.type === 'seq') return node.items.map(({ value }) => value);
    this.error(`${key}-not-a-list`, `"${key}" must be a list.`, node);
    return [];
  }

  private checkFields(node: MapNode, known: readonly string[]): void {
    for (const { key, start, afterColon } of node.pairs.slice(0, MOST_FIELDS)) {
      if (known.includes(key)) continue;
      const meant = meantBy(key, known);
      const hint = meant === undefined ? '' : ` Is "${meant}" meant?`;
      this.warn('field-unknown', `A field "${shown(key)}" is not known here.${hint}`, {
        start,
        end: Math.max(start, afterColon - 1),
      });
    }
  }

  private error(code: string, message: string, at: Pick<Node, 'start' | 'end'>): undefined {
    this.problems.push(problemAt('error', code, message, at));
  }

  private warn(code: string, message: string, at: Pick<Node, 'start' | 'end'>): void {
    this.problems.push(problemAt('warning', code, message, at));
  }
}

/** How many fields of one map are looked at for unknown ones. */
const MOST_FIELDS = 200;
