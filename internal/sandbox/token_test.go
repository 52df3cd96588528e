// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const formType = "application/x-www-form-urlencoded"

func refreshForm(changes ...string) string {
	form := url.Values{
		"grant_type":    {"refresh_token"},
		"refresh_token": {sandbox.RefreshToken},
		"client_id":     {sandbox.ClientID},
		"client_secret": {sandbox.ClientSecret},
	}
	for i := 0; i < len(changes); i += 2 {
		form.Set(changes[i], changes[i+1])
	}
	return form.Encode()
}

func refresh(s http.Handler) *httptest.ResponseRecorder {
	return exchange(s, http.MethodPost, "/auth/o2/token", refreshForm(), "Content-Type", formType, "Authorization", "")
}

func TestTokenEndpoint(t *testing.T) {
	const asJSON = `{"grant_type":"refresh_token","refresh_token":"Atzr|sandbox","client_id":"sandbox","client_secret":"sandbox"}`
	for name, test := range map[string]struct {
		path, body, contentType string
		status                  int
		problem                 any
	}{
		"form":                    {"/auth/o2/token", refreshForm(), formType, 200, nil},
		"form as the SDK sends":   {"/auth/O2/token", "grant_type=refresh_token&client_secret=sandbox&client_id=sandbox&refresh_token=Atzr|sandbox", formType, 200, nil},
		"JSON as the CLI sends":   {"/auth/o2/token", asJSON, "application/json; charset=utf-8", 200, nil},
		"broken JSON":             {"/auth/o2/token", `{`, "application/json", 400, "invalid_request"},
		"broken form":             {"/auth/o2/token", `%zz`, formType, 400, "invalid_request"},
		"nothing":                 {"/auth/o2/token", ``, formType, 400, "invalid_request"},
		"missing client":          {"/auth/o2/token", refreshForm("client_id", ""), formType, 400, "invalid_request"},
		"other grant":             {"/auth/o2/token", refreshForm("grant_type", "client_credentials"), formType, 400, "unsupported_grant_type"},
		"other client":            {"/auth/o2/token", refreshForm("client_id", "x"), formType, 401, "invalid_client"},
		"wrong secret":            {"/auth/o2/token", refreshForm("client_secret", "x"), formType, 401, "invalid_client"},
		"wrong token":             {"/auth/o2/token", refreshForm("refresh_token", "Atzr|x"), formType, 400, "invalid_grant"},
		"access token as refresh": {"/auth/o2/token", refreshForm("refresh_token", sandbox.AccessToken), formType, 400, "invalid_grant"},
	} {
		t.Run(name, func(t *testing.T) {
			s := sandbox.New()
			answer := exchange(s, http.MethodPost, test.path, test.body, "Content-Type", test.contentType)
			wantStatus(t, answer, test.status)
			body := object(t, answer.Body.Bytes())
			if body["error"] != test.problem {
				t.Errorf("error is %v", body)
			}
			if test.problem != nil {
				if body["error_description"] == "" {
					t.Error("there is no description")
				}
				return
			}
			if body["access_token"] != "Atza|sandbox-2" || body["refresh_token"] != sandbox.RefreshToken || body["token_type"] != "bearer" || body["expires_in"] != 3600.0 {
				t.Errorf("answered %v", body)
			}
		})
	}
}

func TestAuthorization(t *testing.T) {
	s := sandbox.New()
	for header, want := range map[string]int{
		"Bearer " + sandbox.AccessToken: http.StatusOK,
		sandbox.AccessToken:             http.StatusOK,
		"Bearer Atza|other":             http.StatusUnauthorized,
		"":                              http.StatusUnauthorized,
	} {
		answer := exchange(s, http.MethodGet, "/v1/vendors", "", "Authorization", header)
		wantStatus(t, answer, want)
		if want != http.StatusOK && (answer.Header().Get("WWW-Authenticate") == "" || object(t, answer.Body.Bytes())["message"] == "") {
			t.Errorf("refused with %v %s", answer.Header(), answer.Body)
		}
	}
}

func TestExpireTokens(t *testing.T) {
	s := sandbox.New()
	issued := textAt(t, object(t, refresh(s).Body.Bytes()), "access_token")
	wantStatus(t, exchange(s, http.MethodGet, "/v1/vendors", "", "Authorization", "Bearer "+issued), http.StatusOK)
	s.ExpireTokens()
	for _, token := range []string{issued, sandbox.AccessToken} {
		wantStatus(t, exchange(s, http.MethodGet, "/v1/vendors", "", "Authorization", "Bearer "+token), http.StatusUnauthorized)
	}
	renewed := textAt(t, object(t, refresh(s).Body.Bytes()), "access_token")
	if renewed == issued {
		t.Error("the same token was issued again")
	}
	wantStatus(t, exchange(s, http.MethodGet, "/v1/vendors", "", "Authorization", "Bearer "+renewed), http.StatusOK)
}

func TestTokenLifetime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := sandbox.New(sandbox.WithTokenLifetime(90*time.Second + time.Millisecond))
		body := object(t, refresh(s).Body.Bytes())
		if body["expires_in"] != 91.0 {
			t.Errorf("expires_in is %v", body["expires_in"])
		}
		issued := "Bearer " + textAt(t, body, "access_token")
		time.Sleep(90 * time.Second)
		wantStatus(t, exchange(s, http.MethodGet, "/v1/vendors", "", "Authorization", issued), http.StatusOK)
		time.Sleep(time.Millisecond)
		wantStatus(t, exchange(s, http.MethodGet, "/v1/vendors", "", "Authorization", issued), http.StatusUnauthorized)
		wantStatus(t, exchange(s, http.MethodGet, "/v1/vendors", ""), http.StatusUnauthorized)
	})
}

func TestIssuedTokensLiveAnHourAndTheStaticOneStays(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := sandbox.New()
		issued := "Bearer " + textAt(t, object(t, refresh(s).Body.Bytes()), "access_token")
		time.Sleep(time.Hour)
		wantStatus(t, exchange(s, http.MethodGet, "/v1/vendors", "", "Authorization", issued), http.StatusUnauthorized)
		wantStatus(t, exchange(s, http.MethodGet, "/v1/vendors", ""), http.StatusOK)
	})
}
