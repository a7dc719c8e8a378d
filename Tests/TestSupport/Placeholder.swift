/// Stand-in.
