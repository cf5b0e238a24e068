// Judges the samples with Go's own code for notes and logs, which knows nothing of MotCua.
//
//	verifier receipts FOLDER   every receipt of a log, and every changed one
//	verifier paths FILE        every path against the one that Go makes
//	verifier tiles FOLDER      a log's checkpoint, and records, out of its tiles
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) != 3 {
		fail("verifier receipts|paths|tiles PLACE")
	}
	checks := map[string]func(string) (int, error){"receipts": receipts, "paths": paths, "tiles": tiles}
	check := checks[os.Args[1]]
	if check == nil {
		fail("no such check: " + os.Args[1])
	}
	count, err := check(os.Args[2])
	if err != nil {
		fail(err.Error())
	}
	fmt.Println(count)
}

func fail(reason string) {
	fmt.Fprintln(os.Stderr, reason)
	os.Exit(1)
}
