"""What a person at a terminal types and sees: options, completion, progress, the timeline at the end of a run."""
