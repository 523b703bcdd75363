import { ChevronRight } from 'lucide-react'
import type { ContractPreview } from '#shared/ipc/contracts.ts'
import { ENGLISH } from '#ui/ui/english.ts'

type Course = ContractPreview['courses'][number]

/** What happens by itself from some point on, played to its end by the rules: each a question to open. */
export function Courses({ courses, names }: { courses: readonly Course[]; names: readonly string[] }) {
  return (
    <ul className="m-0 grid list-none p-0 text-sm">
      {courses.map((course) => (
        <li key={course.what}>
          <details className="group">
            <summary className="flex min-h-8 list-none items-start gap-1.5 rounded-md py-1 hover:text-primary [&::-webkit-details-marker]:hidden">
              <ChevronRight
                aria-hidden
                className="mt-0.5 size-4 shrink-0 text-ink-faint transition-transform group-open:rotate-90 rtl:not-group-open:rotate-180"
              />
              <span {...ENGLISH}>{course.what}</span>
            </summary>
            <CourseSteps course={course} names={names} />
          </details>
        </li>
      ))}
    </ul>
  )
}

function CourseSteps({ course, names }: { course: Course; names: readonly string[] }) {
  return (
    <div className="grid gap-2 ps-5.5 pb-2">
      <ol className="m-0 grid list-decimal gap-1 ps-4 text-ink-soft">
        {course.steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
          <li key={at} {...ENGLISH}>
            {step}
          </li>
        ))}
      </ol>
      <dl className="m-0 grid gap-0.5">
        {course.ends.map(({ party, text }) => (
          <div key={party} className="flex gap-2">
            <dt className="shrink-0 text-ink-faint">
              <bdi>{names[party]}</bdi>
            </dt>
            <dd {...ENGLISH} className="m-0 font-medium">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
