"""`python -m quarterlight`: the same as the command."""

from quarterlight.cli import main

if __name__ == "__main__":
    main()
