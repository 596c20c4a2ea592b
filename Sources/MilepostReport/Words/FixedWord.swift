/// Every word and sentence of the pages that holds no value. Each language says all of them (``PageWords/text(_:)``); one
/// that lacks a word does not compile. Templates name them, `{{words.queue}}`; what holds a value is a function of
/// ``PageWords``.
///
/// In templates, names between backticks become code.
package enum FixedWord: String, Sendable, CaseIterable {
    // The frame of every page.
    case skip
    case mainNavigation
    case findTask
    case findAnything
    case found
    case switchTheme
    case lightOrDark
    case showKeys
    case keys
    case keysList
    case keysTurn
    case keysDrawing
    case keysClose
    case keysSwitch
    case keysSwitchHere
    case close
    case youAreHere
    case asOf
    case revision
    case madeBy
    case madeFrom
    case sessionLog
    case contents
    case overview
    case queue
    case graph
    case log
    case plan
    case plans
    case allPlans
    case findings
    case receipt

    // Heads of columns, and words beside values.
    case task
    case tasks
    case phase
    case phases
    case status
    case priority
    case owner
    case effort
    case checks
    case holdsUp
    case progress
    case done
    case doneBehind
    case heldUp
    case needs
    case needsBetween
    case statedIn
    case slack
    case date
    case time
    case whatHappened
    case whereFrom
    case line
    case component
    case outsideComponent
    case current
    case template
    case next
    case nextColon
    case previousColon
    case nextInOrder
    case orderOfWork
    case since
    case text
    case outline
    case onThisPage
    case reasonToLook
    case whatWasRead

    // Filters.
    case show
    case ofSeverity
    case withStatus
    case any
    case anySeverity
    case error
    case warning
    case note
    case findingsPlaceholder
    case wordsPlaceholder

    // Overview.
    case noPhases
    case inNoPhase
    case inNoPhaseAbout
    case couldStartEarlyColon
    case longestChain
    case whatNeedsWhat
    case latestSessions
    case noSessions
    case seeFindings
    case nothingFound
    case besidePlan
    case phasesCaption
    case whatChanged
    case nextTaskColon

    // Queue.
    case queueAbout
    case waves
    case wavesAbout
    case nothingOpen

    // Graph.
    case criticalPath
    case criticalPathAbout
    case noChain
    case cycles
    case leadsToWhat
    case neighbourhood
    case drawingAbout
    case drawingAgainst
    case drawingSize
    case drawingLarger
    case drawingSmaller
    case drawingWhole
    case drawingFind
    case drawingAll
    case drawingOpen
    case drawingCritical
    case drawingReduce
    case drawingShown
    case drawingLeft
    case cyclesAbout
    case holdsUpMost
    case holdsUpMostCaption
    case waitingForIt
    case noneWaits
    case dependencies
    case dependenciesCaption
    case noDependencies
    case betweenPhases
    case outsideComponents
    case outsideComponentsAbout
    case outsideComponentsCaption

    // Log.
    case sessionsCaption
    case noSessionsAtAll

    // Findings.
    case nothingFoundAtAll
    case toMend

    // Phase.
    case noTasksInPhase
    case orderOfPhases
    case furtherColumns
    case furtherColumnsCaption
    case asThePlanSays

    // Plan, plans, documents.
    case frontMatter
    case plansCaption
    case trackNothing
    case noText

    // Receipt.
    case receiptAbout
    case everyLineCounted
    case files

    // Rule.
    case why
    case severity
    case about
    case here
    case givesWayTo

    // Task.
    case orphanAbout
    case sinceBanner
    case disagree
    case heldUpBy
    case needsNone
    case neededBy
    case neededByNone
    case commands
    case facts
    case boxes
    case sessions
    case tags
    case document

    // The script's own.
    case scriptFound
    case scriptNone
    case scriptPart
    case scriptCopy
    case scriptCopied
    case scriptSelected
    case scriptSelectedAbout

    // Beside values.
    case noTasks
    case noEstimate
    case verified
    case ready
    case none
    case taskFile
    case planSource
    case registry
    case session
    case inNoPhaseBehind
    case inOrderOfWork
    case errors
    case warnings
    case notesFound

    // Items of checklists.
    case checkTrue
    case checkFalse
    case verifiedRequirement
    case verifiedSpecification
    case architectureConfirmed
    case dependenciesAvailable
    case testsPass
    case coverageReached
    case documentationUpdated
    case sessionLogged

    // What is next, and what holds it up.
    case firstReady
    case nothingTracked
    case nothingLeft
    case needsOpen
    case waitsAtRoot
    case latestSessionsCaption
    case theLog

    // Lists of the queue.
    case readyTitle
    case readyAbout
    case readyEmpty
    case inProgressTitle
    case inProgressAbout
    case inProgressEmpty
    case waitingTitle
    case waitingAbout
    case waitingEmpty
    case blockedTitle
    case blockedAbout
    case blockedEmpty
    case earlyTitle
    case earlyAbout
    case earlyEmpty
    case startedBefore
    case rootCause
    case waitsFor
    case now

    // Facts of a task.
    case started
    case completed
    case due
    case complexity
    case notes
    case inThePlan
    case file
    case preChecks
    case implementation
    case postChecks
    case noneStated
    case noItems
    case whatItNeeds
    case whoNeedsIt
    case onCriticalPath
    /// Of a dependency whose task is closed, and of one whose task is open.
    case needMet
    case needOpen
    case wholePhase
    case outsidePlan
    /// Of the phases that a drawn phase needs, and of those that wait for it.
    case neededPhases
    case waitingPhases
    /// Of a line that runs backward, and of one of which only the ends are drawn.
    case againstFlow
    case onlyEndsDrawn
    case isNext
    case onlyTheEntry
    case aboveFirstHeading

    // Leads of pages.
    case nothingWasFound
    case noTaskNeedsAnother
    case withoutDate
    case dayByDay
    case taskFilesFormPlan
    case noPlanFile
    case noPlan
    case noPlanRecognised
    case noLineTracked

    // Documents that are no plan.
    case templateBanner
    case noTasksRecognised
    case lookedForHeading
    case lookedForTable
    case lookedForBlock
    case lookedForFile
    case templateAbout
    case registryAbout

    // Why lines are not counted.
    case unknownLines
    case unknownLinesAbout
    case brokenLines
    case brokenLinesAbout
    case dialectLines
    case dialectLinesAbout
    case duplicateLines
    case duplicateLinesAbout
    case acceptanceLines
    case acceptanceLinesAbout
    case fenceLines
    case fenceLinesAbout
    case tableLines
    case tableLinesAbout
    case legendLines
    case legendLinesAbout
    case templateLines
    case templateLinesAbout
    case registryLines
    case registryLinesAbout

    // Examples of a rule.
    case notSo
    case butSo
}
