"""The security log: who made, changed or used a right, one line of JSON each on standard output."""
