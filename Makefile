# MotCua: the whole set-up is `make run` and `make test`.
.PHONY: run demo-services test unit browser trust security bench bench-log screens lint format build setup clean

PORT ?= 8080
VAR ?= var

run: setup ## a demo province on SQLite at http://localhost:8080
	swift build --product motcua
	@mkdir -p $(VAR)
	.build/debug/motcua serve --demo --port $(PORT) --database sqlite:$(VAR)/demo.sqlite --files $(VAR)/files

demo-services: setup ## a demo that sends by a real Kannel and a mail relay of its own; prints what they got
	swift build --product motcua
	scripts/demo-services

test: setup ## everything: units, storage on both engines, web, browser journeys
	scripts/test

unit: ## the Swift tests on SQLite alone, for the loop
	swift test

browser: ## browser journeys alone, against a server of their own
	swift build --product motcua
	scripts/with-services scripts/browser

bench: setup ## rates against bare inserts, both engines; figures to Benchmarks/RESULTS.md
	scripts/bench

bench-log: setup ## what the public log costs a filing, both engines; into Benchmarks/RESULTS.md
	scripts/bench-log

screens: ## copies the pages pictured by the last browser run to docs/screens
	@mkdir -p docs/screens
	for page in home procedure receipt dossier office-queue office-dossier overview; do \
		cp .build/screens/$$page-*.png docs/screens/; done
	for width in 360 1280; do cp .build/screens/form-1-$$width.png docs/screens/form-$$width.png; done

trust: ## receipts, keys and tiles before programs that were not written here
	swift build --build-tests
	scripts/trust

security: ## a bounded penetration test on this machine, eight minutes and then the payloads; summary in .build/security
	scripts/setup sqlmap ffuf slowhttptest
	swift build --product motcua
	scripts/security

lint: ## formatting and forbidden arrows
	swift format lint --strict --recursive --parallel Sources Tests Benchmarks/Package.swift Benchmarks/Sources Package.swift
	scripts/arrows

format:
	swift format --in-place --recursive --parallel Sources Tests Benchmarks/Package.swift Benchmarks/Sources Package.swift

build: setup ## the release executable, and beside it the list of what it was built of
	swift build -c release --product motcua
	scripts/components .build/release/motcua > .build/release/motcua.cdx.json

setup:
	@scripts/setup

clean:
	rm -rf .build var
