"""The Qt-free loop: source, estimator, engine, sinks."""
