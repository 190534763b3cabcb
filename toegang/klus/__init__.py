"""What takes too long for a page: a klus is asked for, made by the worker, and found back by who asked."""
