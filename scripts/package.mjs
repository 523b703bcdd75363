/** `npm run package`: the app for this platform under dist/, and its installers as far as their tools are here. */
import { packApp } from './pack/app.mjs'
import { packDeb } from './pack/deb.mjs'
import { main } from './setup/say.mjs'
import { has } from './setup/system.mjs'

await main(async () => {
  const { dir } = await packApp()
  console.log(dir)
  if (has('dpkg-deb')) console.log(await packDeb(dir))
})
