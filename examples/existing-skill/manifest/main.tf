# The file as it is: one resource creates the skill and owns every value that the file states.

resource "alexa_skill" "quick_trivia" {
  manifest = file("${path.module}/../skill.json")
}
