# repatriation: PostgreSQL extension.
#
#   make            build            make install    install into the server of PG_CONFIG
#   make demo       the main job     make test       every test (what CI runs)
#   make bench      ratios           make fuzz       bounded fuzzing of every parser
#
# demo, test, bench and fuzz install what the machine lacks (Debian packages) and
# use a throw-away cluster of their own; the system's clusters are left alone.

PG_CONFIG ?= pg_config
EXTENSION  = repatriation
EXTVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'.*/\1/p" repatriation.control)
MODULE_big = repatriation
PGFILEDESC = "repatriation - children's cases under guard"

CORE_SRCS = $(sort $(wildcard src/core/*.c))
XML_SRCS  = $(sort $(wildcard src/xml/*.c))
PG_SRCS   = $(sort $(wildcard src/pg/*.c))
OUR_HEADERS = $(wildcard include/repatriation/*/*.h src/*/*.h)
INSTALL_SQL  = $(sort $(wildcard src/install/*/*.sql))
REGISTER_SQL = $(sort $(wildcard src/register/*/*.sql))

OBJS = $(CORE_SRCS:.c=.o) $(XML_SRCS:.c=.o) $(PG_SRCS:.c=.o)
DATA_built = $(EXTENSION)--$(EXTVERSION).sql
DATA = $(wildcard src/upgrade/$(EXTENSION)--*.sql)

# Warnings are errors in our code; the server's headers are system headers.
STRICT = -Wall -Wextra -Werror -Wvla -Wdeclaration-after-statement -Wmissing-prototypes
XML_CFLAGS := $(shell pkg-config --cflags libxml-2.0 2>/dev/null || echo -I/usr/include/libxml2)
PG_CFLAGS   = $(STRICT) $(EXTRA_CFLAGS)
PG_CPPFLAGS = -Iinclude -isystem $(shell $(PG_CONFIG) --includedir-server 2>/dev/null) \
              $(XML_CFLAGS) -DREPAT_VERSION='"$(EXTVERSION)"'
SHLIB_LINK  = -lxml2 $(EXTRA_LDFLAGS)

PGXS := $(shell $(PG_CONFIG) --pgxs 2>/dev/null)
OWN_GOALS = demo test bench fuzz setup check-core
ifneq ($(wildcard $(PGXS)),)
include $(PGXS)
$(OBJS) $(OBJS:.o=.bc): $(OUR_HEADERS) Makefile repatriation.control
else ifeq ($(filter $(OWN_GOALS),$(MAKECMDGOALS)),)
$(error No server headers found through "$(PG_CONFIG)": run "make setup", or install postgresql-server-dev and set PG_CONFIG)
endif

# The install script is its fragments in file-name order; create_register's body
# is the fragments of src/register, in the place marked for them.
$(EXTENSION)--$(EXTVERSION).sql: $(INSTALL_SQL) $(REGISTER_SQL) src/tools/assemble.sh repatriation.control
	src/tools/assemble.sh $(EXTVERSION) > $@.tmp && mv $@.tmp $@

.PHONY: $(OWN_GOALS) test-% dist
setup:
	@src/tools/setup.sh
demo test bench fuzz: setup
	@src/tools/$@.sh
# One part of the tests: make test-unit, test-regress, test-isolation, test-tap, test-check.
test-%: setup
	@src/tools/test.sh $*
# The core and the XML reader without a server: unit tests under ASan and UBSan.
check-core:
	@src/tools/unit.sh

EXTRA_CLEAN = $(EXTENSION)--*.sql build src/core/*.bc src/xml/*.bc src/pg/*.bc
