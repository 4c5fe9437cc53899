"""Public lists of shows and people: external ids, and candidates for what an entity is."""
