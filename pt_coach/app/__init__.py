"""The composition root: reads clocks, settings and options, and builds everything else of them."""
