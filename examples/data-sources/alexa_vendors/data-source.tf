data "alexa_vendors" "mine" {}

output "vendors" {
  value = { for vendor in data.alexa_vendors.mine.vendors : vendor.name => vendor.id }
}
