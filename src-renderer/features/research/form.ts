/** The form of a study: what it starts from, and what is missing. */
import type { StudyForm, StudyView } from '#shared/ipc/research.ts'

export type Text = 'title' | 'question' | 'method' | 'result'
export const TEXTS: readonly Text[] = ['title', 'question', 'method', 'result']

export const freshStudy = (cites: StudyForm['cites'] = []): StudyForm => ({
  ...{ title: '', question: '', method: '', result: '' },
  ...{ data: [], code: [], licence: 'CC-BY-4.0', cites },
})

/** The newest version, to be changed. */
export const studyAgain = ({ versions, version }: StudyView): StudyForm => {
  const { content } = versions[version] as StudyView['versions'][number]
  return { ...content, data: content.data.map(({ was: _, ...file }) => file) }
}

/** Texts that are still to be filled in; the node says what else is wrong. */
export const missingIn = (form: StudyForm): readonly Text[] => TEXTS.filter((text) => form[text].trim() === '')
