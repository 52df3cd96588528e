# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

package main_test

import data.main

test_without_data_nothing_passes if {
	some marketplaces in main.deny with data.marketplaces as false
	contains(marketplaces, "there is no marketplaces")
	some limit in main.deny with data.price_change_limit_percent as false
	contains(limit, "there is no price_change_limit_percent")
}
