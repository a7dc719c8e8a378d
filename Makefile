# Everything is built by SwiftPM; these are the words for the usual jobs.

PREFIX ?= /usr/local
DEMO_OUT ?= out/demo
SOURCES = Package.swift Sources Tests Templates

.PHONY: demo test bench fuzz format lint install libraries clean

# Judges SampleSheets, writes the returned workbooks and the summary, and says where they are.
# A debug build: an optimised one takes minutes longer and `make install` makes it.
demo: libraries
	swift build --product taizhang
	@./.ci/demo.sh "$$(swift build --show-bin-path)/taizhang" "$(DEMO_OUT)"

# Lint and every test.
test: libraries lint
	swift test

# Speed of reading, judging, editing and writing, beside other libraries where they are installed.
bench: libraries
	Tests/Benchmarks/run.sh
	@Tests/Benchmarks/judge.sh

# Ten minutes of libFuzzer for each of six targets; needs the sanitizers of the Swift toolchain.
fuzz: libraries
	Tests/Fuzzing/run.sh

format:
	swift format format --in-place --parallel --recursive $(SOURCES)

lint:
	swift format lint --strict --parallel --recursive $(SOURCES)

# Where Swift can be linked in, the program starts four times as fast and needs no Swift on the machine.
RELEASE = -c release $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)

install: libraries
	swift build $(RELEASE) --product taizhang
	install -d "$(PREFIX)/bin"
	install "$$(swift build $(RELEASE) --show-bin-path)/taizhang" "$(PREFIX)/bin/taizhang"

libraries:
	@./.ci/install-libraries.sh

clean:
	swift package clean
	rm -rf out
