import { expect } from '@open-wc/testing';
import { ResultsError } from '../../src/errors.js';
import { load, type Fetch, type Subscription } from '../../src/results/load.js';

/** A stand-in for a server, with all requests that came to it. */
function serverOf(answer: (request: Request, count: number) => Response | Promise<Response>) {
  const requests: Request[] = [];
  const fetch: Fetch = async (request) => answer(request, requests.push(request));
  return { fetch, requests };
}

const csv = (text: string, init?: ResponseInit) =>
  new Response(text, { headers: { 'content-type': 'text/csv' }, ...init });

/** Answers only when the request is aborted. */
const never = (request: Request) =>
  new Promise<Response>((_, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason as DOMException));
  });

async function failure({ results }: Subscription): Promise<ResultsError> {
  const error = await results.then(
    () => new Error('Expected a failure, but there are results.'),
    (reason: unknown) => reason,
  );
  if (error instanceof ResultsError) return error;
  throw error;
}

describe('loading a results file', () => {
  const request = (url = '/data/qwq.csv', init?: RequestInit) => new Request(url, init);

  it('asks once for all elements that show the file, and parses once', async () => {
    const { fetch, requests } = serverOf(() => csv('a\n1'));
    const [first, second] = [load(request(), { fetch }), load(request(), { fetch })];
    expect((await first.results).rows).to.deep.equal([{ a: 1 }]);
    expect(await second.results).to.equal(await first.results);
    const third = load(request(), { fetch });
    expect(await third.results).to.equal(await first.results);
    expect(requests).to.have.length(1);
  });

  it('asks once for several parts of one file', async () => {
    const { fetch, requests } = serverOf(() => Response.json({ a: [{ x: 1 }], b: [{ x: 2 }] }));
    const a = load(request('/all.json#/a'), { fetch });
    const b = load(request('/all.json'), { fetch, pointer: '/b' });
    expect((await a.results).rows).to.deep.equal([{ x: 1 }]);
    expect((await b.results).rows).to.deep.equal([{ x: 2 }]);
    expect(requests).to.have.length(1);
  });

  it('does not share what may differ: credentials, headers, format, and how it is fetched', async () => {
    const one = serverOf(() => csv('a\n1'));
    const other = serverOf(() => csv('a\n2'));
    const { fetch } = one;
    await Promise.all(
      [
        load(request(), { fetch }),
        load(request('/data/qwq.csv', { credentials: 'include' }), { fetch }),
        load(request('/data/qwq.csv', { headers: { 'x-token': '1' } }), { fetch }),
        load(request(), { fetch, format: 'tsv' }),
      ].map(({ results }) => results),
    );
    expect(one.requests).to.have.length(4);
    const overridden = load(request(), { fetch: other.fetch });
    expect((await overridden.results).rows).to.deep.equal([{ a: 2 }]);
  });

  it('calls a method on its host', async () => {
    const host = {
      text: 'a\n3',
      fetch(this: { text: string }) {
        return Promise.resolve(csv(this.text));
      },
    };
    const { results } = load(request(), { fetch: host.fetch, host });
    expect((await results).rows).to.deep.equal([{ a: 3 }]);
  });

  it('uses the fetch of the page when none is given', async () => {
    const { results } = load(request('data:text/csv,a%0A5'));
    expect((await results).rows).to.deep.equal([{ a: 5 }]);
  });

  it('ends the request when the last element is gone, and not before', async () => {
    const { fetch, requests } = serverOf(never);
    const [first, second] = [load(request(), { fetch }), load(request(), { fetch })];
    first.release();
    first.release();
    await Promise.resolve();
    expect(requests[0]!.signal.aborted).to.equal(false);
    second.release();
    await Promise.resolve();
    expect(requests[0]!.signal.aborted).to.equal(true);
    const error: unknown = await second.results.catch((reason: unknown) => reason);
    expect((error as DOMException).name).to.equal('AbortError');
  });

  it('keeps the request when an element only moves', async () => {
    const { fetch, requests } = serverOf(never);
    load(request(), { fetch }).release();
    const again = load(request(), { fetch });
    await Promise.resolve();
    expect(requests).to.have.length(1);
    expect(requests[0]!.signal.aborted).to.equal(false);
    again.release();
  });

  it('forgets a file that nobody shows any more', async () => {
    const { fetch, requests } = serverOf((_, count) => csv(`a\n${count}`));
    const first = load(request(), { fetch });
    await first.results;
    first.release();
    await Promise.resolve();
    expect((await load(request(), { fetch }).results).rows).to.deep.equal([{ a: 2 }]);
    expect(requests).to.have.length(2);
  });

  it('tries again after a failure', async () => {
    const { fetch } = serverOf((_, count) =>
      count === 1 ? csv('', { status: 500 }) : csv('a\n1'),
    );
    expect((await failure(load(request(), { fetch }))).code).to.equal('http');
    expect((await load(request(), { fetch }).results).rows).to.deep.equal([{ a: 1 }]);
  });

  it('tries again after a part was not found, though another element shows the file', async () => {
    const { fetch } = serverOf((_, count) =>
      Response.json(count === 1 ? { a: [{ x: 1 }] } : { a: [{ x: 1 }], b: [{ x: 2 }] }),
    );
    await load(request('/all.json#/a'), { fetch }).results;
    expect((await failure(load(request('/all.json#/b'), { fetch }))).code).to.equal('pointer');
    const { rows } = await load(request('/all.json#/b'), { fetch }).results;
    expect(rows).to.deep.equal([{ x: 2 }]);
  });

  it('reloads past the cache, once for all that reload together, and leaves the others alone', async () => {
    const { fetch, requests } = serverOf((_, count) => csv(`a\n${count}`));
    const old = load(request(), { fetch });
    await old.results;
    const [first, second] = [0, 1].map(() => load(request(), { fetch, reload: true }));
    expect((await first!.results).rows).to.deep.equal([{ a: 2 }]);
    expect(await second!.results).to.equal(await first!.results);
    expect(requests[1]!.cache).to.equal('reload');
    expect((await old.results).rows).to.deep.equal([{ a: 1 }]);
    old.release();
    await Promise.resolve();
    expect((await load(request(), { fetch }).results).rows).to.deep.equal([{ a: 2 }]);
    expect(requests).to.have.length(2);
    await load(request(), { fetch, reload: true }).results;
    expect(requests).to.have.length(3);
  });

  it('says in one sentence what failed and what to do', async () => {
    const status = async (code: number, url?: string) => {
      const { fetch } = serverOf(() => csv('', { status: code }));
      return failure(load(request(url), { fetch }));
    };
    expect((await status(404)).message).to.equal(
      `qwq.csv was not found (404) at ${new URL('/data/qwq.csv', location.href).href}. Check the address in src.`,
    );
    expect((await status(404, '/_data/qwq.yml')).message).to.contain(
      'Jekyll does not publish _data',
    );
    expect((await status(403)).message).to.contain('crossorigin');
    expect((await status(503)).message).to.contain('503');

    const offline = serverOf(() => Promise.reject(new TypeError('Failed to fetch')));
    const error = await failure(load(request(), { fetch: offline.fetch }));
    expect(error.code).to.equal('network');
    expect(error.message).to.equal(
      'qwq.csv could not be loaded. The connection was cut, or there was no answer. Try again.',
    );
    expect(error.url).to.equal(request().url);
    expect(error.cause).to.be.instanceOf(TypeError);
  });

  it('tells a device that is offline from a server that does not allow it', async () => {
    const advice = async (url?: string) => {
      const { fetch } = serverOf(() => Promise.reject(new TypeError('Failed to fetch')));
      const { message } = await failure(load(request(url), { fetch }));
      return message.replace(/^.*?could not be loaded\. /, '');
    };
    expect(await advice('https://example.org/x.csv')).to.contain('(CORS)');
    expect(await advice('file:///home/x.csv')).to.contain('opened from the disk');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      expect(await advice()).to.equal('This device is offline. Connect it, and try again.');
      expect(await advice('https://example.org/x.csv')).to.contain('offline');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    expect(navigator.onLine).to.equal(true);
  });

  it('says that a web page came in place of data', async () => {
    const { fetch } = serverOf(
      () => new Response('Sign in', { headers: { 'content-type': 'text/html' } }),
    );
    expect((await failure(load(request(), { fetch }))).code).to.equal('html');
  });

  it('reads the letters of the file as they are, and as the server says', async () => {
    const loaded = async (bytes: number[], type: string) => {
      const { fetch } = serverOf(
        () => new Response(Uint8Array.from(bytes), { headers: { 'content-type': type } }),
      );
      const { rows } = await load(request(), { fetch }).results;
      return rows[0]!['a'];
    };
    const utf16 = [...'\uFEFFa\né'].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return [code & 255, code >> 8];
    });
    expect(await loaded(utf16, 'text/csv')).to.equal('é');
    expect(await loaded([97, 10, 0xe9], 'text/csv; charset=iso-8859-1')).to.equal('é');
    expect(await loaded([97, 10, 0xc3, 0xa9], 'text/csv; charset=iso-8859-1')).to.equal('é');
    expect(await loaded([97, 10, 0xcc], 'text/csv; charset=windows-1251')).to.equal('М');
  });

  it('says what came in place of text', async () => {
    const { fetch } = serverOf(() => new Response(Uint8Array.from([0x1f, 0x8b, 8, 0, 0xff])));
    const { message } = await failure(load(request(), { fetch }));
    expect(message).to.equal('qwq.csv is compressed (gzip). Unpack it.');
  });

  it('asks once for several tables of one file, and for the same rows in two ways', async () => {
    const text = 'a,b\n1,2\n\na,b,c\n3,4,5\n';
    const { fetch, requests } = serverOf(() => csv(text));
    const [first, second] = [
      load(request(), { fetch }),
      load(request('/data/qwq.csv#2'), { fetch }),
    ];
    expect((await first.results).rows).to.deep.equal([{ a: 1, b: 2 }]);
    expect((await second.results).rows).to.deep.equal([{ a: 3, b: 4, c: 5 }]);
    expect(requests).to.have.length(1);

    const nested = serverOf(() => Response.json([{ id: 1, runs: [{ ms: 5 }, { ms: 6 }] }]));
    const runs = load(request(), { fetch: nested.fetch, unnest: 'runs' });
    const whole = load(request(), { fetch: nested.fetch });
    expect((await runs.results).rows).to.deep.equal([
      { ms: 5, id: 1 },
      { ms: 6, id: 1 },
    ]);
    expect((await whole.results).rows).to.have.length(1);
    expect(nested.requests).to.have.length(1);
  });
});
