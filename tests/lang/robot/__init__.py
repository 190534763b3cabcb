"""The robot in full: every form two hundred times, and every dossier of the demonstration as everybody."""
