"""Articles into the knowledge base: read, compared with what is stored, kept for ever, their facts proposed."""
