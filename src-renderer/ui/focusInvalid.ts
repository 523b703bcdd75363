/** After a form was refused, takes whoever filled it in to the first thing to put right. Waits for the errors to be on screen. */
export function focusInvalid(form: HTMLElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
}
