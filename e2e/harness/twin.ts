/**
 * A copy of a validator's data that certifies on its own: lets somebody in and prints the checkpoint of that batch. Run by Node with the
 * copied folder and an invite as arguments.
 */
import { readInvite } from '#main/engine/invites.ts'
import { LedgerNode } from '#main/engine/ledger-node.ts'
import { Member } from '#main/testing/member.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import { encodeFrame } from '#shared/wire/codec.ts'

const [dir = '', link = '', passphrase = ''] = process.argv.slice(2)
const STRANGER = 'ab'.repeat(32)
const NEWCOMER = 7

const invite = readInvite(link)
const node = new LedgerNode(dir, () => undefined, Date.now)
await node.call('identity.open', { passphrase })
const join = new Member(invite.hub, NEWCOMER).join(invite, 'Zoe')
node.engine.frame(STRANGER, encodeFrame({ k: 'events', hub: invite.hub, items: [join] }))
node.engine.tick()
const { checkpoint } = (await node.call('ledger.head', { hub: toHex(invite.hub) })) as { checkpoint: string }
process.stdout.write(checkpoint)
node.close()
