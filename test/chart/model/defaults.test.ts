import { expect } from '@open-wc/testing';
import { channelsOf, type ChartAttributes } from './channels-of.js';
import type { Along } from '../../../src/chart/model/model.js';
import { parseResults, resultsFrom } from '../../../src/results/parse.js';
import type { Row } from '../../../src/results/results.js';

const none: ChartAttributes = {
  x: '',
  y: '',
  y2: '',
  color: '',
  pattern: '',
  label: '',
  interval: '',
  legend: '',
};

/** What is chosen for a CSV file: the names of x, of y, and of what names the points. */
function chosen(
  lines: readonly string[],
  {
    attributes = {},
    along = 'names',
    where = () => true,
  }: {
    attributes?: Partial<ChartAttributes>;
    along?: Along;
    where?: (row: Row) => boolean;
  } = {},
): readonly [x: string, y: string, label?: string] {
  const results = parseResults(lines.join('\n'), { url: 'x.csv' });
  const rows = results.rows.filter(where);
  const file = { url: 'x.csv' };
  const { channels } = channelsOf(results, { ...none, ...attributes }, file, rows, along);
  const { x, y, label } = channels!;
  return label ? [x.name, y[0]!.name, label.name] : [x.name, y[0]!.name];
}

describe('what a chart draws by itself', () => {
  it('is the score of a leaderboard, not the rank, the number of cases or the votes', () => {
    const board = ['rank,model,test_cases,score,votes', '1,a,133,71,900', '2,b,132,64,1200'];
    expect(chosen(board)).to.deep.equal(['model', 'score']);
  });

  it('is the average of a board, and not the first of its tasks', () => {
    const board = ['Model,ARC,HellaSwag,Average ⬆️', 'a,68.1,84.3,71.8', 'b,59.9,83.3,60.9'];
    expect(chosen(board)).to.deep.equal(['Model', 'Average ⬆️']);
    const embeddings = [
      'Rank,Model,Memory Usage (GB),Embedding Dimensions,Max Tokens,Average (56 datasets)',
      '1,a,26.5,4096,32768,69.3',
      '2,b,1.6,1024,8192,66.1',
    ];
    expect(chosen(embeddings)).to.deep.equal(['Model', 'Average (56 datasets)']);
  });

  it('has along x what differs, and no name that all rows share', () => {
    const runs = ['engine,host,connections,qps', 'a,ci,1,710.5', 'a,ci,8,4200.5', 'a,ci,64,5100.5'];
    expect(chosen(runs)).to.deep.equal(['connections', 'qps']);
    // Where nothing differs, or there is one row, the name is as good as before.
    expect(chosen(['engine,qps', 'a,710.5', 'a,4200.5'])).to.deep.equal(['engine', 'qps']);
    expect(chosen(['qps,engine', '710.5,a'])).to.deep.equal(['engine', 'qps']);
  });

  it('is the time of one iteration where samples are of more and more, as criterion’s are', () => {
    const raw = [
      'group,function,value,throughput_num,throughput_type,sample_measured_value,unit,iteration_count',
      'fib,slow,20,,,26000.0,ns,1',
      'fib,slow,20,,,52.5,us,2',
      'fib,fast,20,,,2.5,us,1',
      'fib,fast,30,,,7500.0,ns,3',
    ];
    expect(chosen(raw)).to.deep.equal(['function', 'time']);
    const { columns, rows, notes } = parseResults(raw.join('\n'), { url: 'raw.csv' });
    const time = columns.find(({ name }) => name === 'time')!;
    expect(rows.map((row) => `${String(time.value(row))} ${time.unit}`)).to.deep.equal([
      '26000 ns',
      '26250 ns',
      '2500 ns',
      '2500 ns',
    ]);
    expect(columns.find(({ name }) => name === 'input')!.unit).to.equal('');
    expect(notes![0]!.text).to.contain('"time" is sample_measured_value / iteration_count');
  });

  it('is no cost, were it the average, beside what was solved', () => {
    const board = ['Model,% Resolved,Avg. $', 'a,76.8 %,$0.75', 'b,74.4 %,$0.46'];
    expect(chosen(board)).to.deep.equal(['Model', '% Resolved']);
  });

  it('is no count of nanoseconds beside a rate', () => {
    const runs = ['model,avg_ns,avg_ts', 'a,52185258,9811.2', 'b,317854482,402.7'];
    expect(chosen(runs)).to.deep.equal(['model', 'avg_ts']);
    expect(chosen(['name,time_ns,count', 'a,52,1', 'b,31,2'])).to.deep.equal(['name', 'time_ns']);
  });

  it('is no end of another column’s whisker, whatever it is called', () => {
    const bounds = ['name,lower_value,upper_value,value', 'a,1.5,2.5,2', 'b,3.5,4.5,4'];
    expect(chosen(bounds)).to.deep.equal(['name', 'value']);
    const nodes = ['system,accelerators_per_node,result', 'a,8,81292.4', 'b,4,40127.3'];
    expect(chosen(nodes)).to.deep.equal(['system', 'result']);
  });

  it('is the mean of a tool’s runs, not its least, its deviation or its number of rounds', () => {
    const runs = [
      'name,min,max,mean,stddev,rounds',
      'test_a,0.001,0.002,0.0015,0.0001,100',
      'test_b,0.003,0.009,0.0045,0.0003,90',
    ];
    expect(chosen(runs)).to.deep.equal(['name', 'mean']);
  });

  it('is a measure by its unit or its decimals rather than a bare count', () => {
    expect(chosen(['tool,errors,wall (s)', 'a,3,12', 'b,4,13'])).to.deep.equal([
      'tool',
      'wall (s)',
    ]);
    expect(chosen(['tool,crashes,ratio', 'a,3,1.2', 'b,4,1.3'])).to.deep.equal(['tool', 'ratio']);
    expect(chosen(['tool,passed,failed', 'a,10,2', 'b,12,0'])).to.deep.equal(['tool', 'passed']);
  });

  it('is how good something is rather than what it costs', () => {
    expect(chosen(['model,cost,score', 'a,1.5,61', 'b,2.5,66'])).to.deep.equal(['model', 'score']);
    expect(chosen(['model,cost', 'a,1.5', 'b,2.5'])).to.deep.equal(['model', 'cost']);
  });

  it('is a column that nearly all rows have rather than one of a few', () => {
    const board = ['model,mt,mmlu', 'a,9.1,0.91', 'b,,0.9', 'c,,0.7', 'd,8.1,0.6'];
    expect(chosen(board)).to.deep.equal(['model', 'mmlu']);
  });

  it('is no column that is the same everywhere, or empty', () => {
    const runs = ['name,threads,loss,rate', 'a,8,,1.5', 'b,8,,2.5'];
    expect(chosen(runs)).to.deep.equal(['name', 'rate']);
  });

  it('is decided by the rows of the element, and by the file where these are all alike', () => {
    const board = ['model,kind,one,other', 'a,x,5.5,1', 'b,x,5.5,2', 'c,y,6.5,2'];
    const where = (kind: string) => (row: Row) => row['kind'] === kind;
    expect(chosen(board)[1]).to.equal('one');
    expect(chosen(board, { where: where('x') })[1]).to.equal('other');
    expect(chosen(board, { where: where('y') })[1]).to.equal('one');
    expect(chosen(board, { where: () => false })[1]).to.equal('one');
  });

  it('is a column of numbers all the same where there is no measure', () => {
    expect(chosen(['model,rank', 'a,1', 'b,2'])).to.deep.equal(['model', 'rank']);
    expect(chosen(['model,score', 'a,5'])).to.deep.equal(['model', 'score']);
    expect(chosen(['id,score', 'x,5'])).to.deep.equal(['id', 'score']);
  });

  it('is none of the columns that an attribute names for something else', () => {
    const runs = ['model,low,rate,high', 'a,1.5,2.5,3.5', 'b,2.5,3.5,4.5'];
    expect(chosen(runs, { attributes: { interval: 'low, high' } })[1]).to.equal('rate');
    const scaling = ['threads (ms),speed (x)', '1.5,1', '2.5,2'];
    expect(chosen(scaling, { attributes: { x: '"threads (ms)"' } })[1]).to.equal('speed (x)');
  });
});

describe('what stands along x by itself', () => {
  it('is what names the rows, not a folder, a key, a hash or what many rows share', () => {
    const runs = ['dirname,commit,kind,model,rate', 'd1,a1b2c3d,x,a,1.5', 'd2,b2c3d4e,x,b,2.5'];
    expect(chosen(runs)[0]).to.equal('model');
    const board = ['T,Model,score', '🔶,a,1.5', '🟢,b,2.5', '🔶,c,3.5', '🔶,d,4.5'];
    expect(chosen(board)[0]).to.equal('Model');
    expect(chosen(['commit,rate', 'a1b2c3d,1.5', 'b2c3d4e,2.5'])[0]).to.equal('commit');
  });

  it('is the name that each row has for itself rather than one of the names of groups', () => {
    const groups = ['name,model,score', 'v1,a,1.5', 'v1,b,2.5', 'v2,c,3.5'];
    expect(chosen(groups)[0]).to.equal('model');
  });

  it('is no prose', () => {
    const long = 'a sentence that goes on and on, as prompts and descriptions of runs do, '.repeat(
      3,
    );
    const runs = ['notes,tool,rate', `"${long}1",a,1.5`, `"${long}2",b,2.5`];
    expect(chosen(runs)[0]).to.equal('tool');
  });

  it('is a name that repeats, for runs of the same thing, rather than the folder of each run', () => {
    const runs = ['dirname,model,rate', 'd1,a,1.5', 'd2,a,2.5', 'd3,b,3.5', 'd4,b,3.5'];
    expect(chosen(runs)[0]).to.equal('model');
  });

  it('is the date of each run where all are of one thing', () => {
    const runs = ['model,date,rate', 'a,2025-01-01,1.5', 'a,2025-01-02,2.5', 'a,2025-01-05,3.5'];
    expect(chosen(runs)).to.deep.equal(['date', 'rate']);
  });

  it('is not what gives the colour, where something else names the bars', () => {
    const times = ['lang,task,seconds', 'c,sort,1.5', 'c,json,2.5', 'go,sort,3.5', 'go,json,4.5'];
    expect(chosen(times, { attributes: { color: 'lang' } })[0]).to.equal('task');
    const board = ['model,format,rate', 'a,diff,1.5', 'b,diff,2.5', 'c,whole,3.5', 'd,diff,1'];
    expect(chosen(board, { attributes: { color: 'model' } })[0]).to.equal('model');
  });

  it('is whole numbers that tell all rows apart where there is no text, and none that are alike', () => {
    const sizes = ['block,ratio,gain', '8 KiB,1.13,0.8x', '64 KiB,1.23,1.1x', '1 MiB,1.24,1.2x'];
    expect(chosen(sizes)).to.deep.equal(['block', 'ratio']);
    const batches = ['prompt,tokens,B,filled,time_s', '512,32,1,544,0.3', '512,32,2,1088,0.6', '4096,32,1,4128,1.2']; // prettier-ignore
    expect(chosen(batches)).to.deep.equal(['filled', 'time_s']);
  });

  it('is neither a list nor what a run was told, if there is anything else', () => {
    const runs = [1, 2].map((n) => ({
      opts: { rate: 900 * n },
      result: { perSec: 8.5 * n, histogram: [{ at: 1 }, { at: n }] },
    }));
    const results = resultsFrom(runs);
    const { channels } = channelsOf(results, none, {}, results.rows, 'names');
    expect([channels!.x.name, channels!.y[0]!.name]).to.deep.equal(['opts.rate', 'result.perSec']);
  });

  it('is a number that is no measure where there is no text', () => {
    expect(chosen(['time (ms),threads', '12.5,1', '6.5,2'])).to.deep.equal([
      'threads',
      'time (ms)',
    ]);
    expect(chosen(['a,b', '12.5,1.5', '6.5,2.5'])).to.deep.equal(['b', 'a']);
    expect(chosen(['only', '12.5', '6.5'])).to.deep.equal(['only', 'only']);
  });
});

describe('what a line goes along by itself', () => {
  const line = { along: 'course' as const };

  it('is the date of a history', () => {
    const history = ['commit,date,value', 'a1b2c3d,2025-01-01,1.5', 'b2c3d4e,2025-01-02,2.5'];
    expect(chosen(history, line)).to.deep.equal(['date', 'value']);
    const long = ['date,lang,seconds', '2025-01-01,c,1.5', '2025-01-01,go,2.5', '2025-02-01,c,3.5'];
    expect(chosen(long, line)).to.deep.equal(['date', 'seconds']);
  });

  it('is the step of a training, though each run begins anew', () => {
    const log = [
      'run,step,loss',
      'a,0,3.2',
      'a,100,2.1',
      'a,200,1.7',
      'b,0,3.3',
      'b,100,2.4',
      'b,200,2.5',
    ];
    expect(chosen(log, line)).to.deep.equal(['step', 'loss']);
  });

  it('is the number of threads where there is no text', () => {
    const scaling = ['threads,parser (ms)', '1,412', '2,215', '4,118'];
    expect(chosen(scaling, line)).to.deep.equal(['threads', 'parser (ms)']);
  });

  it('is the names where each row has its own, or the numbers only tell rows apart', () => {
    const board = ['model,size,score', 'a,1,1.5', 'b,2,2.5', 'c,3,3.5'];
    expect(chosen(board, line)).to.deep.equal(['model', 'score']);
    const cases = ['model,test_cases,score', 'a,132,1.5', 'b,133,2.5', 'a,133,3.5', 'b,133,3.5'];
    expect(chosen(cases, line)[0]).to.equal('model');
    const ranked = ['kind,rank,score', 'a,1,1.5', 'a,2,2.5', 'a,3,3.5', 'b,4,3'];
    expect(chosen(ranked, line)[0]).to.equal('kind');
  });
});

describe('what a scatter sets a score against by itself', () => {
  const scatter = { along: 'measure' as const };

  it('is what it costs, with the names beside the points', () => {
    const board = ['model,date,one,other,cost', 'a,2025-01-01,1.5,2,9', 'b,2025-01-02,2.5,3,8'];
    expect(chosen(board, scatter)).to.deep.equal(['cost', 'one', 'model']);
    expect(chosen(board, { ...scatter, attributes: { y: 'cost' } })[0]).to.equal('date');
  });

  it('is the date, else another measure, else the names', () => {
    const dated = ['model,date,one,other', 'a,2025-01-01,1.5,2.5', 'b,2025-01-02,2.5,3'];
    expect(chosen(dated, scatter)[0]).to.equal('date');
    expect(chosen(['model,one,other', 'a,1.5,2.5', 'b,2.5,3'], scatter)[0]).to.equal('other');
    expect(chosen(['model,one', 'a,1.5', 'b,2.5'], scatter)).to.deep.equal(['model', 'one']);
  });

  it('leaves an author’s x without names, unless they are asked for', () => {
    const board = ['model,score,cost', 'a,1.5,2', 'b,2.5,3'];
    expect(chosen(board, { ...scatter, attributes: { x: 'cost' } })).to.deep.equal([
      'cost',
      'score',
    ]);
  });
});
