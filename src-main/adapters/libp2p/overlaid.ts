/**
 * `target` with some members replaced, for a library that is to meet one component of libp2p a little differently. Everything else
 * goes to the original, whose private fields a copy would not have.
 */
export function overlaid<T extends object>(target: T, changes: Partial<T>): T {
  return new Proxy(target, {
    get(_, name) {
      if (Object.hasOwn(changes, name)) return changes[name as keyof T]
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
