"""Articles into the knowledge base: read, told from what is stored, kept for ever, their facts proposed."""
