import type { Member } from '../workspace/model.ts'

/** Dark enough for white initials on either theme. */
const fills = [
  '#8a3b12',
  '#7a5200',
  '#4d6600',
  '#1f6b3a',
  '#0b6b6b',
  '#1c5f99',
  '#4a4fb0',
  '#7a3fa0',
  '#a02f72',
  '#6b5b4d',
]

/** The picture of a member: initials on a colour of their own; a tomato for the bot. */
export function Avatar({ member, size = 36 }: { member: Member | null; size?: number }) {
  if (member === null) return <Note size={size} />
  if (member.isBot) return <TomatoMark size={size} />
  return (
    <svg class="avatar" width={size} height={size} viewBox="0 0 36 36" aria-hidden="true">
      <rect width="36" height="36" rx="8" fill={fillOf(member.id)} />
      <text x="18" y="23" text-anchor="middle" font-size="14" font-weight="600" fill="#fff">
        {initials(member.realName)}
      </text>
    </svg>
  )
}

export function TomatoMark({ size = 36 }: { size?: number }) {
  return (
    <svg class="avatar" width={size} height={size} viewBox="0 0 36 36" aria-hidden="true">
      <rect width="36" height="36" rx="8" fill="#fbe3dc" />
      <ellipse cx="18" cy="20.5" rx="11.5" ry="10" fill="#cf3a22" />
      <path
        d="M12 16.5c0-2.5 1.8-4 3.6-4.4"
        fill="none"
        stroke="#f2937f"
        stroke-width="2"
        stroke-linecap="round"
      />
      <path
        d="M18 12.5l-5.5-2.2 4 .1L18 6.6l1.5 3.8 4-.1z"
        fill="#2f7d3b"
        stroke="#2f7d3b"
        stroke-linejoin="round"
      />
    </svg>
  )
}

function Note({ size }: { size: number }) {
  return (
    <svg class="avatar quiet" width={size} height={size} viewBox="0 0 36 36" aria-hidden="true">
      <rect width="36" height="36" rx="8" fill="currentColor" opacity="0.15" />
      <path d="M18 10v10M18 25v1" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
    </svg>
  )
}

function fillOf(id: string): string {
  let sum = 0
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return fills[sum % fills.length] ?? '#6b5b4d'
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  )
  return letters.join('').toUpperCase()
}
