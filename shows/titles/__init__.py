"""Public databases of shows and people: external ids, and candidates for the identity of an entity."""
