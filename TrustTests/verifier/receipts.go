package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func receipts(folder string) (int, error) {
	keys, err := keysIn(folder)
	if err != nil {
		return 0, err
	}
	files, _ := filepath.Glob(filepath.Join(folder, "*.tlog-proof"))
	for _, file := range files {
		receipt, leaf := read(file), read(strings.TrimSuffix(file, ".tlog-proof")+".leaf")
		if err := checkReceipt(receipt, leaf, keys); err != nil {
			return 0, fmt.Errorf("%s: %v", file, err)
		}
		if checkReceipt(receipt, leaf+"x", keys) == nil {
			return 0, fmt.Errorf("%s: another leaf is believed", file)
		}
		// What lies before the index is not signed by anybody.
		for at := strings.Index(receipt, "index "); at < len(receipt); at++ {
			changed := receipt[:at] + string(rune(receipt[at]^1)) + receipt[at+1:]
			if receipt[at] < 0x80 && checkReceipt(changed, leaf, keys) == nil {
				return 0, fmt.Errorf("%s: believed with byte %d changed", file, at)
			}
		}
	}
	return len(files), nil
}

func keysIn(folder string) ([]note.Verifier, error) {
	log, err := note.NewVerifier(strings.TrimSpace(read(filepath.Join(folder, "log.vkey"))))
	keys := []note.Verifier{log}
	witnesses, _ := filepath.Glob(filepath.Join(folder, "witness-*.vkey"))
	for _, file := range witnesses {
		key, wrong := newCosigner(read(file))
		if wrong != nil {
			return nil, wrong
		}
		keys = append(keys, key)
	}
	return keys, err
}

func checkReceipt(receipt, leaf string, keys []note.Verifier) error {
	parts := strings.SplitN(receipt, "\n\n", 2)
	lines := strings.Split(parts[0], "\n")
	if len(parts) != 2 || len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return fmt.Errorf("not a receipt")
	}
	lines = lines[1:]
	if strings.HasPrefix(lines[0], "extra ") && len(lines) > 1 {
		lines = lines[1:]
	}
	var index int64
	if _, err := fmt.Sscanf(lines[0], "index %d", &index); err != nil || lines[0] != fmt.Sprintf("index %d", index) {
		return fmt.Errorf("no index")
	}
	var path tlog.RecordProof
	for _, line := range lines[1:] {
		hash, err := tlog.ParseHash(line)
		// Go reads base64 in more than one spelling; the format has one.
		if err != nil || hash.String() != line {
			return fmt.Errorf("not a hash: %s", line)
		}
		path = append(path, hash)
	}
	opened, err := note.Open([]byte(parts[1]), note.VerifierList(keys...))
	if err != nil {
		return err
	}
	if len(opened.Sigs) != len(keys) {
		return fmt.Errorf("%d of %d signed", len(opened.Sigs), len(keys))
	}
	for _, sig := range opened.Sigs {
		bytes, err := base64.StdEncoding.DecodeString(sig.Base64)
		if err != nil || base64.StdEncoding.EncodeToString(bytes) != sig.Base64 {
			return fmt.Errorf("not the one spelling: %s", sig.Base64)
		}
	}
	size, root, err := parseCheckpoint(opened.Text, keys[0].Name())
	if err != nil {
		return err
	}
	return tlog.CheckRecord(path, size, root, index, tlog.RecordHash([]byte(leaf)))
}

func parseCheckpoint(text, origin string) (int64, tlog.Hash, error) {
	lines := strings.Split(text, "\n")
	var size int64
	if len(lines) != 4 || lines[0] != origin {
		return 0, tlog.Hash{}, fmt.Errorf("another log")
	}
	if _, err := fmt.Sscan(lines[1], &size); err != nil {
		return 0, tlog.Hash{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return size, root, err
}

func read(file string) string {
	bytes, err := os.ReadFile(file)
	if err != nil {
		fail(err.Error())
	}
	return string(bytes)
}
