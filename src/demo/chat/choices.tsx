import type { ControlParts, ControlProps, SelectOption } from './controls.tsx'

/** Shows radio buttons, checkboxes, or a select of several, as a group of boxes. */
export function Choices({
  found,
  parts,
  options,
}: ControlProps & { parts: ControlParts; options: readonly SelectOption[] }) {
  const isRadio = found.element.type === 'radio_buttons'
  const chosen = typeof parts.chosen === 'string' ? [parts.chosen] : (parts.chosen ?? [])
  return (
    <fieldset
      class="choices"
      id={parts.id}
      {...parts.attributes}
      data-group={isRadio ? 'one' : 'many'}
      aria-labelledby={found.isInput ? `${parts.id}-label` : undefined}
    >
      {parts.label === '' ? null : <legend>{parts.label}</legend>}
      {options.map(({ value, label, description }, index) => (
        <label>
          <input
            type={isRadio ? 'radio' : 'checkbox'}
            id={`${parts.id}-${index}`}
            name={parts.id}
            value={value}
            checked={chosen.includes(value)}
          />
          <span>
            {label}
            {description === '' ? null : <small>{description}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
