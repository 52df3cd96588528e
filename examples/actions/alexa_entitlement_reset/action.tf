# Needs Terraform 1.14. Run it by its name: terraform apply -invoke=action.alexa_entitlement_reset.hints
action "alexa_entitlement_reset" "hints" {
  config {
    product_id = "amzn1.adg.product.00000000-0000-0000-0000-000000000000"
  }
}
