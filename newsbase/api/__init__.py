"""The read-only API: what all endpoints share. The endpoints are in shows/api.py and articles/api.py."""
