# Every recipe is one line that calls a script: the scripts say what they do and why.
.DEFAULT_GOAL := help
.PHONY: help setup serve build single test fuzz faults bench size fmt lint clean distclean

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

setup: ## get the tools that build the page (serve, build and test do it by themselves)
	@bash scripts/setup.sh

serve: ## build the page and serve it on a loopback address
	@bash scripts/serve.sh

build: ## build the page into dist/, ready for any static host and any folder
	@bash scripts/build.sh

single: ## put the whole page into one file, dist-single/stadera.html, which opens by a double click
	@bash scripts/single.sh

test: ## check format and lints, run all tests, native and in a real browser
	@bash scripts/test.sh

fuzz: ## give a million hostile files and links to what reads them
	@bash scripts/fuzz.sh

faults: ## end the page while it saves and edit in two windows, hundreds of times
	@bash scripts/faults.sh

bench: ## measure the engine and the page
	@bash scripts/bench.sh

size: ## print what a first visit downloads, file by file, against the limit
	@bash scripts/size.sh

fmt: ## format the Rust sources
	@cargo fmt

lint: ## check format and lints without running tests
	@bash scripts/lint.sh

clean: ## remove what was built
	@rm -rf dist dist-single generated target test-results

distclean: clean ## remove also the tools that the set-up put into this folder
	@rm -rf .tools node_modules
