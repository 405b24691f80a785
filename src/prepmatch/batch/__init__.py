"""Many files: worker processes with limits, each file's trouble its own."""
