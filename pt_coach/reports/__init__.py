"""Records to adherence, trends, CSV and PDF."""
