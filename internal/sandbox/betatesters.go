// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/mail"
	"net/url"
	"slices"
	"strings"
	"time"
)

// maximumTesters is how many testers one page may have.
const maximumTesters = 500

// listTesters leaves the list out where it is empty, as Amazon was seen to do elsewhere.
func (b *betaTest) listTesters(c call) answer {
	query := url.Values(c.query)
	start, size, err := pageUpTo(query, maximumTesters)
	if err != nil {
		return invalidParameter(err.Error())
	}
	all := []any{}
	for _, one := range b.testers {
		all = append(all, map[string]any{
			"emailId": one.email, "associationDate": one.since.UTC().Format(time.RFC3339),
			"isReminderAllowed": b.status == betaRunning, "invitationStatus": "NOT_ACCEPTED",
		})
	}
	shown, paging := paged(c, query, all, start, size)
	delete(paging, "_links")
	if len(shown) > 0 {
		paging["testers"] = shown
	}
	return jsonAnswer(http.StatusOK, paging)
}

// addTesters invites people while the test runs, and everybody whose address is in the request, a tester or not: nobody
// has said that Amazon looks.
func (k *skill) addTesters(c call) answer {
	emails, refusal := k.testersToChange(c, "add testers to")
	if refusal != nil {
		return *refusal
	}
	if len(emails) > betaInvitations-k.beta.added {
		return badRequest(http.StatusBadRequest, "The request is not valid.", Problem{
			Code: "INVALID_ARRAY_SIZE", PropertyPath: "$.testers",
			Message: fmt.Sprintf("The beta test has %d invitations left, and %d testers were to be added.", betaInvitations-k.beta.added, len(emails)),
		})
	}
	for _, email := range emails {
		k.beta.added++
		if !k.beta.has(email) {
			k.beta.testers = append(k.beta.testers, betaTester{email: email, since: time.Now()})
		}
		if k.beta.status == betaRunning {
			k.mail(MailInvitation, email)
		}
	}
	return emptyAnswer(http.StatusNoContent)
}

// removeTesters tells people, while the test runs, that it is over for them. A draft has invited nobody.
func (k *skill) removeTesters(c call) answer {
	emails, refusal := k.testersToChange(c, "remove testers from")
	if refusal != nil {
		return *refusal
	}
	for _, email := range emails {
		if !k.beta.has(email) {
			return standardizedError(http.StatusNotFound, "RESOURCE_NOT_FOUND", "There is no such tester.")
		}
	}
	for _, email := range emails {
		k.beta.testers = slices.DeleteFunc(k.beta.testers, func(one betaTester) bool { return strings.EqualFold(one.email, email) })
		if k.beta.status == betaRunning {
			k.mail(MailAccessEnded, email)
		}
	}
	return emptyAnswer(http.StatusNoContent)
}

func (b *betaTest) has(email string) bool {
	return slices.ContainsFunc(b.testers, func(one betaTester) bool { return strings.EqualFold(one.email, email) })
}

// testersToChange reads who is to be added or removed, if the test takes changes.
func (k *skill) testersToChange(c call, verb string) (emails []string, refusal *answer) {
	if k.beta.status != betaInDraft && k.beta.status != betaRunning {
		a := betaConflict(k.beta, verb)
		return nil, &a
	}
	if _, refusal := requestObject(c.body); refusal != nil {
		return nil, refusal
	}
	var request struct {
		Testers []struct {
			EmailID string `json:"emailId"`
		} `json:"testers"`
	}
	if err := json.Unmarshal(c.body, &request); err != nil {
		a := invalidParameter("testers is not a list of e-mail addresses.")
		return nil, &a
	}
	var problems []Problem
	for i, one := range request.Testers {
		emails = append(emails, one.EmailID)
		if problem := emailProblem(fmt.Sprintf("$.testers[%d].emailId", i), one.EmailID); problem != nil {
			problems = append(problems, *problem)
		}
	}
	if len(problems) > 0 || len(emails) == 0 {
		a := badRequest(http.StatusBadRequest, "The testers are not valid.", problems...)
		return nil, &a
	}
	return emails, nil
}

// emailProblem is nil for an e-mail address.
func emailProblem(path, text string) *Problem {
	if parsed, err := mail.ParseAddress(text); err == nil && parsed.Address == text {
		return nil
	}
	return &Problem{
		Code: "INVALID_STRING_PATTERN", PropertyPath: path,
		Message: fmt.Sprintf("String instance at property path %q is not a valid e-mail address.", path),
	}
}
