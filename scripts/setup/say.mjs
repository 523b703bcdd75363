/** Progress a person can follow: numbered steps with elapsed seconds, output of tools only when they fail. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
export const inRoot = (...parts) => path.join(ROOT, ...parts)
/** Node 24, as the project pins it; there once the packages are. */
export const NODE = inRoot('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
export const BIN = inRoot('node_modules', '.bin')

/** A failure whose message is meant for the person at the keyboard. */
export class SetupError extends Error {}

/** Does work with a sign of life every ten seconds; resolves with what it gave and how long it took. */
export async function timed(title, work) {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  const alive = setInterval(() => console.log(`    … ${title}, ${seconds()} s`), 10_000)
  try {
    const result = await work()
    return { result, seconds: seconds() }
  } finally {
    clearInterval(alive)
  }
}

/** Work of setting up: says that it is done and how long it took, unless it took no time at all. */
export async function step(title, work) {
  const { result, seconds } = await timed(title, work)
  if (seconds >= 1) console.log(`  ✓ ${title} (${seconds} s)`)
  return result
}

/** The project's own tools and Node 24 come first on the path, however this script was started. */
const environment = (env) => ({ ...process.env, PATH: `${BIN}${path.delimiter}${process.env.PATH}`, ...env })

/** Runs a command to its end and resolves with its output; rejects with the last lines when it fails. */
export function run(command, args, { cwd = ROOT, env = {}, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: environment({ NO_COLOR: '1', ...env }),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const timer = timeoutMs && setTimeout(() => child.kill('SIGKILL'), timeoutMs)
    const keep = (chunk) => {
      output = (output + chunk).slice(-200_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      if (code === 0) resolve(output)
      else
        reject(
          Object.assign(
            new SetupError(`${command} ${args[0] ?? ''} failed\n${output.split('\n').slice(-40).join('\n')}`),
            { output, code },
          ),
        )
    })
  })
}

/** Runs a command in the foreground, with this terminal, and resolves with its exit code. Signals are passed on. */
export function attached(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, env: environment(env), stdio: 'inherit' })
    const forward = (signal) => child.kill(signal)
    process.on('SIGINT', forward)
    process.on('SIGTERM', forward)
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}

/** Runs a script's body: a SetupError is told in its own words, anything else with its stack. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}
