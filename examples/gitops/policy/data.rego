# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

package main

# Without their data the policies would pass everything.

deny contains missing("marketplaces") if not data.marketplaces

deny contains missing("price_change_limit_percent") if not data.price_change_limit_percent

missing(name) := sprintf("data: there is no %s. Give conftest the folder with the data of these policies, by --data policy/data.", [name])
