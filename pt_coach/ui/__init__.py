"""Qt pages, widgets, worker thread and presenters."""
