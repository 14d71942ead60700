import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Takes the answers that tests ask the test server for off the list of missing files. */
export function expected404sReporter() {
  return {
    reportTestFileResults({ sessionsForTestFile }) {
      for (const session of sessionsForTestFile) {
        session.request404s = session.request404s.filter((url) => !url.startsWith('test-server/'));
      }
    },
  };
}

/**
 * Says how many tests passed and failed in each engine, and writes the sum and the names of those
 * that failed to a file where one is named, for scripts/test.mjs.
 *
 * @param {{ file?: string }} options
 */
export function totalsReporter({ file }) {
  return {
    onTestRunFinished({ sessions }) {
      const total = { passed: 0, failed: 0, skipped: 0 };
      console.log();
      for (const engine of new Set(sessions.map((session) => session.browser.name))) {
        const counts = sessions
          .filter((session) => session.browser.name === engine)
          .map(countSession)
          .reduce(add, { passed: 0, failed: 0, skipped: 0 });
        add(total, counts);
        const skipped = counts.skipped ? `, ${counts.skipped} skipped` : '';
        console.log(`${engine}: ${counts.passed} passed, ${counts.failed} failed${skipped}`);
      }
      const failures = sessions.flatMap(failuresOf);
      if (file) writeFileSync(file, JSON.stringify({ ...total, failures }));
    },
  };
}

function add(sum, { passed, failed, skipped }) {
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
  return sum;
}

function countSession({ testResults, passed }) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const visit = ({ tests, suites }) => {
    for (const test of tests) {
      counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
    }
    suites.forEach(visit);
  };
  if (testResults) visit(testResults);
  // A file that could not load, ran out of time or broke outside of its tests.
  if (!passed && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** @returns {string[]} a line for each test that failed: engine, file, suites, test, and why */
function failuresOf({ browser, testFile, testResults, passed, errors }) {
  if (passed) return [];
  const place = `${browser.name}: ${relative(process.cwd(), testFile)}`;
  const lines = [];
  const visit = ({ name, tests, suites }, path) => {
    const names = name ? [...path, name] : path;
    for (const test of tests) {
      if (test.skipped || test.passed) continue;
      lines.push(`${place}: ${[...names, test.name].join(' > ')}: ${test.error?.message ?? ''}`);
    }
    suites.forEach((suite) => visit(suite, names));
  };
  if (testResults) visit(testResults, []);
  // What broke outside of the tests.
  return lines.length > 0 ? lines : [`${place}: ${errors?.[0]?.message ?? 'did not finish'}`];
}
