"""Draws the solved figure into a picture. Pure: the same joints give the same pixels."""
