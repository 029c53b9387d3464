import { describeOddData } from './describeOddData.js'
import { ofVisitsAndUsers } from './subjects.js'

// In a file of its own, which runs on another core.
describeOddData(ofVisitsAndUsers)
