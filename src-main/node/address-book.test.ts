import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AddressBook } from './address-book.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'kind-book-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const peer = (name: number, port = 1) => ({
  dev: String(name).padStart(64, '0'),
  address: `/ip4/127.0.0.1/tcp/${port}/p2p/${name}`,
  direction: 'inbound' as const,
  since: 0,
})

test('whom one met is known after a restart, last met first', () => {
  const book = new AddressBook(dir)
  book.remember([peer(1), peer(2)])
  book.remember([peer(1, 9)])
  expect(new AddressBook(dir).addresses()).toEqual(['/ip4/127.0.0.1/tcp/9/p2p/1', '/ip4/127.0.0.1/tcp/1/p2p/2'])
})

test('an address that names nobody is not kept', () => {
  const book = new AddressBook(dir)
  book.remember([{ ...peer(1), address: '/ip4/127.0.0.1/tcp/1' }])
  expect(book.addresses()).toEqual([])
})

test('the book is bounded: the oldest go', () => {
  const book = new AddressBook(dir)
  for (let name = 0; name < 100; name += 1) book.remember([peer(name)])
  expect(book.addresses()).toHaveLength(64)
  expect(book.addresses()[0]).toContain('/p2p/99')
  expect(new AddressBook(dir).addresses()).toHaveLength(64)
})

test('a torn file is an empty book', () => {
  writeFileSync(path.join(dir, 'addresses.json'), '[["')
  expect(new AddressBook(dir).addresses()).toEqual([])
})
