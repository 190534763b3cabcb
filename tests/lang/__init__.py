"""The long tests, per part: `make lang`, or `make lang DEEL=robot`. `make test` holds a small sample of each."""
