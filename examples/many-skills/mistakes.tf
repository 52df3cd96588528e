# Terraform drops a name in an object that it does not know, and where a value is of the wrong type it says neither which
# file has it nor where. So the files are looked at before they are used. Words that Amazon does not know, such as a wrong
# tax category, are found by the provider, at an address that has the name of the file.

locals {
  level0 = [for file in local.files : { file = file, part = "", at = "", kind = "an object", value = local.skills[local.name[file]] }]

  # HCL has no recursion: this is one level of a file after the other.
  level1 = flatten([for above in local.level0 : [for name, value in above.value : {
    file = above.file, value = value, at = name, part = name
    kind = try(local.names[""][name], null)
  }] if can(keys(above.value))])
  level2 = flatten([for above in local.level1 : [for name, value in above.value : {
    file = above.file, value = value
    at   = contains(local.keyed, above.part) ? "${above.at}[\"${name}\"]" : "${above.at}.${name}"
    part = contains(local.keyed, above.part) ? "${above.part}.*" : "${above.part}.${name}"
    kind = contains(local.keyed, above.part) ? "an object" : try(local.names[above.part][name], null)
  }] if above.kind == "an object" && can(keys(above.value))])
  level3 = flatten([for above in local.level2 : [for name, value in above.value : {
    file = above.file, value = value
    at   = contains(local.keyed, above.part) ? "${above.at}[\"${name}\"]" : "${above.at}.${name}"
    part = contains(local.keyed, above.part) ? "${above.part}.*" : "${above.part}.${name}"
    kind = contains(local.keyed, above.part) ? "an object" : try(local.names[above.part][name], null)
  }] if above.kind == "an object" && can(keys(above.value))])
  level4 = flatten([for above in local.level3 : [for name, value in above.value : {
    file = above.file, value = value
    at   = contains(local.keyed, above.part) ? "${above.at}[\"${name}\"]" : "${above.at}.${name}"
    part = contains(local.keyed, above.part) ? "${above.part}.*" : "${above.part}.${name}"
    kind = contains(local.keyed, above.part) ? "an object" : try(local.names[above.part][name], null)
  }] if above.kind == "an object" && can(keys(above.value))])
  level5 = flatten([for above in local.level4 : [for name, value in above.value : {
    file = above.file, value = value
    at   = contains(local.keyed, above.part) ? "${above.at}[\"${name}\"]" : "${above.at}.${name}"
    part = contains(local.keyed, above.part) ? "${above.part}.*" : "${above.part}.${name}"
    kind = contains(local.keyed, above.part) ? "an object" : try(local.names[above.part][name], null)
  }] if above.kind == "an object" && can(keys(above.value))])

  all = concat(local.level0, local.level1, local.level2, local.level3, local.level4, local.level5)

  unknown = [for item in local.all : "${item.file}: there is no ${item.at}. Known are ${
    join(", ", keys(local.names[join(".", slice(split(".", item.part), 0, length(split(".", item.part)) - 1))]))
  }." if item.kind == null]

  missing = flatten([for item in local.all : [
    for name in try(local.required[item.part], []) : "${item.file}: ${item.at}${item.at == "" ? "" : "."}${name} is missing." if try(length(item.value[name]) == 0, try(item.value[name], null) == null)
  ] if can(keys(item.value))])

  wrong = [for item in local.all : "${item.file}: ${item.at == "" ? "the file" : item.at} must be ${item.kind}${
    can(tostring(item.value)) ? ", not ${jsonencode(item.value)}" : ""
    }." if item.kind != null && item.value != null && !try({
      "a text"        = can(tostring(item.value))
      "a number"      = can(tonumber(item.value))
      "true or false" = can(tobool(item.value))
      "a list"        = can(concat(item.value, []))
      "an object"     = can(keys(item.value))
  }[item.kind], true)]

  mistakes = concat(local.unknown, local.missing, local.wrong)
}

output "files" {
  description = "The files that were read."
  value       = local.files

  precondition {
    condition     = length(local.mistakes) == 0
    error_message = join("\n", local.mistakes)
  }
}
