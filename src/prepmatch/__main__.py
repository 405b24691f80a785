"""`python -m prepmatch` is `prepmatch`."""

from prepmatch.cli import main

main()
