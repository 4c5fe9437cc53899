"""The read-only API: what every endpoint shares. The endpoints are in shows/api.py and articles/api.py."""
