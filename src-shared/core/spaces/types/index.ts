/** Every type of space. */
import type { SpaceTypeName } from '../limits.ts'
import { creative } from './creative.ts'
import { general } from './general.ts'
import { local } from './local.ts'
import { scientific } from './scientific.ts'
import { skills } from './skills.ts'
import type { SpaceType } from './type.ts'

export const TYPES: Record<SpaceTypeName, SpaceType> = { general, skills, creative, scientific, local }
export type { SpaceType }
