// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import "testing"

// Tell runs every story that is the same for all sections of the manifest. One
// of them needs the CLI, the others speak the plugin protocol.
func Tell(t *testing.T, s Subject) {
	for name, story := range map[string]func(*testing.T, Subject){
		"lives with the CLI":          livesWithTheCLI,
		"creates and goes":            creates,
		"updates in place":            updates,
		"repairs drift":               repairsDrift,
		"leaves foreign fields alone": leavesForeignFieldsAlone,
		"warns of lost skill":         warnsOfLostSkill,
		"adopts":                      adopts,
		"imports":                     imports,
		"imports nothing":             importsNothing,
		"destroys":                    destroys,
		"fails to destroy":            failsToDestroy,
		"forgets":                     forgets,
		"moves to another skill":      movesToAnotherSkill,
		"waits for unknown values":    waitsForUnknownValues,
		"waits for unknown skill":     waitsForUnknownSkill,
		"refuses mistakes":            refusesMistakes,
		"reports refusals":            reportsRefusals,
		"reports timeouts":            reportsTimeouts,
		"requires":                    requires,
		"imports over the protocol":   importsOverTheProtocol,
		"lists over the protocol":     listsOverTheProtocol,
		"lists despite faults":        listsDespiteFaults,
		"reads stages":                readsStages,
		"reads nothing":               readsNothing,
		"reads later":                 readsLater,
		"comes from a file":           comesFromAFile,
		"refuses files":               refusesFiles,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			story(t, s)
		})
	}
}
