import { expect } from '@open-wc/testing';
import { color } from 'chart.js/helpers';
import { Document, isMap, parseDocument, type DocumentOptions, type SchemaOptions } from 'yaml';

const reading: DocumentOptions & SchemaOptions = { schema: 'failsafe', merge: true };

/** The tests run on what ships, so what scripts/leave-out.mjs names is left out here, too. */
describe('what is left out of packages', () => {
  it('throws where yaml would write', () => {
    const document = parseDocument('a: 1', reading);
    expect(() => document.toString()).to.throw('left out');
    expect(() => new Document({ a: 1 }, reading)).to.throw('left out');
    expect(() => void document.toJS()).to.throw('left out');
  });

  it('throws where yaml would type a number', () => {
    expect(() => parseDocument('a: 1', { schema: 'core' })).to.throw();
  });

  it('throws where Chart.js would mix a colour', () => {
    expect(() => color('red')).to.throw('left out');
  });

  it('is nothing that reading needs', () => {
    const document = parseDocument('a: 1', reading);
    expect(isMap(document.contents)).to.equal(true);
    expect(document.get('a')).to.equal('1');
  });
});
