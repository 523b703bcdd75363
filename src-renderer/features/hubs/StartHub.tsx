import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView } from '#ui/app/view.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { amountText } from '#ui/ui/Money.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { CreditDetails } from './CreditDetails.tsx'
import { codeFrom, effectOf, freshHub, type HubForm, hubProblems, tokenOf } from './hubForm.ts'

/** What is typed, what is wrong with it, and the sending of it. */
function useHubForm(onDone: (hub: string) => void) {
  const { t } = useTranslation('hubs')
  const [form, setForm] = useState<HubForm>(() => freshHub(t('start.defaultToken')))
  const [tried, setTried] = useState(false)
  const create = useSend(rpc.hubs.create, ['hubs', 'app'])
  const change = (part: Partial<HubForm>) => setForm((old) => ({ ...old, ...part }))
  const problems = hubProblems(form)
  const problem = (field: keyof HubForm) => (tried && problems[field] ? t(`start.${problems[field]}`) : undefined)
  const submit = async (sheet: HTMLElement) => {
    setTried(true)
    if (Object.keys(problems).length > 0) return focusInvalid(sheet)
    const made = await create.send({ ...form, name: form.name.trim(), tokenName: form.tokenName.trim() })
    if (!made) return
    useView.getState().setHub(made.hub)
    onDone(made.hub)
  }
  return { form, change, problem, submit, busy: create.busy, failure: create.failure }
}

/** The form that starts a hub. `onDone` gets the new hub's id once it exists. */
export function StartHub({ onDone }: { onDone: (hub: string) => void }) {
  const { t } = useTranslation('hubs')
  const { form, change, problem, submit, busy, failure } = useHubForm(onDone)
  const [ownCode, setOwnCode] = useState(false)
  const token = tokenOf(form)
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(event.currentTarget)
      }}
    >
      <Field label={t('start.name')} required error={problem('name')}>
        <TextInput
          autoFocus
          maxLength={60}
          placeholder={t('start.namePlaceholder')}
          value={form.name}
          onValue={(name) => change({ name, ...(!ownCode && { tokenCode: codeFrom(name) }) })}
        />
      </Field>
      <div className="grid grid-cols-[1fr_8rem] gap-4">
        <Field label={t('start.token')} required error={problem('tokenName')}>
          <TextInput maxLength={40} value={form.tokenName} onValue={(tokenName) => change({ tokenName })} />
        </Field>
        <Field label={t('start.code')} required error={problem('tokenCode')}>
          <TextInput
            maxLength={8}
            value={form.tokenCode}
            onValue={(code) => {
              setOwnCode(true)
              change({ tokenCode: code.toUpperCase() })
            }}
          />
        </Field>
      </div>
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('start.grant')} error={problem('grant')}>
          <MoneyInput key={form.decimals} token={token} units={form.grant} onUnits={(grant) => change({ grant })} />
        </Field>
        <Field label={t('start.limit')} error={problem('creditLimit')}>
          <MoneyInput
            key={form.decimals}
            token={token}
            units={form.creditLimit}
            onUnits={(creditLimit) => change({ creditLimit })}
          />
        </Field>
      </div>
      <Effect form={form} />
      <CreditDetails form={form} onChange={change} />
      <ErrorNote failure={failure} />
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {t('start.submit')}
      </Button>
    </form>
  )
}

/** What the two amounts mean for somebody who joins tomorrow. */
function Effect({ form }: { form: HubForm }) {
  const { t } = useTranslation('hubs')
  const effect = effectOf(form)
  const say = (units: string) => `${amountText(units, form.decimals)} ${form.tokenCode}`
  return (
    <Note kind={effect === 'effectNothing' ? 'warning' : 'info'}>
      <p aria-live="polite">
        {t(`start.${effect}`, { grant: say(form.grant || '0'), floor: say(`-${form.creditLimit || '0'}`) })}
      </p>
      <p className="mt-1">{t('start.solo')}</p>
    </Note>
  )
}
