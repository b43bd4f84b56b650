# repatriation: PostgreSQL extension.
#
#   make            build            make install    install into the server of PG_CONFIG
#   make demo       the main job     make test       every test (what CI runs)
#   make bench      ratios           make fuzz       bounded fuzzing of every parser
#   make lint       cppcheck, clang-tidy             make test-asan  the regress tests under ASan and UBSan
#   make docs       docs/reference.md and pictures   make test-guards  a test fails for each rule taken out
#   make dist       zip of the last commit           make test-matrix  the tests on PostgreSQL 15, 17 and 18
#   make corpus CORPUS=FOLDER                        real and hostile documents, judged
#
# Those but dist install what the machine lacks (Debian packages) and use a
# throw-away cluster of their own; the system's clusters are left alone.

PG_CONFIG ?= pg_config
EXTENSION  = repatriation
EXTVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'.*/\1/p" repatriation.control)
MODULE_big = repatriation
PGFILEDESC = "repatriation - children's cases under guard"

CORE_SRCS = $(sort $(wildcard src/core/*.c))
XML_SRCS  = $(sort $(wildcard src/xml/*.c))
CRYPTO_SRCS = $(sort $(wildcard src/crypto/*.c))
PG_SRCS   = $(sort $(wildcard src/pg/*.c))
OUR_HEADERS = $(wildcard include/repatriation/*/*.h src/*/*.h)
INSTALL_SQL  = $(sort $(wildcard src/install/*/*.sql))
REGISTER_SQL = $(sort $(wildcard src/register/*/*.sql))

OBJS = $(CORE_SRCS:.c=.o) $(XML_SRCS:.c=.o) $(CRYPTO_SRCS:.c=.o) $(PG_SRCS:.c=.o)
DATA_built = $(EXTENSION)--$(EXTVERSION).sql
EXTRA_CLEAN = $(EXTENSION)--*.sql $(EXTENSION)-*.zip build demo-output
DATA = $(wildcard src/upgrade/$(EXTENSION)--*.sql)

# Warnings are errors in our code; the server's headers are system headers.
STRICT = -Wall -Wextra -Werror -Wvla -Wdeclaration-after-statement -Wmissing-prototypes
XML_CFLAGS := $(shell pkg-config --cflags libxml-2.0 2>/dev/null || echo -I/usr/include/libxml2)
PG_CFLAGS   = $(STRICT) $(EXTRA_CFLAGS)
SERVER_INCLUDE := $(shell $(PG_CONFIG) --includedir-server 2>/dev/null)
PG_CPPFLAGS = -Iinclude -isystem $(SERVER_INCLUDE) \
              $(XML_CFLAGS) -DREPAT_VERSION='"$(EXTVERSION)"'
SHLIB_LINK  = -lxml2 -lcrypto $(EXTRA_LDFLAGS)

PGXS := $(shell $(PG_CONFIG) --pgxs 2>/dev/null)
OWN_GOALS = demo test bench fuzz lint docs setup check-core corpus dist
# test-KIND needs no headers beforehand either: its set-up installs them.
HEADERLESS = $(OWN_GOALS) test-%
ifneq ($(and $(wildcard $(PGXS)),$(wildcard $(SERVER_INCLUDE)/postgres.h)),)
include $(PGXS)
# PGXS on Debian tracks no headers, and no objects know which server and flags
# they were made for: both rebuild everything here.
$(OBJS) $(OBJS:.o=.bc): $(OUR_HEADERS) Makefile repatriation.control build/made-for
MADE_FOR = $(shell $(PG_CONFIG) --version) $(PG_CFLAGS) $(EXTRA_LDFLAGS)
build/made-for: FORCE
	@mkdir -p build; echo '$(MADE_FOR)' | cmp -s - $@ || echo '$(MADE_FOR)' > $@
FORCE:
else ifneq ($(filter-out $(HEADERLESS),$(or $(MAKECMDGOALS),all)),)
$(error No server headers found through "$(PG_CONFIG)": run "make setup", or install postgresql-server-dev and set PG_CONFIG)
endif

# The install script is its fragments in file-name order; create_register's body
# is the fragments of src/register, in the place marked for them.
$(EXTENSION)--$(EXTVERSION).sql: $(INSTALL_SQL) $(REGISTER_SQL) src/tools/assemble.sh repatriation.control
	src/tools/assemble.sh $(EXTVERSION) > $@.tmp && mv $@.tmp $@

.PHONY: $(OWN_GOALS) FORCE
setup:
	@src/tools/setup.sh
demo test bench: setup
	@src/tools/$@.sh
fuzz lint docs:
	@src/tools/setup.sh $@
	@src/tools/$@.sh
# One part of the tests: make test-unit, test-regress, test-isolation, test-tap,
# test-check; and test-asan, the regress tests with the library under ASan and UBSan;
# test-guards, whether they fail once a rule of a safeguard is taken out.
test-%: setup
	@src/tools/test.sh $*
test-asan: setup
	@SANITIZE=yes src/tools/test.sh regress isolation
test-guards: setup
	@src/tools/mutants.sh
# The server's tests on each major version, in Debian roots under build/matrix;
# fails, and says of which in a line, where one could not be had.
test-matrix:
	@src/tools/matrix.sh
# The core, the XML reader and the crypto layer without a server: unit tests under ASan and UBSan.
check-core:
	@src/tools/unit.sh
# Documents that are not of this tree: see the head of the script.
corpus: setup
	@src/tools/corpus.sh $(CORPUS)
# What PGXN takes: the last commit under a folder that names the version.
dist:
	git archive --format=zip --prefix=$(EXTENSION)-$(EXTVERSION)/ -o $(EXTENSION)-$(EXTVERSION).zip HEAD
