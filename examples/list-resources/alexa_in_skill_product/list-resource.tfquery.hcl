# The first 100 products.
list "alexa_in_skill_product" "all" {
  provider = alexa
}

# Up to 500 of those that are called like this, with all their attributes.
list "alexa_in_skill_product" "hints" {
  provider         = alexa
  limit            = 500
  include_resource = true

  config {
    name_contains = "hint"
  }
}
