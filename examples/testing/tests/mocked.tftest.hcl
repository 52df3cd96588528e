# No request is sent, and no credentials are needed.
mock_provider "alexa" {}

run "a_year_costs_ten_months" {
  command = plan

  assert {
    condition     = alexa_paid_skill_pricing.quick_trivia.pricing["amazon.com"].price == 49.9
    error_message = "A year costs ${alexa_paid_skill_pricing.quick_trivia.pricing["amazon.com"].price}."
  }
}

run "the_promise_is_kept" {
  command = plan

  variables {
    monthly_price = 10
  }

  expect_failures = [var.monthly_price]
}
