"""The verbs that change the world, one file each. They know the store and the law, not HTTP."""
