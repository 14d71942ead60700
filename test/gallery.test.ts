import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../src/index.js';
import type { BenchmarkChart } from '../src/index.js';

/** The charts of the demo's gallery, against what their files say. */
async function chart(template: TemplateResult): Promise<BenchmarkChart> {
  const element = await fixture<BenchmarkChart>(template);
  await element.loadComplete;
  expect(element.error?.message).to.equal(undefined);
  return element;
}

const counts = ({ series }: BenchmarkChart) =>
  Object.fromEntries(series.map(({ label, points }) => [label, points.length]));
const noteOf = (element: BenchmarkChart) =>
  element.shadowRoot!.querySelector('.note')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe('the gallery', () => {
  it('draws a bar for each row, the best first', async () => {
    const element = await chart(
      html`<benchmark-chart
        src="/demo/data/quantization.yml"
        x="model"
        y="pass_rate_2"
        sort="-pass_rate_2"
      ></benchmark-chart>`,
    );
    expect(counts(element)).to.deep.equal({ 'Pass rate 2': 14 });
    const values = element.series[0]!.points.map(({ y }) => y);
    expect(values).to.deep.equal([...values].sort((a, b) => b - a));
  });

  it('draws no point for a cost that is not known, and says so', async () => {
    const element = await chart(
      html`<benchmark-chart
        src="/demo/data/polyglot.yml"
        type="scatter"
        x="total_cost as Cost ($)"
        x-scale="log"
        y="pass_rate_2"
      ></benchmark-chart>`,
    );
    expect(counts(element)).to.deep.equal({ 'Pass rate 2': 51 });
    expect(element.series[0]!.points.every(({ x }) => Number(x) > 0)).to.equal(true);
    expect(noteOf(element)).to.equal('51 of 69 rows; 18 without Cost.');
  });

  it('takes a value that stands for "not known" as a gap', async () => {
    const element = await fixture<BenchmarkChart>(
      html`<benchmark-chart x="m" y="cost" missing="cost=0"></benchmark-chart>`,
    );
    element.data = [
      { m: 'a', cost: 0 },
      { m: 'b', cost: 2 },
    ];
    await element.loadComplete;
    expect(element.series[0]!.points.map(({ y }) => y)).to.deep.equal([2]);
    expect(noteOf(element)).to.equal('1 of 2 rows; 1 without Cost.');
  });

  it('puts points of a second measure on their own axis', async () => {
    const element = await chart(
      html`<benchmark-chart
        src="/demo/data/polyglot.yml"
        x="model"
        y="pass_rate_2 as Score (%)"
        y2="total_cost as Cost ($)"
        color="edit_format"
        sort="-pass_rate_2"
        limit="20"
      ></benchmark-chart>`,
    );
    const axes = element.series.map(({ label, axis }) => `${label} ${axis}`);
    expect(axes).to.include('Cost y2');
    const bars = element.series.filter(({ axis }) => axis === 'y');
    expect(bars.flatMap(({ points }) => points)).to.have.lengthOf(20);
    expect(noteOf(element)).to.contain('The first 20 of 69 rows.');
  });

  it('names the rows without a value as a category of their own', async () => {
    const element = await chart(
      html`<benchmark-chart
        src="/demo/data/architect.yml"
        x="model"
        y="pass_rate_2"
        color="editor_model"
        legend='"": Alone'
      ></benchmark-chart>`,
    );
    expect(counts(element)['Alone']).to.equal(5);
  });

  it('shows two runs of one pair side by side where what they were run with differs, and says so', async () => {
    const element = await chart(
      html`<benchmark-chart
        src="/demo/data/architect.yml"
        x="model"
        y="pass_rate_2"
        color="editor_model"
      ></benchmark-chart>`,
    );
    const pair = element.series.flatMap(({ label, points }) =>
      points.flatMap(({ x, y }) =>
        label.startsWith('deepseek') && x === 'o1-preview' ? [[label, y]] : [],
      ),
    );
    expect(pair).to.have.deep.members([
      ['deepseek, diff', 80.5],
      ['deepseek, whole', 85],
    ]);
    expect(noteOf(element)).to.contain('with the same Model differ in Editor edit format');
  });

  it('works out the mean of five runs', async () => {
    const element = await chart(
      html`<benchmark-chart
        src="/demo/data/code-in-json.yml"
        x="model"
        y="mean(pass_rate_1) as Mean (%)"
        color="edit_format"
        values
      ></benchmark-chart>`,
    );
    expect(counts(element)).to.deep.equal({ Markdown: 4, JSON: 4, 'JSON (strict)': 1 });
    for (const { label, points } of element.series) {
      for (const { x, y } of points) {
        const runs = element.results!.rows.filter(
          (row) => row['model'] === x && row['edit_format'] === label,
        );
        expect(y).to.be.closeTo(mean(runs.map((row) => Number(row['pass_rate_1']))), 1e-9);
      }
    }
  });

  it('draws whiskers from what the file says of the error, and says so', async () => {
    const element = await fixture<BenchmarkChart>(html`<benchmark-chart></benchmark-chart>`);
    element.data = [
      { name: 'a', mean: 5, stddev: 1 },
      { name: 'b', mean: 7, stddev: null },
    ];
    await element.loadComplete;
    const ends = () => element.series[0]!.points.map(({ low, high }) => [low, high]);
    expect(ends()).to.deep.equal([
      [4, 6],
      [null, null],
    ]);
    expect(noteOf(element)).to.equal(
      'Whiskers: one standard deviation of single runs, not of the mean (stddev). 1 row has no interval.',
    );
    element.interval = 'mean - 2, mean + 1';
    await element.updateComplete;
    expect(ends()[0]).to.deep.equal([3, 6]);
    expect(noteOf(element)).to.contain(
      "b leads with 7 (5.0–8.0 by the file); it can't be told apart from the other one. Whiskers: as the file gives them",
    );
  });

  it('sorts by the mean that is drawn', async () => {
    const element = await chart(
      html`<benchmark-chart
        src="/demo/data/code-in-json.yml"
        where="edit_format=JSON"
        x="model"
        y="mean(pass_rate_1)"
        sort="-mean(pass_rate_1)"
      ></benchmark-chart>`,
    );
    const values = element.series[0]!.points.map(({ y }) => y);
    expect(values).to.have.lengthOf(4);
    expect(values).to.deep.equal([...values].sort((a, b) => b - a));
  });

  it('draws two series of points over dates', async () => {
    const element = await chart(
      html`<benchmark-chart
        src="/demo/data/sonnet.yml"
        type="scatter"
        x="date"
        y="pass_rate_1, pass_rate_2"
      ></benchmark-chart>`,
    );
    expect(counts(element)).to.deep.equal({ 'Pass rate 1': 20, 'Pass rate 2': 20 });
    expect(element.series[0]!.points[0]!.position).to.equal(Date.UTC(2024, 5, 20));
  });

  it('stacks a column and the difference of two', async () => {
    const element = await chart(
      html`<benchmark-chart
        src="/demo/data/releases.csv"
        x="release"
        stacked
        y="aider_total, total_lines - aider_total as People"
      ></benchmark-chart>`,
    );
    expect(counts(element)).to.deep.equal({ 'Aider total': 10, People: 10 });
    expect(element.series[1]!.points[0]!.y).to.equal(120 - 11);
  });

  it('leaves a gap in a line where a value is missing', async () => {
    const element = await chart(
      html`<benchmark-chart
        src="/demo/data/scaling.csv"
        type="line"
        x="threads"
        y='"renderer (ms)"'
      ></benchmark-chart>`,
    );
    expect(element.series[0]!.points).to.have.lengthOf(5);
    expect(element.series[0]!.slots.map(({ point }) => point?.y ?? null)).to.include(null);
  });

  it('writes as many names as can be read, and says how many there are', async () => {
    const element = await fixture<BenchmarkChart>(
      html`<benchmark-chart x="name" y="score"></benchmark-chart>`,
    );
    element.data = Array.from({ length: 1000 }, (_, i) => ({ name: `model ${i}`, score: i }));
    await element.loadComplete;
    await element.updateComplete;
    expect(element.series[0]!.points).to.have.lengthOf(1000);
    expect(noteOf(element)).to.match(
      /^1,000 names, every \d+(?:th|st|nd|rd) written; all in the data table\.$/,
    );
  });

  it('hides a category by writing it into the query, and shows it again', async () => {
    const element = await chart(
      html`<benchmark-chart
        src="/demo/data/qwq.yml"
        x="model"
        y="pass_rate_2"
        color="edit_format"
        legend="architect: Pair; *: Solo"
      ></benchmark-chart>`,
    );
    const entry = () => element.shadowRoot!.querySelectorAll<HTMLElement>('.legend button')[1]!;
    entry().click();
    await element.updateComplete;
    expect(element.query).to.equal('-edit_format=diff,whole');
    expect(counts(element)).to.deep.equal({ Pair: 3 });
    expect(entry().getAttribute('aria-pressed')).to.equal('false');
    entry().click();
    await element.updateComplete;
    expect(element.query).to.equal('');
    expect(counts(element)).to.deep.equal({ Pair: 3, Solo: 4 });
  });
});
