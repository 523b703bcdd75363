import { Search } from 'lucide-react'
import { useState } from 'react'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { RadioList } from '#ui/ui/RadioList.tsx'
import { Segmented } from '#ui/ui/Segmented.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { Shelf, Specimen } from './Shelf.tsx'
import { OAK } from './sample.ts'

export function Fields() {
  const [text, setText] = useState('Bicycle repair')
  const [units, setUnits] = useState('1250')
  const [count, setCount] = useState(3)
  return (
    <Shelf name="Fields">
      <Specimen of="TextInput">
        <Field label="Title" hint="For example: Bicycle repair" className="w-64">
          <TextInput value={text} onValue={setText} />
        </Field>
        <Field label="Title" required error="The title is empty." className="w-64">
          <TextInput value="" onValue={setText} />
        </Field>
        <Field label="Search" optional className="w-64">
          <TextInput icon={<Search />} suffix="OAK" value={text} onValue={setText} />
        </Field>
        <Field label="Not now" className="w-64">
          <TextInput disabled value={text} onValue={setText} />
        </Field>
      </Specimen>
      <Specimen of="TextArea">
        <Field label="Description" className="w-96">
          <TextArea value="I true wheels, on Saturdays." onValue={setText} rows={3} />
        </Field>
      </Specimen>
      <Specimen of="MoneyInput, NumberInput">
        <Field label="Amount" className="w-40">
          <MoneyInput units={units} token={OAK} onUnits={setUnits} />
        </Field>
        <Field label="How many?" className="w-52">
          <NumberInput min={1} value={count} onValue={setCount} suffix="hours" />
        </Field>
      </Specimen>
      <Choices />
    </Shelf>
  )
}

function Choices() {
  const [side, setSide] = useState<'offer' | 'need'>('offer')
  const [who, setWho] = useState<'anybody' | 'trusted'>('trusted')
  const [on, setOn] = useState(true)
  return (
    <>
      <Specimen of="Select, Segmented">
        <Select
          label="Category"
          className="w-40"
          value={side}
          onValue={setSide}
          options={[
            { value: 'offer', label: 'Skill' },
            { value: 'need', label: 'Thing' },
          ]}
        />
        <Segmented
          label="Side"
          value={side}
          onValue={setSide}
          options={[
            { value: 'offer', label: 'I offer' },
            { value: 'need', label: 'I need' },
          ]}
        />
      </Specimen>
      <Specimen of="Checkbox">
        <Checkbox label="Also ended notices" checked={on} onChecked={setOn} hint="They stay readable." />
        <Checkbox label="Not now" checked={false} disabled onChecked={setOn} />
      </Specimen>
      <Specimen of="RadioList">
        <RadioList
          label="Who may post"
          value={who}
          onValue={setWho}
          options={[
            { value: 'anybody', label: 'Anybody', hint: 'Every member of the hub.' },
            { value: 'trusted', label: 'Whom the keeper trusts', disabled: false },
          ]}
        />
      </Specimen>
    </>
  )
}
