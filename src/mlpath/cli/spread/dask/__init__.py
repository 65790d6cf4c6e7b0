"""Work on the workers of a dask cluster, whose scheduler has an address or is made here."""
