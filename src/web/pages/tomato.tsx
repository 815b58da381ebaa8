import type { VNode } from 'preact'
import type { Variant } from '../../domain/variant.ts'

/** The mark: a tomato whose leaf is the cord of a telephone. Colours come from the page's stylesheet. */
export function Tomato({ size = 28 }: { size?: number }): VNode {
  return (
    <svg
      class="tomato"
      width={size}
      height={size}
      viewBox="0 0 32 32"
      xmlns="http://www.w3.org/2000/svg"
      aria-hidden="true"
    >
      <TomatoShapes fruit="currentColor" leaf="var(--leaf)" shine="#fff" />
    </svg>
  )
}

/** The mark as a file of its own, for the browser's tab; in the variant's colour where there is one. */
export function TomatoFile({ variant }: { variant: Variant | null }): VNode {
  return (
    <svg viewBox="0 0 32 32" xmlns="http://www.w3.org/2000/svg">
      <title>{variant ? `Tomàtic (${variant.name})` : 'Tomàtic'}</title>
      <TomatoShapes fruit={variant ? `#${variant.color}` : '#d0311f'} leaf="#3f7d3a" shine="#fff" />
    </svg>
  )
}

function TomatoShapes({ fruit, leaf, shine }: { fruit: string; leaf: string; shine: string }): VNode {
  return (
    <>
      <path
        fill={fruit}
        d="M16 9.4c2.3-2 6.2-2.3 9-.2 3 2.2 4.2 6 3.5 9.8C27.4 25.2 22.4 29 16 29S4.6 25.2 3.5 19C2.8 15.2 4 11.4 7 9.2c2.8-2.1 6.7-1.8 9 .2z"
      />
      <path
        fill={leaf}
        d="M16 11.5c-1.4-1.7-3.7-2.2-5.9-1.3 1-1.8 2.7-2.7 4.7-2.5C14.7 6 15.3 4.2 17 3l1.5 1.2c-1.2.9-1.7 2-1.6 3.5 2-.3 3.9.6 5 2.5-2.2-.9-4.5-.4-5.9 1.3z"
      />
      <path
        fill="none"
        stroke={shine}
        stroke-width="1.8"
        stroke-linecap="round"
        opacity=".55"
        d="M7.2 17.5c-.1-2.2.7-4 2.2-5"
      />
    </>
  )
}
