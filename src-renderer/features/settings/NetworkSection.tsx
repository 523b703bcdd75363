import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { useInside } from '#ui/features/practice/useInside.ts'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { CopyText, shortId } from '#ui/ui/CopyText.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { ConnectTo } from './ConnectTo.tsx'
import { Section } from './Section.tsx'

/** What the node does on the network, as it is right now. */
export function NetworkSection() {
  const { t } = useTranslation('settings')
  const network = useQuery(ask.app.network())
  const { data: settings } = useQuery(ask.app.settings())
  // The practice town is reachable from nowhere else, and reaches nowhere.
  const inside = useInside() !== undefined
  const save = useSend(rpc.app.saveSettings, ['settings', 'network'])
  return (
    <Section part="network" title={t('network')}>
      <Checkbox
        label={t('nearby')}
        hint={t('nearbyHint')}
        checked={settings?.nearby ?? false}
        disabled={!settings}
        onChecked={(nearby) => void save.send({ nearby })}
      />
      <ErrorNote failure={save.failure} />
      <Loaded query={network}>
        {({ state, addresses, peers, nearby, relaying }) => (
          <KeyValue
            items={[
              { label: t('state'), value: t(`state_${state}`) },
              {
                label: t('addresses'),
                value: (
                  <Lines
                    of={addresses}
                    none={t('noAddresses')}
                    render={(text) => <CopyText text={text} label={t('addresses')} short={false} />}
                  />
                ),
              },
              {
                label: t('peers'),
                value: (
                  <Lines
                    of={peers.map(({ nick, dev, address, via }) => {
                      const line = via
                        ? t('through', { relay: via.nick ?? shortId(via.dev) })
                        : t('direct', { address: placeOf(address) })
                      return `${nick ?? shortId(dev)} · ${line}`
                    })}
                    none={t('noPeers')}
                    render={(text) => <span className="break-all">{text}</span>}
                  />
                ),
              },
              {
                label: t('nearbyDevices'),
                value: (
                  <Lines
                    of={nearby.map((device) => `${device.nick ?? shortId(device.dev)} · ${placeOf(device.address)}`)}
                    none={t('noNearby')}
                    render={(text) => <span className="break-all">{text}</span>}
                  />
                ),
              },
              ...(relaying ? [{ label: t('relaying'), value: t(`relaying_${relaying.serves}`, relaying) }] : []),
            ]}
          />
        )}
      </Loaded>
      {!inside && <ConnectTo />}
    </Section>
  )
}

/** Where a device is, without the key at the end that names it: its person's name does that. */
const placeOf = (address: string): string => address.replace(/\/p2p\/[^/]+$/, '')

function Lines({
  of,
  none,
  render,
}: {
  of: readonly string[]
  none: string
  render: (text: string) => React.ReactNode
}) {
  if (of.length === 0) return <span className="text-ink-faint">{none}</span>
  return (
    <ul className="grid min-w-0 gap-1">
      {of.map((text) => (
        <li key={text} className="min-w-0">
          {render(text)}
        </li>
      ))}
    </ul>
  )
}
