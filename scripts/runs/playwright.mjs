/** What Playwright reports. */

export const readPlaywright = ({ stats, suites }) => {
  const all = suites.flatMap((suite) => specsOf(suite, []))
  return {
    passed: all.filter(({ status }) => status === 'expected' || status === 'flaky').map(({ name }) => name),
    failed: all.filter(({ status }) => status === 'unexpected').map(({ name }) => name),
    skipped: stats.skipped,
  }
}

/** A file is a suite, and so is each `describe` in it. */
function specsOf({ title, suites = [], specs = [] }, above) {
  const path = [...above, title]
  return [
    ...suites.flatMap((inner) => specsOf(inner, path)),
    ...specs.flatMap((spec) =>
      spec.tests.map(({ status }) => ({ name: `${path.join(' › ')}: ${spec.title}`, status })),
    ),
  ]
}
