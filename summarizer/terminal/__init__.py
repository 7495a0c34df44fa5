"""What a person at a terminal sees: lines, the timeline at the end of a run, progress, and the way out of it."""
