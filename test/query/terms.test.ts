import { expect } from '@open-wc/testing';
import { formatQuery, parseQuery } from '../../src/query/query.js';
import { fileColumn } from '../../src/results/values/file-column.js';
import { leavesOut, toggleValues, withoutExclusion } from '../../src/query/terms.js';

const format = fileColumn({
  name: 'edit_format',
  label: 'Edit format',
  type: 'text',
  unit: '',
});

describe('values that a query leaves out', () => {
  for (const query of [
    '-edit_format=whole,diff',
    '-edit_format=diff,whole',
    '-EDIT_FORMAT=Diff,WHOLE',
    '-"Edit format"=diff -edit_format=whole',
    'qwen -edit_format=x,diff,whole',
    'edit_format=architect',
    '-edit_format=diff,whole; edit_format=architect qwq',
  ]) {
    it(`are left out by ${query}`, () => {
      expect(leavesOut(parseQuery(query), format, ['diff', 'whole'])).to.be.true;
    });
  }

  for (const query of [
    '',
    'qwq',
    '-edit_format=diff',
    'edit_format=whole',
    'edit_format=',
    '-edit_format=',
    '-edit_format:diff,whole',
    '-other=diff,whole',
    '-edit_format=diff,whole; qwq',
    '-diff',
  ]) {
    it(`are not all left out by "${query}"`, () => {
      expect(leavesOut(parseQuery(query), format, ['diff', 'whole'])).to.be.false;
    });
  }

  it('are let in again, and other conditions stay', () => {
    const letIn = (query: string) =>
      formatQuery(toggleValues(parseQuery(query), format, ['diff', 'whole']));
    expect(letIn('-edit_format=whole,diff')).to.equal('');
    expect(letIn('qwen -"Edit format"=diff,architect,whole cost<5')).to.equal(
      'qwen -"Edit format"=architect cost<5',
    );
    expect(letIn('edit_format=architect')).to.equal('edit_format=architect,diff,whole');
    expect(letIn(letIn('a; b'))).to.equal('a; b');
    const query = parseQuery('-edit_format=diff edit_format=');
    expect(formatQuery(withoutExclusion(query, format, ['diff']))).to.equal('edit_format=');
  });
});
