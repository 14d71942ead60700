import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { Sound } from '../../src/chart/sound.js';
import type { BenchmarkChart } from '../../src/index.js';
import { part, parts, qwqFile, shown, textOf } from '../page.js';

const RATE = 44_100;

/** The pitch of what sounds at a share of the values, in Hz; 0 for silence. */
async function pitchAt(share: number, isOn = true): Promise<number> {
  const context = new OfflineAudioContext(1, RATE / 4, RATE);
  const sound = new Sound(() => context as unknown as AudioContext);
  if (isOn) sound.toggle();
  sound.play(share);
  const samples = (await context.startRendering()).getChannelData(0).slice(0, RATE / 10);
  const crossings = samples.filter(
    (sample, index) => index && sample > 0 !== samples[index - 1]! > 0,
  );
  return (crossings.length / 2) * 10;
}

describe('the sound of a chart', () => {
  it('is the higher the greater a value is, over three octaves', async () => {
    expect(await pitchAt(0)).to.be.closeTo(220, 15);
    expect(await pitchAt(0.5)).to.be.closeTo(622, 15);
    expect(await pitchAt(1)).to.be.closeTo(1760, 15);
  });

  it('is off until a reader asks for it', async () => {
    expect(await pitchAt(1, false)).to.equal(0);
  });

  it('is asked for in the menu, and given up there', async () => {
    const chart = await shown(
      await fixture<BenchmarkChart>(html`<benchmark-chart src=${qwqFile()}></benchmark-chart>`),
    );
    const entry = () =>
      parts(chart, '.actions li button').find((one) => /tones/.test(textOf(one)))!;
    expect(textOf(entry())).to.equal('Play values as tones');
    entry().click();
    await chart.updateComplete;
    expect(textOf(entry())).to.equal('Play no tones');
    part(chart, '.plot').focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Escape' });
    entry().click();
    await chart.updateComplete;
    expect(textOf(entry())).to.equal('Play values as tones');
  });
});
