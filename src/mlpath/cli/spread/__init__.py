"""Work on many things over processes or computers: commands give it batches and get answers."""
