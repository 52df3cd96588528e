// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"maps"
	"testing"
)

// Tell runs every story that is the same for all sections of the manifest. One
// of them needs the CLI, the others speak the plugin protocol.
func Tell(t *testing.T, s Subject) {
	stories := map[string]func(*testing.T, Subject){
		"lives with the CLI":        livesWithTheCLI,
		"warns of lost skill":       warnsOfLostSkill,
		"adopts":                    adopts,
		"imports nothing":           importsNothing,
		"moves to another skill":    movesToAnotherSkill,
		"waits for unknown skill":   waitsForUnknownSkill,
		"reports timeouts":          reportsTimeouts,
		"imports over the protocol": importsOverTheProtocol,
		"lists over the protocol":   listsOverTheProtocol,
		"lists despite faults":      listsDespiteFaults,
		"reads stages":              readsStages,
		"reads nothing":             readsNothing,
		"reads later":               readsLater,
		"comes from a file":         comesFromAFile,
		"refuses files":             refusesFiles,
	}
	maps.Copy(stories, common)
	tell(t, s, stories)
}

// TellOfDocument runs the stories that are the same for all documents that exist
// for themselves and not as a part of the manifest. One of them needs the CLI.
func TellOfDocument(t *testing.T, s Subject) {
	stories := map[string]func(*testing.T, Subject){
		"walks":                   walks,
		"generates configuration": generatesConfiguration,
		"imports three ways":      importsThreeWays,
		"merges":                  merges,
		"refuses conflicts":       refusesConflicts,
		"meets faults":            meetsFaults,
	}
	maps.Copy(stories, common)
	tell(t, s, stories)
}

// common are the stories about sections and documents alike.
var common = map[string]func(*testing.T, Subject){
	"creates and goes":            creates,
	"updates in place":            updates,
	"repairs drift":               repairsDrift,
	"leaves foreign fields alone": leavesForeignFieldsAlone,
	"imports":                     imports,
	"destroys":                    destroys,
	"fails to destroy":            failsToDestroy,
	"forgets":                     forgets,
	"waits for unknown values":    waitsForUnknownValues,
	"refuses mistakes":            refusesMistakes,
	"reports refusals":            reportsRefusals,
	"requires":                    requires,
}

func tell(t *testing.T, s Subject, stories map[string]func(*testing.T, Subject)) {
	for name, story := range stories {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			story(t, s)
		})
	}
}
