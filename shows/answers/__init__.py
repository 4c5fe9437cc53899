"""What the API answers: a page of rows as plain dicts, in queries whose number the rows do not change.

Values are read as dicts and put into their places; their shapes are declared in shows/serializers.py.
"""
