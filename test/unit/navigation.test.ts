import assert from 'node:assert/strict';
import { type StepOptions, stepFrom } from '../../src/core/annotations/navigation';
import { marked } from '../marked';

describe('stepFrom', () => {
  const check = (source: string, expected: string | undefined, options?: StepOptions) => {
    const { text, annotations, selection } = marked(source);
    const found = stepFrom(annotations, selection!, options);
    assert.equal(found && text.slice(found.span.start, found.span.end), expected, source);
  };

  it('goes on from a bare cursor', () => {
    check('^قال {person|علي} في {place|قطر}', 'علي');
    check('قال ^{person|علي} في {place|قطر}', 'علي');
    check('قال {person|ع^لي} في {place|قطر}', 'قطر');
  });

  it('goes on from a selected annotation, into what lies inside it', () => {
    check('{quote|[قال {person|علي} هذا]} {place|قطر}', 'علي');
    check('{quote|قال {person|[علي]} هذا} {place|قطر}', 'قطر');
    check('{quote|[{person|علي} قال]}', 'علي');
    check('{quote|{person|[علي]} قال} {place|قطر}', 'قطر');
  });

  it('goes back', () => {
    check('{person|علي} في {place|[قطر]}', 'علي', { backwards: true });
    check('{person|علي} في ^{place|قطر}', 'علي', { backwards: true });
    check('{quote|قال {person|[علي]}}', 'قال علي', { backwards: true });
  });

  it('goes round the end', () => {
    check('{person|علي} في {place|[قطر]}', 'علي');
    check('^{person|علي} في {place|قطر}', 'قطر', { backwards: true });
  });

  it('passes over what is decided', () => {
    check('^{person+|علي} {person-|عمر} {place|قطر}', 'قطر', { undecided: true });
    check('^{person+|علي}', undefined, { undecided: true });
    check('{person|علي} {place|[قطر]} {person+|عمر}', 'علي', { undecided: true });
  });

  it('has nowhere to go in a text without annotations', () => check('^قال', undefined));

  it('visits every annotation once, both ways', () => {
    const { text, annotations } = marked(
      '{quote|{person|علي} {place|قطر}} {date|السبت} {group|{place|عرب}ي}',
    );
    for (const backwards of [false, true]) {
      let at = { start: backwards ? text.length : 0, end: backwards ? text.length : 0 };
      const seen = annotations.map(() => {
        const next = stepFrom(annotations, at, { backwards })!;
        at = next.span;
        return next.id;
      });
      assert.equal(new Set(seen).size, annotations.length, seen.join(' '));
    }
  });
});
