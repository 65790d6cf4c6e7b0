"""Lists in stores of objects, such as s3: cut into slices that are read wherever work is done."""
