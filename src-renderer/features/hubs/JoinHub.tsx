import { ImageUp } from 'lucide-react'
import { type ClipboardEvent, type DragEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView } from '#ui/app/view.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { InviteCard } from './InviteCard.tsx'
import { Nearby } from './Nearby.tsx'
import { readQr } from './qrPicture.ts'

/** Where an invite may come from: typed, pasted, a picture of its QR code. `look` shows what it leads to. */
function useInviteLink(followed: string | undefined) {
  const [link, setLink] = useState(followed ?? '')
  const [noQr, setNoQr] = useState(false)
  const preview = useSend(rpc.hubs.preview)
  const look = (next: string) => {
    setLink(next)
    setNoQr(false)
    if (next.trim() !== '') void preview.send({ link: next.trim() })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a followed link is looked at once, when this opens
  useEffect(() => {
    if (followed !== undefined) look(followed)
  }, [])
  const readPicture = async (file: File) => {
    const found = await readQr(file)
    if (found === undefined) setNoQr(true)
    else look(found)
  }
  return { link, setLink, noQr, preview, look, readPicture }
}

/** Finds an invite (link, picture, or somebody nearby), shows what it leads to, and only then joins. */
export function JoinHub({ followed, onDone }: { followed?: string | undefined; onDone: (hub: string) => void }) {
  const invite = useInviteLink(followed)
  const { link, preview, look } = invite
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    const file = event.dataTransfer.files[0]
    if (file) void invite.readPicture(file)
  }
  const open = (hub: string) => {
    useView.getState().setHub(hub)
    onDone(hub)
  }
  if (preview.data)
    return <InviteCard invite={preview.data} link={link.trim()} onOther={preview.reset} onDone={onDone} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a picture is an extra; the button beside it does the same
    <div className="grid gap-6" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <LinkForm {...invite} />
      <Nearby onLook={look} onJoined={open} />
    </div>
  )
}

function LinkForm({ link, setLink, noQr, preview, look, readPicture }: ReturnType<typeof useInviteLink>) {
  const { t } = useTranslation('hubs')
  const onPaste = (event: ClipboardEvent) => {
    const picture = [...event.clipboardData.files].find((file) => file.type.startsWith('image/'))
    if (picture) void readPicture(picture)
    const text = event.clipboardData.getData('text').trim()
    if (text === '' || picture) return
    event.preventDefault()
    look(text)
  }
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        look(link)
      }}
    >
      <Field label={t('join.link')} error={noQr ? t('join.noQr') : undefined} hint={t('join.drop')}>
        <TextInput
          autoFocus
          autoComplete="off"
          spellCheck={false}
          className="font-mono text-sm"
          placeholder={t('join.placeholder')}
          value={link}
          onValue={setLink}
          onPaste={onPaste}
        />
      </Field>
      <ErrorNote failure={preview.failure} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={preview.busy} disabled={link.trim() === ''}>
          {t('join.look')}
        </Button>
        <PictureButton onPicture={(file) => void readPicture(file)} />
      </div>
    </form>
  )
}

function PictureButton({ onPicture }: { onPicture: (file: File) => void }) {
  const { t } = useTranslation('hubs')
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button icon={<ImageUp aria-hidden className="size-4" />} onClick={() => input.current?.click()}>
        {t('join.picture')}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => event.target.files?.[0] && onPicture(event.target.files[0])}
      />
    </>
  )
}
