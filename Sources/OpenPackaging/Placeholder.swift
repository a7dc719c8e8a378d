/// Stand-in until the first type of this target lands.
