/**
 * Small internets of Linux network namespaces: hosts, wires and routers that are real to the kernel. Addresses are public ones (5.0.0.0/8),
 * since nobody punches holes for private ones; nothing of it leaves this machine.
 */
import { spawnSync } from 'node:child_process'

const has = (command: string): boolean => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0

function run(command: string, args: readonly string[], input = ''): void {
  const { status, stderr } = spawnSync(command, args, { input, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
}

/** Why there can be no namespaces here; undefined when there can. */
export function whyNoNamespaces(...tools: string[]): string | undefined {
  if (process.platform !== 'linux') return 'network namespaces are Linux’s'
  if (process.getuid?.() !== 0) return 'network namespaces need root'
  const missing = ['ip', ...tools].filter((tool) => !has(tool))
  if (missing.length > 0) return `missing: ${missing.join(', ')} (Debian: iproute2, nftables)`
  return spawnSync('unshare', ['--net', 'true']).status === 0 ? undefined : 'this machine allows no network namespaces'
}

/** What a router of a home does: hides who is behind it, and lets in only answers. */
const ROUTER = `table ip home {
  chain leaving { type nat hook postrouting priority 100; oifname "wan" masquerade; }
  chain passing { type filter hook forward priority 0; policy drop; iifname "lan" accept; ct state established,related accept; }
  chain incoming { type filter hook input priority 0; policy drop; iifname "lan" accept; ct state established,related accept; }
}`

export class Internet {
  readonly #made: string[] = []
  readonly #tag = `km${process.pid}`

  /** The namespace's name, for `ip netns exec`. */
  host(name: string): string {
    const full = `${this.#tag}-${name}`
    run('ip', ['netns', 'add', full])
    this.#made.push(full)
    run('ip', ['-n', full, 'link', 'set', 'lo', 'up'])
    return full
  }

  /** One wire, an interface and an address at each end. */
  wire(a: string, [aName, aAddress]: [string, string], b: string, [bName, bAddress]: [string, string]): void {
    run('ip', ['link', 'add', aName, 'netns', a, 'type', 'veth', 'peer', 'name', bName, 'netns', b])
    for (const [host, name, address] of [
      [a, aName, aAddress],
      [b, bName, bAddress],
    ] as const) {
      run('ip', ['-n', host, 'addr', 'add', address, 'dev', name])
      run('ip', ['-n', host, 'link', 'set', name, 'up'])
    }
  }

  route(host: string, via: string): void {
    run('ip', ['-n', host, 'route', 'add', 'default', 'via', via])
  }

  forwards(host: string): void {
    run('ip', ['netns', 'exec', host, 'sh', '-c', 'echo 1 > /proc/sys/net/ipv4/ip_forward'])
  }

  /** A host behind a router of its own: the router's outer interface is `wan`, towards `carrier`. */
  home(name: string, carrier: string, net: { lan: string; wan: string }): string {
    const router = this.host(`${name}-router`)
    const host = this.host(name)
    this.wire(router, ['lan', `${net.lan}.1/24`], host, ['eth0', `${net.lan}.2/24`])
    this.wire(router, ['wan', `${net.wan}.2/24`], carrier, [`to-${name}`, `${net.wan}.1/24`])
    this.route(host, `${net.lan}.1`)
    this.route(router, `${net.wan}.1`)
    this.forwards(router)
    run('ip', ['netns', 'exec', router, 'nft', '-f', '-'], ROUTER)
    return host
  }

  /** Whether a TCP call from a host to an address is taken within two seconds. */
  canCall(host: string, address: string): boolean {
    const [, , ip = '', , port = ''] = address.split('/')
    const call = `require('net').connect(${Number(port)}, '${ip}').on('connect', () => process.exit(0)).on('error', () => process.exit(1))`
    const script = `setTimeout(() => process.exit(1), 2000); ${call}`
    return spawnSync('ip', ['netns', 'exec', host, process.execPath, '-e', script]).status === 0
  }

  remove(): void {
    for (const name of this.#made.splice(0)) spawnSync('ip', ['netns', 'delete', name])
  }
}
