"""Definitions, regimen, measurement language, rep and hold machines, form rules, YAML loading."""
