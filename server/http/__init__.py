"""The routes: they read a request, call one action, and write an answer. No SQL here."""
