"""Pure session engine: plan, set tracker, events."""
