import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { waitUntil } from './wait-until.js';

// What the other tests stand on. When this file fails, look here first.

const engine = navigator.userAgent.includes('Firefox')
  ? 'firefox'
  : navigator.userAgent.includes('Chrome')
    ? 'chromium'
    : 'webkit';

interface Theme {
  colorScheme?: 'light' | 'dark';
  reducedMotion?: boolean;
  forcedColors?: boolean;
  moreContrast?: boolean;
}

const emulateTheme = (theme: Theme) =>
  executeServerCommand<{ supported: boolean }, Theme>('emulate-theme', theme);

@customElement('toolchain-probe')
class ToolchainProbe extends LitElement {
  @property({ type: Number }) count = 0;

  override render() {
    return html`<button>First</button><input /><output>${this.count}</output>`;
  }
}

async function text(address: string): Promise<string> {
  return (await fetch(address)).text();
}

describe('the tool chain', () => {
  let probe: ToolchainProbe;

  beforeEach(async () => {
    probe = document.createElement('toolchain-probe') as ToolchainProbe;
    document.body.append(probe);
    await probe.updateComplete;
  });

  afterEach(() => probe.remove());

  it('compiles decorators, in one of the three engines', async () => {
    probe.count = 3;
    await probe.updateComplete;
    expect(probe.shadowRoot?.querySelector('output')?.textContent).to.equal('3');
    expect(['firefox', 'chromium', 'webkit']).to.include(engine);
  });

  it('types, presses keys and clicks', async () => {
    const input = probe.shadowRoot!.querySelector('input')!;
    const { x, y } = input.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.ceil(x) + 5, Math.ceil(y) + 5] });
    expect(probe.shadowRoot!.activeElement).to.equal(input);
    await sendKeys({ type: 'Qwen 2' });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ type: 'x' });
    expect(input.value).to.equal('Qwenx ');
    let pressed = '';
    input.addEventListener('keydown', (event) => (pressed = event.key));
    await sendKeys({ press: 'Enter' });
    expect(pressed).to.equal('Enter');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(probe.shadowRoot!.activeElement?.localName).to.equal('button');
  });

  it('sets the size of the page', async () => {
    await setViewport({ width: 640, height: 480 });
    expect([innerWidth, innerHeight]).to.deep.equal([640, 480]);
    await setViewport({ width: 1280, height: 800 });
    expect([innerWidth, innerHeight]).to.deep.equal([1280, 800]);
  });

  it('starts every file with a page of the same size', async () => {
    await setViewport({ width: 800, height: 600 });
    expect([innerWidth, innerHeight]).to.deep.equal([800, 600]);
  });

  it('emulates a theme, or says that it can not', async () => {
    // Asked anew each time: a list at hand hears of it with the next frame.
    const matches = (query: string) => matchMedia(query).matches;
    const isForced = () => matches('(forced-colors: active)');
    const now = () => [
      matches('(prefers-color-scheme: dark)'),
      matches('(prefers-reduced-motion: reduce)'),
      isForced(),
    ];
    const { supported } = await emulateTheme({ colorScheme: 'light' });
    expect(supported).to.equal(engine !== 'webkit');
    const light = now();
    await emulateTheme({ colorScheme: 'dark', reducedMotion: true });
    expect(now()).to.deep.equal(supported ? [true, true, false] : light);
    await emulateTheme({ forcedColors: true });
    expect(isForced()).to.equal(supported);
    await emulateTheme({ moreContrast: true });
    expect(matches('(prefers-contrast: more)')).to.equal(supported);
    expect(isForced()).to.equal(false);
    await emulateTheme({ colorScheme: 'light' });
    expect(now()).to.deep.equal(light);
    await emulateTheme({});
  });

  it('has a server that is slow, fails, counts and drops', async () => {
    const start = performance.now();
    const late = await fetch('/test-server/slow?ms=300&file=/package.json');
    expect(performance.now() - start).to.be.at.least(290);
    expect(((await late.json()) as { name: string }).name).to.equal('benchmark-elements');
    expect((await fetch('/test-server/slow?file=/../../etc/passwd')).status).to.equal(404);
    expect((await fetch('/test-server/status?code=404')).status).to.equal(404);
    expect((await fetch('/test-server/status?code=503')).status).to.equal(503);

    const body = encodeURIComponent('a,b\n1,"2 & 3"\n');
    const typed = await fetch(`/test-server/type?mime=text/csv&body=${body}`);
    expect(typed.headers.get('content-type')).to.equal('text/csv');
    expect(await typed.text()).to.equal('a,b\n1,"2 & 3"\n');

    const key = crypto.randomUUID();
    expect(await text(`/test-server/counted?key=${key}`)).to.equal('0');
    expect(await text(`/test-server/count?key=${key}&body=x`)).to.equal('x');
    expect(await text(`/test-server/count?key=${key}&body=x`)).to.equal('x');
    expect(await text(`/test-server/counted?key=${key}`)).to.equal('2');

    const dropped = await fetch('/test-server/drop').catch((error: unknown) => error);
    expect(dropped).to.be.instanceOf(TypeError);
  });

  it('has a server that counts the requests that were given up', async () => {
    const key = crypto.randomUUID();
    const controller = new AbortController();
    const address = `/test-server/slow?ms=60000&file=/package.json&key=${key}`;
    const request = fetch(address, { signal: controller.signal }).catch((error: unknown) => error);
    await waitUntil(async () => (await text(`/test-server/counted?key=${key}`)) === '1');
    controller.abort();
    await request;
    await waitUntil(async () => (await text(`/test-server/aborted?key=${key}`)) === '1');
  });

  it('has a page under a strict policy, which says what it blocked', async () => {
    const frame = document.createElement('iframe');
    const body = encodeURIComponent('<p style="color: red">Hello</p>');
    frame.src = `/test-server/csp?body=${body}`;
    document.body.append(frame);
    await new Promise((resolve) => (frame.onload = resolve));
    expect(frame.contentDocument?.querySelector('p')?.textContent).to.equal('Hello');
    const { violations } = frame.contentWindow as unknown as { violations: string[] };
    // The report is an event of its own, which may come after the load.
    await waitUntil(() => violations.length > 0, 'The policy has reported nothing.');
    expect(violations).to.have.lengthOf(1);
    expect(violations[0]).to.match(/^style-src/);
    frame.remove();
  });
});
