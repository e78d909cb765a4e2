"""How the generated files are written: one module for each language."""
