import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { toast } from '#ui/ui/Toast.tsx'

/** Calls a device by its address: a relay of one's own, or somebody whose invite came without one that works. */
export function ConnectTo() {
  const { t } = useTranslation('settings')
  const [address, setAddress] = useState('')
  const connect = useSend(rpc.app.connect, ['network'])
  const submit = async () => {
    if (!(await connect.send({ address: address.trim() }))) return
    setAddress('')
    toast({ kind: 'good', title: t('connected'), text: t('connectedText') })
  }
  return (
    <form
      noValidate
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (address.trim() !== '') void submit()
      }}
    >
      <Field label={t('connectTo')} hint={t('connectHint')}>
        <TextInput
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          placeholder="/ip4/203.0.113.5/tcp/4001/p2p/12D3…"
          value={address}
          onValue={(text) => {
            connect.reset()
            setAddress(text)
          }}
        />
      </Field>
      <ErrorNote failure={connect.failure} />
      <Button type="submit" size="sm" className="justify-self-start" disabled={connect.busy || address.trim() === ''}>
        {connect.busy ? t('connecting') : t('connect')}
      </Button>
    </form>
  )
}
