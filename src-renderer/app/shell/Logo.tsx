/** A market stall with a warm heart under its awning. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className={className}>
      <path
        d="M5 4h22l3 8a4.3 4.3 0 0 1-7 2.6A4.6 4.6 0 0 1 16 15a4.6 4.6 0 0 1-7-.4A4.3 4.3 0 0 1 2 12z"
        fill="currentColor"
      />
      <path
        d="M5.5 18v10h21V18"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M16 26.2c-3.2-2-5-3.7-5-5.7 0-1.6 1.2-2.6 2.5-2.6 1 0 2 .6 2.5 1.6.5-1 1.5-1.6 2.5-1.6 1.3 0 2.5 1 2.5 2.6 0 2-1.8 3.7-5 5.7z"
        fill="var(--amber-fill)"
      />
    </svg>
  )
}
