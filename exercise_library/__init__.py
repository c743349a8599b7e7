"""The exercises that ship with PT Coach, one YAML file each."""
