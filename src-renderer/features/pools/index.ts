/** Purpose pools of a hub: the list, founding one, and each pool's page. */
export { PoolPage } from './PoolPage.tsx'
export { PoolsPage } from './PoolsPage.tsx'
