import { expect } from '@open-wc/testing';
import { parseReferences } from '../../../src/chart/model/references.js';
import { referenceLines } from '../../../src/chart/plugins/reference-lines.js';
import { drawn, only } from '../drawn.js';

const bars = { x: 'model', y: 'rate' } as const;
const models = [
  { model: 'a', rate: 50 },
  { model: 'b', rate: 100 },
];

describe('the reference attribute', () => {
  const read = (text: string) =>
    parseReferences(text, false).references.map(({ value, label }) => [value, label]);

  it('gives numbers, with a label or without', () => {
    expect(read('79.7 as Previous SOTA; 50')).to.deep.equal([
      [79.7, 'Previous SOTA'],
      [50, ''],
    ]);
  });

  it('forgives spaces, line ends and a semicolon at the end', () => {
    expect(read(' -5\n  as  Loss ;; 1e3 as Many;')).to.deep.equal([
      [-5, 'Loss'],
      [1000, 'Many'],
    ]);
    expect(read('')).to.deep.equal([]);
  });

  it('takes any label, also one with "as" in it, and one with signs in quotes', () => {
    expect(read('5 as Good as-is; 6 as "as good; as gold"; 7 as as')).to.deep.equal([
      [5, 'Good as-is'],
      [6, 'as good; as gold'],
      [7, 'as'],
    ]);
  });

  it('says what is no number, and reads the others', () => {
    const { references, errors } = parseReferences('best; 50; as SOTA; 79,7; 5 times', false);
    expect(references).to.deep.equal([{ value: 50, label: '' }]);
    expect(errors.map(({ error }) => error.message)).to.deep.equal(
      ['best', 'as SOTA', '79,7', '5 times'].map(
        (text) =>
          `reference="${text}" is not a number. Write it as in "79.7 as Previous best; 50".`,
      ),
    );
  });

  it('says what has no place on a logarithmic axis', () => {
    const { references, errors } = parseReferences('0 as None; -5; 0.1', true);
    expect(references).to.deep.equal([{ value: 0.1, label: '' }]);
    expect(errors.map(({ error }) => error.message)).to.deep.equal(
      ['0 as None', '-5'].map(
        (text) =>
          `reference="${text}" has no place on a logarithmic axis. Take a number above 0, or leave scale="log" out.`,
      ),
    );
  });
});

describe('a reference line', () => {
  it('is dashed, goes across the chart, and has its label above its end', () => {
    expect(drawn(referenceLines, models, { ...bars, reference: '75 as Best' })).to.deep.equal([
      'fillStyle = black',
      'strokeStyle = black',
      'lineWidth = 1.5',
      'setLineDash [6 4]',
      'beginPath',
      'moveTo 37 80',
      'lineTo 392 80',
      'stroke',
      'setLineDash []',
      'textBaseline = bottom',
      'textAlign = right',
      'lineJoin = round',
      'lineWidth = 3',
      'strokeStyle = white',
      'strokeText "Best" 392 77',
      'fillText "Best" 392 77',
    ]);
  });

  it('has its value for a label where the author gives none', () => {
    const lines = drawn(referenceLines, models, { ...bars, reference: '75; 25.5' });
    expect(only(lines, 'fillText')).to.deep.equal([
      'fillText "75" 392 77',
      'fillText "25.5" 392 207',
    ]);
  });

  it('goes upwards where the bars lie, its label on the side that has room', () => {
    const lines = drawn(referenceLines, models, {
      ...bars,
      orientation: 'horizontal',
      reference: '50 as Half; 99 as Nearly all',
    });
    expect(only(lines, 'moveTo', 'lineTo', 'textAlign', 'fillText')).to.deep.equal([
      'moveTo 200 15',
      'lineTo 200 273',
      'textAlign = left',
      'fillText "Half" 200 13',
      'moveTo 378 15',
      'lineTo 378 273',
      'textAlign = right',
      'fillText "Nearly all" 382 13',
    ]);
  });

  it('makes the axis long enough for it', () => {
    const top = (reference: string) =>
      only(drawn(referenceLines, models, { ...bars, reference }), 'moveTo');
    expect(top('500')).to.deep.equal(['moveTo 37 15']);
    expect(top('-50')).to.deep.equal(['moveTo 37 277']);
  });

  it('is not drawn beyond the axis, where the author ends that', () => {
    const attributes = { ...bars, domain: '0..60', reference: '50 as Half; 99 as Beyond' };
    expect(only(drawn(referenceLines, models, attributes), 'fillText')).to.have.lengthOf(1);
  });

  it('stands on a logarithmic axis, too', () => {
    const lines = drawn(referenceLines, models, { ...bars, scale: 'log', reference: '0; 100' });
    expect(only(lines, 'moveTo', 'fillText')).to.deep.equal([
      'moveTo 37 15',
      'fillText "100" 392 12',
    ]);
  });

  it('is not drawn where the author names none', () => {
    expect(only(drawn(referenceLines, models, bars), 'stroke', 'fillText')).to.deep.equal([]);
  });
});
