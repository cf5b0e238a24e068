package main

import (
	"fmt"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// The hashes of a tree as Go stores them, one after another.
type stored []tlog.Hash

func (s stored) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var found []tlog.Hash
	for _, index := range indexes {
		found = append(found, s[index])
	}
	return found, nil
}

func paths(file string) (int, error) {
	var tree stored
	for n := int64(0); n < 3000; n++ {
		hashes, err := tlog.StoredHashes(n, []byte(fmt.Sprintf("entry %d", n)), tree)
		if err != nil {
			return 0, err
		}
		tree = append(tree, hashes...)
	}
	lines := strings.Split(strings.TrimSpace(read(file)), "\n")
	for _, line := range lines {
		var kind string
		var position, size int64
		if _, err := fmt.Sscan(line, &kind, &position, &size); err != nil {
			return 0, err
		}
		want, err := prove(kind, position, size, tree)
		if err != nil {
			return 0, err
		}
		if got := strings.Fields(line)[3:]; strings.Join(got, " ") != strings.Join(want, " ") {
			return 0, fmt.Errorf("%s of %d in %d: Go has another path", kind, position, size)
		}
	}
	return len(lines), nil
}

func prove(kind string, position, size int64, tree stored) ([]string, error) {
	var hashes []tlog.Hash
	var err error
	if kind == "inclusion" {
		hashes, err = tlog.ProveRecord(size, position, tree)
	} else {
		hashes, err = tlog.ProveTree(size, position, tree)
	}
	var texts []string
	for _, hash := range hashes {
		texts = append(texts, hash.String())
	}
	return texts, err
}
