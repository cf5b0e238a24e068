package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A folder of tiles; Go writes the height into the path, tlog-tiles doesn't.
type folder string

func (f folder) Height() int { return 8 }

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		path := "tile/" + strings.TrimPrefix(tile.Path(), "tile/8/")
		bytes, err := os.ReadFile(filepath.Join(string(f), path))
		if err != nil {
			return nil, err
		}
		all = append(all, bytes)
	}
	return all, nil
}

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

func tiles(place string) (int, error) {
	log, err := note.NewVerifier(strings.TrimSpace(read(filepath.Join(place, "log.vkey"))))
	if err != nil {
		return 0, err
	}
	opened, err := note.Open([]byte(read(filepath.Join(place, "checkpoint"))), note.VerifierList(log))
	if err != nil {
		return 0, err
	}
	size, root, err := parseCheckpoint(opened.Text, log.Name())
	if err != nil {
		return 0, err
	}
	// The reader checks each tile against the signed root.
	reader := tlog.TileHashReader(tlog.Tree{N: size, Hash: root}, folder(place))
	count := 0
	for n := int64(0); n < size; n += 997 {
		leaf := tlog.RecordHash([]byte(fmt.Sprintf("entry %d", n)))
		hashes, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, n)})
		if err != nil {
			return 0, err
		}
		path, err := tlog.ProveRecord(size, n, reader)
		if err != nil {
			return 0, err
		}
		if hashes[0] != leaf || tlog.CheckRecord(path, size, root, n, leaf) != nil {
			return 0, fmt.Errorf("record %d is not in the log", n)
		}
		count++
	}
	return count, nil
}
