export { lineProblemText as problemText } from '../messages/lineProblemText.ts'
