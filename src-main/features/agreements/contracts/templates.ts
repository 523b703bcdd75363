/** A person's own templates, among this node's durable values: nobody else has them. */
import type { ContractForm } from '#shared/ipc/contracts.ts'
import type { FeatureContext } from '../../../engine/feature.ts'

const PREFIX = 'contract-template/'

/** By name. */
export const listTemplates = ({ meta }: FeatureContext): { name: string; form: ContractForm }[] =>
  meta
    .keys(PREFIX)
    .sort()
    .map((key) => ({ name: key.slice(PREFIX.length), form: JSON.parse(meta.get(key) as string) as ContractForm }))

/** Keeping again under one name replaces. */
export function keepTemplate(context: FeatureContext, { name, form }: { name: string; form: ContractForm }) {
  context.meta.set(`${PREFIX}${name}`, JSON.stringify(form))
  context.changed('agreements')
  return {}
}

/** Dropping what is not there is harmless. */
export function dropTemplate(context: FeatureContext, { name }: { name: string }) {
  context.meta.delete(`${PREFIX}${name}`)
  context.changed('agreements')
  return {}
}
