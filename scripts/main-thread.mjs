/**
 * What an action gives, and the milliseconds that the page's main thread worked meanwhile: other
 * programs disturb these least.
 */
export async function withWork(page, action) {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const workSoFar = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  const before = await workSoFar();
  const result = await action();
  const work = (await workSoFar()) - before;
  await session.detach();
  return [result, work];
}
