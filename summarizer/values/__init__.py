"""What a sentence says about when, how many, who and who says so, read by rules: pure functions over text with spans."""
