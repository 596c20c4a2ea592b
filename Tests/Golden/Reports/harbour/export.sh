#!/bin/sh
# Makes an issue for each task, or changes the one that is there. Read it, then run it in a clone of the repository,
# with gh signed in:  sh issues.sh --dry-run   and then   sh issues.sh
# An issue is known by the line "milepost-task: ..." in its text. Milepost wrote this; nothing was sent.
set -eu
dry=${1:-}
known=$(mktemp)
trap 'rm -f "$known"' EXIT
gh issue list --state all --limit 100000 --json number,state,title,body --jq \
  '.[] | . as $i | ($i.body // "" | capture("<!-- milepost-task: (?<key>[0-9a-f]{32}) -->")?) | "\(.key) \($i.number) \($i.state)"' \
  > "$known"

# task KEY STATE TITLE BODY
task() {
  found=$(awk -v key="$1" '$1 == key { print $2 " " $3; exit }' "$known")
  number=${found% *}
  state=${found#* }
  if [ -z "$found" ]; then
    echo "create: $3"
    [ "$dry" = --dry-run ] && return
    url=$(gh issue create --title="$3" --body="$4")
    number=${url##*/}
    state=OPEN
  else
    echo "edit #$number: $3"
    [ "$dry" = --dry-run ] && return
    gh issue edit "$number" --title="$3" --body="$4" > /dev/null
  fi
  if [ "$2" = CLOSED ] && [ "$state" = OPEN ]; then gh issue close "$number" > /dev/null; fi
  if [ "$2" = OPEN ] && [ "$state" = CLOSED ]; then gh issue reopen "$number" > /dev/null; fi
}

task be80210195416340c3f445e070e1ca42 CLOSED 'SETUP-01 Developer Machines' '<!-- milepost-task: be80210195416340c3f445e070e1ca42 -->

- Status: completed
- Phase: Prerequisites&#58; Tools and Access
- Priority: P0
- Estimate: 6 h
- Owner: Marek Dvořák'
task 62eb7934110466a0a0e5c8d263b7ac1e CLOSED 'SETUP-02 Timetable Archive' '<!-- milepost-task: 62eb7934110466a0a0e5c8d263b7ac1e -->

- Status: completed
- Phase: Prerequisites&#58; Tools and Access
- Priority: P0
- Estimate: 16 h
- Owner: Ailsa MacRae'
task cd89590270388ae04e1507d0b707f686 CLOSED 'SETUP-03 Hardware Bench' '<!-- milepost-task: cd89590270388ae04e1507d0b707f686 -->

- Status: completed
- Phase: Prerequisites&#58; Tools and Access
- Priority: P1
- Estimate: 8 h
- Owner: Tove Lindqvist'
task c2863eab451a216d5705fbeab280dfd1 CLOSED 'SETUP-04 Repository and Build' '<!-- milepost-task: c2863eab451a216d5705fbeab280dfd1 -->

- Status: completed
- Phase: Phase 0&#58; Project Groundwork
- Priority: P0
- Estimate: 4 h
- Owner: Ines Okafor
- Needs: SETUP-01'
task 31583d0aee46ab36432039277616181e CLOSED 'SETUP-05 Continuous Integration' '<!-- milepost-task: 31583d0aee46ab36432039277616181e -->

- Status: completed
- Phase: Phase 0&#58; Project Groundwork
- Priority: P0
- Estimate: 6 h
- Owner: Ines Okafor
- Needs: SETUP-04'
task 882cffc7f700e6f050a461876b8ce640 CLOSED 'SETUP-06 Staging Deployment' '<!-- milepost-task: 882cffc7f700e6f050a461876b8ce640 -->

- Status: completed
- Phase: Phase 0&#58; Project Groundwork
- Priority: P0
- Estimate: 8 h
- Owner: Marek Dvořák
- Needs: SETUP-04'
task abbab04aad5ef898641b40cdd5f025b2 CLOSED 'SETUP-07 Accessibility Checklist' '<!-- milepost-task: abbab04aad5ef898641b40cdd5f025b2 -->

- Status: completed
- Phase: Phase 0&#58; Project Groundwork
- Priority: P1
- Estimate: 5 h
- Owner: Tove Lindqvist'
task 41e14298dcea0da407823070fafa10e2 CLOSED 'TASKS-01 Pier and Route Model' '<!-- milepost-task: 41e14298dcea0da407823070fafa10e2 -->

- Status: completed
- Phase: Phase 1&#58; Timetable Foundation
- Priority: P0
- Estimate: 16 h
- Owner: Ines Okafor
- Needs: SETUP-04, SETUP-05
- Task file: tasks/TASKS-01\_pier\_and\_route\_model.md'
task 0e3b74029355322810d4c7aaccb9abcc CLOSED 'TASKS-02 Service Calendar' '<!-- milepost-task: 0e3b74029355322810d4c7aaccb9abcc -->

- Status: completed
- Phase: Phase 1&#58; Timetable Foundation
- Priority: P0
- Estimate: 20 h
- Owner: Ines Okafor
- Needs: SETUP-04, SETUP-05, TASKS-01
- Task file: tasks/TASKS-02\_service\_calendar.md'
task 6e391861feaf954a989dfcd1a991014e CLOSED 'TASKS-03 Tide Windows' '<!-- milepost-task: 6e391861feaf954a989dfcd1a991014e -->

- Status: completed
- Phase: Phase 1&#58; Timetable Foundation
- Priority: P0
- Estimate: 24 h
- Owner: Tove Lindqvist
- Needs: SETUP-04, SETUP-05, TASKS-01
- Task file: tasks/TASKS-03\_tide\_windows.md'
task 4c7dd5b283ddb6ac70bc832c00e63c6a CLOSED 'TASKS-04 Sailing Generator' '<!-- milepost-task: 4c7dd5b283ddb6ac70bc832c00e63c6a -->

- Status: completed
- Phase: Phase 1&#58; Timetable Foundation
- Priority: P0
- Estimate: 28 h
- Owner: Ines Okafor
- Needs: SETUP-04, SETUP-05, TASKS-01, TASKS-02, TASKS-03
- Task file: tasks/TASKS-04\_sailing\_generator.md'
task f4a27eb84c7598af71db29ff68148559 CLOSED 'TASKS-05 Timetable Import' '<!-- milepost-task: f4a27eb84c7598af71db29ff68148559 -->

- Status: completed
- Phase: Phase 1&#58; Timetable Foundation
- Priority: P1
- Estimate: 32 h
- Owner: Marek Dvořák
- Needs: SETUP-02, SETUP-04, SETUP-05
- Task file: tasks/TASKS-05\_timetable\_import.md'
task 0465ec968c356d5f88d1dc984cedca35 CLOSED 'TASKS-06 Sailing Search' '<!-- milepost-task: 0465ec968c356d5f88d1dc984cedca35 -->

- Status: completed
- Phase: Phase 2&#58; Search and Boards
- Priority: P0
- Estimate: 24 h
- Owner: Ines Okafor
- Needs: TASKS-04
- Task file: tasks/TASKS-06\_sailing\_search.md'
task 0068b2be236372a51f4b9100b9f66269 CLOSED 'TASKS-07 Public Timetable Pages' '<!-- milepost-task: 0068b2be236372a51f4b9100b9f66269 -->

- Status: completed
- Phase: Phase 2&#58; Search and Boards
- Priority: P0
- Estimate: 18 h
- Owner: Tove Lindqvist
- Needs: SETUP-06, SETUP-07, TASKS-06
- Task file: tasks/TASKS-07\_public\_timetable\_pages.md'
task dc4c8d77e1dd33c4995093d3d8178c94 CLOSED 'TASKS-08 Berth Notice Inbox' '<!-- milepost-task: dc4c8d77e1dd33c4995093d3d8178c94 -->

- Status: completed
- Phase: Phase 2&#58; Search and Boards
- Priority: P0
- Estimate: 20 h
- Owner: Marek Dvořák
- Needs: SETUP-06
- Task file: tasks/TASKS-08\_berth\_notice\_inbox.md'
task 9875cec4f605df72c17d6c154edeb5fc CLOSED 'TASKS-09 Departure Board' '<!-- milepost-task: 9875cec4f605df72c17d6c154edeb5fc -->

- Status: completed
- Phase: Phase 2&#58; Search and Boards
- Priority: P1
- Estimate: 14 h
- Owner: Tove Lindqvist
- Needs: TASKS-06, TASKS-08
- Task file: tasks/TASKS-09\_departure\_board.md'
task 3f57d12fde869c4f6a9218da634541a0 OPEN 'TASKS-10 Bus Connections' '<!-- milepost-task: 3f57d12fde869c4f6a9218da634541a0 -->

- Status: deferred
- Phase: Phase 2&#58; Search and Boards
- Priority: P2
- Estimate: 40 h
- Owner: Marek Dvořák
- Needs: TASKS-06
- Task file: tasks/TASKS-10\_bus\_connections.md'
task e88d03adfe336250cd45de639e979659 CLOSED 'TASKS-11 Fare Tables' '<!-- milepost-task: e88d03adfe336250cd45de639e979659 -->

- Status: completed
- Phase: Phase 3&#58; Booking and Payment
- Priority: P0
- Estimate: 16 h
- Owner: Marek Dvořák
- Needs: TASKS-04
- Task file: tasks/TASKS-11\_fare\_tables.md'
task 57c0b0f346c2f33b7d04319396a56102 CLOSED 'TASKS-12 Deck Space' '<!-- milepost-task: 57c0b0f346c2f33b7d04319396a56102 -->

- Status: completed
- Phase: Phase 3&#58; Booking and Payment
- Priority: P0
- Estimate: 24 h
- Owner: Ines Okafor
- Needs: TASKS-04
- Task file: tasks/TASKS-12\_deck\_space.md'
task 6a3f47e02d79f493f6e758975fa75de4 CLOSED 'TASKS-13 Reservation' '<!-- milepost-task: 6a3f47e02d79f493f6e758975fa75de4 -->

- Status: completed
- Phase: Phase 3&#58; Booking and Payment
- Priority: P0
- Estimate: 32 h
- Owner: Ines Okafor
- Needs: TASKS-11, TASKS-12
- Task file: tasks/TASKS-13\_reservation.md'
task 80ec4f0e00f361d157759271b0083db2 CLOSED 'TASKS-14 Islander Passes' '<!-- milepost-task: 80ec4f0e00f361d157759271b0083db2 -->

- Status: completed
- Phase: Phase 3&#58; Booking and Payment
- Priority: P1
- Estimate: 20 h
- Owner: Marek Dvořák
- Needs: TASKS-13
- Task file: tasks/TASKS-14\_islander\_passes.md'
task 5485b3328070cef82d2c37888c88f443 OPEN 'TASKS-15 Card Payment' '<!-- milepost-task: 5485b3328070cef82d2c37888c88f443 -->

- Status: blocked
- Phase: Phase 3&#58; Booking and Payment
- Priority: P1
- Estimate: 40 h
- Owner: Marek Dvořák
- Needs: TASKS-11, TASKS-13
- Task file: tasks/TASKS-15\_card\_payment.md'
task 2bed70ce12c4f90e939b0a21a33c2ded OPEN 'TASKS-16 Waiting List' '<!-- milepost-task: 2bed70ce12c4f90e939b0a21a33c2ded -->

- Status: not started
- Phase: Phase 3&#58; Booking and Payment
- Priority: P1
- Estimate: 18 h
- Owner: Ines Okafor
- Needs: TASKS-12, TASKS-13, TASKS-14
- Task file: tasks/TASKS-16\_waiting\_list.md'
task 94141289d3b16adbfb1aac40e0330fd2 OPEN 'TASKS-17 Refunds' '<!-- milepost-task: 94141289d3b16adbfb1aac40e0330fd2 -->

- Status: blocked
- Phase: Phase 3&#58; Booking and Payment
- Priority: P1
- Estimate: 20 h
- Owner: Marek Dvořák
- Needs: TASKS-13, TASKS-15
- Task file: tasks/TASKS-17\_refunds.md'
task dc723054dc97203fc84d2db3c80946a4 OPEN 'TASKS-18 Confirmation Messages' '<!-- milepost-task: dc723054dc97203fc84d2db3c80946a4 -->

- Status: in progress
- Phase: Phase 3&#58; Booking and Payment
- Priority: P1
- Estimate: 16 h
- Owner: Tove Lindqvist
- Needs: TASKS-13
- Task file: tasks/TASKS-18\_confirmation\_messages.md'
task 3b16ecb012fe53f89b35c1205a8cbfbd OPEN 'TASKS-19 Boarding Scanner' '<!-- milepost-task: 3b16ecb012fe53f89b35c1205a8cbfbd -->

- Status: in progress
- Phase: Phase 4&#58; Pier and Deck
- Priority: P0
- Estimate: 40 h
- Owner: Tove Lindqvist
- Due: 2026-03-06
- Needs: SETUP-03, SETUP-07, TASKS-13
- Task file: tasks/TASKS-19\_boarding\_scanner.md
- Notes: Reads 9 of 10 wet tickets; glare is open'
task dd560fe671f909fbd6f65803a361f7d8 OPEN 'TASKS-20 Purser Tablet' '<!-- milepost-task: dd560fe671f909fbd6f65803a361f7d8 -->

- Status: in progress
- Phase: Phase 4&#58; Pier and Deck
- Priority: P0
- Estimate: 32 h
- Owner: Ines Okafor
- Due: 2026-03-11
- Needs: SETUP-07, TASKS-11, TASKS-13
- Task file: tasks/TASKS-20\_purser\_tablet.md
- Notes: Passenger count and cash drawer first'
task a3fd7ae79e61302653867f401be9f147 CLOSED 'TASKS-21 Pier Display' '<!-- milepost-task: a3fd7ae79e61302653867f401be9f147 -->

- Status: completed
- Phase: Phase 4&#58; Pier and Deck
- Priority: P1
- Estimate: 30 h
- Owner: Tove Lindqvist
- Due: 2026-02-20
- Needs: SETUP-03, SETUP-07, TASKS-09
- Task file: tasks/TASKS-21\_pier\_display.md
- Notes: Hollin runs; Sker follows in April'
task 5800a67ab30693a2cee28b95c3fba133 OPEN 'TASKS-22 Fog Mode' '<!-- milepost-task: 5800a67ab30693a2cee28b95c3fba133 -->

- Status: not started
- Phase: Phase 4&#58; Pier and Deck
- Priority: P1
- Estimate: 24 h
- Owner: Ines Okafor
- Due: 2026-03-18
- Needs: SETUP-07, TASKS-08, TASKS-17, TASKS-18, TASKS-20
- Task file: tasks/TASKS-22\_fog\_mode.md
- Notes: One button, two questions'
task 33a0d5a5fe594222e633d3ddd6502cd1 OPEN 'TASKS-23 Last Boat Reminder' '<!-- milepost-task: 33a0d5a5fe594222e633d3ddd6502cd1 -->

- Status: not started
- Phase: Phase 4&#58; Pier and Deck
- Priority: P1
- Estimate: 12 h
- Owner: Tove Lindqvist
- Due: 2026-03-20
- Needs: SETUP-07, TASKS-07, TASKS-18
- Task file: tasks/TASKS-23\_last\_boat\_reminder.md
- Notes: Only for those who asked'
task 6cbc9d91b482548b5a01ce871ec8a936 OPEN 'TASKS-24 Lost Property Book' '<!-- milepost-task: 6cbc9d91b482548b5a01ce871ec8a936 -->

- Status: deferred
- Phase: Phase 4&#58; Pier and Deck
- Priority: P2
- Estimate: 6 h
- Owner: Ailsa MacRae
- Needs: SETUP-07
- Task file: tasks/TASKS-24\_lost\_property\_book.md
- Notes: The paper book by the kettle does well enough'
task e30a56c5227fa858b9c8e0e485f8f407 OPEN 'TASKS-25 Regatta Rehearsal' '<!-- milepost-task: e30a56c5227fa858b9c8e0e485f8f407 -->

- Status: not started
- Phase: Phase 5&#58; Launch
- Priority: P0
- Estimate: 16 h
- Owner: Marek Dvořák
- Needs: TASKS-05, TASKS-06, TASKS-16
- Task file: tasks/TASKS-25\_regatta\_rehearsal.md'
task fb50f84a5e78c7edbc47517dda55010e OPEN 'TASKS-26 Crew Training' '<!-- milepost-task: fb50f84a5e78c7edbc47517dda55010e -->

- Status: not started
- Phase: Phase 5&#58; Launch
- Priority: P0
- Estimate: 24 h
- Owner: Ailsa MacRae
- Needs: TASKS-19, TASKS-20, TASKS-22
- Task file: tasks/TASKS-26\_crew\_training.md'
task fe96e9f680b10a61a66806976072dbdc OPEN 'TASKS-27 Winter Trial' '<!-- milepost-task: fe96e9f680b10a61a66806976072dbdc -->

- Status: not started
- Phase: Phase 5&#58; Launch
- Priority: P0
- Estimate: 80 h
- Owner: Ailsa MacRae
- Needs: TASKS-23, TASKS-25, TASKS-26
- Task file: tasks/TASKS-27\_winter\_trial.md'
task 47564a983917b3663f19f73a1a83747d OPEN 'TASKS-28 Old Site Redirects' '<!-- milepost-task: 47564a983917b3663f19f73a1a83747d -->

- Status: not started
- Phase: Phase 5&#58; Launch
- Priority: P1
- Estimate: 6 h
- Owner: Tove Lindqvist
- Needs: TASKS-05, TASKS-07
- Task file: tasks/TASKS-28\_old\_site\_redirects.md'
task 998298474124e67d5009ef22bcfa6992 OPEN 'TASKS-29 Opening Day Runbook' '<!-- milepost-task: 998298474124e67d5009ef22bcfa6992 -->

- Status: not started
- Phase: Phase 5&#58; Launch
- Priority: P1
- Estimate: 8 h
- Owner: Ailsa MacRae
- Needs: TASKS-27, TASKS-28
- Task file: tasks/TASKS-29\_opening\_day\_runbook.md'
echo "done"
