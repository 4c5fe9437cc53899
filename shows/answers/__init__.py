"""The answers of the API: a page of rows as plain dicts, in a number of queries that does not depend on the
rows.

Values are read as dicts and put into place; their shapes are declared in shows/serializers.py.
"""
