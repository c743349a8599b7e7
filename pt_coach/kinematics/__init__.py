"""Pure: landmarks, joint angles, filters, body position and camera view."""
