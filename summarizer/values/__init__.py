"""What a sentence says about when, how many, who and who says so: pure functions over text, with spans."""
