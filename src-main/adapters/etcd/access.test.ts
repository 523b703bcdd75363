/** A cluster that lets nobody in without a certificate and a password, and the file an operator's node is told of it. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogSaid } from '../../ports/finality.ts'
import { Gateway } from './gateway.ts'
import { PREFIX, rangeOf, toBase64 } from './keys.ts'
import { EtcdLog } from './log.ts'
import { readEtcdSettings } from './settings.ts'
import { EtcdCluster, hasEtcd } from './testing/cluster.ts'

const HUB = 'ee'.repeat(32)
let home: string
const file = (name: string): string => path.join(home, name)
beforeAll(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-etcd-access-'))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

function written(settings: object, mode = 0o600): string {
  writeFileSync(file('log.json'), JSON.stringify(settings))
  chmodSync(file('log.json'), mode)
  return file('log.json')
}

describe('the file', () => {
  it('is refused in words when others may read it, and when it is not as it should be', () => {
    const endpoints = ['http://127.0.0.1:2379']
    expect(readEtcdSettings(written({ endpoints })).endpoints).toEqual(endpoints)
    expect(() => readEtcdSettings(written({ endpoints }, 0o644))).toThrow(/can be read by others.*chmod 600/)
    expect(() => readEtcdSettings(written({ endpoints: [] }))).toThrow(/not as it should be \(endpoints/)
    expect(() => readEtcdSettings(written({ endpoints, passwort: 'x' }))).toThrow(/not as it should be/)
    expect(() => readEtcdSettings(written({ endpoints: ['ftp://x'] }))).toThrow(/not as it should be/)
    expect(() => readEtcdSettings(written({ endpoints, cert: 'a.pem' }))).toThrow(/certificate without its key/)
  })
})

const openssl = (...args: string[]): void => void execFileSync('openssl', args, { cwd: home, stdio: 'pipe' })
/** A certificate by the cluster's own authority; etcd's gateway dials its own machine with the server's, so it serves as a client's too. */
function certify(name: string, subject: string): void {
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', subject)
  writeFileSync(file('ext'), 'subjectAltName=IP:127.0.0.1\nextendedKeyUsage=serverAuth,clientAuth\n')
  const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial']
  openssl('x509', '-req', '-in', `${name}.csr`, ...by, '-days', '1', '-extfile', 'ext', '-out', `${name}.pem`)
  chmodSync(file(`${name}.key`), 0o600)
}

describe.skipIf(!hasEtcd())('a closed cluster', { timeout: 120_000 }, () => {
  let cluster: EtcdCluster
  const access = () => ({ endpoints: cluster.endpoints, ca: 'ca.pem', cert: 'operator.pem', key: 'operator.key' })
  const operator = { name: 'operator', password: 'good' }
  const said = async (settings: object): Promise<LogSaid[]> => {
    const heard: LogSaid[] = []
    const log = new EtcdLog(readEtcdSettings(written(settings)))
    const ends = Promise.withResolvers<void>()
    log.start((one) => {
      heard.push(one)
      if (one.say === 'state' && one.state === 'there') log.append(HUB, { epoch: 0, h: 0, round: 0 }, Uint8Array.of(7))
      if (one.say === 'entry' || (one.say === 'state' && one.state === 'away')) ends.resolve()
    })
    await ends.promise
    await log.stop()
    return heard
  }

  beforeAll(async () => {
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
      '-subj',
      '/CN=ca',
      '-days',
      '1',
    )
    certify('server', '/CN=server')
    // The gateway refuses clients whose certificate has a common name: it could be taken for the user's.
    certify('operator', '/O=operators')
    const extra = ['--client-cert-auth', `--trusted-ca-file=${file('ca.pem')}`]
    extra.push(`--cert-file=${file('server.pem')}`, `--key-file=${file('server.key')}`)
    cluster = await EtcdCluster.start(file('etcd'), { scheme: 'https', extra })
    const gateway = new Gateway(cluster.endpoints[0] as string, readEtcdSettings(written(access())))
    const [key, range_end] = rangeOf(PREFIX).map(toBase64)
    await gateway.post('/v3/auth/user/add', { name: 'root', password: 'root' })
    await gateway.post('/v3/auth/user/grant', { user: 'root', role: 'root' })
    await gateway.post('/v3/auth/role/add', { name: 'operators' })
    await gateway.post('/v3/auth/role/grant', { name: 'operators', perm: { permType: 'READWRITE', key, range_end } })
    await gateway.post('/v3/auth/user/add', operator)
    await gateway.post('/v3/auth/user/grant', { user: operator.name, role: 'operators' })
    await gateway.post('/v3/auth/enable', {})
    gateway.close()
  }, 90_000)
  afterAll(() => cluster?.stop())

  it('lets an operator in who has both', async () => {
    const heard = await said({ ...access(), user: operator })
    expect(heard.at(-1)).toMatchObject({ say: 'entry', bytes: Uint8Array.of(7) })
  })

  it('keeps out who lacks one, and says why', async () => {
    const { endpoints, ca } = access()
    const reasons = [
      await said({ endpoints, ca, user: operator }),
      await said(access()),
      await said({ ...access(), user: { ...operator, password: 'bad' } }),
    ].map((heard) => heard.at(-1))
    for (const reason of reasons)
      expect(reason).toMatchObject({ say: 'state', state: 'away', why: expect.stringMatching(/./) })
  })
})
