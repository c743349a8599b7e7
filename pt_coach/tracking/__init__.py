"""The camera, video files and the pose model."""
