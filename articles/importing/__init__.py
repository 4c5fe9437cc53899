"""Importing articles: read, compared with what is stored, kept for ever, and their facts proposed."""
