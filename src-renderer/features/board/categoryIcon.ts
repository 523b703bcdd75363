import { BookOpen, Cpu, GraduationCap, Hammer, HeartHandshake, type LucideIcon, Package } from 'lucide-react'
import type { Category } from '#shared/ipc/notices.ts'

export const CATEGORY_ICON: Readonly<Record<Category, LucideIcon>> = {
  skill: GraduationCap,
  work: Hammer,
  thing: Package,
  knowledge: BookOpen,
  compute: Cpu,
  favour: HeartHandshake,
}
