"""What is said aloud: what to say, when, and by which speaker."""
