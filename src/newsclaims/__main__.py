"""`python -m newsclaims` is the command `newsclaims`."""

import sys

from newsclaims.cli import main

sys.exit(main())
