/** Codes of refused events in words a person understands: what happened, what was kept, what to do next. */

import type { Refusal } from '#shared/core/kernel/index.ts'
import { CONTRACT_WORDS } from './contract-words.ts'
import { COURT_WORDS } from './court-words.ts'
import { GOVERNANCE_WORDS } from './governance-words.ts'
import { GUARD_WORDS } from './guard-words.ts'
import { MANDATE_WORDS } from './mandate-words.ts'
import { POOL_WORDS } from './pool-words.ts'
import { RATING_WORDS } from './rating-words.ts'
import { RESEARCH_WORDS } from './research-words.ts'
import { SPACE_WORDS, spaceDetail } from './space-words.ts'
import { TIER_WORDS } from './tier-words.ts'

const WORDS: Record<string, string> = {
  'hub.halted-here':
    'This hub’s validators certified two different batches at one height. The hub is halted on this device: nothing more is accepted, everything is kept. Look at the evidence, ask the other members which line they follow, and choose.',
  'hub.halted':
    'Refused: this hub is halted, because its signer certified two different batches at one height. Everything before is kept; ask the other members which line they follow.',
  'hub.left':
    'Refused: you have left this hub, so nothing of yours is sent there any more. Nothing was signed; what you see is an archive, and an invite brings you back.',
  'hub.gap':
    'The members who are connected keep only newer entries of this hub than the ones this device would need next. Nothing was lost. Connect to somebody who keeps everything; until then this device shows the hub as it last knew it.',
  'hub.not-heard':
    'Not yet: this device has not compared its copy with any member of the hub since it started, and an old copy must never sign. Nothing was signed; connect to a member, or give one a bundle and take in theirs (Carry), and try again.',
  'device.old-copy':
    'Refused: this copy of your data is older than what the hub has seen from this device. Nothing was lost and nothing was signed. Restore your identity from its seed in a new data folder: it gets a device key of its own.',
  'hub.silent':
    'Nothing has been certified in this hub for as long as its rules call silence, and you are one of those who may take over. Ask its signers first; if they are gone for good, take over on the page of its rules. Balances, agreements and the log stay as they are.',
  'hub.slept':
    'Nothing was certified here for longer than this hub waits before others may take over, and nobody has said yet whether they did. Everything is kept and nothing is signed by this computer until then. Connect to another member.',
  'device.behind':
    'This copy of the hub is older than what this device has signed: a backup was put back, or the end of the database was lost. Nothing is signed with it for now and nothing of the hub is lost. Connect to another member: what is missing comes back, and you can sign again. If nobody has it, restore your identity from its recovery words in a new data folder.',
  'device.restored':
    'This hub was restored from a backup, and newer things may have happened in it. This device has a key of its own now, which the hub has to take in first; until then nothing is signed here. Everything in the backup is there. Stay connected to a member.',
  'hub.signer-lost':
    'This hub was restored from a backup, and the key that certifies it is not in any backup: it stayed on the computer that the hub was run on. If that computer still works, start it and connect both; this device is then taken in. If it is gone, nothing new can be certified in this hub. What was certified stays readable and provable here; start a new hub and invite its members.',
  'witness.unwritable':
    'This device could not note what it has signed. What was signed is kept here and has not left; nothing more is signed. Free some disk space, then try again.',
  'device.forked':
    'This device key signed two different things at one place, as happens when a data folder is copied and both copies are used. The hub freezes the key. Nothing certified is lost: restore your identity from its seed in a new data folder.',
  'device.frozen':
    'Refused: this device is frozen, because it signed two different things at one place. Nothing changed; restore your identity from its seed in a new data folder.',
  'device.revoked': 'Refused: this device is no longer in use for its identity. Nothing changed.',
  'event.forked': 'Refused: another event of this device already stands at this place. Nothing changed.',
  'event.bad-signature': 'Refused: a signature does not fit. Nothing changed.',
  'event.too-large': 'Refused: it is larger than an event may be. Nothing changed; attach long texts as a file.',
  'event.malformed': 'Refused: it does not have the form of an event. Nothing changed.',
  'pool.full': 'Not now: too much is waiting to be certified. Nothing was signed; try again in a moment.',
  'notice.too-many':
    'Refused: this device has posted as many notices as a hub keeps of one device. Nothing was posted and everything stands; use another device of yours, or restore your identity from its seed in a new data folder.',
  'notice.too-fast':
    'Not now: this device has posted so much in so short a time that others would take it for a flood. Nothing was posted; go on in a few minutes.',
  'transfer.self': 'Refused: this would pay oneself. Nothing moved.',
  'transfer.unknown-token': 'Refused: the hub has no such token. Nothing moved.',
  'transfer.unknown-payee': 'Refused: the receiver has no account in this hub. Nothing moved; invite them first.',
  'transfer.overflow': 'Refused: the receiver’s balance would be larger than the ledger can count. Nothing moved.',
  'transfer.insufficient':
    'Refused: it is more than can be spent, credit limit included. Nothing moved; try a smaller amount.',
  'transfer.in-debt':
    'Refused: you owe somebody by a ruling or a proof, so what comes in pays that first. Nothing moved; the wallet shows what is owed.',
  'transfer.no-credit':
    'Refused: you are not a member of the hub any more, so you spend what you have and draw no more credit. Nothing moved; choose a smaller amount.',
  'token.not-allowed':
    'Refused: the hub’s policy does not let you issue a token of this kind. Nothing was issued; ask a keeper of the hub.',
  'token.too-many': 'Refused: the hub has as many tokens as its policy allows. Nothing was issued.',
  'token.exists': 'Refused: the hub has a token of this code already. Nothing was issued; choose another code.',
  'token.cap-too-high':
    'Refused: the hub’s policy wants a smaller cap for this kind of token. Nothing was issued; choose a smaller cap.',
  'token.keeper-not-a-member':
    'Refused: the keeper of the reserve is not a member of the hub. Nothing was issued; choose a member.',
  'token.minter-not-a-member':
    'Refused: somebody who may mint is not a member of the hub. Nothing was issued; choose members.',
  'token.expires-wrong':
    'Refused: a mission ends in the future, and within ten years. Nothing was issued; choose another date.',
  'token.demurrage-goes-wrong':
    'Refused: demurrage of mutual credit goes to the pool, and that of points is burned. Nothing was issued.',
  'token.unknown': 'Refused: the hub has no such token. Nothing changed.',
  'token.not-minter': 'Refused: only those whom its issue named may do this with the token. Nothing changed.',
  'token.not-minted':
    'Refused: mutual credit is never minted; it comes into being when somebody pays out of their limit. Nothing changed.',
  'token.not-burned':
    'Refused: mutual credit is not burned; it ends when what was owed has been worked off. Nothing changed.',
  'token.not-transferable':
    'Refused: points are given under a rule and never paid. Nothing moved; pay in another token.',
  'token.expired': 'Refused: the token has ended, and nothing is paid or minted in it any more. Nothing changed.',
  'token.over-cap': 'Refused: there would be more of the token than its cap. Nothing was minted; choose less.',
  'token.over-cover':
    'Refused: there would be more of the token than its reserve covers. Nothing was minted; its keeper raises the cover first.',
  'token.overdue':
    'Refused: somebody has redeemed this token and not received what is owed in time. Nothing was minted; it goes on when they have signed that they got it.',
  'token.keeper-away':
    'Refused: the keeper of its reserve is not in the hub. Nothing changed, and your tokens stay yours.',
  'token.keeper-self': 'Refused: you keep this reserve yourself. Nothing changed; burn the tokens instead.',
  'token.not-keeper': 'Refused: only the keeper of the reserve says what covers it. Nothing changed.',
  'token.no-reserve': 'Refused: no reserve stands behind this token. Nothing changed.',
  'token.too-little': 'Refused: for so little the reserve gives nothing. Nothing changed; redeem more at once.',
  'token.not-in-reserve':
    'Refused: by what the keeper says there is less in the reserve than this. Nothing changed; redeem less, or ask the keeper.',
  'redemption.unknown': 'Refused: there is no such redemption. Nothing changed.',
  'redemption.not-yours': 'Refused: only whoever redeemed signs that it was received. Nothing changed.',
  'redemption.already-received': 'Nothing to do: it had already been received.',
  'limit.not-mutual': 'Refused: only mutual credit goes below zero. Nothing changed.',
  'limit.not-allowed':
    'Refused: limits are changed by those trusted with the token, where the hub’s policy lets them. Nothing changed.',
  'limit.too-far': 'Refused: the hub’s policy lets no account go that far below zero. Nothing changed; choose less.',
  'limit.not-a-member': 'Refused: this person is not a member of the hub. Nothing changed.',
  'limit.below-balance':
    'Refused: this account is further below zero than that already. Nothing changed; choose a wider limit.',
  'remove.not-keeper': 'Refused: only the hub’s founder or signer removes members. Nothing changed; write to them.',
  'remove.self': 'Refused: nobody removes themselves. Nothing changed; leave the hub instead.',
  'remove.keeper': 'Refused: the hub’s founder and signer cannot be removed. Nothing changed.',
  'remove.not-a-member': 'Nothing to do: this person is not in the hub.',
  'readmit.not-keeper': 'Refused: only the hub’s founder or signer lets somebody back in. Nothing changed.',
  'readmit.not-removed': 'Nothing to do: this person was not removed. Who left comes back by an invite.',
  'leave.not-a-member': 'Nothing to do: you are not in this hub.',
  'leave.keeper':
    'Refused: you sign this hub’s ledger, and without you the others could neither trade nor get their money out of escrow. Nothing changed; propose that others sign, and leave when they do, or when nobody else is in it.',
  'leave.open-trades':
    'Not yet: a trade of yours is still open. Nothing changed; choose to leave when the last one ends, and nothing new begins until then.',
  'leave.owes':
    'Not yet: your balance in a token of this hub is below zero, so the others are owed work. Nothing changed; earn it or have it given to you first.',
  'leave.keeps-reserve':
    'Not yet: others hold tokens that stand on a reserve you keep, or are still owed out of it. Nothing changed; take the tokens back first.',
  'leaving.already': 'Nothing to do: you are on your way out already.',
  'stay.not-leaving': 'Nothing to do: you were not leaving.',
  'return.not-left': 'Nothing to do: you have not left this hub.',
  'return.removed':
    'Refused: you were removed from this hub, and an invite does not undo that. Nothing changed; ask its founder to let you back in.',
  'notice.removed':
    'Refused: you were removed from this hub, so nothing of yours is published there. What you wrote is kept.',
  'notice.left': 'Refused: you have left this hub, so nothing of yours is published there. What you wrote is kept.',
  'notice.leaving':
    'Refused: you are leaving this hub, so you post nothing new there. What you wrote is kept; stay if you want to post it.',
  'agreement.other-hub': 'Refused: the terms belong to another hub. Nothing was agreed.',
  'agreement.unknown-token': 'Refused: the hub has no such token. Nothing was agreed.',
  'agreement.outlives-token':
    'Refused: the token ends before this agreement might. Nothing was agreed; choose shorter times or another token.',
  'agreement.with-oneself': 'Refused: both sides are the same person. Nothing was agreed.',
  'agreement.not-a-member': 'Refused: one side is not a member of the hub. Nothing was agreed.',
  'agreement.leaving': 'Refused: one side is leaving the hub and begins nothing new. Nothing was agreed.',
  'agreement.lapsed':
    'Refused: the proposal had lapsed before the hub certified it. Nothing was agreed; propose again.',
  'agreement.signatures': 'Refused: a signature of one side is missing. Nothing was agreed.',
  'agreement.signing-device':
    'Refused: a signature is by a device that is not in use any more. Nothing was agreed; ask for a new proposal.',
  'agreement.not-a-party': 'Refused: only the two parties may act on an agreement. Nothing changed.',
  'agreement.wrong-party': 'Refused: this step belongs to the other side. Nothing changed.',
  'agreement.already-open': 'Refused: this negotiation has already become an agreement. That one stands.',
  'agreement.withdrawn': 'Refused: the other side had taken the signature back. Nothing was agreed; start a new talk.',
  'agreement.already-withdrawn': 'Nothing to do: it had already been withdrawn.',
  'agreement.unknown': 'Refused: the hub does not know this agreement. Nothing changed.',
  'agreement.ended': 'Refused: the agreement had already ended. Its outcome stands.',
  'agreement.wrong-phase':
    'Refused: the agreement had moved on before this was certified. Nothing changed; look at it again.',
  'agreement.more-than-held':
    'Refused: it is more than what is held in escrow. Nothing moved; choose a smaller amount.',
  'agreement.nothing-to-release': 'Refused: an amount of zero releases nothing. Nothing moved.',
  'receipt.unknown': 'Refused: there is no such receipt. Nothing changed.',
  'receipt.not-a-party': 'Refused: only the two parties sign a receipt. Nothing changed.',
  'receipt.already-signed': 'Nothing to do: the receipt had already been signed.',
  'receipt.other-content': 'Refused: this was the signature of a different receipt. Nothing changed.',
  'favour.with-oneself': 'Nothing was signed: nobody owes themselves a favour. Choose somebody else.',
  'favour.not-a-member':
    'Nothing was signed: favours are between two members of a hub. What you two signed before stands.',
  'favour.nothing': 'Nothing was signed: the amount is zero. Choose an amount.',
  'favour.waiting':
    'Not yet: your last proposal is still waiting for an answer, and one favour follows another. Nothing was signed; it can be carried to them as a file or by QR.',
  'favour.answer-first': 'Not yet: they have proposed something to you. Nothing was signed; answer that first.',
  'favour.settling':
    'Not yet: a payment that settles favours is waiting for the hub to certify it. Nothing was signed; connect to a member, or wait until it lapses.',
  'favour.policy-cap':
    'Refused: one of you would owe more than this hub lets its members owe. Nothing was signed; choose a smaller amount, or settle first.',
  'favour.own-cap':
    'Refused: they would owe you more than the limit you have set for them. Nothing was signed; choose a smaller amount, or raise your limit.',
  'favour.outdated':
    'Nothing was signed: something else was signed between you meanwhile, or this was answered. Look at the list again.',
  'favour.other-turn':
    'Refused: this proposal does not follow from what you both signed. Nothing was signed; ask for a new one.',
  'favour.crossed':
    'Not now: your proposal and theirs crossed on the way, and yours comes first. Nothing was signed; once they have answered yours, they can propose again.',
  'favour.settlement': 'Refused: more would be paid than is owed. Nothing was signed; choose a smaller amount.',
  'favour.pair': 'Refused: it does not name the two people it is about. Nothing moved.',
  'favour.other-hub': 'Refused: the favour belongs to another hub. Nothing moved.',
  'favour.not-a-party': 'Refused: only the two people it is about settle a favour. Nothing moved.',
  'favour.signatures': 'Refused: a signature of one side is missing. Nothing moved; the favour stands.',
  'favour.signing-device':
    'Refused: a signature is by a device that is not in use any more. Nothing moved; offer to settle again.',
  'favour.lapsed':
    'Refused: it was not certified in time and is void. Nothing moved; the favour stands, offer to settle again.',
  'favour.already-settled': 'Nothing to do: this, or something newer, was already settled.',
  'reserve.nothing': 'Nothing was signed: the amount is zero. Choose an amount.',
  'reserve.with-oneself': 'Nothing was signed: money is set aside for somebody else. Choose another member.',
  'reserve.not-a-member': 'Refused: both must be members of the hub. Nothing was set aside.',
  'reserve.lapsed': 'Refused: its time was over before the hub certified it. Nothing was set aside; try again.',
  'reserve.too-long': 'Refused: money is set aside for at most 30 days. Nothing was set aside; choose a shorter time.',
  'reserve.unknown': 'Refused: the hub does not know this reserve. Nothing moved.',
  'reserve.not-payee': 'Refused: only the one it was set aside for collects it or gives it back. Nothing moved.',
  'reserve.ended': 'Refused: this reserve has ended, and what was left has gone back. Nothing moved.',
  'reserve.other-device':
    'Refused: this was signed by another device than the one that set the money aside. Nothing moved.',
  'reserve.more-than-held':
    'Refused: it is more than is left of what was set aside. Nothing moved; choose a smaller amount.',
  'reserve.already-claimed': 'Nothing to do: this had already been collected.',
  'reserve.not-spendable':
    'Nothing was signed: this reserve is used up, its time is over, or another device of yours set it aside.',
  'bundle.too-large': 'Nothing was taken in: the file is larger than any bundle. Ask for a new one.',
  'bundle.not-a-bundle':
    'Nothing was taken in: this is not a bundle of Kind Market. Choose a file that ends in “.kind”.',
  'bundle.malformed': 'Nothing was taken in: the bundle is damaged or incomplete. Ask for it again.',
  'bundle.other-hub': 'Nothing was taken in: the bundle belongs to a hub that is not on this device.',
  'bundle.halted': 'Nothing was taken in: this hub is halted here. Everything before is kept.',
  'bundle.stranger':
    'Nothing was taken in: whoever packed this is not a member of the hub as far as this device knows. Take in a bundle of somebody you know first.',
  'bundle.bad-signature': 'Nothing was taken in: the bundle was changed on the way. Ask for it again.',
  'bundle.frame': 'There was something in it that no bundle holds.',
  'bundle.events': 'A signed act in it does not hold.',
  'bundle.batches': 'A batch in it is not certified by this hub.',
  'bundle.witness': 'A signature in it does not hold.',
  'bundle.mail': 'A message in it was changed on the way.',
  'bundle.mail-ack': 'A signature in it does not hold.',
  'device.unknown': 'Refused: the hub does not know the device. Nothing changed.',
  'device.already': 'Nothing to do: the hub knows this device already.',
  'device.self': 'Refused: this is the device you are using. Nothing was signed; take it out of use from another one.',
  'device.not-yours': 'Refused: the device belongs to somebody else. Nothing changed.',
  'device.already-revoked': 'Nothing to do: the device was already out of use.',
  'join.already-member': 'Nothing to do: you are in this hub already.',
  'join.too-often':
    'Refused: this device has asked to come in a thousand times. Nothing changed; ask a member to look at why.',
  'join.sent':
    'Not now: your request to come in is signed and on its way. Nothing was changed; once you are in, you can leave.',
  'fork.no-proof': 'Refused: what was shown does not prove anything. Nothing changed.',
  'fork.already-known': 'Nothing to do: the device was already frozen.',
}

/** Never empty: a code from a newer version is at least named. */
export const refusalWords = (code: string, detail?: Refusal['detail']): string =>
  (WORDS[code] ??
    GOVERNANCE_WORDS[code] ??
    CONTRACT_WORDS[code] ??
    COURT_WORDS[code] ??
    MANDATE_WORDS[code] ??
    TIER_WORDS[code] ??
    GUARD_WORDS[code] ??
    POOL_WORDS[code] ??
    RATING_WORDS[code] ??
    SPACE_WORDS[code] ??
    RESEARCH_WORDS[code] ??
    KNOCK_WORDS[code] ??
    `Refused by the hub’s rules (${code}). Nothing changed.`) +
  (detail?.problem ? ` (${detail.field}: ${detail.problem})` : spaceDetail(detail))

const KNOCK_WORDS: Record<string, string> = {
  'stamp.missing':
    'This hub asks newcomers for some computing, so that nobody can flood it. Nothing was changed; your computer does it and asks again.',
  'stamp.cheap':
    'More people are joining this hub than usual, so it asks for more computing than before. Nothing was changed; your computer does it and asks again.',
  'stamp.old': 'The computing that was shown is no longer recent. Nothing was changed; your computer does it again.',
  'stamp.spent':
    'The computing that was shown has let you in before. Nothing was changed; your computer does it again.',
  'invite.expired': 'This invite has run out. Nothing was changed; ask for a new one.',
  'invite.used-up': 'This invite has been used as often as it allows. Nothing was changed; ask for a new one.',
  'invite.unknown-inviter':
    'Whoever wrote this invite is not (or no longer) a member of the hub. Ask another member for one.',
  'invite.bad-signature':
    'This invite is not genuine: its signature does not fit. Ask for a new one and copy the whole link.',
}

/** Why a hub did not open to an invite. */
export const knockWords = (code: string): string =>
  KNOCK_WORDS[code] ?? 'This invite does not open the hub. Ask for a new one.'
