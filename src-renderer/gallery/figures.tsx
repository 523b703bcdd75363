import { GraduationCap } from 'lucide-react'
import { Badge } from '#ui/ui/Badge.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { CodeBlock } from '#ui/ui/CodeBlock.tsx'
import { CopyText } from '#ui/ui/CopyText.tsx'
import { DataTable } from '#ui/ui/DataTable.tsx'
import { FinalityLamp } from '#ui/ui/FinalityLamp.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { Money } from '#ui/ui/Money.tsx'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { Qr } from '#ui/ui/Qr.tsx'
import { Shelf, Specimen } from './Shelf.tsx'
import { ADA, BEN, DIGEST, OAK, ROWS } from './sample.ts'

const TONES = ['neutral', 'primary', 'amber', 'good', 'danger'] as const

export function Facts() {
  return (
    <Shelf name="Facts">
      <Specimen of="Badge">
        {TONES.map((tone) => (
          <Badge key={tone} tone={tone} icon={<GraduationCap aria-hidden />}>
            {tone}
          </Badge>
        ))}
      </Specimen>
      <Specimen of="FinalityLamp">
        {(['pending', 'secured', 'final', 'refused'] as const).map((state) => (
          <FinalityLamp key={state} state={state} />
        ))}
        <FinalityLamp state="final" compact />
      </Specimen>
      <Specimen of="PersonChip">
        {(['sm', 'md', 'lg'] as const).map((size) => (
          <PersonChip key={size} person={size === 'lg' ? ADA : BEN} size={size} />
        ))}
        <PersonChip person={BEN} bare />
      </Specimen>
      <Specimen of="CopyText">
        <CopyText text={DIGEST} label="Digest" />
      </Specimen>
      <Specimen of="CodeBlock">
        <CodeBlock label="Document" text={'{\n  "@type": "Offer",\n  "name": "Bicycle repair"\n}'} />
      </Specimen>
    </Shelf>
  )
}

export function Figures() {
  return (
    <Shelf name="Figures">
      <Specimen of="Money">
        <Money units="125000" token={OAK} />
        <Money units="-1250" token={OAK} signed />
        <Money units="1250" token={OAK} signed />
        <Money units="0" token={OAK} />
      </Specimen>
      <Specimen of="KeyValue in a Card">
        <Card className="w-80">
          <KeyValue
            items={[
              { label: 'Available', value: '2 hours' },
              { label: 'Place', value: 'Freiburg' },
              { label: 'Price', value: <Money units="1250" token={OAK} /> },
            ]}
          />
        </Card>
      </Specimen>
      <Specimen of="Qr">
        <Qr text="kind:join/example" label="Invite" className="size-40" />
      </Specimen>
    </Shelf>
  )
}

export function Lists() {
  return (
    <Shelf name="Lists">
      <Specimen of="DataTable">
        <DataTable
          caption="Entries"
          showCaption
          rows={ROWS}
          rowKey={({ id }) => id}
          columns={[
            { key: 'what', label: 'What', header: true, render: ({ what }) => what },
            { key: 'who', label: 'With', render: ({ who }) => who },
            {
              key: 'units',
              label: 'Amount',
              align: 'end',
              render: ({ units }) => <Money units={units} token={OAK} signed />,
            },
          ]}
        />
      </Specimen>
      <Specimen of="DataTable empty">
        <DataTable
          caption="Entries"
          rows={[]}
          rowKey={() => ''}
          columns={[{ key: 'what', label: 'What', render: () => null }]}
          empty="Nothing was paid yet."
        />
      </Specimen>
    </Shelf>
  )
}
