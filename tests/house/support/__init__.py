"""What the house tests read: the files of the project as git knows them."""
