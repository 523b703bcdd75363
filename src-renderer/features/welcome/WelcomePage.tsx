import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { ask } from '#ui/bridge/queries.ts'
import { BroughtBack } from '#ui/features/guards/index.ts'
import { ChooseHub } from './ChooseHub.tsx'
import { Frame } from './Frame.tsx'
import { WhoStep } from './WhoStep.tsx'

/** Two short steps: who you are, then where you trade. Which one is due follows from what already exists. */
export function WelcomePage() {
  const { data } = useQuery(ask.app.status())
  const { join } = useSearch({ from: '/welcome' })
  if (!data) return <Frame>{null}</Frame>
  return (
    <Frame>
      {data.identity.state === 'missing' ? (
        <WhoStep osKeyring={data.identity.osKeyring} />
      ) : (
        <>
          <BroughtBack first />
          <ChooseHub key={join} nick={data.identity.nick ?? ''} join={join} />
        </>
      )}
    </Frame>
  )
}
