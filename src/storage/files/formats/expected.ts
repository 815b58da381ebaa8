/**
 * What a file should have held at the place of a problem. The list is closed so that the message catalogues can
 * have a sentence for each.
 */
export const expectations = [
  // YAML itself
  'yaml',
  'yaml-spaces',
  'yaml-indentation',
  'yaml-closed',
  'yaml-one-document',
  'yaml-shallow',
  'yaml-few-aliases',
  // Shapes
  'map',
  'list',
  'text',
  'key',
  'unique-key',
  'number',
  'integer',
  // People
  'people',
  'colour',
  'ideal-load',
  'language',
  'slack-user',
  // Timetables
  'monday',
  'week-of-file',
  'hours',
  'hour',
  'hour-limits-ascending',
  'weekday',
  'unique-weekday',
  'listed-day',
  'row-number',
  'row-of-hours',
  'row',
  'cell',
  'penalty',
  // Busy lines and festivities
  'person',
  'known-person',
  'weekday-date-or-slots',
  'real-date',
  'slots',
  'reason',
  'reason-after-slots',
  'festivity-date',
  'festivity-name',
  // Configuration
  'line-count',
  'hours-assumed',
  'line-count-assumed',
  'flag',
  'planner-rule',
  'break-rule',
  'file-name',
  'count',
  'reconnect-seconds',
  'timezone',
  'url',
  'port',
  'audience',
  // Calls
  'call-category',
  'unique-code',
  'call-section',
  'call-date',
  'address-list',
  'seconds',
] as const
export type Expected = (typeof expectations)[number]
