"""The commands of pt-coach."""
