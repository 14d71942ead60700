import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { projectFolder } from '../../scripts/project.mjs';

const run = promisify(execFile);
const csv = 'model,rate,cost\nalpha,71.5,2\nbeta,80.25,3\n';
let folder;

/** Runs a command in the folder of a site. */
async function command(...words) {
  const options = {
    cwd: folder,
    env: { ...process.env, SOURCE_DATE_EPOCH: '1700000000' },
  };
  const bin = join(projectFolder, 'bin/benchmark-elements.mjs');
  const { stdout, code = 0 } = await run(process.execPath, [bin, ...words], options).catch(
    (error) => error,
  );
  return { lines: stdout.trim().split('\n'), code };
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'benchmark-elements-'));
  await cp(
    join(projectFolder, 'dist/benchmark-elements.js'),
    join(folder, 'benchmark-elements.js'),
  );
  await writeFile(join(folder, 'results.csv'), csv);
});
after(() => rm(folder, { recursive: true, force: true }));

describe('the command check', () => {
  it('finds nothing where nothing is wrong', async () => {
    await writeFile(
      join(folder, 'good.md'),
      `# A post

\`\`\`html
<benchmark-table src="only-shown.csv"></benchmark-table>
\`\`\`

<benchmark-chart src="{{ '/results.csv' | relative_url }}" y="rate as Solved (%)" sort="-Solved" class="wide"></benchmark-chart>
<benchmark-value src="results.csv" column="max(rate) as (%)">80.25%</benchmark-value>
<benchmark-table src="https://elsewhere.example/x.csv" columns="a"></benchmark-table>
`,
    );
    assert.deepEqual(await command('check', 'good.md', 'results.csv'), {
      lines: ['Nothing is wrong.'],
      code: 0,
    });
  });

  it('names the file, the line and what to do, and fails', async () => {
    await writeFile(
      join(folder, 'bad.html'),
      `<benchmark-chart src="results.csv" y="rats" colour="model"></benchmark-chart>
<p>Best: <benchmark-value src="results.csv" column="max(rate) as (%)">81%</benchmark-value></p>
<benchmark-table src="gone.csv"></benchmark-table>
<benchmark-table columns="rate" where="mode=alpha"><script type="text/csv">${csv}</script></benchmark-table>`,
    );
    await writeFile(join(folder, 'odd.csv'), 'model,rate (%)\na,50\nb,60\nc,700\nd,55\n');
    const { lines, code } = await command('check', 'bad.html', 'odd.csv', 'none.yml', '.');
    assert.equal(code, 1);
    const expected = [
      /^bad\.html:1: <benchmark-chart> has no attribute colour\. Did you mean color\?$/,
      /^bad\.html:1: <benchmark-chart y>: Column "rats" is not in results\.csv\. Did you mean "rate"\?/,
      /^bad\.html:2: The text says 81%, results\.csv says 80\.25%\.$/,
      /^bad\.html:3: <benchmark-table src="gone\.csv">: gone\.csv is not there\.$/,
      /^bad\.html:4: <benchmark-table>: Column "mode" in where is not in /,
      /^odd\.csv:1: .*700/,
      /^none\.yml:1: none\.yml is not there\.$/,
      /: \. is a folder\. Name the files in it\.$/,
      /^\d+ found\.$/,
    ];
    for (const [index, pattern] of expected.entries()) assert.match(lines[index], pattern);
    assert.equal(lines.length, expected.length);
  });

  it('writes annotations for GitHub', async () => {
    await writeFile(join(folder, 'one.html'), '<p>\n<benchmark-table src="results.csv" sort="x">');
    const { lines } = await command('check', 'one.html', '--format', 'github');
    assert.match(lines[0], /^::error file=one\.html,line=2::<benchmark-table sort>: Column "x"/);
  });

  it('says how it is used', async () => {
    const { lines, code } = await command('chek');
    assert.equal(code, 2);
    assert.match(lines[1], /^benchmark-elements check FILE/);
  });
});

describe('the commands that open a page', () => {
  const page = `<!doctype html><title>Page</title><style>:root { color-scheme: light dark }</style>
<script type="module" src="benchmark-elements.js"></script>
<benchmark-chart id="best" src="results.csv" y="rate as Solved (%)" caption="Speed"></benchmark-chart>
<benchmark-table src="results.csv"><p>By hand.</p></benchmark-table>
<benchmark-table src="results.csv" columns="model, rate"></benchmark-table>
`;

  it('render writes pictures, tables, a snippet and a card, the same each time', async () => {
    await writeFile(join(folder, 'page.html'), page);
    assert.equal((await command('render', 'page.html', '--out', 'pictures')).code, 0);
    const names = (await readdir(join(folder, 'pictures'))).sort();
    const of = (name, ...endings) => endings.map((ending) => `${name}${ending}`);
    assert.deepEqual(
      names,
      [
        ...of(
          'best',
          '-card.png',
          '-dark.png',
          '-dark.svg',
          '-light.png',
          '-light.svg',
          '.html',
          '.md',
        ),
        ...of('page-2', '-dark.png', '-light.png', '.html', '.md'),
        ...of('page-3', '-dark.png', '-light.png', '.html', '.md'),
      ].sort(),
    );
    const read = (name) => readFile(join(folder, 'pictures', name));
    const first = await Promise.all(names.map(read));
    assert.match(String(first[names.indexOf('best.md')]), /\| beta \| 80\.25% \|/);
    assert.match(
      String(first[names.indexOf('best.html')]),
      /<img src="best-light\.svg" alt="Speed/,
    );
    assert.match(
      String(first[names.indexOf('page-3.html')]),
      /<img src="page-3-light\.png" alt="A table: 2 rows of Model, Rate" \/>/,
    );
    const card = first[names.indexOf('best-card.png')];
    assert.deepEqual([card.readUInt32BE(16), card.readUInt32BE(20)], [1200, 630]);
    assert.notDeepEqual(
      first[names.indexOf('best-dark.svg')],
      first[names.indexOf('best-light.svg')],
    );
    await command('render', 'page.html', '--out', 'pictures');
    for (const [index, name] of names.entries()) {
      if (!name.startsWith('page')) assert.deepEqual(await read(name), first[index], name);
    }
  });

  it('static writes a table into what is empty, and leaves what is not', async () => {
    await writeFile(join(folder, 'page.html'), page);
    assert.equal((await command('static', 'page.html')).code, 0);
    const once = await readFile(join(folder, 'page.html'), 'utf8');
    assert.equal(once.match(/<table>/g).length, 2);
    assert.match(once, /<p>By hand\.<\/p><\/benchmark-table>/);
    assert.match(once, /<td>beta<\/td><td align="right">80\.25%<\/td>/);
    await command('static', 'page.html');
    assert.equal(await readFile(join(folder, 'page.html'), 'utf8'), once);
  });

  it('bring the elements along for a page that does not load them here', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`;
    const elsewhere = page.replace('src="benchmark-elements.js"', 'src="/assets/elsewhere.js"');
    await writeFile(join(folder, 'elsewhere.html'), policy + elsewhere);
    assert.deepEqual(await command('static', 'elsewhere.html'), {
      lines: ['elsewhere.html is written.'],
      code: 0,
    });
    assert.equal((await command('render', 'elsewhere.html', '--out', 'elsewhere')).code, 0);
    assert.equal((await readdir(join(folder, 'elsewhere'))).length, 15);
  });

  it('name what failed, and write the others', async () => {
    await writeFile(
      join(folder, 'broken.html'),
      page.replace('src="results.csv" y="rate', 'src="gone.csv" y="rate'),
    );
    const { lines, code } = await command('render', 'broken.html', '--out', 'broken');
    assert.equal(code, 2);
    assert.match(lines[0], /^broken\.html: <benchmark-chart>: gone\.csv was not found \(404\)/);
    assert.equal((await readdir(join(folder, 'broken'))).length, 8);
  });
});
