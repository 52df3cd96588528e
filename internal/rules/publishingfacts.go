// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

// Countries are those that SMAPI's published model lists for skills, as ISO 3166-1
// codes: all but BQ, CU, CW, IR, KP, SD, SS, SX and SY, and AN, which was withdrawn.
var Countries = []string{
	"AD", "AE", "AF", "AG", "AI", "AL", "AM", "AN", "AO", "AQ", "AR", "AS", "AT", "AU", "AW", "AX", "AZ", "BA", "BB", "BD",
	"BE", "BF", "BG", "BH", "BI", "BJ", "BL", "BM", "BN", "BO", "BR", "BS", "BT", "BV", "BW", "BY", "BZ", "CA", "CC", "CD",
	"CF", "CG", "CH", "CI", "CK", "CL", "CM", "CN", "CO", "CR", "CV", "CX", "CY", "CZ", "DE", "DJ", "DK", "DM", "DO", "DZ",
	"EC", "EE", "EG", "EH", "ER", "ES", "ET", "FI", "FJ", "FK", "FM", "FO", "FR", "GA", "GB", "GD", "GE", "GF", "GG", "GH",
	"GI", "GL", "GM", "GN", "GP", "GQ", "GR", "GS", "GT", "GU", "GW", "GY", "HK", "HM", "HN", "HR", "HT", "HU", "ID", "IE",
	"IL", "IM", "IN", "IO", "IQ", "IS", "IT", "JE", "JM", "JO", "JP", "KE", "KG", "KH", "KI", "KM", "KN", "KR", "KW", "KY",
	"KZ", "LA", "LB", "LC", "LI", "LK", "LR", "LS", "LT", "LU", "LV", "LY", "MA", "MC", "MD", "ME", "MF", "MG", "MH", "MK",
	"ML", "MM", "MN", "MO", "MP", "MQ", "MR", "MS", "MT", "MU", "MV", "MW", "MX", "MY", "MZ", "NA", "NC", "NE", "NF", "NG",
	"NI", "NL", "NO", "NP", "NR", "NU", "NZ", "OM", "PA", "PE", "PF", "PG", "PH", "PK", "PL", "PM", "PN", "PR", "PS", "PT",
	"PW", "PY", "QA", "RE", "RO", "RS", "RU", "RW", "SA", "SB", "SC", "SE", "SG", "SH", "SI", "SJ", "SK", "SL", "SM", "SN",
	"SO", "SR", "ST", "SV", "SZ", "TC", "TD", "TF", "TG", "TH", "TJ", "TK", "TL", "TM", "TN", "TO", "TR", "TT", "TV", "TW",
	"TZ", "UA", "UG", "UM", "US", "UY", "UZ", "VA", "VC", "VE", "VG", "VI", "VN", "VU", "WF", "WS", "YE", "YT", "ZA", "ZM",
	"ZW",
}

// withdrawnCountry is no country any more.
const withdrawnCountry = "AN"

// DistributionModes are for whom a skill is.
var DistributionModes = []string{"PUBLIC", "PRIVATE"}

// formerMode was a distribution mode until May 2021.
const formerMode = "INTERNAL"

// GadgetRequirements are how much a skill needs Echo Buttons.
var GadgetRequirements = []string{"REQUIRED", "OPTIONAL"}

// WakeWords are what customers call their devices, as they write it.
var WakeWords = []string{
	"Alexa", "Amazon", "Computer", "Echo", "Ziggy",
	"アレクサ", "アマゾン", "エコー", "コンピューター", "एलेक्सा", "अलेक्सा", "أليكسا", "اليكسا",
}

// forbiddenInPhrases are characters that SMAPI has refused in example phrases
// since January 2021.
const forbiddenInPhrases = "/*@#$%^&(){}_[]|<>:;+="
