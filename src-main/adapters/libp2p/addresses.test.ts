import { multiaddr } from '@multiformats/multiaddr'
import { describe, expect, it } from 'vitest'
import { callBack, parseAddress, withPeer } from './addresses.ts'
import { isCircuit, relayOf } from './circuits.ts'
import { textToDev } from './peer-ids.ts'

const ANA = '12D3KooWJuZwJfNDJcEMRjGrmXTTRNnDtL4aNDJHqmdMxAxCZaRj'
const RELAY = '12D3KooWDHfvAumTYJEcDuY8QVwHe374qDegBndHSDXB9nWWsUP7'
const DIRECT = `/ip4/5.0.1.2/tcp/4001`
const CIRCUIT = `/ip4/5.0.3.2/tcp/4001/p2p/${RELAY}/p2p-circuit`
const HOME = '/ip4/192.168.7.2/tcp/4001'

describe('an address', () => {
  it.each([
    [DIRECT, `${DIRECT}/p2p/${ANA}`],
    [CIRCUIT, `${CIRCUIT}/p2p/${ANA}`],
    [`${CIRCUIT}/p2p/${ANA}`, `${CIRCUIT}/p2p/${ANA}`],
  ])('%s is kept with its device at the end', (text, kept) => expect(withPeer(multiaddr(text), ANA)).toBe(kept))

  it.each([
    [`${DIRECT}/p2p/${ANA}`, textToDev(ANA)],
    [`${CIRCUIT}/p2p/${ANA}`, textToDev(ANA)],
    [DIRECT, undefined],
    [CIRCUIT, undefined],
    ['nonsense', undefined],
  ])('%s names the device that is called, never the relay', (text, dev) => expect(parseAddress(text)?.dev).toBe(dev))

  it('through a relay says through whose', () => {
    const through = multiaddr(`${CIRCUIT}/p2p/${ANA}`)
    expect([isCircuit(through), relayOf(through)]).toEqual([true, textToDev(RELAY)])
    const direct = multiaddr(`${DIRECT}/p2p/${ANA}`)
    expect([isCircuit(direct), relayOf(direct)]).toEqual([false, undefined])
  })
})

describe('where to call again', () => {
  const listens = [multiaddr(HOME), multiaddr(CIRCUIT)]
  const at = (direction: 'inbound' | 'outbound', text: string) => ({ direction, remoteAddr: multiaddr(text) })
  it.each([
    ['what was dialled works', at('outbound', DIRECT), false, DIRECT],
    ['a hole closes behind its connection, a relay stays', at('outbound', '/ip4/5.0.1.2/tcp/50000'), true, CIRCUIT],
    ['who came from where it listens', at('inbound', '/ip4/192.168.7.2/tcp/50000'), false, HOME],
    ['who came from behind a router', at('inbound', '/ip4/5.0.1.2/tcp/50000'), false, CIRCUIT],
  ])('%s', (_, connection, punched, again) => expect(callBack(connection, listens, punched).toString()).toBe(again))
  it('who listens nowhere is called where it came from', () =>
    expect(callBack(at('inbound', DIRECT), []).toString()).toBe(DIRECT))
})
