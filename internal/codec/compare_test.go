package codec

func lines(found []Difference) []string {
	var all []string
	for _, d := range found {
		all = append(all, d.String())
	}
	return all
}
