/**
 * What a program started by a test finds in its environment. Playwright sets FORCE_COLOR in the test's own; beside a NO_COLOR of the
 * machine's, Node would warn of it in the app's log.
 */
export function usualEnvironment(): Record<string, string> {
  const { FORCE_COLOR: _, ...usual } = process.env
  return usual as Record<string, string>
}
