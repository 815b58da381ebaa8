/** Why a line was not understood. `retry` is the line as it would be with that person or command in place. */
export type Problem =
  | {
      readonly kind: 'unknown-command'
      readonly text: string
      readonly suggestions: readonly { readonly label: string; readonly line: string }[]
    }
  | {
      readonly kind: 'unknown-person' | 'ambiguous-person'
      readonly text: string
      readonly keys: readonly string[]
      readonly rest: string
      /** What follows the command if the words were meant as a reason. */
      readonly asReason?: string
    }
  | { readonly kind: 'missing-person' }
  | { readonly kind: 'bad-duration'; readonly text: string }
  | { readonly kind: 'bad-week'; readonly text: string }
  | { readonly kind: 'bad-moment'; readonly text: string }
  | { readonly kind: 'unknown-channel'; readonly text: string }
  | { readonly kind: 'too-many-words'; readonly text: string }
  | { readonly kind: 'nothing-to-say' }
